package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/** Lays the lines of one column on the rows so that each cell's lines stand in the middle of its rows. */
final class RowFit {
    /** A cell over several rows, in letter sizes of misfit. */
    private static final double SPAN = 0.1;
    /** The same where a cell of the column before ends between them. */
    private static final double CROSSED = 0.6;
    /** A row without a text. */
    private static final double EMPTY = 0.02;
    /** A row that no other text has either. */
    private static final double UNLABELLED = 0.25;
    /** Lines further apart than those of one text, in one cell. */
    private static final double TORN = 1.5;
    /** A line that had no room for the next one's start, in another cell than that. */
    private static final double PARTED = 0.4;
    /** A line that had room for it, in the same cell. */
    private static final double SHORT = 0.15;
    /** As many lines as rows, all in one cell. */
    private static final double EACH_ITS_OWN = 0.5;
    /** The last rows may be cut by the page's end: then their cells begin at the same height. */
    private static final double CUT = 0.1;
    /** The same of a cell over several rows. */
    private static final double CUT_SPAN = 0.2;
    /** A place that another text has. */
    private static final double TAKEN = 3;
    /** Lines of one cell, and rows that it runs over. */
    private static final int MOST_LINES = 14;

    private static final int MOST_ROWS = 40;
    /** How far a line may stand from the row where the fit has got to, in distances of lines. */
    private static final double FAR = 5;

    private final List<Segment> lines;
    private final RowBands rows;
    private final double pitch;
    private final double[][] cost;
    private final int[][] tookLines;
    private final int[][] tookRows;

    private boolean near = true;
    private final IntPredicate taken;
    private final IntPredicate parted;
    private final Fullness full;

    private RowFit(
            List<Segment> lines, RowBands rows, double pitch, IntPredicate taken, IntPredicate parted, double width) {
        this.parted = parted;
        this.taken = taken;
        this.full = new Fullness(lines, width, width);
        this.lines = lines;
        this.rows = rows;
        this.pitch = pitch;
        cost = new double[rows.count() + 1][lines.size() + 1];
        tookLines = new int[rows.count() + 1][lines.size() + 1];
        tookRows = new int[rows.count() + 1][lines.size() + 1];
    }

    /** Lines that make one cell. */
    record Fitted(int row, int endRow, List<Segment> lines) {
        Fitted {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param lines of one column, top down
     * @param taken whether another text has the column in a row
     * @param parted whether no text stands both in a row and in the one above it
     * @param width of the column's text
     */
    static List<Fitted> fit(
            List<Segment> lines, RowBands rows, double pitch, IntPredicate taken, IntPredicate parted, double width) {
        return new RowFit(lines, rows, pitch, taken, parted, width).fit();
    }

    /** Far from its row no line is tried, unless there is no other way. */
    private void lay() {
        lay(true);
        if (Double.isInfinite(cost[rows.count()][lines.size()])) {
            lay(false);
        }
    }

    private void lay(boolean onlyNear) {
        near = onlyNear;
        for (double[] row : cost) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        cost[0][0] = 0;
        for (int row = 0; row < rows.count(); row++) {
            for (int line = 0; line <= lines.size(); line++) {
                if (Double.isFinite(cost[row][line])) {
                    from(row, line);
                }
            }
        }
    }

    private List<Fitted> fit() {
        lay();
        List<Fitted> fitted = new ArrayList<>();
        int row = rows.count();
        int line = lines.size();
        while (row > 0) {
            int beforeRow = row - Math.max(1, tookRows[row][line]);
            int beforeLine = line - tookLines[row][line];
            if (beforeLine < line) {
                fitted.add(new Fitted(beforeRow, row, lines.subList(beforeLine, line)));
            }
            row = beforeRow;
            line = beforeLine;
        }
        Collections.reverse(fitted);
        return fitted;
    }

    private void from(int row, int line) {
        boolean left =
                line < lines.size() && lines.get(line).middle() < rows.tops().get(row) - FAR * pitch;
        boolean ahead = line > 0
                && row > 0
                && lines.get(line - 1).middle() > rows.bottoms().get(row - 1) + FAR * pitch;
        if (near && row > 0 && (left || ahead)) {
            return;
        }
        offer(row, line, 1, 0, taken.test(row) ? EMPTY : UNLABELLED);
        double torn = line > 0 && line < lines.size() ? PARTED * full(line) : 0;
        boolean loose = false;
        for (int count = 1; count <= MOST_LINES && line + count <= lines.size(); count++) {
            if (count > 1 && !LinePitch.adjacent(lines.get(line + count - 2), lines.get(line + count - 1), pitch)) {
                torn += TORN;
            } else if (count > 1 && full(line + count - 1) < 0.5) {
                torn += SHORT;
                loose = true;
            }
            double middle =
                    (lines.get(line).middle() + lines.get(line + count - 1).middle()) / 2;
            double size = lines.get(line).size();
            double crossed = 0;
            for (int span = 1; span <= MOST_ROWS && row + span <= rows.count(); span++) {
                if (span > 1 && (taken.test(row + span - 1) || rows.ruled().contains(row + span - 1))) {
                    break;
                }
                crossed += span > 1 && parted.test(row + span - 1) ? CROSSED : 0;
                double off = Math.abs(middle - rows.centre(row, row + span - 1)) / size;
                if (row + span == rows.count()) {
                    off = Math.min(off, (span == 1 ? CUT : CUT_SPAN) + fromTop(row, line) / size);
                }
                offer(
                        row,
                        line,
                        span,
                        count,
                        off
                                + torn
                                + (taken.test(row) ? TAKEN : 0)
                                + (span > 1 ? SPAN : 0)
                                + crossed
                                + (span > 1 && count >= span && loose ? EACH_ITS_OWN : 0));
                if (rows.centre(row, row + span - 1) > middle + 3 * size) {
                    break;
                }
            }
        }
    }

    /** How far the line stands off where a row that the page's end cuts has its first line. */
    private double fromTop(int row, int line) {
        double first =
                row + 1 == rows.count() ? rows.centre(row, row) : rows.tops().get(row) + pitch / 2;
        return Math.abs(lines.get(line).middle() - first);
    }

    /** How sure it is that the line before had no room for this one's first letter, and stands right above it. */
    private double full(int line) {
        return LinePitch.adjacent(lines.get(line - 1), lines.get(line), pitch) ? full.before(line) : 0;
    }

    private void offer(int row, int line, int span, int count, double more) {
        double total = cost[row][line] + more;
        if (total < cost[row + span][line + count]) {
            cost[row + span][line + count] = total;
            tookRows[row + span][line + count] = span;
            tookLines[row + span][line + count] = count;
        }
    }
}
