package org.shenbao.measure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Not one character that a metafile of the corpus draws is lost in silence. */
class EmfTextCountTest {
    @Test
    void everyCharacterIsKeptOrTold() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of("corpus"))) {
            files = all.filter(each -> each.toString().endsWith(".emf")).toList();
        }
        assertTrue(!files.isEmpty(), "the corpus has metafiles");
        for (Path file : files) {
            EmfCharacters.Count drawn = EmfCharacters.of(Files.readAllBytes(file));
            EmfTextCount.Reading reading = EmfTextCount.read(file);
            assertTrue(drawn.gdi() + drawn.plus() > 100, () -> file + " draws " + drawn);
            assertTrue(reading.accountsFor(drawn), () -> file + " draws " + drawn + ", of which are " + reading);
        }
    }
}
