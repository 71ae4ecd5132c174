package org.shenbao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.NightException;
import org.shenbao.nightly.Nightly;
import org.shenbao.nightly.Settings;
import org.shenbao.nightly.report.Summary;
import org.shenbao.nightly.report.SummaryHtml;
import org.shenbao.nightly.report.SummaryJson;
import org.shenbao.nightly.report.SummaryMetrics;
import org.shenbao.vocabulary.Vocabulary;
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
        header = "Reads what is new on a drive, unattended: one pass, then exit.",
        synopsisHeading = "%nExamples:%n"
                + "  shenbao nightly /srv/share --out /srv/records --report night.html%n"
                + "  shenbao nightly --config shenbao.yaml          every option may stand in a file%n"
                + "  shenbao nightly /srv/share --out /srv/records --dry-run%n"
                + "%nUsage: ",
        description = {
            "%nEach document is read in a process of its own kind that may hang or crash without harm. Files that are",
            "as they were are not opened. However a night ends, the next one goes on from there.%n"
        },
        footer = {
            "",
            "Exit codes: 0 done, 2 wrong usage, 3 some documents could not be read, 4 the source, the output or the",
            "            ledger cannot be used, 5 another night is at work, 143 stopped by SIGTERM."
        })
@SuppressWarnings("NullAway.Init") // the fields are set by picocli
final class NightlyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SOURCE", description = "The drive; it is never written to.")
    private Path source;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the records go.")
    private Path out;

    @Option(names = "--config", paramLabel = "FILE", description = "A file of options; shenbao.yaml where it is there.")
    @SuppressWarnings("UnusedVariable") // read before the command is made, see Configured
    private @Nullable Path config;

    @Option(names = "--dry-run", description = "Prints what would be read, and does nothing.")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes what happened as a page (HTML).")
    private @Nullable Path report;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes what happened for machines.")
    private @Nullable Path json;

    @Option(names = "--metrics", paramLabel = "FILE", description = "Writes a textfile for Prometheus.")
    private @Nullable Path metrics;

    @Option(names = "--log", paramLabel = "FILE", description = "Appends one line a document; - is standard output.")
    private @Nullable Path log;

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json (default ${DEFAULT-VALUE}).")
    private NightLog.Format logFormat;

    @Option(names = "--quiet", description = "No progress and no summary on standard error.")
    private boolean quiet;

    @Mixin
    private NightlyOptions options;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String mistake = options.mistake(source, out);
        if (!mistake.isEmpty()) {
            throw new ParameterException(spec.commandLine(), mistake);
        }
        if (options.vocabulary() != null) {
            Vocabulary.builtIn().with(options.vocabulary()); // a mistake is told before the work
        }
        Settings settings = options.settings(source, out);
        return dryRun ? rehearse(settings) : run(settings);
    }

    private int rehearse(Settings settings) throws IOException, InterruptedException {
        try (NightLog lines = NightLog.of(log, logFormat, true, err())) {
            Nightly nightly = new Nightly(settings, lines);
            nightly.rehearse().forEach(path -> spec.commandLine().getOut().println(path));
            return Exit.DONE;
        } catch (NightException e) {
            return refused(e);
        }
    }

    private int run(Settings settings) throws IOException, InterruptedException {
        Instant started = Instant.now();
        try (NightLog lines = NightLog.of(log, logFormat, quiet, err())) {
            Nightly nightly = new Nightly(settings, lines);
            String end = "broken off";
            int exit = Exit.INTERNAL_ERROR;
            String problem = null;
            try {
                Nightly.End ended = NightStop.during(nightly, options.grace());
                end = ended.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
                exit = exit(ended, nightly);
                problem = ended == Nightly.End.SOURCE_GONE ? settings.source() + ": the drive went away" : null;
            } catch (NightException e) {
                problem = e.getMessage();
                exit = refused(e);
            } catch (IOException e) {
                problem = Failures.reason(e);
                exit = Failures.report(e, err());
            }
            lines.end();
            Summary summary = new Summary(
                    settings.source().toString(),
                    settings.output().toString(),
                    started,
                    Duration.between(started, Instant.now()),
                    end,
                    exit,
                    problem,
                    nightly.tally());
            write(summary);
            return exit;
        }
    }

    private static int exit(Nightly.End end, Nightly nightly) {
        return switch (end) {
            case SOURCE_GONE -> Exit.NO_INPUT_OR_OUTPUT;
            case STOPPED -> Exit.STOPPED;
            case DONE -> nightly.tally().hasFailed() ? Exit.SOME_UNREAD : Exit.DONE;
        };
    }

    private int refused(NightException e) {
        err().println("shenbao: " + e.getMessage());
        return switch (e.kind()) {
            case LOCKED -> Exit.LOCKED;
            case SOURCE -> Exit.NO_INPUT_OR_OUTPUT;
        };
    }

    private void write(Summary summary) throws IOException {
        put(report, SummaryHtml.of(summary));
        put(json, SummaryJson.of(summary));
        put(metrics, SummaryMetrics.of(summary));
        if (!quiet) {
            NightReport.print(summary, err());
        }
    }

    private static void put(@Nullable Path file, byte[] bytes) throws IOException {
        if (file != null) {
            Path whole = file.toAbsolutePath();
            Path parent = whole.getParent();
            OutputFolder folder = new OutputFolder(parent == null ? whole : parent);
            folder.create();
            folder.put(String.valueOf(whole.getFileName()), bytes);
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
