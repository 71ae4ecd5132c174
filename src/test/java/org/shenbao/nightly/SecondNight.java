package org.shenbao.nightly;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
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
    private static final int ROUNDS = 11;

    private SecondNight() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 3 && args[1].equals("make")) {
            make(Path.of(args[0]), Integer.parseInt(args[2]));
        } else if (args.length == 3 && args[1].equals("measure")) {
            measure(Path.of(args[0]), Integer.parseInt(args[2]));
        } else {
            for (int i = 1; i < args.length; i++) {
                process(args[0], "make", args[i]);
                process(args[0], "measure", args[i]);
                Sweep.away(Path.of(args[0], args[i]));
            }
        }
    }

    private static void process(String... args) throws Exception {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx224m")); // as the launcher does
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), SecondNight.class.getName()));
        words.addAll(List.of(args));
        if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", args) + ": not measured");
        }
    }

    /** A drive, and all that a night leaves that has read it. */
    private static void make(Path folder, int files) throws Exception {
        Drive drive = Drive.in(folder.resolve(String.valueOf(files)));
        for (int i = 0; i < files; i++) {
            drive.put(
                    String.format("%03d/%02d/申报书%06d.doc", i / 1000, i / 50 % 20, i),
                    ("x" + i).getBytes(StandardCharsets.US_ASCII));
        }
        know(drive);
        drive.night(); // makes the list of projects
    }

    private static void measure(Path folder, int files) throws Exception {
        Drive drive = Drive.in(folder.resolve(String.valueOf(files)));
        List<Cost> walks = new ArrayList<>();
        List<Cost> nights = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Cost start = Cost.now();
            int walked = walk(drive.source());
            walks.add(Cost.now().since(start));
            start = Cost.now();
            Tally tally = drive.night();
            nights.add(Cost.now().since(start));
            if (walked != files || tally.files(Fate.UNCHANGED) != files) {
                throw new IllegalStateException(walked + " walked, " + Drive.counts(tally));
            }
        }
        Cost night = Cost.median(nights);
        Cost walk = Cost.median(walks);
        System.out.printf(
                Locale.ROOT,
                "%d unchanged files: night %.2f s (the first in its process %.2f s), bare walk %.2f s, ratio %.2f;"
                        + " of the processor %.2f s and %.2f s, ratio %.2f; peak memory %d MB%n",
                files,
                night.seconds(),
                nights.get(0).seconds(),
                walk.seconds(),
                night.seconds() / walk.seconds(),
                night.processor(),
                walk.processor(),
                night.processor() / walk.processor(),
                peak() >> 10);
    }

    /** Seconds on the clock, and those that this process had of the processors, whatever others do on the machine. */
    private record Cost(double seconds, double processor) {
        static Cost now() {
            long processor = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
            return new Cost(System.nanoTime() / 1e9, processor / 1e9);
        }

        Cost since(Cost start) {
            return new Cost(seconds - start.seconds, processor - start.processor);
        }

        static Cost median(List<Cost> costs) {
            return new Cost(median(costs, Cost::seconds), median(costs, Cost::processor));
        }

        private static double median(List<Cost> costs, ToDoubleFunction<Cost> what) {
            return costs.stream().mapToDouble(what).sorted().toArray()[costs.size() / 2];
        }
    }

    /** As if each had been read: who reads nothing a hundred thousand times learns nothing. */
    private static void know(Drive drive) throws IOException {
        List<Seen> files = new ArrayList<>();
        DriveWalk drives = DriveWalk.of(drive.source(), drive.output());
        for (Seen file = drives.next(); file != null; file = drives.next()) {
            files.add(file);
            Path record = drive.output().resolve(file.path() + ".json");
            Files.createDirectories(record.resolveSibling(""));
            Files.write(record, "{\"projects\":[]}".getBytes(StandardCharsets.US_ASCII));
        }
        try (Ledger ledger = Ledger.open(drive.ledger())) {
            for (int from = 0; from < files.size(); from += 5000) {
                List<Seen> some = files.subList(from, Math.min(files.size(), from + 5000));
                ledger.change(() -> {
                    for (Seen seen : some) {
                        ledger.put(row(seen));
                    }
                });
            }
        }
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
