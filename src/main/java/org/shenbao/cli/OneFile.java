package org.shenbao.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        int within = file.toString().indexOf("!" + file.getFileSystem().getSeparator());
        if (within > 0 && !Files.exists(file)) {
            return entry(pipeline, file, within);
        }
        Inputs inputs = Inputs.of(List.of(file), null);
        if (inputs.files().size() != 1) {
            throw new InputException(InputException.Kind.ROOT, file + ": not a file");
        }
        InputFile only = inputs.files().get(0);
        List<Outcome> outcomes = new ArrayList<>();
        pipeline.each(only.file(), only.path(), outcomes::add);
        return outcomes.size() == 1
                ? outcomes.get(0)
                : new Outcome.Failed(
                        only.path(),
                        outcomes.size() + " documents are packed in it: name one, such as "
                                + outcomes.get(0).path());
    }

    /** {@code a.zip!/b.doc}: one document of an archive. */
    private static Outcome entry(Pipeline pipeline, Path file, int within) throws InputException {
        Path archive = Path.of(file.toString().substring(0, within));
        String wanted =
                file.toString().substring(within).replace(file.getFileSystem().getSeparator(), "/");
        Inputs inputs = Inputs.of(List.of(archive), null);
        InputFile only = inputs.files().get(0);
        List<Outcome> outcomes = new ArrayList<>();
        pipeline.each(only.file(), only.path(), outcome -> {
            if (outcome.path().equals(only.path() + wanted)) {
                outcomes.add(outcome);
            }
        });
        if (outcomes.isEmpty()) {
            throw new InputException(InputException.Kind.ROOT, file + ": no such entry");
        }
        return outcomes.get(0);
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
