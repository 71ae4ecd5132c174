package org.shenbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shenbao.document.Table;
import org.shenbao.pipeline.InputException;
import org.shenbao.pipeline.Outcome;
import org.shenbao.write.TablesCsv;
import org.shenbao.write.TablesHtml;
import org.shenbao.write.TablesJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header = "Prints the tables of one document as they were put together again.",
        synopsisHeading = "%nExamples:%n"
                + "  shenbao tables declaration.txt                          CSV, tables parted by a blank line%n"
                + "  shenbao tables declaration.txt --format html > x.html   merged cells merged%n"
                + "%nUsage: ")
@SuppressWarnings("NullAway.Init") // the fields are set by picocli
final class TablesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The document; - reads standard input.")
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "csv", description = "csv, html or json.")
    private Format format;

    @Mixin
    private ReadingOptions reading;

    private enum Format {
        CSV,
        HTML,
        JSON
    }

    @Override
    public Integer call() throws IOException, InputException {
        Outcome outcome = OneFile.read(reading.pipeline(), file);
        Optional<Outcome.Extracted> extracted =
                OneFile.extracted(outcome, spec.commandLine().getErr());
        if (extracted.isEmpty()) {
            return Exit.of(outcome);
        }
        List<Table> tables = extracted.get().rebuilt().tables();
        StandardOutput.write(
                switch (format) {
                    case CSV -> TablesCsv.of(tables);
                    case HTML -> TablesHtml.of(outcome.path(), tables);
                    case JSON -> TablesJson.of(outcome.path(), tables);
                });
        return Exit.DONE;
    }
}
