package org.shenbao.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of a night in which little changed is the list that a first night would have made. */
class ProjectListTest {
    @TempDir
    private Path folder;

    private Drive drive;

    @BeforeEach
    void aNight() throws Exception {
        drive = Drive.in(folder);
        drive.fill(5);
        drive.night();
    }

    @Test
    void isThatOfAFirstNightWhateverChanged() throws Exception {
        drive.put("d0/000.txt", 10); // other bytes
        drive.put("a.txt", 11); // new, and before all others
        drive.put("z.txt", 1); // a copy
        Files.delete(drive.source().resolve("d2/002.txt"));
        drive.night();
        String list = list(drive);
        Drive anew = drive.anew(folder.resolve("anew"));
        anew.night();
        assertEquals(list(anew), list);
        assertFalse(list.contains("d2/002.txt"));
    }

    @Test
    void takesOverTheLinesOfRecordsThatAreAsTheyWere() throws Exception {
        Path record = drive.output().resolve("d1/001.txt.json");
        FileTime time = Files.getLastModifiedTime(record);
        String before = Files.readString(record);
        Files.writeString(record, before.replace("\"path\": \"d1/001.txt\"", "\"path\": \"d1/xxx.txt\""));
        Files.setLastModifiedTime(record, time); // read again, its lines would be others
        drive.put("new.txt", 7);
        drive.night();
        assertTrue(list(drive).contains("\"d1/001.txt\"") && list(drive).contains("\"new.txt\""));
        assertFalse(list(drive).contains("d1/xxx.txt"));
    }

    @Test
    void readsARecordThatIsNotAsItWasWhenItWasListed() throws Exception {
        Path record = drive.output().resolve("d1/001.txt.json");
        String before = Files.readString(record);
        Files.writeString(record, before.replace("\"path\": \"d1/001.txt\"", "\"path\": \"d1/xxx.txt\""));
        Files.setLastModifiedTime(record, FileTime.fromMillis(1));
        drive.put("new.txt", 7);
        drive.night();
        assertTrue(list(drive).contains("d1/xxx.txt"));
    }

    @Test
    void isMadeAnewWhereItIsNotAsItWasLeft() throws Exception {
        String before = list(drive);
        Path list = drive.output().resolve("projects.jsonl");
        Files.writeString(list, before.replace("d1/001.txt", "d1/xxx.txt"));
        Files.setLastModifiedTime(list, FileTime.fromMillis(1));
        assertEquals("unchanged 5", Drive.counts(drive.night()));
        assertEquals(before, list(drive));

        Files.writeString(list, before.substring(0, before.length() - 20));
        drive.night();
        assertEquals(before, list(drive));

        // under its size and time: what does not begin as it should is read from the record
        FileTime time = Files.getLastModifiedTime(list);
        Files.write(list, before.replace("\"source\":\"d1/", "\"source\":\"d9/").getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(list, time);
        drive.put("new.txt", 7);
        drive.night();
        Drive anew = drive.anew(folder.resolve("anew"));
        anew.night();
        assertEquals(list(anew), list(drive));
    }

    private static String list(Drive drive) throws Exception {
        return Files.readString(drive.output().resolve("projects.jsonl"));
    }
}
