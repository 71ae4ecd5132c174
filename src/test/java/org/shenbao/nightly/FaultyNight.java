package org.shenbao.nightly;

import java.nio.file.Path;
import java.time.Duration;

/** A night in a process of its own, to be killed. */
public final class FaultyNight {
    private FaultyNight() {}

    /**
     * Does it.
     *
     * @param args the source, the home of records and ledger, the limit in milliseconds, how many readers
     */
    public static void main(String[] args) throws Exception {
        Drive drive = new Drive(Path.of(args[0]), Path.of(args[1]));
        Duration limit = Duration.ofMillis(Long.parseLong(args[2]));
        Settings settings = drive.settings(Drive.VERSION, limit, 3, Integer.parseInt(args[3]));
        try {
            Nightly.End end = new Nightly(settings, Watcher.SILENT).run();
            System.exit(end == Nightly.End.DONE ? 0 : 1);
        } catch (NightException e) {
            System.err.println(e.getMessage());
            System.exit(e.kind() == NightException.Kind.LOCKED ? 5 : 4);
        } catch (java.io.IOException e) {
            System.err.println(e.getMessage());
            System.exit(4);
        }
    }

    static ProcessBuilder process(Drive drive, Duration limit, int jobs) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                FaultyNight.class.getName(),
                drive.source().toString(),
                drive.output().resolveSibling("").toString(),
                String.valueOf(limit.toMillis()),
                String.valueOf(jobs));
    }
}
