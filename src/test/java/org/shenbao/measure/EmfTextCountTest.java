package org.shenbao.measure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.corpus.CorpusFiles;

/** Not one character that a metafile of the corpus draws is lost in silence. */
class EmfTextCountTest {
    @Test
    void everyCharacterIsKeptOrTold() throws Exception {
        List<Path> files = CorpusFiles.in(CorpusFiles.ROOT).stream()
                .filter(each -> each.toString().endsWith(".emf"))
                .toList();
        assertTrue(!files.isEmpty(), "the corpus has metafiles");
        for (Path file : files) {
            EmfCharacters.Count drawn = EmfCharacters.of(Files.readAllBytes(file));
            EmfTextCount.Reading reading = EmfTextCount.read(file);
            assertTrue(drawn.gdi() + drawn.plus() > 100, () -> file + " draws " + drawn);
            assertTrue(reading.accountsFor(drawn), () -> file + " draws " + drawn + ", of which are " + reading);
        }
    }
}
