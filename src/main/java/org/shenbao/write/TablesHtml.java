package org.shenbao.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.shenbao.document.Cell;
import org.shenbao.document.Place;
import org.shenbao.document.Table;

/** Tables as one HTML page, merged cells merged; a cell's places show when the pointer rests on it. */
public final class TablesHtml {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="zh">
            <head>
            <meta charset="utf-8">
            <title>%s</title>
            <style>
            table { border-collapse: collapse; margin: 1em 0; }
            td { border: 1px solid #999; padding: 0.2em 0.5em; vertical-align: top; white-space: pre-line; }
            </style>
            </head>
            <body>
            """;

    private TablesHtml() {}

    public static byte[] of(String source, List<Table> tables) {
        StringBuilder html = new StringBuilder(HEAD.formatted(Markup.escape(source)));
        tables.forEach(table -> table(table, html));
        return html.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void table(Table table, StringBuilder html) {
        boolean[][] covered = new boolean[table.rows()][table.columns()];
        html.append("<table>\n");
        for (int row = 0; row < covered.length; row++) {
            html.append("<tr>");
            int column = 0;
            for (Cell cell : table.row(row)) {
                empty(covered[row], column, cell.column(), html);
                cell(cell, html);
                cover(covered, cell);
                column = cell.column() + cell.columnSpan();
            }
            empty(covered[row], column, covered[row].length, html);
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    private static void empty(boolean[] covered, int from, int to, StringBuilder html) {
        for (int column = from; column < to; column++) {
            html.append(covered[column] ? "" : "<td></td>");
        }
    }

    private static void cover(boolean[][] covered, Cell cell) {
        for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
            for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                covered[row][column] = true;
            }
        }
    }

    private static void cell(Cell cell, StringBuilder html) {
        html.append("<td");
        attribute("rowspan", cell.rowSpan() > 1 ? String.valueOf(cell.rowSpan()) : "", html);
        attribute("colspan", cell.columnSpan() > 1 ? String.valueOf(cell.columnSpan()) : "", html);
        attribute(
                "title",
                cell.places().stream().map(TablesHtml::where).distinct().collect(Collectors.joining(", ")),
                html);
        html.append('>').append(Markup.escape(cell.text())).append("</td>");
    }

    private static void attribute(String name, String value, StringBuilder html) {
        if (!value.isEmpty()) {
            html.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(Markup.escape(value))
                    .append('"');
        }
    }

    private static String where(Place place) {
        if (place.cell() != null) {
            return place.cell();
        }
        String page = place.page() == null ? "" : "page " + place.page();
        String line = place.line() == null ? "" : "line " + place.line();
        return place.part() + (place.part().isEmpty() ? "" : " ") + page + (page.isEmpty() ? "" : " ") + line;
    }
}
