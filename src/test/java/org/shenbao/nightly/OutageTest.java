package org.shenbao.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenbao.nightly.FaultyWorker.Plant;
import org.shenbao.write.OutputFolder;

/** Disks that fill up, drives that go away, files that do not hold still. */
class OutageTest {
    @TempDir
    private Path folder;

    @Test
    void aFullDiskEndsTheNightAndNothingIsHalfWritten() throws Exception {
        Drive drive = Drive.in(folder);
        drive.fill(20);
        Files.createDirectories(drive.output());
        boolean mounted = run(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=400k",
                        "none",
                        drive.output().toString())
                == 0;
        assumeTrue(mounted, "only root may mount a small disk");
        try {
            IOException e = assertThrows(IOException.class, drive::night);
            assertTrue(String.valueOf(e.getMessage()).contains("No space left"), e::toString);
            List<Path> left = files(drive.output());
            assertFalse(left.isEmpty());
            for (Path file : left) {
                assertFalse(OutputFolder.isDraft(file), file::toString);
                assertTrue(Files.readString(file).endsWith("}\n"), file::toString);
            }
            System.out.println(
                    "disk full: " + left.size() + " whole records and no other file on the disk; " + e.getMessage());
            assertEquals(
                    0, run("mount", "-o", "remount,size=64m", drive.output().toString()));
            Tally next = drive.night();
            assertEquals(20, next.all());
            assertTrue(Drive.counts(next).startsWith("extracted " + (20 - left.size())), Drive.counts(next));
            Drive undisturbed = drive.anew(folder.resolve("undisturbed"));
            undisturbed.night();
            assertEquals(undisturbed.records(), drive.records());
            assertEquals(undisturbed.export(), drive.export());
        } finally {
            run("umount", drive.output().toString());
        }
    }

    @Test
    void anOutputThatCannotBeWrittenIsToldBeforeTheWork() throws Exception {
        Drive drive = Drive.in(folder);
        drive.fill(2);
        Files.createDirectories(drive.output());
        boolean mounted =
                run("mount", "-t", "tmpfs", "-o", "ro", "none", drive.output().toString()) == 0;
        assumeTrue(mounted, "only root may mount a read-only disk");
        try {
            assertThrows(IOException.class, drive::night);
            assertEquals(List.of(), files(drive.output()));
        } finally {
            run("umount", drive.output().toString());
        }
    }

    @Test
    void aDriveThatGoesAwayFailsNoDocument() throws Exception {
        Drive drive = Drive.in(folder);
        drive.fill(9);
        Path aside = folder.resolve("aside");
        Nightly nightly = new Nightly(drive.settings(Drive.VERSION, Duration.ofSeconds(30), 3, 1), new Watcher() {
            @Override
            public void line(Line line) {
                if (line.path().equals("d0/006.txt")) {
                    move(drive.source(), aside);
                }
            }
        });
        assertEquals(Nightly.End.SOURCE_GONE, nightly.run());
        assertTrue(
                drive.export().stream().allMatch(row -> row.contains("\"outcome\":\"extracted\"")),
                drive.export()::toString);
        int read = drive.export().size();
        assertTrue(read >= 3 && read < 9, "read " + read);
        System.out.println("drive gone: " + read + " of 9 read, none failed or vanished");
        Files.move(aside, drive.source());
        assertEquals("extracted " + (9 - read) + ", unchanged " + read, Drive.counts(drive.night()));
    }

    @Test
    void aFileThatChangesWhileItIsReadIsLeftForNextTime() throws Exception {
        Drive drive = Drive.in(folder);
        Path slow = drive.put("slow.txt", Plant.SLOW.bytes(1));
        Thread writer = new Thread(() -> write(slow, 1000));
        Nightly nightly = new Nightly(drive.settings(), new Watcher() {
            @Override
            public void planned(int files) {
                writer.start();
            }
        });
        assertEquals(Nightly.End.DONE, nightly.run());
        writer.join();
        assertEquals("skipped 1", Drive.counts(nightly.tally()));
        String reason = nightly.tally().lines().get(0).reason();
        assertTrue(reason.contains("left for next time"), reason);
        assertEquals(List.of(), drive.export());
        assertEquals("extracted 1", Drive.counts(drive.night()));
    }

    @Test
    void aClockThatIsSetBackChangesNothing() throws Exception {
        Drive drive = Drive.in(folder);
        Path file = drive.put("a.txt", 1);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2090-01-01T00:00:00Z")));
        assertEquals("extracted 1", Drive.counts(drive.night()));
        assertEquals("unchanged 1", Drive.counts(drive.night()));
        drive.put("a.txt", 2);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("1971-01-01T00:00:00Z")));
        assertEquals("extracted 1", Drive.counts(drive.night()));
        assertEquals("unchanged 1", Drive.counts(drive.night()));
    }

    @Test
    void whatIsStoppedGoesOnNextTime() throws Exception {
        Drive drive = Drive.in(folder);
        drive.fill(6);
        Nightly[] nightly = new Nightly[1];
        nightly[0] = new Nightly(drive.settings(Drive.VERSION, Duration.ofSeconds(30), 3, 1), new Watcher() {
            @Override
            public void done() {
                nightly[0].stop();
            }
        });
        assertEquals(Nightly.End.STOPPED, nightly[0].run());
        int read = nightly[0].tally().all();
        assertTrue(read >= 1 && read < 6, "read " + read);
        assertFalse(Files.exists(drive.output().resolve("projects.jsonl")));
        assertEquals("extracted " + (6 - read) + ", unchanged " + read, Drive.counts(drive.night()));
    }

    private static void write(Path file, long after) {
        try {
            Thread.sleep(after);
            Files.writeString(file, "more\n", StandardOpenOption.APPEND);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static int run(String... words) throws Exception {
        return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor();
    }
}
