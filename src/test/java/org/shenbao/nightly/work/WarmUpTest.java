package org.shenbao.nightly.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.pipeline.Outcome;
import org.shenbao.pipeline.Pipeline;
import org.shenbao.vocabulary.Vocabulary;

class WarmUpTest {
    @Test
    void aReaderReadsASpecimenBeforeTheFirstDocumentComes() throws Exception {
        Pipeline pipeline = new Pipeline(Vocabulary.builtIn());
        List<Outcome> read = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        WarmUp.of((file, path, wanted, outcomes) -> {
            files.add(file);
            pipeline.each(file, path, read::add);
        });
        assertEquals(1, read.size());
        assertEquals(Outcome.Extracted.class, read.get(0).getClass());
        assertFalse(Files.exists(files.get(0)));
    }
}
