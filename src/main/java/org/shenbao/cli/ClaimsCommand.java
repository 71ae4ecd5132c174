package org.shenbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shenbao.pipeline.ClaimRows;
import org.shenbao.pipeline.InputException;
import org.shenbao.pipeline.Outcome;
import org.shenbao.write.ClaimsJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header = "Prints everything that was understood of one document, one claim a line.",
        synopsisHeading = "%nExamples:%n"
                + "  shenbao claims declaration.txt | grep '\"fallback\"'   the claims that only count without another%n"
                + "%nUsage: ")
@SuppressWarnings("NullAway.Init") // the fields are set by picocli
final class ClaimsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The document; - reads standard input.")
    private Path file;

    @Mixin
    private ReadingOptions reading;

    @Override
    public Integer call() throws IOException, InputException {
        Outcome outcome = OneFile.read(reading.pipeline(), file);
        Optional<Outcome.Extracted> extracted =
                OneFile.extracted(outcome, spec.commandLine().getErr());
        if (extracted.isEmpty()) {
            return Exit.of(outcome);
        }
        StandardOutput.write(ClaimsJson.of(ClaimRows.of(extracted.get())));
        return Exit.DONE;
    }
}
