package org.shenbao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.shenbao.pipeline.Outcome;
import org.shenbao.pipeline.Pipeline;
import org.shenbao.vocabulary.Vocabulary;
import org.shenbao.write.ExtractionJson;
import picocli.CommandLine.Command;

@Command(
        hidden = true,
        header = "Reads a specimen and writes nothing, so that the JVM can note down which classes that takes.")
final class RehearseCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        try (InputStream specimen = RehearseCommand.class.getResourceAsStream("specimen.txt")) {
            if (specimen == null) {
                return Exit.INTERNAL_ERROR;
            }
            Outcome outcome = new Pipeline(Vocabulary.builtIn()).read(specimen, "specimen.txt");
            if (!(outcome instanceof Outcome.Extracted extracted)) {
                return Exit.INTERNAL_ERROR;
            }
            return ExtractionJson.of(extracted.extraction()).length > 0 ? Exit.DONE : Exit.INTERNAL_ERROR;
        }
    }
}
