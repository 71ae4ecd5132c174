package org.shenbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.Rebuild;
import org.shenbao.nightly.ledger.History;
import org.shenbao.nightly.ledger.Ledger;
import org.shenbao.nightly.ledger.LedgerException;
import org.shenbao.nightly.ledger.LedgerFile;
import org.shenbao.nightly.ledger.RowJson;
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
        synopsisSubcommandLabel = "COMMAND",
        header = "Shows and mends what shenbao nightly knows of every file.",
        synopsisHeading = "%nExamples:%n"
                + "  shenbao ledger list --out /srv/records --outcome quarantined%n"
                + "  shenbao ledger show a/b.doc --out /srv/records     all versions of one document%n"
                + "  shenbao ledger retry a/b.doc --out /srv/records    the next night reads it%n"
                + "%nUsage: ")
@SuppressWarnings("NullAway.Init") // the fields are set by picocli
final class LedgerCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Which ledger. */
    @SuppressWarnings("NullAway.Init") // the fields are set by picocli
    static final class Which {
        @Spec(Spec.Target.MIXEE)
        private CommandSpec spec;

        @Option(names = "--out", paramLabel = "DIR", description = "The output folder that the ledger belongs to.")
        private @Nullable Path out;

        @Option(names = "--ledger", paramLabel = "FILE", description = "The ledger itself.")
        private @Nullable Path ledger;

        Path file() {
            if (ledger != null) {
                return ledger;
            }
            if (out == null) {
                throw new ParameterException(spec.commandLine(), "--out DIR or --ledger FILE is needed");
            }
            return LedgerFile.defaultPlace(out, System.getenv(), Path.of(System.getProperty("user.home")));
        }

        Ledger open() throws LedgerException {
            if (!Files.exists(file())) {
                throw new LedgerException(file() + ": there is no ledger");
            }
            return Ledger.open(file());
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: list, show, retry, export or rebuild");
    }

    @Command(header = "Lists documents, one a line: outcome, path, reason.", mixinStandardHelpOptions = true)
    int list(
            @Mixin Which which,
            @Option(names = "--outcome", paramLabel = "WORD", description = "Only these: failed, quarantined, …")
                    @Nullable
                    String outcome)
            throws IOException {
        try (Ledger ledger = which.open()) {
            StandardLines lines = new StandardLines();
            History.current(ledger, row -> {
                String word = row.vanished() == null ? row.fate().word() : "vanished";
                if (outcome == null || outcome.equalsIgnoreCase(word)) {
                    lines.add(word + "\t" + row.path() + (row.reason().isEmpty() ? "" : "\t" + row.reason()));
                }
            });
            lines.print();
            return Exit.DONE;
        }
    }

    @Command(header = "Shows all that is known of one document (JSON).", mixinStandardHelpOptions = true)
    int show(@Mixin Which which, @Parameters(paramLabel = "PATH", description = "As the records name it.") String path)
            throws IOException {
        try (Ledger ledger = which.open()) {
            StandardLines lines = new StandardLines();
            History.versions(ledger, path, version -> lines.add(RowJson.whole(version)));
            if (lines.isEmpty()) {
                throw new LedgerException(path + ": the ledger knows no such document");
            }
            lines.print();
            return Exit.DONE;
        }
    }

    @Command(header = "Lets the next night read documents again.", mixinStandardHelpOptions = true)
    int retry(
            @Mixin Which which,
            @Option(names = "--all-failed", description = "All that failed or are quarantined.") boolean all,
            @Parameters(paramLabel = "PATH", arity = "0..*", description = "As the records name them.") String[] paths)
            throws IOException {
        try (Ledger ledger = which.open()) {
            int count = ledger.retry(paths == null ? new String[0] : paths, all);
            spec.commandLine().getErr().println(count + " to be read again");
            return count == 0 ? Exit.NO_INPUT_OR_OUTPUT : Exit.DONE;
        }
    }

    @Command(header = "Prints all documents as JSON, one a line.", mixinStandardHelpOptions = true)
    int export(
            @Mixin Which which,
            @Option(names = "--logical", description = "Without times, attempts and history: to compare two ledgers.")
                    boolean logical)
            throws IOException {
        try (Ledger ledger = which.open()) {
            StandardLines lines = new StandardLines();
            if (logical) {
                History.current(ledger, row -> lines.add(RowJson.logical(row)));
            } else {
                History.versions(ledger, null, version -> lines.add(RowJson.whole(version)));
            }
            lines.print();
            return Exit.DONE;
        }
    }

    @Command(header = "Makes the ledger anew from the records.", mixinStandardHelpOptions = true)
    int rebuild(
            @Option(names = "--out", required = true, paramLabel = "DIR", description = "The records.") Path out,
            @Option(names = "--source", required = true, paramLabel = "SOURCE", description = "The drive they are of.")
                    Path source,
            @Option(names = "--ledger", paramLabel = "FILE", description = "The ledger; the old one is kept beside it.")
                    @Nullable
                    Path ledger)
            throws IOException {
        Path file = ledger == null
                ? LedgerFile.defaultPlace(out, System.getenv(), Path.of(System.getProperty("user.home")))
                : ledger;
        int count = Rebuild.of(source, out, file);
        spec.commandLine().getErr().println(count + " records");
        return Exit.DONE;
    }
}
