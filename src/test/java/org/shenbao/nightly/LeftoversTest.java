package org.shenbao.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenbao.nightly.FaultyWorker.Plant;
import org.shenbao.nightly.work.Quarters;

/** Files and processes that nobody needs any more. */
class LeftoversTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    /** What tells the programs of this test from those of others. */
    private final int seconds = 100_000 + new Random().nextInt(900_000);

    private Path temporary = Path.of("");

    @BeforeEach
    void aPlaceForTemporaryFiles() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "no other programs to start");
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    @Test
    void whatAReaderStartedEndsWithIt() throws Exception {
        Drive drive = Drive.in(folder);
        drive.put("a.txt", Plant.CHILDREN.bytes(seconds));
        assertEquals("failed 1", Drive.counts(Drive.night(drive.settings(Drive.VERSION, LIMIT, 3, 1))));
        assertTrue(drive.export().get(0).contains("took longer than 2 s"), drive.export()::toString);
        assertEquals(0, children());
    }

    @Test
    void whatAKilledNightLeavesIsSweptAwayByTheNextOne() throws Exception {
        Drive drive = Drive.in(folder);
        Path planted = drive.put("a.txt", Plant.CHILDREN.bytes(seconds));
        Process night = night(drive).start();
        while (night.isAlive() && children() < 2) {
            Thread.sleep(20);
        }
        List<ProcessHandle> readers = night.children().toList();
        for (ProcessHandle reader : readers) { // else it would see its master go, and clear up
            new ProcessBuilder("kill", "-STOP", String.valueOf(reader.pid()))
                    .start()
                    .waitFor();
        }
        night.destroyForcibly().waitFor();
        for (ProcessHandle reader : readers) {
            reader.destroyForcibly();
            reader.onExit().get(10, TimeUnit.SECONDS);
        }
        assertEquals(2, children());
        assertEquals(1, left().size());

        Files.delete(planted);
        drive.put("b.txt", 1);
        try (Quarters alive = Quarters.in(folder)) {
            Path other = temporary.resolve("shenbao-nightly-alive");
            Files.createSymbolicLink(other, alive.folder());
            assertEquals(0, night(drive).start().waitFor());
            assertEquals(List.of(other), left());
            assertTrue(Files.exists(alive.folder()));
        }
        assertEquals(0, children());
    }

    @Test
    void aNightThatIsAliveKeepsItsFiles() throws Exception {
        try (Quarters alive = Quarters.in(temporary)) {
            Path beginning = Files.createDirectory(temporary.resolve("shenbao-nightly-beginning"));
            Path given = Files.createDirectory(temporary.resolve("shenbao-nightly-up"));
            Files.setLastModifiedTime(given, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
            Drive drive = Drive.in(folder);
            drive.put("b.txt", 1);
            assertEquals(0, night(drive).start().waitFor());
            assertTrue(Files.exists(alive.folder()));
            assertTrue(Files.exists(beginning));
            assertFalse(Files.exists(given));
        }
    }

    private ProcessBuilder night(Drive drive) {
        ProcessBuilder night =
                FaultyNight.process(drive, Duration.ofSeconds(60), 1).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        night.command().add(1, "-Djava.io.tmpdir=" + temporary);
        return night;
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(temporary)) {
            return all.toList();
        }
    }

    /** How many of what the plant started are alive. */
    private long children() {
        return ProcessHandle.allProcesses()
                .filter(each -> each.info().command().orElse("").endsWith("sleep"))
                .filter(each -> each.info().arguments().stream()
                        .anyMatch(words -> List.of(words).contains(String.valueOf(seconds))))
                .count();
    }
}
