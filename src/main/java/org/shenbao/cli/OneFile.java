package org.shenbao.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.shenbao.pipeline.InputException;
import org.shenbao.pipeline.InputFile;
import org.shenbao.pipeline.Inputs;
import org.shenbao.pipeline.Outcome;
import org.shenbao.pipeline.Pipeline;

/** Reads the one file, or standard input, of a command that prints what it finds. */
final class OneFile {
    /** What stands for standard input where a path is expected. */
    static final Path STANDARD_INPUT = Path.of("-");

    private OneFile() {}

    static Outcome read(Pipeline pipeline, Path file) throws InputException {
        if (file.equals(STANDARD_INPUT)) {
            return pipeline.read(System.in, "stdin");
        }
        Inputs inputs = Inputs.of(List.of(file), null);
        if (inputs.files().size() != 1) {
            throw new InputException(InputException.Kind.ROOT, file + ": not a file");
        }
        InputFile only = inputs.files().get(0);
        return pipeline.read(only.file(), only.path());
    }

    /** What was read; where nothing was, says why. */
    static Optional<Outcome.Extracted> extracted(Outcome outcome, PrintWriter err) {
        if (outcome instanceof Outcome.Extracted extracted) {
            return Optional.of(extracted);
        }
        err.println("shenbao: " + Report.line(outcome));
        return Optional.empty();
    }
}
