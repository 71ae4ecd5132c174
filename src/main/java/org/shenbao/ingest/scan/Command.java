package org.shenbao.ingest.scan;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shenbao.ingest.format.NeedsRecognitionException;
import org.shenbao.ingest.format.UnreadableException;

/** The tesseract command: one process reads many small pictures, as starting it takes longer than reading one. */
final class Command {
    private static final String MISSING =
            "tesseract is not installed; install the packages tesseract-ocr and tesseract-ocr-chi-sim";
    private static final long MOST_OUTPUT = 256L << 20;
    private final String name;
    private final Path within;

    /**
     * @param name looked for on the PATH
     * @param within folder for its files, that are gone when it has ended
     */
    Command(String name, Path within) {
        this.name = name;
        this.within = within;
    }

    /** The languages that it knows. */
    Set<String> languages() throws UnreadableException {
        try {
            Path folder = Files.createTempDirectory(within, "shenbao-ocr");
            try {
                run(folder, Duration.ofSeconds(20), List.of(name, "--list-langs"));
                String said = text(folder.resolve("out")) + text(folder.resolve("err"));
                return said.lines().map(String::strip).collect(Collectors.toSet());
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UnreadableException("no room for tesseract's files: " + e.getMessage(), e);
        }
    }

    /**
     * Reads pictures of one line each.
     *
     * @param languages as tesseract names them, joined by +
     * @param letters that alone may be read; "" for all
     * @param time for all of them together
     * @return the letters of each picture, by its index, in its pixels
     */
    Map<Integer, List<Letter>> read(List<Gray> pictures, String languages, String letters, Duration time)
            throws UnreadableException {
        if (pictures.isEmpty()) {
            return Map.of();
        }
        try {
            Path folder = Files.createTempDirectory(within, "shenbao-ocr");
            try {
                Path list = folder.resolve("list.txt");
                Files.writeString(list, written(pictures, folder));
                String out = folder.resolve("letters").toString();
                List<String> words = new ArrayList<>(List.of(name, list.toString(), out, "--psm", "7", "--dpi", "300"));
                words.addAll(List.of("-l", languages, "-c", "hocr_char_boxes=1"));
                if (!letters.isEmpty()) {
                    words.addAll(List.of("-c", "tessedit_char_whitelist=" + letters));
                }
                words.add("hocr");
                run(folder, time, words);
                return Hocr.letters(text(folder.resolve("letters.hocr")));
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UnreadableException("no room for tesseract's files: " + e.getMessage(), e);
        }
    }

    private static String written(List<Gray> pictures, Path folder) throws IOException {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < pictures.size(); i++) {
            Path file = folder.resolve(i + ".pgm");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                pictures.get(i).write(out);
            }
            names.append(file).append('\n');
        }
        return names.toString();
    }

    private void run(Path folder, Duration time, List<String> words) throws UnreadableException, IOException {
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(out)
                .redirectError(err);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new NeedsRecognitionException(MISSING);
        }
        try {
            if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnreadableException(
                        "tesseract took longer than " + (time.toMillis() + 999) / 1000 + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableException("interrupted while tesseract was reading", e);
        } finally {
            ended(process);
        }
        if (process.exitValue() != 0) {
            throw new UnreadableException(String.format(
                    Locale.ROOT, "tesseract failed with code %d: %s", process.exitValue(), firstLine(err.toPath())));
        }
    }

    /** Only this process, and not before it is gone: its files are to be removed. */
    private static void ended(Process process) {
        if (process.isAlive()) {
            process.destroyForcibly();
            try {
                process.waitFor(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String firstLine(Path file) throws IOException {
        String line = text(file)
                .lines()
                .filter(each -> !each.startsWith("Page "))
                .findFirst()
                .orElse("no message");
        return line.length() > 200 ? line.substring(0, 200) : line;
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > MOST_OUTPUT) {
            throw new IOException("tesseract wrote more than " + MOST_OUTPUT + " bytes");
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder()).forEach(all::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
