package org.shenbao.nightly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shenbao.nightly.drive.DriveWalk;
import org.shenbao.nightly.drive.Seen;
import org.shenbao.nightly.ledger.Fate;
import org.shenbao.nightly.ledger.Ledger;
import org.shenbao.nightly.ledger.Row;
import org.shenbao.nightly.work.Sweep;

/**
 * A night in which nothing is new, beside a bare walk with the attributes of every file, in the same process: seconds, their
 * ratio, and the most memory that the process had. Each size has a process of its own.
 *
 * <pre>{@code SecondNight folder 25000 50000 100000}</pre>
 */
public final class SecondNight {
    private static final int ROUNDS = 5;

    private SecondNight() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 3 && args[1].equals("one")) {
            measure(Path.of(args[0]), Integer.parseInt(args[2]));
            return;
        }
        for (int i = 1; i < args.length; i++) {
            List<String> words = new ArrayList<>();
            words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx224m")); // as the launcher does
            words.addAll(List.of("-cp", System.getProperty("java.class.path"), SecondNight.class.getName()));
            words.addAll(List.of(args[0], "one", args[i]));
            if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException(args[i] + " files: not measured");
            }
        }
    }

    private static void measure(Path folder, int files) throws Exception {
        Drive drive = Drive.in(folder.resolve(String.valueOf(files)));
        for (int i = 0; i < files; i++) {
            drive.put(
                    String.format("%03d/%02d/申报书%06d.doc", i / 1000, i / 50 % 20, i),
                    ("x" + i).getBytes(StandardCharsets.US_ASCII));
        }
        know(drive);
        double walk = Double.MAX_VALUE;
        double night = Double.MAX_VALUE;
        double first = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            int walked = walk(drive.source());
            double took = (System.nanoTime() - start) / 1e9;
            start = System.nanoTime();
            Tally tally = drive.night();
            double nightTook = (System.nanoTime() - start) / 1e9;
            if (walked != files || tally.files(Fate.UNCHANGED) != files) {
                throw new IllegalStateException(walked + " walked, " + Drive.counts(tally));
            }
            first = round == 0 ? nightTook : first;
            walk = Math.min(walk, took);
            night = Math.min(night, nightTook);
        }
        System.out.printf(
                Locale.ROOT,
                "%d unchanged files: night %.2f s (the first in its process %.2f s), bare walk %.2f s, ratio %.2f,"
                        + " peak memory %d MB%n",
                files,
                night,
                first,
                walk,
                night / walk,
                peak() >> 10);
        Sweep.away(folder.resolve(String.valueOf(files)));
    }

    /** As if each had been read: who reads nothing a hundred thousand times learns nothing. */
    private static void know(Drive drive) throws IOException {
        List<Seen> files = DriveWalk.of(drive.source(), drive.output()).files();
        try (Ledger ledger = Ledger.open(drive.ledger())) {
            for (int from = 0; from < files.size(); from += 5000) {
                List<Seen> some = files.subList(from, Math.min(files.size(), from + 5000));
                ledger.change(() -> {
                    for (Seen seen : some) {
                        ledger.put(row(seen));
                    }
                });
            }
            ledger.change(() -> ledger.putMeta(ProjectList.STALE, "0"));
        }
        Files.createDirectories(drive.output());
        Files.write(drive.output().resolve("projects.jsonl"), new byte[0]);
    }

    private static Row row(Seen seen) {
        return new Row(
                seen.path(),
                null,
                0,
                seen.state(),
                Drive.hash(seen.path().getBytes(StandardCharsets.UTF_8)),
                Drive.VERSION,
                Fate.EXTRACTED,
                "",
                seen.path() + ".json",
                null,
                1,
                0,
                0,
                0,
                0,
                null);
    }

    private static int walk(Path source) throws IOException {
        int[] files = new int[1];
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files[0] += attributes.isRegularFile() ? 1 : 0;
                return FileVisitResult.CONTINUE;
            }
        });
        return files[0];
    }

    /** Kilobytes, as Linux counts them; 0 elsewhere. */
    static long peak() throws IOException {
        return memory("VmHWM:");
    }

    /** Kilobytes, now. */
    static long resident() throws IOException {
        return memory("VmRSS:");
    }

    private static long memory(String what) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(what))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
