package org.shenbao.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shenbao.pipeline.Ocr;
import org.shenbao.pipeline.Pipeline;
import org.shenbao.vocabulary.Vocabulary;
import picocli.CommandLine.Option;

/** The options of every command that reads documents. */
@SuppressWarnings("NullAway.Init") // the fields are set by picocli
final class ReadingOptions {
    @Option(
            names = "--vocabulary",
            paramLabel = "FILE",
            description = "Words of your own forms (YAML), beside those that are built in.")
    private @Nullable Path file;

    @Option(
            names = "--ocr",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "auto: read a page's picture where it has no text (needs tesseract with chi_sim);"
                    + " never; force: read every page's picture.")
    private Ocr ocr;

    Pipeline pipeline() {
        Vocabulary builtIn = Vocabulary.builtIn();
        return new Pipeline(file == null ? builtIn : builtIn.with(file), ocr);
    }
}
