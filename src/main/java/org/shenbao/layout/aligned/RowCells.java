package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Gives the lines of a column that has a text in most rows to the rows that they stand in. */
final class RowCells {
    /** A cell over several rows stands so far off the middle of each, in letter sizes. */
    private static final double OFF = 0.35;
    /** And so near the middle of them all. */
    private static final double NEAR = 0.3;
    /** Rows that such a cell runs over. */
    private static final int MOST = 12;

    private final RowBands rows;
    private final List<List<Segment>> cells;

    private RowCells(List<Segment> lines, RowBands rows) {
        this.rows = rows;
        cells = new ArrayList<>();
        for (int i = 0; i < rows.count(); i++) {
            cells.add(new ArrayList<>());
        }
        lines.forEach(line -> cells.get(rows.at(line.middle())).add(line));
    }

    static List<RowFit.Fitted> of(List<Segment> lines, RowBands rows) {
        return rows.count() == 0 ? List.of() : new RowCells(lines, rows).fit();
    }

    private List<RowFit.Fitted> fit() {
        List<RowFit.Fitted> fitted = new ArrayList<>();
        int free = 0;
        for (int row = 0; row < rows.count(); row++) {
            if (cells.get(row).isEmpty()) {
                continue;
            }
            RowFit.Fitted cell = rows.centred() ? fit(row, free) : new RowFit.Fitted(row, row + 1, cells.get(row));
            fitted.add(cell);
            free = cell.endRow();
            row = Math.max(row, free - 1);
        }
        return fitted;
    }

    private RowFit.Fitted fit(int row, int free) {
        List<Segment> lines = cells.get(row);
        RowFit.Fitted best = new RowFit.Fitted(row, row + 1, lines);
        double size = lines.get(0).size();
        double least = Math.abs(middle(lines) - rows.centre(row, row));
        if (least < OFF * size) {
            return best;
        }
        least = NEAR * size;
        for (int from = row; from >= Math.max(free, row - MOST); from--) {
            List<Segment> all = new ArrayList<>(lines);
            for (int to = row; to < Math.min(rows.count(), from + MOST); to++) {
                if (to > row) {
                    all.addAll(cells.get(to));
                }
                double off = Math.abs(middle(all) - rows.centre(from, to)) + 0.02 * size * (to - from);
                if (off < least && !rows.parted(from, to) && alone(from, to, row)) {
                    least = off;
                    best = new RowFit.Fitted(from, to + 1, List.copyOf(all));
                }
            }
        }
        return best;
    }

    /** Whether the column's other texts in these rows go on from the row's own, line by line. */
    private boolean alone(int from, int to, int row) {
        double last = cells.get(row).get(cells.get(row).size() - 1).middle();
        for (int i = from; i <= to; i++) {
            if (i == row) {
                continue;
            }
            for (Segment line : cells.get(i)) {
                if (i < row || line.middle() - last > 1.7 * line.size()) {
                    return false;
                }
                last = line.middle();
            }
            boolean whole =
                    !cells.get(i).isEmpty() && Math.abs(middle(cells.get(i)) - rows.centre(i, i)) < OFF * size(i);
            if (whole) {
                return false;
            }
        }
        return true;
    }

    private double size(int row) {
        return cells.get(row).get(0).size();
    }

    private static double middle(List<Segment> lines) {
        return lines.isEmpty()
                ? Double.NaN
                : (Collections.min(lines, java.util.Comparator.comparingDouble(Segment::middle))
                                        .middle()
                                + Collections.max(lines, java.util.Comparator.comparingDouble(Segment::middle))
                                        .middle())
                        / 2;
    }
}
