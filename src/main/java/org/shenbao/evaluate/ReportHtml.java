package org.shenbao.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.shenbao.evaluate.Exhibits.Exhibit;
import org.shenbao.evaluate.Exhibits.OfDocument;
import org.shenbao.pipeline.Outcome;
import org.shenbao.write.Markup;

/**
 * The figures as one page, and each wrong value beside its source. The page needs no other file and runs nothing; it is
 * well-formed XML, too, and the same figures give the same bytes.
 */
public final class ReportHtml {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
            <meta name="viewport" content="width=device-width"/>
            <title>Evaluation</title>
            <style>
            body { font: 15px/1.45 system-ui, "Noto Sans CJK SC", sans-serif; margin: 2em auto; max-width: 80em; padding: 0 1em; }
            h2 { margin-top: 2em; }
            p { max-width: 50em; }
            table { border-collapse: collapse; margin: 0.6em 0; }
            th, td { border-bottom: 1px solid #ccc; padding: 0.2em 0.7em; text-align: left; vertical-align: top; }
            .figures td + td, .figures th + th { font-variant-numeric: tabular-nums; text-align: right; }
            summary { cursor: pointer; margin: 0.4em 0; }
            .value { overflow-wrap: anywhere; unicode-bidi: isolate; white-space: pre-wrap; }
            .where { color: #555; font-size: 85%; }
            .silent { color: #a00; font-weight: bold; }
            @media print {
              body { font-size: 9pt; margin: 0; max-width: none; }
              tr { break-inside: avoid; }
            }
            </style>
            </head>
            <body>
            <h1>Evaluation</h1>
            """;

    private final StringBuilder html = new StringBuilder(HEAD);

    private ReportHtml() {}

    public static byte[] of(Figures figures) {
        ReportHtml report = new ReportHtml();
        FigureTables.of(figures).forEach(report::figures);
        report.unread(figures);
        report.differences(figures.exhibits());
        return report.html.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void figures(FigureTable table) {
        element("h2", table.title());
        if (!table.note().isEmpty()) {
            element("p", table.note());
        }
        html.append("<table class=\"figures\">\n");
        row("th", table.head());
        table.rows().forEach(row -> row("td", row));
        html.append("</table>\n");
    }

    private void row(String cell, List<String> texts) {
        html.append("<tr>");
        texts.forEach(text -> html.append('<')
                .append(cell)
                .append('>')
                .append(Markup.escape(text))
                .append("</")
                .append(cell)
                .append('>'));
        html.append("</tr>\n");
    }

    private void unread(Figures figures) {
        if (figures.unread().isEmpty() && figures.withoutDocument().isEmpty()) {
            return;
        }
        element("h2", "Not read");
        html.append("<table>\n");
        for (Outcome outcome : figures.unread()) {
            if (outcome instanceof Outcome.Failed failed) {
                row("td", List.of(failed.path(), "failed: " + failed.reason()));
            } else if (outcome instanceof Outcome.Skipped skipped) {
                row("td", List.of(skipped.path(), "skipped: " + skipped.reason()));
            }
        }
        figures.withoutDocument().forEach(golden -> row("td", List.of(golden, "has no document")));
        html.append("</table>\n");
    }

    private void differences(Exhibits exhibits) {
        element("h2", "Wrong values");
        element(
                "p",
                "Values are JSON. A missing value is shown with the places of its row's other values, if there are any.");
        if (exhibits.leftOut() > 0) {
            element("p", exhibits.leftOut() + " more are left out: only the first " + Exhibits.MOST + " are shown.");
        }
        exhibits.documents().forEach(this::document);
    }

    private void document(OfDocument document) {
        html.append("<details>\n");
        element(
                "summary",
                document.path() + ": " + document.wrong().size() + " wrong, " + document.silent() + " silent");
        html.append("<table>\n");
        row("th", List.of("value", "labelled", "found", "confidence", "warned of by", "printed at"));
        document.wrong().forEach(this::exhibit);
        html.append("</table>\n</details>\n");
    }

    private void exhibit(Exhibit exhibit) {
        html.append("<tr><td>").append(Markup.escape(exhibit.pointer())).append("</td>");
        value(exhibit.golden());
        value(exhibit.found());
        html.append("<td>").append(Markup.escape(exhibit.confidence())).append("</td><td>");
        html.append(
                exhibit.silent()
                        ? "<span class=\"silent\">nothing</span>"
                        : exhibit.warnings().stream().map(Markup::escape).collect(Collectors.joining("<br/>")));
        html.append("</td><td>");
        exhibit.places().forEach(this::place);
        html.append("</td></tr>\n");
    }

    private void value(String json) {
        html.append("<td class=\"value\">").append(Markup.escape(json)).append("</td>");
    }

    private void place(PrintedPlace place) {
        html.append("<div><span class=\"where\">")
                .append(Markup.escape(place.where()))
                .append("</span> ");
        html.append("<span class=\"value\">")
                .append(Markup.escape(place.text()))
                .append("</span></div>");
    }

    private void element(String name, String text) {
        html.append('<').append(name).append('>');
        html.append(Markup.escape(text)).append("</").append(name).append(">\n");
    }
}
