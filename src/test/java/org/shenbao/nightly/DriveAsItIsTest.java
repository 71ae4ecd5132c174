package org.shenbao.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are old, locked, closed to us, or have names that are no text. */
class DriveAsItIsTest {
    /** Even root may not look into what nobody may look into. */
    private static final List<String> NO_PRIVILEGES =
            List.of("setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search");

    @TempDir
    private Path folder;

    @Test
    void sinceLeavesOutNewFilesThatAreOlder() throws Exception {
        Drive drive = Drive.in(folder);
        Path old = drive.put("old.txt", 1);
        FileTime time = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(old, time);
        drive.put("new.txt", 2);
        Settings since = Drive.since(drive.settings(), Instant.parse("2024-01-01T00:00:00Z"));
        Tally tally = Drive.night(since);
        assertEquals("extracted 1, skipped 1", Drive.counts(tally));
        assertEquals("older than --since", tally.lines().get(0).reason());
        assertEquals("extracted 1, unchanged 1", Drive.counts(drive.night()));
        assertEquals("unchanged 2", Drive.counts(Drive.night(since)));

        drive.put("old.txt", 3); // what is known is never left out: its record would tell of other bytes
        Files.setLastModifiedTime(old, time);
        assertEquals("extracted 1, unchanged 1", Drive.counts(Drive.night(since)));
    }

    @Test
    void aFileThatAnotherProgramHasLockedIsLeftForNextTime() throws Exception {
        Drive drive = Drive.in(folder);
        Path locked = drive.put("a.txt", 1);
        try (FileChannel channel = FileChannel.open(locked, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertTrue(lock.isValid());
            Tally tally = drive.night();
            assertEquals("skipped 1", Drive.counts(tally));
            assertEquals(
                    "in use by another program: left for next time",
                    tally.lines().get(0).reason());
        }
        assertEquals("extracted 1", Drive.counts(drive.night()));
    }

    @Test
    void whatNobodyMayOpenIsToldAndNothingInItVanishes() throws Exception {
        assumeTrue(run(NO_PRIVILEGES, "true") == 0, "setpriv is not there, or may not");
        Drive drive = Drive.in(folder);
        drive.put("closed/a.txt", 1);
        Path file = drive.put("b.txt", 2);
        drive.put("c.txt", 3);
        drive.night();
        List<String> export = drive.export();
        Files.setPosixFilePermissions(drive.source().resolve("closed"), PosixFilePermissions.fromString("---------"));
        drive.put("b.txt", 4);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assertEquals(
                Set.of("failed\tclosed\tpermission denied", "failed\tb.txt\tpermission denied"),
                Set.copyOf(told(drive, "C.UTF-8")));
        assertEquals(
                List.of("failed", "extracted", "extracted"),
                drive.export().stream()
                        .map(row -> row.replaceAll(".*\"outcome\":\"(\\w+)\".*\"vanished\":false.*", "$1"))
                        .toList());
        // nobody knows what is in b.txt now, so its record stands until somebody does
        assertTrue(drive.records().containsKey("b.txt.json"));

        Files.setPosixFilePermissions(drive.source().resolve("closed"), PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        drive.put("b.txt", 2);
        assertEquals(Set.of("extracted\tb.txt\t"), Set.copyOf(told(drive, "C.UTF-8")));
        assertEquals(export, drive.export());
    }

    @Test
    void aNameThatIsNoTextShowsItsBytes() throws Exception {
        Drive drive = Drive.in(folder);
        Path plain = drive.put("plain.txt", 1);
        String name = "$(printf '\\326\\320\\271\\372.txt')"; // GBK
        int copied =
                run(List.of("sh", "-c"), "cd " + drive.source() + " && (cat plain.txt; echo 1) > \"" + name + "\"");
        assumeTrue(copied == 0, "this file system takes texts alone");
        drive.put("申报/表.txt", 2);
        Files.delete(plain);
        Set<String> expected = Set.of("extracted\t%D6%D0%B9%FA.txt\t", "extracted\t申报/表.txt\t");
        assertEquals(expected, Set.copyOf(told(drive, "C.UTF-8")));
        assertTrue(drive.records().containsKey("%D6%D0%B9%FA.txt.json"), drive.records()::toString);
        assertEquals(List.of(), told(drive, "C.UTF-8"));
    }

    /** Under another character set every record would have another name. */
    @Test
    void aLocaleThatCannotHoldChineseIsRefused() throws Exception {
        assumeTrue(
                java.nio.charset.StandardCharsets.US_ASCII
                        .newEncoder()
                        .canEncode(System.getProperty("java.class.path") + folder),
                "under that locale no JVM starts from a folder with such a name");
        Drive drive = Drive.in(folder);
        drive.put("申报.txt", 1);
        ProcessBuilder night =
                FaultyNight.process(drive, Duration.ofSeconds(30), 1).redirectErrorStream(true);
        night.environment().put("LC_ALL", "C");
        Process process = night.start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        int exit = process.waitFor();
        assumeTrue(exit != 0, "this system has one character set for names, whatever the locale");
        assertEquals(4, exit);
        assertTrue(said.contains("LC_ALL=C.UTF-8"), said);
        assertFalse(Files.exists(drive.output()));
    }

    /** A night in another locale, and without privileges: what was said of each file. */
    private static List<String> told(Drive drive, String locale) throws Exception {
        ProcessBuilder night = FaultyNight.process(drive, Duration.ofSeconds(30), 1);
        if (run(NO_PRIVILEGES, "true") == 0) {
            night.command().addAll(0, NO_PRIVILEGES);
        }
        night.environment().put("LC_ALL", locale);
        return List.copyOf(new TreeSet<>(FaultyNight.told(night)));
    }

    private static int run(List<String> words, String last) throws Exception {
        List<String> all = new java.util.ArrayList<>(words);
        all.add(last);
        try {
            return new ProcessBuilder(all).redirectErrorStream(true).start().waitFor();
        } catch (java.io.IOException e) {
            return -1; // no such program
        }
    }
}
