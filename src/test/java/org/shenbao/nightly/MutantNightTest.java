package org.shenbao.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files of all formats: one outcome each, and the coordinator does not grow. */
class MutantNightTest {
    private static final int MUTANTS = Integer.getInteger("faults.mutants", 24);

    @Test
    void everyDamagedFileHasExactlyOneOutcome(@TempDir Path folder) throws Exception {
        Drive drive = Drive.in(folder);
        List<Path> originals = originals();
        Random random = new Random(1);
        for (int i = 0; i < MUTANTS; i++) {
            Path original = originals.get(i % originals.size());
            byte[] bytes = Files.readAllBytes(original);
            drive.put(String.format("%02d/%05d-%s", i / 1000, i, original.getFileName()), damage(bytes, random));
        }
        Map<String, Integer> outcomes = new HashMap<>();
        List<String> memory = new ArrayList<>();
        Watcher watcher = new Watcher() {
            @Override
            public void line(Line line) {
                if (!line.entry() && outcomes.merge(line.path(), 1, Integer::sum) == 1) {
                    note(outcomes.size(), memory);
                }
            }
        };
        Nightly nightly = new Nightly(drive.settings(Drive.VERSION, Duration.ofSeconds(20), 3, 2), watcher);
        assertEquals(Nightly.End.DONE, nightly.run());
        assertEquals(MUTANTS, nightly.tally().all());
        assertEquals(MUTANTS, outcomes.size());
        assertTrue(outcomes.values().stream().allMatch(count -> count == 1));
        assertEquals(MUTANTS, Drive.night(drive.settings()).all());
        System.out.println(MUTANTS + " damaged files: " + Drive.counts(nightly.tally()) + "; memory " + memory);
    }

    private static void note(int count, List<String> memory) {
        if (count == 1000 || count % 5000 == 0) {
            System.gc();
            try {
                memory.add(count + ": " + (SecondNight.resident() >> 10) + " MB");
            } catch (java.io.IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static byte[] damage(byte[] whole, Random random) {
        byte[] damaged = whole.clone();
        switch (random.nextInt(3)) {
            case 0 -> {
                for (int i = 0; i < 20; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
            }
            case 1 -> damaged = java.util.Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length));
            default -> {
                int from = random.nextInt(damaged.length);
                int to = Math.min(damaged.length, from + 1 + random.nextInt(2000));
                java.util.Arrays.fill(damaged, from, to, (byte) 0);
            }
        }
        return damaged;
    }

    private static List<Path> originals() throws Exception {
        try (Stream<Path> all = Files.walk(Path.of("corpus", "formats"))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
