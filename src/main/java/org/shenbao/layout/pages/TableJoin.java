package org.shenbao.layout.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.shenbao.layout.grid.GridCell;
import org.shenbao.layout.grid.GridTable;
import org.shenbao.layout.print.PrintedLine;

/** Joins a table with its continuation on the next page. */
final class TableJoin {
    /** By how much edges of the same column differ from page to page, in letter sizes. */
    private static final double SAME_EDGE = 0.5;
    /** The same where no lines are drawn and the edges lie somewhere between the texts. */
    private static final double LOOSE_EDGE = 2;
    /** A repeated header is looked for within so many rows at the top. */
    private static final int HEADER_ROWS = 12;
    /** Rows and characters of a header that is known by its words alone. */
    private static final int MOST_HEADER_ROWS = 6;

    private static final int FEWEST_WORDS = 12;

    private final Predicate<String> title;

    /** @param title whether a text names a form: a table that starts with one continues none */
    TableJoin(Predicate<String> title) {
        this.title = title;
    }

    /**
     * One table out of two.
     *
     * @param repeated header lines of the continuation that are left out
     * @param seam the row that was the first behind the first table's last one
     */
    record Whole(GridTable table, List<PrintedLine> repeated, int seam) {}

    /**
     * One table of both; empty where the second table continues nothing.
     *
     * @param head what the first table starts with, where it is but the rest of a longer one; of the same columns
     */
    Optional<Whole> join(GridTable first, GridTable second, GridTable head) {
        Optional<List<Double>> columns = columns(first, second);
        if (columns.isEmpty() || first.ruled() != second.ruled() || startsForm(second)) {
            return Optional.empty();
        }
        GridTable upper = onColumns(first, columns.get());
        GridTable lower = onColumns(second, columns.get());
        GridTable top = onColumns(head, columns.get());
        int same = repeatedHeader(top, lower);
        int header = same == 0 && !first.ruled() ? sameWords(top, lower) : same;
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
        return Optional.of(new Whole(whole, repeated, upper.rows()));
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
        double near = (first.ruled() ? SAME_EDGE : LOOSE_EDGE) * letter(first);
        List<Double> more = first.columns().size() >= second.columns().size() ? first.columns() : second.columns();
        List<Double> fewer = first.columns().size() >= second.columns().size() ? second.columns() : first.columns();
        double shift = fewer.get(0) - more.get(0);
        if (Math.abs(shift) > 6 * near
                || Math.abs(fewer.get(fewer.size() - 1) - shift - more.get(more.size() - 1)) > near) {
            return Optional.empty();
        }
        int before = -1;
        for (double edge : fewer) {
            int index = nearest(more, edge - shift);
            if (index <= before || Math.abs(more.get(index) - (edge - shift)) > near) {
                return Optional.empty(); // two edges on one would leave a column without width
            }
            before = index;
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
        if (table.columns().equals(columns)) {
            return table;
        }
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
        List<List<GridCell>> above = head(upper);
        List<List<GridCell>> below = head(lower);
        int rows = Math.min(HEADER_ROWS, lower.rows());
        int best = 0;
        for (int from = 0; from < Math.min(HEADER_ROWS, above.size()); from++) {
            int count = 0;
            while (count < rows && from + count < above.size() && same(above.get(from + count), below.get(count))) {
                count++;
            }
            while (count > 0 && (cut(lower, count) || !says(lower, count))) {
                count--;
            }
            best = Math.max(best, count);
        }
        return best;
    }

    /** The cells that start in each of the rows that may be a header's, left to right. */
    private static List<List<GridCell>> head(GridTable table) {
        List<List<GridCell>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(2 * HEADER_ROWS, table.rows()); i++) {
            rows.add(new ArrayList<>());
        }
        table.cells().stream()
                .filter(cell -> cell.row() < rows.size())
                .forEach(cell -> rows.get(cell.row()).add(cell));
        rows.forEach(row -> row.sort(Comparator.comparingInt(GridCell::column)));
        return rows;
    }

    /**
     * How many rows at the top of both hold the same words, wherever each stands: without lines, header cells may be
     * taken apart differently on each page, and the last line of one may be cut off.
     */
    private static int sameWords(GridTable upper, GridTable lower) {
        for (int rows = Math.min(MOST_HEADER_ROWS, lower.rows() - 1); rows > 0; rows--) {
            String words = words(lower, rows);
            for (int of = 1; of <= Math.min(MOST_HEADER_ROWS, upper.rows()); of++) {
                String others = words(upper, of);
                boolean most = 10 * words.length() >= 9 * others.length() && 10 * others.length() >= 9 * words.length();
                if (words.length() >= FEWEST_WORDS
                        && most
                        && !cut(lower, rows)
                        && 10 * common(words, others) >= 9 * words.length()) {
                    return rows;
                }
            }
        }
        return 0;
    }

    /** The characters of the first rows, sorted. */
    private static String words(GridTable table, int rows) {
        StringBuilder words = new StringBuilder();
        table.cells().stream().filter(cell -> cell.row() < rows).forEach(cell -> words.append(text(cell)));
        return words.chars()
                .sorted()
                .limit(1000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** How many characters two sorted texts share. */
    private static int common(String one, String other) {
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int order = Character.compare(one.charAt(i), other.charAt(j));
            count += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return count;
    }

    private static boolean same(List<GridCell> one, List<GridCell> other) {
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

    static String text(GridCell cell) {
        StringBuilder text = new StringBuilder();
        cell.lines().forEach(line -> text.append(line.text()));
        return text.toString();
    }

    /** Rows that no cell starts in any more close up. */
    static List<GridCell> closeUp(List<GridCell> cells) {
        int end = cells.stream().mapToInt(GridCell::endRow).max().orElse(0);
        boolean[] starts = new boolean[end + 1];
        cells.forEach(cell -> starts[cell.row()] = true);
        int[] rows = new int[end + 1];
        for (int i = 0, next = 0; i <= end; i++) {
            rows[i] = next;
            next += starts[i] ? 1 : 0;
        }
        if (rows[end] == end) {
            return cells;
        }
        return cells.stream()
                .map(cell -> {
                    int row = rows[cell.row()];
                    int span = Math.max(1, rows[cell.endRow()] - row);
                    return cell.at(row, span, cell.column(), cell.columnSpan());
                })
                .toList();
    }
}
