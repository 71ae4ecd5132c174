package org.shenbao.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenbao.nightly.ledger.Ledger;
import org.shenbao.nightly.ledger.LedgerException;
import org.shenbao.nightly.ledger.Version;

/** Night after night over a drive on which things happen. */
class NightlyTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsUnchangedIsNotOpenedAgain() throws Exception {
        Drive drive = Drive.in(folder);
        drive.fill(3);
        drive.put("copy.txt", 1);
        assertEquals("extracted 3, duplicate 1", Drive.counts(drive.night()));
        List<String> export = drive.export();
        FileTime listed = Files.getLastModifiedTime(drive.output().resolve("projects.jsonl"));

        assertEquals("unchanged 3, duplicate 1", Drive.counts(drive.night()));
        assertEquals(export, drive.export());
        assertEquals(listed, Files.getLastModifiedTime(drive.output().resolve("projects.jsonl")));
    }

    @Test
    void theSameBytesUnderANewTimeAreHashedAndNotRead() throws Exception {
        Drive drive = Drive.in(folder);
        Path file = drive.put("a.txt", 1);
        drive.night();
        FileTime made = Files.getLastModifiedTime(drive.output().resolve("a.txt.json"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        assertEquals("unchanged 1", Drive.counts(drive.night()));
        assertEquals(made, Files.getLastModifiedTime(drive.output().resolve("a.txt.json")));
    }

    @Test
    void anotherProgramOrVocabularyReadsAllAgain() throws Exception {
        Drive drive = Drive.in(folder);
        drive.fill(2);
        drive.put("copy.txt", 1);
        drive.night();
        Settings newer = drive.settings(new Version("test", "mine"), Duration.ofSeconds(30), 3, 2);
        assertEquals("extracted 2, duplicate 1", Drive.counts(Drive.night(newer)));
        assertEquals("unchanged 2, duplicate 1", Drive.counts(Drive.night(newer)));
    }

    @Test
    void whatVanishesIsMarkedAndItsRecordKept() throws Exception {
        Drive drive = Drive.in(folder);
        drive.put("a.txt", 1);
        drive.put("b.txt", 1);
        drive.put("c.txt", 2);
        assertEquals("extracted 2, duplicate 1", Drive.counts(drive.night()));
        byte[] bytes = Files.readAllBytes(drive.source().resolve("a.txt"));
        FileTime time = Files.getLastModifiedTime(drive.source().resolve("a.txt"));
        Files.delete(drive.source().resolve("a.txt"));
        // the duplicate is read now, as nobody else stands for its bytes
        assertEquals("extracted 1, unchanged 1, vanished 1", Drive.counts(drive.night()));
        assertTrue(Files.exists(drive.output().resolve("a.txt.json")));
        assertFalse(drive.list().contains("\"a.txt\""));
        assertTrue(drive.list().contains("\"b.txt\""));
        assertEquals("unchanged 2", Drive.counts(drive.night()));

        Files.setLastModifiedTime(drive.put("a.txt", bytes), time);
        assertEquals("unchanged 2, duplicate 1", Drive.counts(drive.night()));
    }

    @Test
    void namesOfAllKindsHaveRecords() throws Exception {
        Drive drive = Drive.in(folder);
        drive.put("Fall.txt", 1);
        drive.put("fall.txt", 2);
        drive.put("zeile\numbruch.txt", 3);
        drive.put("😀.txt", 4);
        drive.put("表".repeat(83) + ".txt", 5);
        drive.put("~$Fall.txt", 6);
        drive.put("neu.txt.part", 7);
        drive.put("x", 8);
        drive.put("x.json/y.txt", 9);
        assertEquals("extracted 7, skipped 2", Drive.counts(drive.night()));
        assertEquals(7 + 2, drive.records().size(), drive.records()::toString); // and the list, and the version
        long distinct = drive.records().keySet().stream()
                .map(path -> path.toLowerCase(java.util.Locale.ROOT))
                .distinct()
                .count();
        assertEquals(9, distinct);
        assertEquals("unchanged 7, skipped 2", Drive.counts(drive.night()));
    }

    @Test
    void whatIsNoFileIsNeverOpened() throws Exception {
        Drive drive = Drive.in(folder);
        drive.put("a/b.txt", 1);
        Files.createSymbolicLink(drive.source().resolve("a/loop"), drive.source());
        Files.createSymbolicLink(
                drive.source().resolve("nowhere.txt"), drive.source().resolve("none"));
        new ProcessBuilder("mkfifo", drive.source().resolve("pipe.txt").toString())
                .start()
                .waitFor();
        Files.createSymbolicLink(drive.source().resolve("null.txt"), Path.of("/dev/null"));
        Tally tally = drive.night();
        assertEquals("extracted 1, skipped 4", Drive.counts(tally));
        assertEquals(5, tally.all());
    }

    @Test
    void aDriveThatIsNotMountedIsNoEmptyDrive() throws Exception {
        Drive drive = Drive.in(folder);
        drive.fill(2);
        drive.night();
        Path aside = folder.resolve("aside");
        Files.move(drive.source(), aside);
        assertEquals(
                NightException.Kind.SOURCE,
                assertThrows(NightException.class, drive::night).kind());
        Files.createDirectory(drive.source());
        String message =
                String.valueOf(assertThrows(NightException.class, drive::night).getMessage());
        assertTrue(message.contains("is the drive mounted?"), message);
        Files.delete(drive.source());
        Files.move(aside, drive.source());
        assertEquals("unchanged 2", Drive.counts(drive.night()));
    }

    @Test
    void aSecondNightAtOnceIsSentAwayAndToldByWhom() throws Exception {
        Drive drive = Drive.in(folder);
        drive.fill(1);
        Lock lock = Lock.take(drive.ledger());
        try (lock) {
            NightException e = assertThrows(NightException.class, drive::night);
            assertEquals(NightException.Kind.LOCKED, e.kind());
            assertTrue(
                    String.valueOf(e.getMessage())
                            .contains("pid " + ProcessHandle.current().pid() + ", since 20"),
                    e::getMessage);
        }
        drive.night();
    }

    @Test
    void aLedgerThatIsNoneOldOrNewerIsRefusedWithAdvice() throws Exception {
        Drive drive = Drive.in(folder);
        drive.fill(2);
        drive.night();
        byte[] good = Files.readAllBytes(drive.ledger());
        for (int version : new int[] {1, 3}) {
            byte[] other = good.clone();
            other[63] = (byte) version; // user_version of SQLite's header
            Files.write(drive.ledger(), other);
            String message = String.valueOf(
                    assertThrows(LedgerException.class, drive::night).getMessage());
            assertTrue(message.contains(version == 1 ? "an old ledger" : "a newer program"), message);
            assertTrue(message.contains("shenbao ledger rebuild"), message);
        }
        Files.write(
                drive.ledger(),
                "no ledger at all, but long enough to be one".repeat(20).getBytes(StandardCharsets.UTF_8));
        String message =
                String.valueOf(assertThrows(LedgerException.class, drive::night).getMessage());
        assertTrue(message.contains("damaged") && message.contains("rebuild"), message);

        List<String> before = List.copyOf(drive.records().keySet());
        assertEquals(2, Rebuild.of(drive.source(), drive.output(), drive.ledger()));
        assertEquals("unchanged 2", Drive.counts(drive.night()));
        assertEquals(before, List.copyOf(drive.records().keySet()));
        Files.write(drive.ledger(), good);
    }

    @Test
    void aLedgerThatWasKilledInTheMakingIsMadeAgain() throws Exception {
        Drive drive = Drive.in(folder);
        drive.fill(1);
        Files.createFile(drive.ledger());
        assertEquals("extracted 1", Drive.counts(drive.night()));
    }

    @Test
    void aRecordThatIsGoneIsMadeAgain() throws Exception {
        Drive drive = Drive.in(folder);
        drive.fill(2);
        drive.night();
        Map<String, String> records = drive.records();
        Files.delete(drive.output().resolve("d0/000.txt.json"));
        assertEquals("extracted 1, unchanged 1", Drive.counts(drive.night()));
        assertEquals(records, drive.records());
    }

    @Test
    void aRecordThatIsGoneOutOfAnArchiveIsMadeAgain() throws Exception {
        Drive drive = Drive.in(folder);
        drive.put("a.zip", Drive.zip("x.txt", Drive.declaration(1), "y.txt", Drive.declaration(2)));
        drive.put("a.zip.txt", 3);
        drive.put("b.zip", Drive.zip("x.txt", Drive.declaration(4)));
        drive.night();
        Map<String, String> records = drive.records();
        String gone = records.keySet().stream()
                .filter(path -> path.startsWith("a.zip") && path.contains("y.txt"))
                .findFirst()
                .orElseThrow();
        Files.delete(drive.output().resolve(gone));
        assertEquals("extracted 1, unchanged 2", Drive.counts(drive.night()));
        assertEquals(records, drive.records());
    }

    @Test
    void whatWasTakenOutOfAnArchiveStaysOutWhenTheArchiveIsBack() throws Exception {
        Drive drive = Drive.in(folder);
        drive.put("b.txt", 3);
        drive.put("a.zip", Drive.zip("x.txt", Drive.declaration(1), "y.txt", Drive.declaration(2)));
        drive.night();
        byte[] smaller = Drive.zip("y.txt", Drive.declaration(2));
        drive.put("a.zip", smaller);
        drive.night();
        Files.delete(drive.source().resolve("a.zip"));
        drive.night();
        assertFalse(drive.list().contains("a.zip"));
        drive.put("a.zip", smaller);
        drive.night();
        assertTrue(drive.list().contains("y.txt"));
        assertFalse(drive.list().contains("x.txt"));
    }

    @Test
    void retryLetsTheNextNightReadIt() throws Exception {
        Drive drive = Drive.in(folder);
        drive.fill(2);
        drive.night();
        try (Ledger ledger = Ledger.open(drive.ledger())) {
            assertEquals(1, ledger.retry(new String[] {"d0/000.txt", "none"}, false));
        }
        assertEquals("extracted 1, unchanged 1", Drive.counts(drive.night()));
    }
}
