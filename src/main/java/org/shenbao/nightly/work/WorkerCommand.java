package org.shenbao.nightly.work;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.pipeline.Ocr;

/**
 * How a worker is started: the Java and the class path of this process.
 *
 * @param main the class with the worker's {@code main}
 * @param heap as {@code -Xmx} takes it: {@code 512m}
 * @param vocabulary words of the user's own
 */
public record WorkerCommand(
        String main, String heap, @Nullable Path vocabulary, Ocr ocr) {
    private static final String CRASH_LOG = "crash.log";
    private static final int READ_OF_LOG = 4096;
    private static final String ARCHIVE = "-XX:SharedArchiveFile=";

    public static WorkerCommand of(String heap, @Nullable Path vocabulary, Ocr ocr) {
        return new WorkerCommand(Worker.class.getName(), heap, vocabulary, ocr);
    }

    /**
     * Starts one.
     *
     * @param brief whether it has little to do
     * @param temporary a folder of its own, for what libraries write
     */
    Process start(boolean brief, Path temporary, String mark) throws IOException {
        Files.createDirectories(temporary);
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(
                "-Xmx" + heap,
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:ErrorFile=" + temporary.resolve(CRASH_LOG),
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + temporary));
        if (brief) {
            words.add("-XX:TieredStopAtLevel=1");
        }
        archive().ifPresent(words::add);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        words.add(vocabulary == null ? Worker.BUILT_IN : vocabulary.toString());
        words.add(ocr.name());
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put(Family.MARK, mark);
        return builder.start();
    }

    /** The head of what the JVM wrote when it crashed; "" where it did not. (It prints that, too, but among our words.) */
    static String crashLog(Path temporary) {
        try (InputStream in = Files.newInputStream(temporary.resolve(CRASH_LOG))) {
            return new String(in.readNBytes(READ_OF_LOG), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** The archive of loaded classes that this process was started with: it halves a worker's start, too. */
    private static Optional<String> archive() {
        return ProcessHandle.current().info().arguments().stream()
                .flatMap(Stream::of)
                .takeWhile(word -> word.startsWith("-"))
                .filter(word -> word.startsWith(ARCHIVE))
                .findFirst();
    }
}
