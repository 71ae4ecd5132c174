package org.shenbao.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenbao.nightly.FaultyWorker.Plant;
import org.shenbao.nightly.ledger.History;
import org.shenbao.nightly.ledger.Ledger;
import org.shenbao.nightly.ledger.RowVersion;

/** A record tells of the bytes that are on the drive, or there is none. */
class SupersededTest {
    @TempDir
    private Path folder;

    @Test
    void theRecordOfOlderBytesGoesWhateverBecomesOfTheNewOnes() throws Exception {
        Drive drive = Drive.in(folder);
        for (String name : List.of("fails.txt", "ends.txt", "copy.txt", "new.txt")) {
            drive.put(name, name.hashCode() & 0xFF);
        }
        drive.put("z.txt", 1000);
        assertEquals("extracted 5", Drive.counts(drive.night()));

        drive.put("fails.txt", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
        drive.put("ends.txt", Plant.EXIT.bytes(1));
        drive.put("copy.txt", 1000);
        drive.put("new.txt", 1001);
        assertEquals("extracted 1, unchanged 1, duplicate 1, failed 2", Drive.counts(drive.night()));
        List<String> records = List.copyOf(drive.records().keySet());
        assertEquals(List.of(".shenbao-version", "new.txt.json", "projects.jsonl", "z.txt.json"), records);
        for (String name : List.of("fails.txt", "ends.txt", "copy.txt", "new.txt")) {
            List<RowVersion> versions = versions(drive, name);
            assertEquals(2, versions.size(), name);
            assertEquals(null, versions.get(0).row().output(), name);
            assertEquals(
                    name.equals("new.txt") ? "new.txt.json" : null,
                    versions.get(1).row().output(),
                    name);
        }
    }

    @Test
    void theRecordOfAnEntryGoesWithTheArchiveThatItWasIn() throws Exception {
        Drive drive = Drive.in(folder);
        drive.put("a.zip", Drive.zip("x.txt", Drive.declaration(1), "y.txt", Drive.declaration(2)));
        drive.night();
        drive.put(
                "a.zip",
                Drive.zip(
                        "x.txt",
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1},
                        "y.txt",
                        Drive.declaration(2)));
        drive.night();
        assertFalse(drive.records().containsKey("a.zip!/x.txt.json"), drive.records()::toString);
        assertTrue(drive.records().containsKey("a.zip!/y.txt.json"), drive.records()::toString);
    }

    private static List<RowVersion> versions(Drive drive, String path) throws Exception {
        List<RowVersion> versions = new ArrayList<>();
        try (Ledger ledger = Ledger.open(drive.ledger())) {
            History.versions(ledger, path, versions::add);
        }
        return versions;
    }
}
