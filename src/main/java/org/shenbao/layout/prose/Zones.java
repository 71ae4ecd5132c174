package org.shenbao.layout.prose;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Run;
import org.shenbao.layout.print.PrintedLine;
import org.shenbao.layout.print.PrintedLines;
import org.shenbao.layout.print.Wraps;

/** Cuts the rows of a page into zones, one after the other in reading order: columns of prose are each one. */
final class Zones {
    /** Rows that have text on both sides of a gutter between columns of prose. */
    private static final int FEWEST = 3;
    /** A gutter's least width, in letter sizes. */
    private static final double GUTTER = 0.9;
    /** A column of prose is at least so wide, in letter sizes. */
    private static final double NARROWEST = 9;
    /** A column of prose that is certainly no column of a table is at least so wide, in letter sizes. */
    private static final double WIDE = 14;
    /** Share of its lines that fill a column of prose for the most part. */
    private static final double FULL_LINES = 0.5;
    /** Columns within columns. */
    private static final int DEEPEST = 3;

    private final int page;
    private final List<Zone> zones = new ArrayList<>();
    private long steps;

    private Zones(int page, int rows) {
        this.page = page;
        this.steps = 10_000 + 60L * rows;
    }

    static List<Zone> of(int page, List<List<Run>> rows) {
        Zones zones = new Zones(page, rows.size());
        zones.cut(
                rows.stream().map(Row::new).filter(row -> !row.runs().isEmpty()).toList(), 0);
        return zones.zones;
    }

    /** Where the page is set in wide columns of prose: from the first baseline to the last one of each such part. */
    static List<double[]> columns(int page, List<List<Run>> rows) {
        Zones zones = new Zones(page, rows.size());
        List<Row> all =
                rows.stream().map(Row::new).filter(row -> !row.runs().isEmpty()).toList();
        List<double[]> parts = new ArrayList<>();
        int at = 0;
        while (at < all.size()) {
            Columns columns = zones.columns(all, at);
            if (columns != null && zones.wide(all, columns)) {
                int end = zones.side(all, columns, DEEPEST);
                parts.add(new double[] {all.get(at).baseline(), all.get(end - 1).baseline()});
                at = end;
            } else {
                at++;
            }
        }
        return parts;
    }

    private boolean wide(List<Row> rows, Columns columns) {
        List<Row> within = rows.subList(columns.from, columns.to);
        return wide(sideRows(within, columns.gutter, false)) && wide(sideRows(within, columns.gutter, true));
    }

    /** Whether it is broken at its width alone, as no cell of a table is for so many lines. */
    private static boolean wide(List<Row> side) {
        double left = side.stream().mapToDouble(Row::left).min().orElse(0);
        double right = side.stream().mapToDouble(Row::right).max().orElse(0);
        double size = side.stream().mapToDouble(Row::size).max().orElse(1);
        long full = side.stream()
                .filter(row -> right - row.right() <= 2 * size && row.left() - left <= 2.2 * size)
                .count();
        return right - left >= WIDE * size && full >= 0.6 * side.size() && full >= FEWEST;
    }

    /** Rows with one gutter through them. */
    private record Columns(int from, int to, Row.Gap gutter) {}

    private void cut(List<Row> rows, int depth) {
        List<Row> plain = new ArrayList<>();
        int at = 0;
        while (at < rows.size()) {
            Columns columns = depth < DEEPEST ? columns(rows, at) : null;
            if (columns == null) {
                plain.add(rows.get(at));
                at++;
                continue;
            }
            close(plain, depth > 0);
            at = side(rows, columns, depth);
        }
        close(plain, depth > 0);
    }

    private void close(List<Row> plain, boolean column) {
        List<PrintedLine> lines = new ArrayList<>();
        plain.forEach(row -> lines.addAll(PrintedLines.ofRow(page, row.runs())));
        if (!lines.isEmpty()) {
            zones.add(new Zone(lines, column));
        }
        plain.clear();
    }

    /** Reads both sides, one after the other, and says where the rows go on. */
    private int side(List<Row> rows, Columns columns, int depth) {
        int end = columns.to;
        List<Row> left = sideRows(rows.subList(columns.from, end), columns.gutter, false);
        List<Row> right = sideRows(rows.subList(columns.from, end), columns.gutter, true);
        while (end < rows.size() && goesOn(rows.get(end), columns.gutter, left, right)) {
            boolean onRight = rows.get(end).left() >= columns.gutter.to() - 0.1;
            (onRight ? right : left).add(rows.get(end));
            end++;
        }
        cut(left, depth + 1);
        cut(right, depth + 1);
        return end;
    }

    /** Whether a row on one side alone is the next line of that column's last paragraph. */
    private boolean goesOn(Row row, Row.Gap gutter, List<Row> left, List<Row> right) {
        boolean onRight = row.left() >= gutter.to() - 0.1;
        if (!onRight && row.right() > gutter.from() + 0.1) {
            return false;
        }
        List<Row> column = onRight ? right : left;
        Row before = column.get(column.size() - 1);
        double start = column.stream().mapToDouble(Row::left).min().orElse(0);
        double end = column.stream().mapToDouble(Row::right).max().orElse(0);
        List<PrintedLine> one = PrintedLines.ofRow(page, before.runs());
        List<PrintedLine> other = PrintedLines.ofRow(page, row.runs());
        return row.baseline() - before.baseline() < 2.2 * row.size()
                && Wraps.goesOn(one.get(one.size() - 1), other.get(0), start, end - start);
    }

    private static List<Row> sideRows(List<Row> rows, Row.Gap gutter, boolean right) {
        List<Row> side = new ArrayList<>();
        for (Row row : rows) {
            Row part = new Row(row.side(gutter, right));
            if (!part.runs().isEmpty()) {
                side.add(part);
            }
        }
        return side;
    }

    private @org.jspecify.annotations.Nullable Columns columns(List<Row> rows, int from) {
        Columns best = null;
        for (Row.Gap gap : rows.get(from).gaps()) {
            Columns columns = extend(rows, from, gap);
            steps -= columns == null ? 0 : 10L * (columns.to - columns.from);
            if (columns != null && (best == null || columns.to > best.to) && prose(rows, columns)) {
                best = columns;
            }
        }
        return best;
    }

    /** How far down the gap stays free; the last row has text on both sides. */
    private @org.jspecify.annotations.Nullable Columns extend(List<Row> rows, int from, Row.Gap gap) {
        Row.Gap gutter = gap;
        Row.Gap kept = gap;
        int last = from;
        int both = 1;
        for (int i = from + 1; i < rows.size() && steps > 0; i++, steps--) {
            Row row = rows.get(i);
            Row.Gap free = row.free(gutter);
            if (free.width() < GUTTER * row.size()
                    || row.baseline() - rows.get(i - 1).baseline() > 4 * row.size()) {
                break;
            }
            gutter = free;
            if (row.left() < gutter.from() && row.right() > gutter.to()) {
                last = i;
                kept = gutter;
                both++;
            }
        }
        return both < FEWEST ? null : new Columns(from, last + 1, kept);
    }

    private static boolean prose(List<Row> rows, Columns columns) {
        List<Row> within = rows.subList(columns.from, columns.to);
        return prose(sideRows(within, columns.gutter, false)) && prose(sideRows(within, columns.gutter, true));
    }

    private static boolean prose(List<Row> side) {
        double left = side.stream().mapToDouble(Row::left).min().orElse(0);
        double right = side.stream().mapToDouble(Row::right).max().orElse(0);
        double size = side.stream().mapToDouble(Row::size).max().orElse(1);
        int full = 0;
        int whole = 0;
        for (Row row : side) {
            full += row.right() - row.left() >= 0.75 * (right - left) ? 1 : 0;
            whole += row.gaps().isEmpty() ? 1 : 0;
        }
        return right - left >= NARROWEST * size && full >= FULL_LINES * side.size() && whole >= 0.8 * side.size();
    }
}
