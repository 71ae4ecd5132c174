package org.shenbao.reassemble.generated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shenbao.reassemble.generated.RowReadings.RowReading;
import org.shenbao.reassemble.generated.WrapGroups.WrapGroup;
import org.shenbao.reassemble.generated.WrapGroups.WrapLine;

/**
 * Tries, under one ruler and one set of line-breaking rules, every way to tell rows from labels in a table whose category rows
 * are marked: a picture has some rows and as many labels, all rows before the labels or all labels before the rows, and
 * pictures follow each other. No label holds a blank marker's line or an attribute. Apart from that, rows and labels are what {@link AdmissibleRows} and {@link AdmissibleCuts} allow.
 */
final class BodySearch {
    /** Beyond so many states before one line the search gives up. */
    private static final int MOST_STATES = 5000;

    private final List<BodyLine> body;
    private final List<Level> skeleton;
    private final String marker;
    private final WrapGroups labelWraps;
    private final RowReadings readings;
    private final Map<Integer, Integer> known = new HashMap<>();
    private final Paths<State, Piece> paths;
    private final long anyOfRows;
    /** For each line the next one, itself included, that only a row can have. */
    private final int[] rowAfter;

    BodySearch(GeneratedTable table, Ruler ruler, boolean chinese) {
        body = table.body();
        skeleton = table.skeleton();
        String sign = table.form().marker().text();
        marker = String.join(" ", sign, sign, sign, sign);
        List<WrapLine> lines = body.stream().map(BodyLine::line).toList();
        labelWraps = WrapGroups.of(lines, ruler, chinese, AdmissibleCuts.NARROWEST);
        WrapGroups rowWraps = WrapGroups.of(lines, ruler, chinese, AdmissibleRows.NARROWEST);
        anyOfRows = rowWraps.any();
        readings = new RowReadings(lines, rowWraps, true);
        paths = new Paths<>(body.size());
        rowAfter = new int[body.size()];
        for (int line = body.size() - 1, next = body.size(); line >= 0; line--) {
            String text = body.get(line).line().text();
            next = text.equals(marker) || RowReadings.hasAttribute(text) ? line : next;
            rowAfter[line] = next;
        }
        Set<String> categories = Words.ALL.categories();
        for (int line = 0; line < body.size(); line++) {
            for (WrapGroup group : body.get(line).goal()
                    ? List.<WrapGroup>of()
                    : labelWraps.from().get(line)) {
                if (categories.contains(group.text())) {
                    known.put(line, group.to());
                }
            }
        }
    }

    /** Which block of a picture comes first, and whether the second has begun. */
    private enum Phase {
        BETWEEN,
        ROWS_LEAD,
        LABELS_FOLLOW,
        LABELS_LEAD,
        ROWS_FOLLOW
    }

    /** How many rows and labels are done, and the widths that the columns may still have: three of labels, four of rows. */
    private record State(int rows, int labels, Phase phase, List<Long> widths) {}

    /** What some lines are: the cells of a row, a label, or the end of a goal. */
    record Piece(int from, int to, boolean row, List<String> cells) {}

    /** Every piece of some way, or nothing where there are too many ways. */
    Set<Piece> pieces() {
        long any = labelWraps.any();
        paths.start(
                0, new State(0, 0, Phase.BETWEEN, List.of(any, any, any, anyOfRows, anyOfRows, anyOfRows, anyOfRows)));
        for (int line = 0; line < body.size(); line++) {
            Set<State> states = paths.before(line);
            if (states.size() > MOST_STATES) {
                return Set.of();
            }
            List<RowReading> rows =
                    states.isEmpty() || body.get(line).label() || body.get(line).goal() ? List.of() : readings.at(line);
            for (State state : states) {
                row(line, state, rows);
                label(line, state);
                if (body.get(line).goal() && state.labels() == 0) {
                    paths.step(line, state, new Piece(line, line + 1, false, List.of()), line + 1, state);
                }
            }
        }
        return paths.pieces(paths.before(body.size()).stream()
                .filter(state -> state.rows() == skeleton.size() && state.labels() == skeleton.size())
                .toList());
    }

    private void row(int line, State state, List<RowReading> rows) {
        boolean may = state.phase() != Phase.LABELS_FOLLOW && state.rows() < skeleton.size();
        if (!may || known.containsKey(line)) {
            return;
        }
        if (skeleton.get(state.rows()).category()) {
            if (body.get(line).line().text().equals(marker)) {
                step(line, state, new Piece(line, line + 1, true, List.of()), state.widths());
            }
            return;
        }
        for (RowReading reading : rows) {
            List<Long> widths = new ArrayList<>(state.widths());
            for (int i = 0; i < reading.widths().size(); i++) {
                widths.set(3 + i, widths.get(3 + i) & reading.widths().get(i));
            }
            if (!widths.contains(0L) && noneKnown(line, reading.to()) && noneOther(line, reading.to())) {
                step(line, state, new Piece(line, reading.to(), true, reading.cells()), widths);
            }
        }
    }

    private void label(int line, State state) {
        if (state.phase() == Phase.ROWS_FOLLOW || state.labels() == skeleton.size()) {
            return;
        }
        Level level = skeleton.get(state.labels());
        for (WrapGroup group : labelWraps.from().get(line)) {
            List<Long> widths = new ArrayList<>(state.widths());
            widths.set(level.column(), widths.get(level.column()) & group.widths());
            Integer end = known.get(line);
            if (group.to() > rowAfter[line]) {
                return;
            }
            boolean allowed = end == null ? noneKnown(line, group.to()) : level.category() && end == group.to();
            if (!widths.contains(0L) && allowed) {
                step(line, state, new Piece(line, group.to(), false, List.of(group.text())), widths);
            }
        }
    }

    private boolean noneKnown(int from, int to) {
        for (int line = from + 1; line < to; line++) {
            if (known.containsKey(line)) {
                return false;
            }
        }
        return true;
    }

    private boolean noneOther(int from, int to) {
        return body.subList(from, to).stream().noneMatch(line -> line.goal() || line.label());
    }

    private void step(int line, State state, Piece piece, List<Long> widths) {
        int rows = state.rows() + (piece.row() ? 1 : 0);
        int labels = state.labels() + (piece.row() ? 0 : 1);
        Phase phase =
                switch (state.phase()) {
                    case BETWEEN -> piece.row() ? Phase.ROWS_LEAD : Phase.LABELS_LEAD;
                    case ROWS_LEAD, LABELS_FOLLOW -> piece.row() ? Phase.ROWS_LEAD : Phase.LABELS_FOLLOW;
                    case LABELS_LEAD, ROWS_FOLLOW -> piece.row() ? Phase.ROWS_FOLLOW : Phase.LABELS_LEAD;
                };
        State then = new State(rows, labels, rows == labels ? Phase.BETWEEN : phase, widths);
        paths.step(line, state, piece, piece.to(), then);
    }
}
