package org.shenbao.nightly.drive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void aNameIsItsTextOrItsBytes() {
        assumeTrue(Path.of("/").toUri().toString().equals("file:///"), "names are bytes on some systems alone");
        assertEquals("\u7533.txt", text("%E7%94%B3.txt"));
        assertEquals("%D6%D0%25.txt", text("%D6%D0%25.txt"));
        assertEquals("\uFFFD.txt", text("%EF%BF%BD.txt"));
    }

    @Test
    void whatCannotBeWrittenHereShowsAsBytes() {
        assertEquals("a b/\u7533", Names.writable("a b/\u7533"));
        assertEquals("a%00b/%E7%94%B3", Names.writable("a\0b/\u7533"));
    }

    private static String text(String escaped) {
        return Names.text(Path.of(URI.create("file:///drive/" + escaped)).getFileName());
    }
}
