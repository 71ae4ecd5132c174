package org.shenbao.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenbao.vocabulary.Vocabulary;

class SpecimenTest {
    @TempDir
    Path folder;

    @Test
    void thereIsOneOfEachFormatAndAllCanBeRead() throws Exception {
        Path file = Files.write(folder.resolve(Specimen.PACKED), Specimen.bytes(Specimen.PACKED));
        List<String> types = new ArrayList<>();
        new Pipeline(Vocabulary.builtIn())
                .each(
                        file,
                        Specimen.PACKED,
                        outcome -> types.add(
                                outcome instanceof Outcome.Extracted extracted
                                        ? extracted.extraction().source().mediaType()
                                        : outcome.toString()));
        assertEquals(
                new TreeSet<>(List.of(
                        "application/msword",
                        "application/ofd",
                        "application/pdf",
                        "application/rtf",
                        "application/vnd.ms-excel",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "application/vnd.oasis.opendocument.text",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "text/html",
                        "text/markdown",
                        "text/plain")),
                new TreeSet<>(types));
    }
}
