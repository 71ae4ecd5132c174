package org.shenbao.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shenbao.nightly.Tally;
import org.shenbao.nightly.ledger.Fate;
import org.shenbao.nightly.report.Summary;

/** What a person reads when a night is over. */
final class NightReport {
    private static final int MOST_LINES = 50;

    private NightReport() {}

    static void print(Summary summary, PrintWriter err) {
        Tally tally = summary.tally();
        tally.lines().stream()
                .filter(each -> each.fate() != Fate.SKIPPED)
                .limit(MOST_LINES)
                .forEach(each -> err.println(each.path() + ": " + each.fate().word()
                        + (each.reason().isEmpty() ? "" : ": " + each.reason())));
        String files = Stream.of(Fate.values())
                .filter(fate -> tally.files(fate) > 0)
                .map(fate -> tally.files(fate) + " " + fate.word())
                .collect(Collectors.joining(", "));
        err.println(tally.all() + " files" + (files.isEmpty() ? "" : ": " + files) + "; "
                + tally.projects() + " projects read; " + summary.end() + " after "
                + String.format(Locale.ROOT, "%.1f s", summary.took().toMillis() / 1000.0));
    }
}
