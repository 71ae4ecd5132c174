package org.shenbao.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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
        List<String> told = FaultyNight.told(FaultyNight.process(drive, Duration.ofSeconds(20), 2));
        List<String> memory = told.stream().filter(line -> line.startsWith("#")).toList();
        Map<String, String> outcomes = new HashMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        told.stream().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split("\t", -1);
            assertNull(outcomes.put(parts[1], parts[0]), line);
            counts.merge(parts[0], 1, Integer::sum);
        });
        assertEquals(MUTANTS, outcomes.size());
        assertEquals(MUTANTS, Drive.night(drive.settings()).all());
        System.out.println(MUTANTS + " damaged files: " + counts + "; the coordinator's memory " + memory);
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
