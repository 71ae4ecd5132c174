package org.shenbao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shenbao.pipeline.Batch;
import org.shenbao.pipeline.InputException;
import org.shenbao.pipeline.Inputs;
import org.shenbao.pipeline.Outcome;
import org.shenbao.pipeline.Pipeline;
import org.shenbao.pipeline.Tally;
import org.shenbao.write.ExtractionJson;
import org.shenbao.write.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header = "Reads documents and writes a canonical record of each.",
        synopsisHeading = "%nExamples:%n"
                + "  shenbao extract declarations/ --out records/   records/<path>.json and records/projects.jsonl%n"
                + "  shenbao extract a/ b/ c.txt --out records/     records/a/…, records/b/…, records/c.txt.json%n"
                + "  shenbao extract declaration.txt                one record, to standard output%n"
                + "  shenbao extract - < declaration.txt            the same from standard input%n"
                + "%nUsage: ",
        description = {
            "%nFolders are read with all folders in them; names that begin with . or ~$ are passed over, links to",
            "folders are not followed. What a file is, its content decides, not its name.%n"
        })
@SuppressWarnings("NullAway.Init") // the fields are set by picocli
final class ExtractCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders; - reads standard input.")
    private List<Path> paths;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the records go; needed for more than one file.")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "No progress and no summary; only what could not be read.")
    private boolean quiet;

    @Mixin
    private ReadingOptions reading;

    @Override
    public Integer call() throws IOException, InputException {
        if (out != null) {
            return toFolder(out);
        }
        if (paths.size() > 1 || Files.isDirectory(paths.get(0))) {
            throw new ParameterException(spec.commandLine(), "--out DIR is needed for more than one file");
        }
        return toStandardOutput(paths.get(0));
    }

    private int toStandardOutput(Path file) throws IOException, InputException {
        Outcome outcome = OneFile.read(reading.pipeline(), file);
        Optional<Outcome.Extracted> extracted = OneFile.extracted(outcome, err());
        if (extracted.isPresent()) {
            StandardOutput.write(ExtractionJson.of(extracted.get().extraction()));
        }
        return Exit.of(outcome);
    }

    private int toFolder(Path folder) throws IOException, InputException {
        long start = System.nanoTime();
        if (paths.contains(OneFile.STANDARD_INPUT)) {
            throw new ParameterException(spec.commandLine(), "- (standard input) goes without --out");
        }
        Inputs inputs = Inputs.of(paths, folder);
        inputs.checkOutputs();
        OutputFolder output = new OutputFolder(folder);
        output.create();
        Pipeline pipeline = reading.pipeline();
        Tally tally;
        try (Display display = Display.of(inputs.files().size(), quiet, err())) {
            Batch batch = new Batch(pipeline, output, display);
            tally = StopSignal.during(() -> batch.run(inputs), batch::stop);
        }
        if (quiet) {
            tally.failed().forEach(failed -> err().println(Report.line(failed)));
        } else {
            Report.summary(tally, inputs.hidden(), System.nanoTime() - start, err());
        }
        return tally.failed().isEmpty() ? Exit.DONE : Exit.SOME_UNREAD;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
