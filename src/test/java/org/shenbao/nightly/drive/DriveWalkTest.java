package org.shenbao.nightly.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk comes upon files in the order in which the ledger has them. */
class DriveWalkTest {
    @TempDir
    private Path folder;

    @Test
    void filesComeInTheOrderOfTheirWholePaths() throws Exception {
        List<String> paths = List.of(
                "a b.txt",
                "a-b/z.txt",
                "a.txt",
                "a/b.txt",
                "a/b0.txt",
                "a/b1/c.txt",
                "a0",
                "ab/c",
                "ä.txt",
                "申/报.doc",
                "\uff08x\uff09.doc",
                "\ud83d\ude00.doc");
        for (int i = 0; i < paths.size(); i++) {
            put(paths.get(i * 7 % paths.size()));
        }
        assertEquals(paths, walk().stream().map(Seen::path).toList());
        assertEquals(paths, paths.stream().sorted(Names.ORDER).toList());
    }

    @Test
    void aDriveThatIsAnotherAtTheEndIsNoDrive() throws Exception {
        put("in/a.txt");
        put("in/b.txt");
        Path drive = folder.resolve("in");
        DriveWalk walk = DriveWalk.of(drive, folder.resolve("out"));
        walk.next();
        Files.move(drive, folder.resolve("aside"));
        Files.createDirectory(drive);
        walk.next();
        assertThrows(SourceException.class, walk::next);
        Files.delete(drive);
        assertThrows(SourceException.class, walk::next);
    }

    @Test
    void recordsAreKnownByTheirFolders() throws Exception {
        put("d/a.json");
        put("d/e/b.json");
        put("d/z.json");
        Shelf shelf = new Shelf(folder);
        assertTrue(shelf.has("d/a.json"));
        assertTrue(shelf.has("d/e/b.json"));
        assertFalse(shelf.has("d/e/c.json"));
        assertFalse(shelf.has("d/f/b.json"));
        assertTrue(shelf.has("d/z.json"));
        assertFalse(shelf.has("d/z.json/x.json"));
        assertFalse(shelf.has("z.json"));
    }

    private List<Seen> walk() throws IOException {
        List<Seen> files = new ArrayList<>();
        DriveWalk walk = DriveWalk.of(folder, folder.resolve("none"));
        for (Seen file = walk.next(); file != null; file = walk.next()) {
            files.add(file);
        }
        return files;
    }

    private void put(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, path);
    }
}
