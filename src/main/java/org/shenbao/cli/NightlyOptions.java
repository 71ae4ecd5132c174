package org.shenbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.ProgramVersion;
import org.shenbao.nightly.Settings;
import org.shenbao.nightly.ledger.LedgerFile;
import org.shenbao.nightly.work.WorkerCommand;
import org.shenbao.pipeline.Ocr;
import picocli.CommandLine.Option;

/** How a night works; each of them stands in the file of options, too. */
@SuppressWarnings("NullAway.Init") // the fields are set by picocli
final class NightlyOptions {
    @Option(
            names = "--ledger",
            paramLabel = "FILE",
            description =
                    "What is known of every file; on a local disk. Default: one for each output folder, where this"
                            + " system keeps the state of programs.")
    private @Nullable Path ledger;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "0",
            description = "So many readers at once. Default: one for each processor, four at most.")
    private int jobs;

    @Option(
            names = "--timeout",
            paramLabel = "SPAN",
            defaultValue = "60s",
            converter = Span.class,
            description = "The time that a document may take (default ${DEFAULT-VALUE}).")
    private Duration timeout;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "512m",
            description = "The memory that a reader may take (default ${DEFAULT-VALUE}).")
    private String heap;

    @Option(
            names = "--retry",
            paramLabel = "N",
            defaultValue = "3",
            description = "A document that ended N readers, one a night, is quarantined (default ${DEFAULT-VALUE}).")
    private int retry;

    @Option(
            names = "--recycle",
            paramLabel = "N",
            defaultValue = "5000",
            description = "A reader is replaced after N files (default ${DEFAULT-VALUE}).")
    private int recycle;

    @Option(
            names = "--settle",
            paramLabel = "SPAN",
            defaultValue = "2s",
            converter = Span.class,
            description = "A file that changed so recently is looked at twice (default ${DEFAULT-VALUE}).")
    private Duration settle;

    @Option(
            names = "--source-wait",
            paramLabel = "SPAN",
            defaultValue = "60s",
            converter = Span.class,
            description = "How long a drive that goes away is waited for (default ${DEFAULT-VALUE}).")
    private Duration sourceWait;

    @Option(
            names = "--grace",
            paramLabel = "SPAN",
            defaultValue = "20s",
            converter = Span.class,
            description = "How long documents in flight may take after SIGTERM (default ${DEFAULT-VALUE}).")
    private Duration grace;

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            converter = Since.class,
            description = "Leaves out new files that are older: a day (2026-01-31), an instant, or a span (7d).")
    private @Nullable Instant since;

    @Option(
            names = "--allow-empty",
            description = "An empty source is what it seems, and no drive that is not mounted.")
    private boolean allowEmpty;

    @Option(names = "--vocabulary", paramLabel = "FILE", description = "Words of your own forms (YAML).")
    private @Nullable Path vocabulary;

    @Option(
            names = "--ocr",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "auto, never or force, as in extract.")
    private Ocr ocr;

    /** What is wrong with them; "" where nothing is. */
    String mistake(Path source, Path output) {
        if (jobs < 0 || retry < 1 || recycle < 1 || timeout.isZero()) {
            return "--jobs, --retry, --recycle and --timeout are to be more than nothing";
        }
        if (!heap.matches("\\d{1,6}[kKmMgG]")) {
            return "--heap is to be a size such as 512m";
        }
        Path within = ledger(output).toAbsolutePath().normalize();
        if (within.startsWith(source.toAbsolutePath().normalize())) {
            return "the ledger (" + within + ") may not stand within the source, which is never written to";
        }
        return "";
    }

    Path ledger(Path output) {
        return ledger == null
                ? LedgerFile.defaultPlace(output, System.getenv(), Path.of(System.getProperty("user.home")))
                : ledger;
    }

    @Nullable
    Path vocabulary() {
        return vocabulary;
    }

    Duration grace() {
        return grace;
    }

    Settings settings(Path source, Path output) throws IOException {
        int readers = jobs > 0 ? jobs : Math.min(4, Runtime.getRuntime().availableProcessors());
        return new Settings(
                source,
                output,
                ledger(output),
                WorkerCommand.of(heap, vocabulary, ocr),
                ProgramVersion.of(vocabulary, ocr),
                readers,
                timeout,
                retry,
                recycle,
                settle,
                sourceWait,
                grace,
                since,
                allowEmpty);
    }
}
