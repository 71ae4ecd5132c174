package org.shenbao.layout.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.shenbao.layout.grid.GridCell;
import org.shenbao.layout.grid.GridTable;
import org.shenbao.layout.print.PrintedLine;

/** Joins a table with its continuation on the next page. */
final class TableJoin {
    /** By how much edges of the same column differ from page to page, in letter sizes. */
    private static final double SAME_EDGE = 0.5;
    /** A repeated header is looked for within so many rows at the top. */
    private static final int HEADER_ROWS = 12;

    private final Predicate<String> title;

    /** @param title whether a text names a form: a table that starts with one continues none */
    TableJoin(Predicate<String> title) {
        this.title = title;
    }

    /**
     * One table out of two.
     *
     * @param repeated header lines of the continuation that are left out
     */
    record Whole(GridTable table, List<PrintedLine> repeated) {}

    /** One table of both; empty where the second table continues nothing. */
    Optional<Whole> join(GridTable first, GridTable second) {
        Optional<List<Double>> columns = columns(first, second);
        if (columns.isEmpty() || first.ruled() != second.ruled() || startsForm(second)) {
            return Optional.empty();
        }
        GridTable upper = onColumns(first, columns.get());
        GridTable lower = onColumns(second, columns.get());
        int header = repeatedHeader(upper, lower);
        List<PrintedLine> repeated = lower.cells().stream()
                .filter(cell -> cell.row() < header)
                .flatMap(cell -> cell.lines().stream())
                .toList();
        List<GridCell> rest = lower.cells().stream()
                .filter(cell -> cell.row() >= header)
                .map(cell -> cell.at(cell.row() - header, cell.rowSpan(), cell.column(), cell.columnSpan()))
                .toList();
        List<GridCell> cells = new BreakSeam(upper, rest, first.openBottom() || second.openTop()).cells();
        GridTable whole = new GridTable(
                first.page(),
                first.box(),
                columns.get(),
                cells,
                first.ruled(),
                first.openTop(),
                second.openBottom(),
                first.doubts());
        return Optional.of(new Whole(whole, repeated));
    }

    private boolean startsForm(GridTable second) {
        List<GridCell> top =
                second.cells().stream().filter(cell -> cell.row() == 0).toList();
        return top.size() == 1
                && top.get(0).lines().size() == 1
                && title.test(top.get(0).lines().get(0).text());
    }

    /** The edges of both, where all edges of one are also the other's and the outermost are the same. */
    private static Optional<List<Double>> columns(GridTable first, GridTable second) {
        double near = SAME_EDGE * letter(first);
        List<Double> more = first.columns().size() >= second.columns().size() ? first.columns() : second.columns();
        List<Double> fewer = first.columns().size() >= second.columns().size() ? second.columns() : first.columns();
        double shift = fewer.get(0) - more.get(0);
        if (Math.abs(shift) > 6 * near
                || Math.abs(fewer.get(fewer.size() - 1) - shift - more.get(more.size() - 1)) > near) {
            return Optional.empty();
        }
        for (double edge : fewer) {
            if (Math.abs(more.get(nearest(more, edge - shift)) - (edge - shift)) > near) {
                return Optional.empty();
            }
        }
        return Optional.of(more);
    }

    private static double letter(GridTable table) {
        return table.cells().stream()
                .flatMap(cell -> cell.lines().stream())
                .mapToDouble(PrintedLine::size)
                .max()
                .orElse(9);
    }

    private static int nearest(List<Double> edges, double to) {
        int best = 0;
        for (int i = 1; i < edges.size(); i++) {
            if (Math.abs(edges.get(i) - to) < Math.abs(edges.get(best) - to)) {
                best = i;
            }
        }
        return best;
    }

    private static GridTable onColumns(GridTable table, List<Double> columns) {
        double shift = table.columns().get(0) - columns.get(0);
        int[] index = table.columns().stream()
                .mapToInt(edge -> nearest(columns, edge - shift))
                .toArray();
        List<GridCell> cells = table.cells().stream()
                .map(cell -> cell.at(
                        cell.row(),
                        cell.rowSpan(),
                        index[cell.column()],
                        index[cell.endColumn()] - index[cell.column()]))
                .toList();
        return table.withCells(cells);
    }

    /** How many rows at the top of the continuation say again what rows at the top of the first table say. */
    private static int repeatedHeader(GridTable upper, GridTable lower) {
        int rows = Math.min(HEADER_ROWS, lower.rows());
        int best = 0;
        for (int from = 0; from < Math.min(HEADER_ROWS, upper.rows()); from++) {
            int count = 0;
            while (count < rows && from + count < upper.rows() && same(upper, from + count, lower, count)) {
                count++;
            }
            while (count > 0 && (cut(lower, count) || !says(lower, count))) {
                count--;
            }
            best = Math.max(best, count);
        }
        return best;
    }

    private static boolean same(GridTable upper, int upperRow, GridTable lower, int lowerRow) {
        List<GridCell> one = row(upper, upperRow);
        List<GridCell> other = row(lower, lowerRow);
        if (one.size() != other.size() || one.isEmpty()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            GridCell a = one.get(i);
            GridCell b = other.get(i);
            if (a.column() != b.column() || a.columnSpan() != b.columnSpan() || !text(a).equals(text(b))) {
                return false;
            }
        }
        return true;
    }

    private static boolean cut(GridTable table, int row) {
        return table.cells().stream().anyMatch(cell -> cell.row() < row && cell.endRow() > row);
    }

    /** Whether the rows hold enough to be a header and no chance likeness. */
    private static boolean says(GridTable table, int rows) {
        List<GridCell> cells =
                table.cells().stream().filter(cell -> cell.row() < rows).toList();
        long filled = cells.stream().filter(cell -> !cell.blank()).count();
        return (filled >= 2 && 2 * filled >= cells.size()) || (filled == 1 && cells.size() == 1 && rows < table.rows());
    }

    private static List<GridCell> row(GridTable table, int row) {
        return table.cells().stream()
                .filter(cell -> cell.row() == row)
                .sorted(java.util.Comparator.comparingInt(GridCell::column))
                .toList();
    }

    static String text(GridCell cell) {
        StringBuilder text = new StringBuilder();
        cell.lines().forEach(line -> text.append(line.text()));
        return text.toString();
    }

    /** Rows that no cell starts in any more close up. */
    static List<GridCell> closeUp(List<GridCell> cells) {
        NavigableSet<Integer> starts = new TreeSet<>();
        int end = 0;
        for (GridCell cell : cells) {
            starts.add(cell.row());
            end = Math.max(end, cell.endRow());
        }
        starts.add(end);
        List<Integer> rows = new ArrayList<>(starts);
        return cells.stream()
                .map(cell -> {
                    int row = java.util.Collections.binarySearch(rows, cell.row());
                    int to = java.util.Collections.binarySearch(rows, cell.endRow());
                    return cell.at(row, Math.max(1, (to >= 0 ? to : -to - 1) - row), cell.column(), cell.columnSpan());
                })
                .toList();
    }
}
