package org.shenbao.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenbao.vocabulary.Vocabulary;
import org.shenbao.write.OutputFolder;

class BatchTest {
    @TempDir
    private Path folder;

    private final Pipeline pipeline = new Pipeline(Vocabulary.builtIn());
    private final List<Outcome> outcomes = new ArrayList<>();

    @Test
    void everyFileHasOneOutcomeAndEveryDocumentOneRecord() throws Exception {
        write("in/a/one.txt", "项目名称\n\n道路养护\n");
        write("in/empty.txt", "");
        write("in/page.txt", "<?xml version=\"1.0\"?><a>项目</a>");
        Path vanished = write("in/vanished.txt", "项目");
        Inputs inputs = Inputs.of(List.of(folder.resolve("in")), null);
        Files.delete(vanished);
        Tally tally = batch("out").run(inputs);
        assertEquals(1, tally.documents());
        assertEquals(List.of(new Outcome.Skipped("empty.txt", "empty file")), tally.skipped());
        assertEquals(
                List.of(
                        new Outcome.Failed("page.txt", "not a format that is read (application/xml)"),
                        new Outcome.Failed("vanished.txt", "no such file")),
                tally.failed());
        assertEquals(4, outcomes.size());
        assertEquals(List.of("a", "a/one.txt.json", "projects.jsonl"), written("out"));
    }

    @Test
    void twoRunsWriteTheSameBytes() throws Exception {
        Path corpus = Path.of("corpus");
        Inputs inputs = Inputs.of(List.of(corpus), null);
        batch("one").run(inputs);
        batch("two").run(inputs);
        assertEquals(written("one"), written("two"));
        for (String name : written("one")) {
            Path file = folder.resolve("one").resolve(name);
            if (Files.isRegularFile(file)) {
                assertEquals(-1, Files.mismatch(file, folder.resolve("two").resolve(name)), name);
            }
        }
    }

    @Test
    void aStoppedBatchLeavesNothingTorn() throws Exception {
        for (int i = 0; i < 5; i++) {
            write("in/" + i + ".txt", "项目名称\n\n道路养护\n");
        }
        write("out/projects.jsonl", "of an earlier run\n");
        List<Batch> self = new ArrayList<>();
        Batch batch = new Batch(pipeline, new OutputFolder(folder.resolve("out")), outcome -> {
            outcomes.add(outcome);
            if (outcomes.size() == 2) {
                self.get(0).stop();
            }
        });
        self.add(batch);
        batch.run(Inputs.of(List.of(folder.resolve("in")), null));
        assertEquals(List.of("0.txt.json", "1.txt.json", "projects.jsonl"), written("out"));
        assertEquals("of an earlier run\n", Files.readString(folder.resolve("out/projects.jsonl")));
    }

    @Test
    void aRecordReplacesAnOlderOne() throws Exception {
        write("in/a.txt", "项目名称\n");
        write("out/a.txt.json", "old");
        batch("out").run(Inputs.of(List.of(folder.resolve("in")), null));
        assertTrue(Files.readString(folder.resolve("out/a.txt.json")).startsWith("{\n  \"schema\""));
        assertFalse(written("out").stream().anyMatch(name -> name.endsWith(".part")));
    }

    private Batch batch(String out) throws IOException {
        OutputFolder output = new OutputFolder(folder.resolve(out));
        output.create();
        return new Batch(pipeline, output, outcomes::add);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> written(String name) throws IOException {
        Path out = folder.resolve(name);
        try (Stream<Path> found = Files.walk(out)) {
            return found.filter(path -> !path.equals(out))
                    .map(path -> out.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
