package org.shenbao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shenbao.evaluate.Evaluate;
import org.shenbao.evaluate.Figures;
import org.shenbao.evaluate.FiguresJson;
import org.shenbao.evaluate.FiguresText;
import org.shenbao.evaluate.ReportHtml;
import org.shenbao.pipeline.InputException;
import org.shenbao.pipeline.Outcome;
import org.shenbao.pipeline.Pipeline;
import org.shenbao.write.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header = "Reads labelled documents and prints how right the records are.",
        synopsisHeading = "%nExamples:%n"
                + "  shenbao evaluate corpus/ golden/                        golden/a.doc.json labels corpus/a.doc%n"
                + "  shenbao evaluate corpus/ golden/ --report wrong.html    each wrong value beside its source, too%n"
                + "%nUsage: ",
        description = {
            "%nA wrong value that no finding warns of and that has no confidence under 0.9 is a silent error.",
            "Documents without a label are passed over and counted.%n"
        })
@SuppressWarnings("NullAway.Init") // the fields are set by picocli
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CORPUS", description = "The folder of the documents.")
    private Path corpus;

    @Parameters(
            index = "1",
            paramLabel = "GOLDEN",
            description = "The folder of their labels, each at the document's path with .json behind it.")
    private Path golden;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes a page with each wrong value (HTML).")
    private @Nullable Path report;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures for machines.")
    private @Nullable Path json;

    @Option(names = "--quiet", description = "No progress; only what could not be read.")
    private boolean quiet;

    @Mixin
    private ReadingOptions reading;

    @Override
    public Integer call() throws IOException, InputException {
        Evaluate evaluate = Evaluate.of(corpus, golden);
        if (report != null) {
            folder(report).create(); // known before the work rather than behind it
        }
        if (json != null) {
            folder(json).create();
        }
        Pipeline pipeline = reading.pipeline();
        Figures figures;
        try (Display display = Display.of(evaluate.files(), quiet, err())) {
            figures = evaluate.run(pipeline, display);
        }
        figures.unread().forEach(outcome -> err().println(Report.line(outcome)));
        figures.withoutDocument().forEach(each -> err().println(each + ": has no document in " + corpus));
        if (report != null) {
            folder(report).put(name(report), ReportHtml.of(figures));
        }
        if (json != null) {
            folder(json).put(name(json), FiguresJson.of(figures));
        }
        StandardOutput.write(FiguresText.of(figures).getBytes(StandardCharsets.UTF_8));
        boolean failed = figures.unread().stream().anyMatch(outcome -> outcome instanceof Outcome.Failed);
        return failed ? Exit.SOME_UNREAD : Exit.DONE;
    }

    private static OutputFolder folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return new OutputFolder(parent == null ? file : parent);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
