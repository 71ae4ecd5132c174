package org.shenbao.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shenbao.vocabulary.Vocabulary;
import picocli.CommandLine.Option;

/** The option that every command with a pipeline has. */
final class VocabularyOption {
    @Option(
            names = "--vocabulary",
            paramLabel = "FILE",
            description = "Words of your own forms (YAML), beside those that are built in.")
    private @Nullable Path file;

    Vocabulary vocabulary() {
        Vocabulary builtIn = Vocabulary.builtIn();
        return file == null ? builtIn : builtIn.with(file);
    }
}
