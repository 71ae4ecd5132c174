package org.shenbao.nightly;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A night in a process of its own, to be killed. */
public final class FaultyNight {
    private FaultyNight() {}

    /**
     * Does it, and prints one line a file, and every thousand files the memory that it has.
     *
     * @param args the source, the home of records and ledger, the limit in milliseconds, how many readers
     */
    public static void main(String[] args) throws Exception {
        Drive drive = new Drive(Path.of(args[0]), Path.of(args[1]));
        Duration limit = Duration.ofMillis(Long.parseLong(args[2]));
        Settings settings = drive.settings(Drive.VERSION, limit, 3, Integer.parseInt(args[3]));
        try {
            Nightly.End end = new Nightly(settings, new Teller()).run();
            System.exit(end == Nightly.End.DONE ? 0 : 1);
        } catch (NightException e) {
            System.err.println(e.getMessage());
            System.exit(e.kind() == NightException.Kind.LOCKED ? 5 : 4);
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(4);
        }
    }

    static ProcessBuilder process(Drive drive, Duration limit, int jobs) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-XX:+UseSerialGC",
                "-Xmx224m", // as the launcher does
                "-cp",
                System.getProperty("java.class.path"),
                FaultyNight.class.getName(),
                drive.source().toString(),
                drive.output().resolveSibling("").toString(),
                String.valueOf(limit.toMillis()),
                String.valueOf(jobs));
    }

    private static final class Teller implements Watcher {
        private int files;

        @Override
        public void line(Line line) {
            if (!line.entry()) {
                files++;
                System.out.println(line.fate().word() + "\t" + line.path() + "\t"
                        + line.reason().replaceAll("\\s+", " "));
                if (files % 1000 == 0) {
                    System.out.println(memory(files));
                }
            }
        }

        private static String memory(int files) {
            try {
                return "#" + files + ": " + (SecondNight.resident() >> 10) + " MB";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Does it in a process of its own, to its end; what it printed. */
    static List<String> told(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.startsWith("#")) { // a long night is watched
                    System.out.println(line);
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the night ended with " + process.exitValue());
        }
        return lines;
    }
}
