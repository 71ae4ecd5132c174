package org.shenbao.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shenbao.vocabulary.Vocabulary;

class PipelineTest {
    private final Pipeline pipeline = new Pipeline(Vocabulary.builtIn());

    @Test
    void aTextIsExtracted() {
        Outcome outcome = read("项目名称\n\n道路养护经费\n".getBytes(StandardCharsets.UTF_8));
        Outcome.Extracted extracted = assertInstanceOf(Outcome.Extracted.class, outcome);
        assertEquals("a.txt", extracted.extraction().source().path());
    }

    @Test
    void aNumberAloneOnALineIsNoHeading() {
        assertInstanceOf(Outcome.Extracted.class, read("项目名称\n\n三、 \n3. \n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anEmptyFileIsSkippedAndAMissingOneFails() {
        assertEquals(new Outcome.Skipped("a.txt", "empty file"), read(new byte[0]));
        assertEquals(new Outcome.Failed("x/a.txt", "no such file"), pipeline.read(Path.of("not", "there"), "x/a.txt"));
    }

    @Test
    void whateverHappensIsAnOutcome() {
        Outcome mishap = Pipeline.guarded("a.txt", () -> {
            throw new IllegalStateException("no");
        });
        Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, mishap);
        assertTrue(
                failed.reason()
                        .startsWith("internal error: java.lang.IllegalStateException: no at pipeline.PipelineTest:"),
                failed.reason());
        assertEquals(new Outcome.Failed("a.txt", "nested too deeply"), Pipeline.guarded("a.txt", () -> {
            throw new StackOverflowError();
        }));
        assertEquals(new Outcome.Failed("a.txt", "not enough memory"), Pipeline.guarded("a.txt", () -> {
            throw new OutOfMemoryError();
        }));
    }

    private Outcome read(byte[] bytes) {
        return pipeline.read(new ByteArrayInputStream(bytes), "a.txt");
    }
}
