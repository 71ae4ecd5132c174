package org.shenbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.shenbao.nightly.work.Sweep;
import org.shenbao.pipeline.Outcome;
import org.shenbao.pipeline.Pipeline;
import org.shenbao.pipeline.Specimen;
import org.shenbao.vocabulary.Vocabulary;
import org.shenbao.write.ExtractionJson;
import picocli.CommandLine.Command;

@Command(
        hidden = true,
        header = "Reads specimens and leaves nothing behind, so that the JVM can note down which classes that takes.")
final class RehearseCommand implements Callable<Integer> {
    private final Pipeline pipeline = new Pipeline(Vocabulary.builtIn());
    private final List<Outcome> unread = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("shenbao-rehearsal-");
        try {
            read(folder, Specimen.PATH);
            read(folder, Specimen.PACKED);
            return unread.isEmpty() ? night(folder) : Exit.INTERNAL_ERROR;
        } finally {
            Sweep.away(folder);
        }
    }

    private void read(Path folder, String name) throws IOException {
        Path file = Files.write(folder.resolve(name), Specimen.bytes(name));
        pipeline.each(file, name, outcome -> {
            if (!(outcome instanceof Outcome.Extracted extracted)
                    || ExtractionJson.of(extracted.extraction()).length == 0) {
                unread.add(outcome);
            }
        });
        Files.delete(file);
    }

    /** What a night loads beside a reader, which has a process of its own. */
    private static int night(Path folder) throws IOException {
        Path drive = Files.createDirectory(folder.resolve("drive"));
        Files.write(drive.resolve(Specimen.PATH), Specimen.bytes());
        String[] words = {
            "nightly",
            drive.toString(),
            "--out",
            folder.resolve("records").toString(),
            "--ledger",
            folder.resolve("ledger.db").toString(),
            "--config", // none of the user's own
            Files.writeString(folder.resolve("options.yaml"), "jobs: 1\n").toString(),
            "--settle",
            "0s",
            "--ocr",
            "never",
            "--quiet"
        };
        return Main.commandLine(words).execute(words);
    }
}
