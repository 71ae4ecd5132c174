package org.shenbao.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
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
        drive.fill(4);
        night(drive);
    }

    @Test
    void isThatOfAFirstNightWhateverChanged() throws Exception {
        drive.put("d0/000.txt", 10); // other bytes
        drive.put("a.txt", 11); // new, and before all others
        drive.put("z.txt", 1); // a copy
        Files.delete(drive.source().resolve("d2/002.txt"));
        night(drive);
        String list = list(drive);
        Drive anew = drive.anew(folder.resolve("anew"));
        night(anew);
        assertEquals(list(anew), list);
        assertFalse(list.contains("d2/002.txt"));
    }

    @Test
    void takesOverTheLinesOfRecordsThatAreAsTheyWereAndOfNoOthers() throws Exception {
        Path kept = drive.output().resolve("d1/001.txt.json");
        FileTime time = Files.getLastModifiedTime(kept);
        rename(kept, "d1/001.txt", "d1/xxx.txt");
        Files.setLastModifiedTime(kept, time); // read again, its lines would be others
        Path other = drive.output().resolve("d0/000.txt.json");
        rename(other, "d0/000.txt", "d0/yyy.txt");
        Files.setLastModifiedTime(other, FileTime.fromMillis(1));
        drive.put("new.txt", 7);
        night(drive);
        assertTrue(list(drive).contains("\"d1/001.txt\"") && list(drive).contains("\"new.txt\""));
        assertFalse(list(drive).contains("d1/xxx.txt"));
        assertTrue(list(drive).contains("d0/yyy.txt"));
        assertFalse(list(drive).contains("\"d0/000.txt\""));
    }

    @Test
    void isMadeAnewWhereItIsNotAsItWasLeft() throws Exception {
        String before = list(drive);
        Path list = drive.output().resolve("projects.jsonl");
        Files.writeString(list, before.replace("d1/001.txt", "d1/xxx.txt"));
        Files.setLastModifiedTime(list, FileTime.fromMillis(1));
        assertEquals("unchanged 4", Drive.counts(night(drive)));
        assertEquals(before, list(drive));

        Files.writeString(list, before.substring(0, before.length() - 20));
        night(drive);
        assertEquals(before, list(drive));

        // under its size and time: what does not begin as it should is read from the record
        FileTime time = Files.getLastModifiedTime(list);
        Files.write(list, before.replace("\"source\":\"d1/", "\"source\":\"d9/").getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(list, time);
        drive.put("new.txt", 7);
        night(drive);
        assertFalse(list(drive).contains("d9/"));
        assertEquals(
                before,
                list(drive)
                        .lines()
                        .filter(line -> !line.contains("\"new.txt\""))
                        .map(line -> line + "\n")
                        .collect(java.util.stream.Collectors.joining()));
    }

    private static void rename(Path record, String from, String to) throws Exception {
        Files.writeString(record, Files.readString(record).replace("\"path\": \"" + from, "\"path\": \"" + to));
    }

    /** With one reader: a second one takes longer to start than these few documents to read. */
    private static Tally night(Drive drive) throws Exception {
        return Drive.night(drive.settings(Drive.VERSION, Duration.ofSeconds(30), 3, 1));
    }

    private static String list(Drive drive) throws Exception {
        return Files.readString(drive.output().resolve("projects.jsonl"));
    }
}
