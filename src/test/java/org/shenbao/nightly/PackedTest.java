package org.shenbao.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenbao.nightly.ledger.Fate;

/** Documents that are packed in files. */
class PackedTest {
    @TempDir
    private Path folder;

    @Test
    void entriesOfAnArchiveHaveRowsOfTheirOwn() throws Exception {
        Drive drive = Drive.in(folder);
        drive.put(
                "a.zip",
                Drive.zip("x.txt", Drive.declaration(1), "leer.txt", new byte[0], "y.txt", Drive.declaration(2)));
        Tally tally = drive.night();
        assertEquals("extracted 1", Drive.counts(tally));
        List<String> export = drive.export();
        assertEquals(4, export.size());
        assertTrue(export.get(0).contains("\"reason\":\"3 documents packed in it\""), export::toString);
        assertTrue(export.get(1).contains("\"container\":\"a.zip\",\"place\":1"), export::toString);
        assertTrue(Files.exists(drive.output().resolve("a.zip!/y.txt.json")));

        drive.put("a.zip", Drive.zip("y.txt", Drive.declaration(2)));
        assertEquals("extracted 1", Drive.counts(drive.night()));
        assertTrue(drive.export().stream()
                .anyMatch(row -> row.contains("\"a.zip!/x.txt\"") && row.contains("\"vanished\":true")));
        assertFalse(drive.list().contains("x.txt"));
        assertEquals("unchanged 1", Drive.counts(drive.night()));
    }

    @Test
    void anEntryThatEndsItsReaderCostsNoOtherEntry() throws Exception {
        Drive drive = Drive.in(folder);
        byte[] deadly = "what its name says".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] inner = Drive.zip("EXIT.txt", deadly, "c.txt", Drive.declaration(3));
        Object[] packed = {"a.txt", Drive.declaration(1), "inner.zip", inner, "b.txt", Drive.declaration(2)};
        drive.put("x.zip", Drive.zip(packed));
        Map<String, String> first = new TreeMap<>(Map.of(
                "x.zip", "extracted: 4 documents packed in it",
                "x.zip!/a.txt", "extracted: ",
                "x.zip!/b.txt", "extracted: ",
                "x.zip!/inner.zip!/EXIT.txt", "failed: the reader exited with code 7",
                "x.zip!/inner.zip!/c.txt", "extracted: "));
        assertEquals(first, told(drive));
        assertEquals(
                3,
                drive.list()
                        .lines()
                        .map(line -> line.substring(0, 40))
                        .distinct()
                        .count());
        FileTime made = Files.getLastModifiedTime(drive.output().resolve("x.zip!/b.txt.json"));
        List<String> places = places(drive);

        // only the one that ended its reader is tried again
        Map<String, String> second = new TreeMap<>(Map.of(
                "x.zip", "extracted: 4 documents packed in it",
                "x.zip!/inner.zip!/EXIT.txt", "quarantined: the reader exited with code 7"));
        assertEquals(second, told(drive));
        assertEquals(made, Files.getLastModifiedTime(drive.output().resolve("x.zip!/b.txt.json")));
        assertEquals(places, places(drive));
        Tally standing = Drive.night(settings(drive));
        assertEquals("unchanged 1", Drive.counts(standing));
        assertEquals(1, standing.entries(Fate.QUARANTINED));
        assertEquals(1, standing.standing());

        packed[0] = "other.txt";
        drive.put("x.zip", Drive.zip(packed));
        Map<String, String> third = told(drive);
        assertEquals("failed: the reader exited with code 7", third.get("x.zip!/inner.zip!/EXIT.txt"));
        assertEquals(5, third.size());
    }

    private static Settings settings(Drive drive) {
        return drive.settings(Drive.VERSION, Duration.ofSeconds(30), 2, 1);
    }

    /** A night: what was said of each document. */
    private static Map<String, String> told(Drive drive) throws Exception {
        Map<String, String> told = new TreeMap<>();
        Nightly nightly = new Nightly(settings(drive), new Watcher() {
            @Override
            public void line(Line line) {
                told.put(line.path(), line.fate().word() + ": " + line.reason());
            }
        });
        assertEquals(Nightly.End.DONE, nightly.run());
        assertEquals(1, nightly.tally().files(Fate.EXTRACTED));
        assertTrue(nightly.tally().hasFailed());
        return told;
    }

    private static List<String> places(Drive drive) throws Exception {
        List<String> places = new ArrayList<>();
        for (String row : drive.export()) {
            places.add(row.replaceAll(".*\"path\":\"([^\"]*)\".*\"place\":(\\d+).*\"vanished\":(\\w+).*", "$1 $2 $3"));
        }
        return places;
    }
}
