package org.shenbao.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.shenbao.pipeline.Outcome;
import org.shenbao.pipeline.Pipeline;
import org.shenbao.pipeline.Specimen;
import org.shenbao.vocabulary.Vocabulary;
import org.shenbao.write.ExtractionJson;
import picocli.CommandLine.Command;

@Command(
        hidden = true,
        header = "Reads a specimen and writes nothing, so that the JVM can note down which classes that takes.")
final class RehearseCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        InputStream specimen = new ByteArrayInputStream(Specimen.bytes());
        Outcome outcome = new Pipeline(Vocabulary.builtIn()).read(specimen, Specimen.PATH);
        if (!(outcome instanceof Outcome.Extracted extracted)) {
            return Exit.INTERNAL_ERROR;
        }
        return ExtractionJson.of(extracted.extraction()).length > 0 ? Exit.DONE : Exit.INTERNAL_ERROR;
    }
}
