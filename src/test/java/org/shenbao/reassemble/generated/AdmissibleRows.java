package org.shenbao.reassemble.generated;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shenbao.reassemble.generated.RowReadings.RowReading;
import org.shenbao.reassemble.generated.WrapGroups.WrapLine;

/**
 * All ways to read the lines of the rows, tried exhaustively and without the program under test: under one ruler, one set of
 * line-breaking rules and one width for each column, as many value rows follow each other as there are indicators, each of
 * them begins at a line and has an attribute and a scoring text, and no row goes on over a category row or a picture's border.
 * Where blanks are marked no cell but the operator and the unit is missing.
 *
 * @param readings every row of some admissible reading, its lines and cells
 * @param trueReadingFound whether the one that was drawn is among them, as it must be
 */
record AdmissibleRows(Set<Row> readings, boolean unique, boolean trueReadingFound) {
    /** The lines from {@code from} up to {@code to} as one row. */
    record Row(int from, int to, List<String> cells) {}

    /** The narrowest column of values, in halves of a full-width character. */
    static final int NARROWEST = 8;

    static AdmissibleRows of(GeneratedTable table) {
        Set<Row> rows = new LinkedHashSet<>();
        for (Ruler ruler : Ruler.values()) {
            for (boolean chinese : new boolean[] {false, true}) {
                rows.addAll(search(table, WrapGroups.of(table.rowLines(), ruler, chinese, NARROWEST)));
            }
        }
        List<List<String>> truth = table.rows().stream()
                .filter(row -> !row.level().category())
                .map(row -> row.values().stream().map(Leaf::squeezed).toList())
                .toList();
        List<List<String>> found = rows.stream()
                .sorted(java.util.Comparator.comparingInt(Row::from))
                .map(row -> row.cells().stream().map(AdmissibleRows::plain).toList())
                .toList();
        return new AdmissibleRows(rows, found.equals(truth), found.containsAll(truth));
    }

    private static String plain(String cell) {
        String text = Leaf.squeezed(cell);
        return text.equals("空") || text.equals("-") ? "" : text;
    }

    /** How many rows are read, and the widths that value, scoring, content and basis may still have. */
    private record State(int rows, List<Long> widths) {}

    private static Set<Row> search(GeneratedTable table, WrapGroups wraps) {
        List<WrapLine> lines = table.rowLines();
        RowReadings readings = new RowReadings(lines, wraps, table.marked());
        List<Level> skeleton = table.skeleton().stream()
                .filter(level -> table.marked() || !level.category())
                .toList();
        Map<Integer, List<RowReading>> at = new HashMap<>();
        Paths<State, Row> paths = new Paths<>(lines.size());
        paths.start(0, new State(0, List.of(wraps.any(), wraps.any(), wraps.any(), wraps.any())));
        for (int line = 0; line < lines.size(); line++) {
            for (State state : paths.before(line)) {
                if (state.rows() == skeleton.size()) {
                    continue;
                }
                if (skeleton.get(state.rows()).category()) {
                    Row marker = new Row(line, line + 1, List.of());
                    if (isMarker(table, lines.get(line))) {
                        paths.step(line, state, marker, line + 1, new State(state.rows() + 1, state.widths()));
                    }
                    continue;
                }
                for (RowReading reading : at.computeIfAbsent(line, readings::at)) {
                    List<Long> widths = common(state.widths(), reading.widths());
                    if (!widths.contains(0L)) {
                        Row row = new Row(line, reading.to(), reading.cells());
                        paths.step(line, state, row, reading.to(), new State(state.rows() + 1, widths));
                    }
                }
            }
        }
        Set<Row> rows = new LinkedHashSet<>(paths.pieces(paths.before(lines.size()).stream()
                .filter(state -> state.rows() == skeleton.size())
                .toList()));
        rows.removeIf(row -> row.cells().isEmpty());
        return rows;
    }

    private static boolean isMarker(GeneratedTable table, WrapLine line) {
        String marker = table.form().marker().text();
        return line.text().equals(String.join(" ", marker, marker, marker, marker));
    }

    private static List<Long> common(List<Long> one, List<Long> other) {
        return List.of(
                one.get(0) & other.get(0),
                one.get(1) & other.get(1),
                one.get(2) & other.get(2),
                one.get(3) & other.get(3));
    }
}
