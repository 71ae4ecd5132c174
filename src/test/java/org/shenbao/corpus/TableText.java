package org.shenbao.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shenbao.corpus.Table.Cell;
import org.shenbao.corpus.Table.Frame;

/**
 * Reads a table: one row a line, cells between {@code |}, what a cell covers before its text: {@code {2x3}} is two rows by
 * three columns. A cell covered from above or from the left is not written.
 */
final class TableText {
    private static final Pattern MARKED = Pattern.compile("\\{([^}]*)}(.*)");
    private static final Pattern SPAN = Pattern.compile("(\\d+)x(\\d+)");

    private TableText() {}

    static Table read(JsonNode node) {
        List<Double> widths = new ArrayList<>();
        node.path("widths").forEach(each -> widths.add(each.asDouble()));
        List<Integer> hidden = new ArrayList<>();
        node.path("hidden-rows").forEach(each -> hidden.add(each.asInt()));
        List<String> lines = node.path("rows")
                .asText()
                .lines()
                .filter(each -> !each.isBlank())
                .toList();
        return new Table(
                widths,
                node.path("head").asInt(),
                Frame.valueOf(node.path("frame").asText("full").toUpperCase(Locale.ROOT)),
                node.path("size").asDouble(9),
                lines.size(),
                cells(lines, widths.size()),
                hidden);
    }

    private static List<Cell> cells(List<String> lines, int columns) {
        List<Cell> cells = new ArrayList<>();
        List<BitSet> taken = new ArrayList<>();
        lines.forEach(each -> taken.add(new BitSet()));
        for (int row = 0; row < lines.size(); row++) {
            for (String part : lines.get(row).split("\\|", -1)) {
                Cell cell = cell(row, taken.get(row).nextClearBit(0), part.strip());
                if (row + cell.rowSpan() > lines.size() || cell.column() + cell.columnSpan() > columns) {
                    throw new IllegalArgumentException("cell leaves the table: row " + (row + 1) + ": " + part);
                }
                for (int down = row; down < row + cell.rowSpan(); down++) {
                    taken.get(down).set(cell.column(), cell.column() + cell.columnSpan());
                }
                cells.add(cell);
            }
            if (taken.get(row).nextClearBit(0) < columns) {
                throw new IllegalArgumentException("row " + (row + 1) + " is too short: " + lines.get(row));
            }
        }
        return cells;
    }

    private static Cell cell(int row, int column, String text) {
        Matcher marked = MARKED.matcher(text);
        if (!marked.matches()) {
            return new Cell(row, column, 1, 1, text, Map.of());
        }
        int rowSpan = 1;
        int columnSpan = 1;
        Map<String, String> marks = new LinkedHashMap<>();
        for (String word : marked.group(1).strip().split(" +", -1)) {
            Matcher span = SPAN.matcher(word);
            if (span.matches()) {
                rowSpan = Integer.parseInt(span.group(1));
                columnSpan = Integer.parseInt(span.group(2));
            } else {
                String[] pair = word.split("=", 2);
                marks.put(pair[0], pair.length > 1 ? pair[1] : "");
            }
        }
        return new Cell(row, column, rowSpan, columnSpan, marked.group(2).strip(), marks);
    }
}
