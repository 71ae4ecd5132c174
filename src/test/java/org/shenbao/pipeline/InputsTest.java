package org.shenbao.pipeline;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    @TempDir
    private Path folder;

    @Test
    void aFoldersFilesAreNamedRelativeToIt() throws Exception {
        touch("in/b.txt", "in/甲/a.txt", "in/B/c.doc");
        assertEquals(List.of("B/c.doc", "b.txt", "甲/a.txt"), paths(Inputs.of(List.of(at("in")), null)));
    }

    @Test
    void severalRootsKeepTheirNames() throws Exception {
        touch("in/x/a.txt", "in/y/a.txt", "in/z.txt");
        Inputs inputs = Inputs.of(List.of(at("in/x"), at("in/y/."), at("in/z.txt")), null);
        assertEquals(List.of("x/a.txt", "y/a.txt", "z.txt"), paths(inputs));
        inputs.checkOutputs();
    }

    @Test
    void aSingleFileIsNamedByItsName() throws Exception {
        touch("in/x/a.txt");
        assertEquals(List.of("a.txt"), paths(Inputs.of(List.of(at("in/x/a.txt")), null)));
    }

    @Test
    void hiddenFilesAreCountedNotRead() throws Exception {
        touch("in/a.txt", "in/.git/x", "in/.hidden", "in/~$a.doc");
        Inputs inputs = Inputs.of(List.of(at("in")), null);
        assertEquals(List.of("a.txt"), paths(inputs));
        assertEquals(3, inputs.hidden());
    }

    @Test
    void theOutputFolderIsNotReadAgain() throws Exception {
        touch("in/a.txt", "in/out/a.txt.json", "in/deep/b.txt");
        assertEquals(List.of("a.txt", "deep/b.txt"), paths(Inputs.of(List.of(at("in")), at("in/out"))));
    }

    @Test
    void linksToFilesAreReadAndLinksToFoldersAreNotFollowed() throws Exception {
        touch("in/a.txt", "elsewhere/b.txt");
        Files.createSymbolicLink(at("in/loop"), at("in"));
        Files.createSymbolicLink(at("in/link.txt"), at("elsewhere/b.txt"));
        Inputs inputs = Inputs.of(List.of(at("in")), null);
        assertEquals(List.of("a.txt", "link.txt"), paths(inputs));
        assertEquals(List.of(new Outcome.Skipped("loop", "link to a folder, not followed")), inputs.unread());
    }

    @Test
    void aRootMayBeALink() throws Exception {
        touch("in/a.txt");
        Files.createSymbolicLink(at("alias"), at("in"));
        assertEquals(List.of("a.txt"), paths(Inputs.of(List.of(at("alias")), null)));
    }

    @Test
    void aMissingRootIsTold() {
        InputException e = assertThrows(InputException.class, () -> Inputs.of(List.of(at("none")), null));
        assertEquals(InputException.Kind.ROOT, e.kind());
        assertTrue(String.valueOf(e.getMessage()).endsWith("none: no such file or folder"));
    }

    @Test
    void twoFilesWithOneOutputAreRefused() throws Exception {
        touch("p/x/a.txt", "q/x/a.txt", "r/X/A.TXT");
        assertClash(at("p/x"), at("q/x"));
        assertClash(at("p/x"), at("r/X"));
        assertClash(at("p/x/a.txt"), at("q/x/a.txt"));
        assertClash(at("p/x"), at("p/x"));
    }

    @Test
    void aFileWhoseOutputIsAFolderOfOthersIsRefused() throws Exception {
        touch("in/a", "in/a.json/b", "other/projects.jsonl/a");
        assertClash(at("in"));
        assertClash(at("other"));
    }

    @Test
    void namesThatDifferInMoreThanCaseAreFine() throws Exception {
        touch("in/a.doc", "in/a.txt", "in/a", "in/a.json");
        assertDoesNotThrow(() -> Inputs.of(List.of(at("in")), null).checkOutputs());
    }

    private void assertClash(Path... roots) {
        InputException e = assertThrows(
                InputException.class, () -> Inputs.of(List.of(roots), null).checkOutputs());
        assertEquals(InputException.Kind.CLASH, e.kind());
    }

    private void touch(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(at(name).getParent());
            Files.writeString(at(name), "项目名称\n");
        }
    }

    private Path at(String name) {
        return folder.resolve(name);
    }

    private static List<String> paths(Inputs inputs) {
        return inputs.files().stream().map(InputFile::path).toList();
    }
}
