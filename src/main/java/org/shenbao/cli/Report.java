package org.shenbao.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.shenbao.document.Severity;
import org.shenbao.pipeline.Outcome;
import org.shenbao.pipeline.Tally;

/** What a person reads when the work is done. */
final class Report {
    private Report() {}

    /** One line on an outcome. */
    static String line(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return failed.path() + ": failed: " + failed.reason();
        }
        if (outcome instanceof Outcome.Skipped skipped) {
            return skipped.path() + ": skipped: " + skipped.reason();
        }
        Outcome.Extracted extracted = (Outcome.Extracted) outcome;
        return extracted.path() + ": " + count(extracted.extraction().projects().size(), "project");
    }

    static void summary(Tally tally, int hidden, long nanoseconds, PrintWriter err) {
        tally.skipped().forEach(skipped -> err.println(line(skipped)));
        tally.failed().forEach(failed -> err.println(line(failed)));
        if (hidden > 0) {
            err.println("passed over: " + count(hidden, "hidden file"));
        }
        err.println(count(tally.documents(), "document") + ", "
                + count(tally.projects(), "project") + "; findings: "
                + count(tally.findings(Severity.ERROR), "error") + ", "
                + count(tally.findings(Severity.WARNING), "warning") + ", "
                + count(tally.findings(Severity.INFO), "info") + "; "
                + tally.skipped().size() + " skipped, "
                + tally.failed().size() + " failed; "
                + String.format(Locale.ROOT, "%.1f s", nanoseconds / 1e9));
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
