package org.shenbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes and messages, in this JVM. */
class MainTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void extractsAFolder() throws Exception {
        write("in/a.txt", "项目名称\n\n道路养护\n");
        write("in/.hidden", "x");
        assertEquals(0, run("extract", at("in"), "--out", at("out")));
        assertTrue(Files.exists(folder.resolve("out/a.txt.json")));
        assertTrue(Files.exists(folder.resolve("out/projects.jsonl")));
        assertTrue(err.toString().contains("1 document, "), err.toString());
        assertTrue(err.toString().contains("passed over: 1 hidden file"), err.toString());
    }

    @Test
    void someUnreadIsThree() throws Exception {
        write("in/a.txt", "项目名称\n\n道路养护\n");
        write("in/b.txt", "<?xml version=\"1.0\"?><a>项目</a>");
        assertEquals(3, run("extract", at("in"), "--out", at("out"), "--quiet"));
        assertEquals("b.txt: failed: not a format that is read (application/xml)\n", err.toString());
    }

    @Test
    void anEmptyFileIsNoFailure() throws Exception {
        write("in/a.txt", "");
        assertEquals(0, run("extract", at("in"), "--out", at("out")));
        assertTrue(err.toString().contains("a.txt: skipped: empty file\n"), err.toString());
    }

    @Test
    void wrongUsageIsTwo() throws Exception {
        write("x/a/1.txt", "项目");
        write("y/a/1.txt", "项目");
        assertEquals(2, run());
        assertEquals(2, run("extract"));
        assertEquals(2, run("extract", at("x"), at("y")));
        assertEquals(2, run("extract", at("x")));
        assertEquals(2, run("extract", at("x"), "--out", at("out"), "--format", "xml"));
        assertEquals(2, run("extract", at("x/a"), at("y/a"), "--out", at("out")));
        assertEquals(2, run("extrakt"));
        assertTrue(err.toString().contains("would both be written to a/1.txt"), err.toString());
        assertTrue(err.toString().contains("Did you mean: shenbao extract?"), err.toString());
        assertTrue(Files.notExists(folder.resolve("out")));
    }

    @Test
    void aVocabularyWithATypoIsTwo() throws Exception {
        write("in/a.txt", "项目");
        write("words.yaml", "version: 1\nfield.nam: [项目]\n");
        assertEquals(2, run("extract", at("in"), "--out", at("out"), "--vocabulary", at("words.yaml")));
        assertTrue(err.toString().contains("words.yaml:2: "), err.toString());
    }

    @Test
    void noInputOrOutputIsFour() throws Exception {
        write("in/a.txt", "项目");
        write("file", "x");
        assertEquals(4, run("extract", at("none"), "--out", at("out")));
        assertEquals(4, run("extract", at("none.txt")));
        assertEquals(4, run("extract", at("in"), "--out", at("file")));
        assertEquals(4, run("extract", at("in"), "--out", at("file/deeper")));
        assertTrue(err.toString().contains("none: no such file or folder"), err.toString());
        assertTrue(err.toString().contains("the output cannot be written"), err.toString());
    }

    @Test
    void theRehearsalOfTheLauncherWorksAndIsHidden() {
        assertEquals(0, run("rehearse"), err::toString);
        assertEquals(0, run("--help"));
        assertTrue(!out.toString().contains("rehearse"), out.toString());
    }

    @Test
    void helpShowsExamplesFirst() {
        assertEquals(0, run("--help"));
        assertEquals(0, run("extract", "--help"));
        assertTrue(out.toString().indexOf("Examples:") < out.toString().indexOf("Usage:"));
        assertEquals(0, run("--version"));
        assertTrue(out.toString().contains("\nshenbao "), out.toString());
    }

    private int run(String... arguments) {
        return Main.commandLine(arguments)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
