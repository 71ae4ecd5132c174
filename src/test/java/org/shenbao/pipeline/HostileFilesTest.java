package org.shenbao.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that were made to hurt: each is refused, naming the limit, or read without harm; none takes long or much memory,
 * calls anybody, or reads another file.
 */
class HostileFilesTest {
    private static final String HEAP = "-Xmx512m";
    /** Seconds for one file. On an idle computer all but a few need less than one; this one may be busy. */
    private static final String SECONDS = "30";

    private static final int FEWEST = 200;

    @Test
    void noFileDoesHarm(@TempDir Path folder) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-Dstdout.encoding=UTF-8",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileFiles.class.getName(),
                        folder.toString(),
                        SECONDS,
                        "")
                .redirectError(errors.toFile())
                .start();
        int done = 0;
        List<String> harm = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                done++;
                if (!line.startsWith("-\t")) {
                    harm.add(line);
                }
            }
        } finally {
            process.destroy();
        }
        assertEquals(0, process.waitFor(), "the Java that read them ended well");
        assertEquals("", String.join("\n", harm));
        assertEquals("", Files.readString(errors), "nothing is printed on standard error");
        assertEquals(true, done >= FEWEST, () -> "files tried");
    }
}
