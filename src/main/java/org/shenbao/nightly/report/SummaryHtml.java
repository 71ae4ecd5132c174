package org.shenbao.nightly.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.shenbao.nightly.Line;
import org.shenbao.nightly.Tally;
import org.shenbao.nightly.ledger.Fate;
import org.shenbao.write.Markup;

/** The summary as one page for the morning: what to look at first, then the figures. It runs nothing. */
public final class SummaryHtml {
    private static final List<Fate> WORST_FIRST = List.of(Fate.QUARANTINED, Fate.FAILED, Fate.VANISHED, Fate.SKIPPED);
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
            <meta name="viewport" content="width=device-width"/>
            <title>Night</title>
            <style>
            body { font: 15px/1.45 system-ui, "Noto Sans CJK SC", sans-serif; margin: 2em auto; max-width: 70em; padding: 0 1em; }
            table { border-collapse: collapse; margin: 0.6em 0; }
            th, td { border-bottom: 1px solid #ccc; padding: 0.2em 0.7em; text-align: left; vertical-align: top; }
            td { overflow-wrap: anywhere; unicode-bidi: isolate; white-space: pre-wrap; }
            .number { font-variant-numeric: tabular-nums; text-align: right; }
            .problem { color: #a00; font-weight: bold; }
            </style>
            </head>
            <body>
            """;

    private final StringBuilder html = new StringBuilder(HEAD);

    private SummaryHtml() {}

    public static byte[] of(Summary summary) {
        SummaryHtml page = new SummaryHtml();
        page.head(summary);
        page.counts(summary.tally());
        WORST_FIRST.forEach(fate -> page.documents(fate, summary.lines()));
        return page.html.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head(Summary summary) {
        element("h1", "Night of " + summary.started());
        element("p", summary.source() + " → " + summary.output());
        element(
                "p",
                String.format(
                        Locale.ROOT,
                        "%s after %.1f s, exit code %d",
                        summary.end(),
                        summary.took().toMillis() / 1000.0,
                        summary.exit()));
        if (summary.problem() != null) {
            html.append("<p class=\"problem\">")
                    .append(Markup.escape(summary.problem()))
                    .append("</p>\n");
        }
    }

    private void counts(Tally tally) {
        html.append("<table>\n<tr><th>outcome</th><th>files</th><th>entries of archives</th></tr>\n");
        for (Fate fate : Fate.values()) {
            html.append("<tr><td>").append(fate.word()).append("</td>");
            number(tally.files(fate));
            number(tally.entries(fate));
            html.append("</tr>\n");
        }
        html.append("<tr><th>all</th>");
        number(tally.all());
        html.append("<td></td></tr>\n</table>\n");
        element(
                "p",
                tally.projects() + " projects; findings: " + tally.errors() + " errors, " + tally.warnings()
                        + " warnings, " + tally.infos() + " infos; " + tally.standing()
                        + " of the failures were there before");
    }

    private void number(long number) {
        html.append("<td class=\"number\">").append(number).append("</td>");
    }

    private void documents(Fate fate, List<Line> lines) {
        List<Line> own = lines.stream().filter(line -> line.fate() == fate).toList();
        if (own.isEmpty()) {
            return;
        }
        element("h2", fate.word() + ": " + own.size());
        html.append("<table>\n");
        for (Line line : own) {
            html.append("<tr><td>")
                    .append(Markup.escape(line.path()))
                    .append("</td><td>")
                    .append(Markup.escape(line.reason() + (line.standing() ? " (as before)" : "")))
                    .append("</td></tr>\n");
        }
        html.append("</table>\n");
    }

    private void element(String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(Markup.escape(text))
                .append("</")
                .append(name)
                .append(">\n");
    }
}
