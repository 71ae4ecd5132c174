package org.shenbao.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenbao.corpus.CorpusFiles;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Files of every format, damaged: each is read or refused with a reason, and nothing else happens. {@code
 * -Dmutations=2000} asks for more of them, {@code -Dmutations.seed=7} for others, {@code -Dmutations.keep=folder} keeps
 * those that something is wrong with.
 */
class MutatedFilesTest {
    private static final int COUNT = Integer.getInteger("mutations", 150);
    private static final long SEED = Long.getLong("mutations.seed", 1);
    private static final Duration MOST = Duration.ofSeconds(30);
    private static final int FIGURE_OR_NAME = 60;

    @Test
    void aDamagedFileIsReadOrRefused(@TempDir Path folder) throws IOException, InterruptedException {
        Patience patience = new Patience(new Pipeline(Vocabulary.builtIn(), Ocr.NEVER), MOST);
        Map<String, List<Path>> formats = formats();
        List<String> names = List.copyOf(formats.keySet());
        Map<String, int[]> read = new TreeMap<>();
        Map<String, Integer> refusals = new TreeMap<>();
        List<String> broken = new ArrayList<>();
        Duration longest = Duration.ZERO;
        String slowest = "";
        for (int i = 0; i < COUNT; i++) {
            String format = names.get(i % names.size());
            List<Path> files = formats.getOrDefault(format, List.of());
            Path file = files.get(i / names.size() % files.size());
            byte[] damaged = new Damage(SEED * 1_000_003 + i).of(Files.readAllBytes(file));
            String name = i + "-" + file.getFileName();
            Patience.Ending ending = patience.wait(folder, name, damaged);
            int[] count = read.computeIfAbsent(format, each -> new int[2]);
            for (Outcome outcome : ending.outcomes()) {
                count[outcome instanceof Outcome.Extracted ? 0 : 1]++;
                if (outcome instanceof Outcome.Failed failed) {
                    refusals.merge(shape(failed.reason()), 1, Integer::sum);
                } else if (outcome instanceof Outcome.Skipped skipped) {
                    refusals.merge("(skipped) " + shape(skipped.reason()), 1, Integer::sum);
                }
            }
            if (ending.took().compareTo(longest) > 0) {
                longest = ending.took();
                slowest = name;
            }
            ending.broken().forEach(each -> broken.add(name + ": " + each));
            keep(ending, name, damaged);
        }
        System.out.println(COUNT + " damaged files; the slowest, " + slowest + ", took " + longest.toMillis() + " ms");
        read.forEach((format, count) ->
                System.out.println("  " + format + ": " + count[0] + " of " + (count[0] + count[1]) + " read"));
        refusals.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(each -> System.out.println("  " + each.getValue() + " × " + each.getKey()));
        assertEquals("", String.join("\n", broken));
    }

    private static void keep(Patience.Ending ending, String name, byte[] damaged) throws IOException {
        String kept = System.getProperty("mutations.keep");
        if (kept != null && !ending.broken().isEmpty()) {
            Files.createDirectories(Path.of(kept));
            Files.write(Path.of(kept, name), damaged);
        }
    }

    /** A reason without what differs from file to file. */
    private static String shape(String reason) {
        String shape = reason.replaceAll("'[^']*'|\"[^\"]*\"|[0-9]+", "…").replaceAll("\\s+", " ");
        return shape.substring(0, Math.min(FIGURE_OR_NAME, shape.length()));
    }

    private static Map<String, List<Path>> formats() throws IOException {
        Map<String, List<Path>> formats = new TreeMap<>();
        for (Path file : CorpusFiles.in(CorpusFiles.FORMATS)) {
            formats.computeIfAbsent(extension(file), each -> new ArrayList<>()).add(file);
        }
        return formats;
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
