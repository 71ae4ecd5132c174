package org.shenbao.nightly.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.shenbao.nightly.ledger.Fate;

/** The summary as a textfile for the node exporter of Prometheus. */
public final class SummaryMetrics {
    private SummaryMetrics() {}

    public static byte[] of(Summary summary) {
        StringBuilder text = new StringBuilder();
        head(text, "files", "Files by their outcome in the last night.");
        for (Fate fate : Fate.values()) {
            labelled(text, "files", "outcome", fate.word(), summary.tally().files(fate));
        }
        head(text, "entries", "Documents within files that were read in the last night, by outcome.");
        for (Fate fate : Fate.values()) {
            labelled(text, "entries", "outcome", fate.word(), summary.tally().entries(fate));
        }
        head(text, "projects", "Projects read in the last night.");
        text.append("shenbao_nightly_projects ")
                .append(summary.tally().projects())
                .append('\n');
        head(text, "findings", "Findings of the last night.");
        labelled(text, "findings", "severity", "error", summary.tally().errors());
        labelled(text, "findings", "severity", "warning", summary.tally().warnings());
        labelled(text, "findings", "severity", "info", summary.tally().infos());
        head(text, "exit_code", "How the last night ended.");
        text.append("shenbao_nightly_exit_code ").append(summary.exit()).append('\n');
        head(text, "duration_seconds", "How long the last night took.");
        text.append(String.format(
                Locale.ROOT,
                "shenbao_nightly_duration_seconds %.3f%n",
                summary.took().toMillis() / 1000.0));
        head(text, "end_time_seconds", "When the last night ended.");
        long end = summary.started().plus(summary.took()).getEpochSecond();
        text.append("shenbao_nightly_end_time_seconds ").append(end).append('\n');
        return text.toString().replace("\r", "").getBytes(StandardCharsets.UTF_8);
    }

    private static void head(StringBuilder text, String name, String help) {
        text.append("# HELP shenbao_nightly_")
                .append(name)
                .append(' ')
                .append(help)
                .append('\n');
        text.append("# TYPE shenbao_nightly_").append(name).append(" gauge\n");
    }

    private static void labelled(StringBuilder text, String name, String label, String value, long number) {
        text.append("shenbao_nightly_")
                .append(name)
                .append('{')
                .append(label)
                .append("=\"")
                .append(value)
                .append("\"} ")
                .append(number)
                .append('\n');
    }
}
