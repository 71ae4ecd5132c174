package org.shenbao.nightly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.shenbao.nightly.work.Sweep;

/**
 * Documents a second with one worker and with two, beside the same documents read by extract in its own process, and by
 * two such processes with half of them each, which is what the machine's second processor is worth: three rounds, in turn,
 * of which the medians count, as seconds and as processor time of all processes. The corpus is copied so often that each
 * document is like no other.
 *
 * <pre>{@code NightSpeed corpus 1500 folder [each format apart: formats]}</pre>
 */
public final class NightSpeed {
    private static final List<String> PICTURES = List.of("png", "jpg", "tif");
    private static final int ROUNDS = 3;
    /** An archive of loaded classes, which the launcher would have. */
    private static final String ARCHIVE = System.getProperty("archive", "");

    private NightSpeed() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[2]);
        Map<String, List<Path>> formats = formats(Path.of(args[0]));
        int count = Integer.parseInt(args[1]);
        List<Path> all = formats.values().stream().flatMap(List::stream).toList();
        compare("mixed", all, count, home.resolve("mixed"));
        if (args.length > 3) {
            for (Map.Entry<String, List<Path>> format : formats.entrySet()) {
                compare(format.getKey(), format.getValue(), Math.max(100, count / 8), home.resolve(format.getKey()));
            }
        }
    }

    private static void compare(String what, List<Path> originals, int count, Path home) throws Exception {
        Drive drive = Drive.in(home);
        for (int i = 0; i < count; i++) {
            Path original = originals.get(i % originals.size());
            drive.put(String.format("%d/%05d-%s", i % 2, i, original.getFileName()), variant(original, i));
        }
        extract(drive.source(), home.resolve("warm")); // first in line would pay for the disk's cache
        List<Cost> alone = new ArrayList<>();
        List<Cost> one = new ArrayList<>();
        List<Cost> two = new ArrayList<>();
        List<Cost> halves = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            alone.add(extract(drive.source(), home.resolve("batch" + round)));
            halves.add(halves(drive, home.resolve("halves" + round)));
            one.add(night(drive.anew(home.resolve("one" + round)), 1));
            two.add(night(drive.anew(home.resolve("two" + round)), 2));
        }
        Sweep.away(home);
        System.out.printf(
                Locale.ROOT,
                "%s: %d documents; extract %.1f/s, one worker %.1f/s, two workers %.1f/s;"
                        + " two : one = %.2f, two processes with half of them each : one = %.2f,"
                        + " isolation costs %.0f %% (processor time: one %.0f %%, two %.0f %%, two processes %.0f %%)%n",
                what,
                count,
                count / seconds(alone),
                count / seconds(one),
                count / seconds(two),
                seconds(one) / seconds(two),
                seconds(alone) / seconds(halves),
                100 * (seconds(one) / seconds(alone) - 1),
                100 * (processor(one) / processor(alone) - 1),
                100 * (processor(two) / processor(alone) - 1),
                100 * (processor(halves) / processor(alone) - 1));
    }

    /** Seconds on the clock and of the processors. */
    private record Cost(double seconds, double processor) {}

    private static double seconds(List<Cost> costs) {
        return costs.stream().mapToDouble(Cost::seconds).sorted().toArray()[costs.size() / 2];
    }

    private static double processor(List<Cost> costs) {
        return costs.stream().mapToDouble(Cost::processor).sorted().toArray()[costs.size() / 2];
    }

    private static Cost extract(Path source, Path output) throws Exception {
        return shenbao("extract", source.toString(), "--out", output.toString());
    }

    /** Two processes that know nothing of each other: as much as two processors of this machine can give. */
    private static Cost halves(Drive drive, Path output) throws Exception {
        double before = processorOfChildren();
        long start = System.nanoTime();
        List<Process> both = new ArrayList<>();
        for (String half : List.of("0", "1")) {
            both.add(start("extract", drive.source().resolve(half).toString(), "--out", output + half));
        }
        for (Process process : both) {
            ended(process);
        }
        return new Cost((System.nanoTime() - start) / 1e9, processorOfChildren() - before);
    }

    private static Cost night(Drive drive, int jobs) throws Exception {
        return shenbao(
                "nightly",
                drive.source().toString(),
                "--out",
                drive.output().toString(),
                "--ledger",
                drive.ledger().toString(),
                "--jobs",
                String.valueOf(jobs),
                "--settle",
                "0s"); // the drive was filled a moment ago
    }

    private static Cost shenbao(String... arguments) throws Exception {
        double before = processorOfChildren();
        long start = System.nanoTime();
        ended(start(arguments));
        return new Cost((System.nanoTime() - start) / 1e9, processorOfChildren() - before);
    }

    private static void ended(Process process) throws InterruptedException {
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException(process + " ended with " + exit);
        }
    }

    /** One command, as the launcher starts it. */
    private static Process start(String... arguments) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        if (!ARCHIVE.isEmpty()) {
            words.add("-XX:SharedArchiveFile=" + ARCHIVE);
        }
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.shenbao.cli.Main"));
        words.addAll(List.of(arguments));
        words.addAll(List.of("--ocr", "never", "--quiet"));
        return new ProcessBuilder(words).inheritIO().start();
    }

    /** Seconds that ended children, and theirs, had of the processors, as Linux counts them. */
    private static double processorOfChildren() throws IOException {
        String[] words = Files.readString(Path.of("/proc/self/stat"))
                .replaceFirst("(?s)^.*\\) ", "")
                .split(" ", -1);
        return (Long.parseLong(words[13]) + Long.parseLong(words[14])) / 100.0;
    }

    private static Map<String, List<Path>> formats(Path corpus) throws IOException {
        Map<String, List<Path>> formats = new TreeMap<>();
        try (Stream<Path> all = Files.walk(corpus)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                String extension = name.substring(name.lastIndexOf('.') + 1);
                if (!PICTURES.contains(extension) && !name.contains("scan")) {
                    formats.computeIfAbsent(extension, each -> new ArrayList<>())
                            .add(file);
                }
            }
        }
        return formats;
    }

    /** The same document in other bytes: something that no reader minds behind its end. */
    private static byte[] variant(Path original, int number) throws IOException {
        byte[] bytes = Files.readAllBytes(original);
        ByteArrayOutputStream variant = new ByteArrayOutputStream();
        byte[] mark = String.format("%n%08d%n", number).getBytes(StandardCharsets.US_ASCII);
        boolean zip = bytes.length > 22 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[bytes.length - 22] == 'P';
        variant.write(bytes, 0, zip ? bytes.length - 2 : bytes.length);
        if (zip) { // the length of the archive's comment, and the comment
            variant.write(mark.length);
            variant.write(0);
        }
        variant.write(mark);
        return variant.toByteArray();
    }
}
