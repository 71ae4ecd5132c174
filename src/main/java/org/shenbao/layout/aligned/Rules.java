package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Ruling;

/**
 * The level lines drawn around and through a table whose cells none part from side to side.
 *
 * @param left where the lines over the whole width begin; NaN where there is none
 * @param right where they end
 * @param whole the heights of those, top down
 * @param partial lines over some of its columns
 */
record Rules(double left, double right, List<Double> whole, List<Ruling> partial) {
    /** A line stands so near above the first text or below the last, in letter sizes. */
    private static final double NEAR = 4;
    /** By how much a text may stick out of the lines, in letter sizes. */
    private static final double OUT = 0.5;
    /** A line over fewer letters is one under a word. */
    private static final double SHORT = 3;

    Rules {
        whole = List.copyOf(whole);
        partial = List.copyOf(partial);
    }

    /**
     * Those of a band of rows.
     *
     * @param levels lines of the page that belong to no table, top down
     */
    static Rules of(List<Ruling> levels, List<List<Segment>> band, ColumnEdges columns) {
        Segment first = band.get(0).get(0);
        Segment last = band.get(band.size() - 1).get(0);
        double size = first.size();
        double from = columns.edge(0);
        double to = columns.edge(columns.count());
        double left = Double.NaN;
        double right = Double.NaN;
        List<Double> whole = new ArrayList<>();
        List<Ruling> partial = new ArrayList<>();
        for (Ruling level : levels) {
            if (level.at() < first.baseline() - NEAR * size
                    || level.at() > last.baseline() + NEAR * size
                    || level.length() < SHORT * size) {
                continue;
            }
            if (level.from() < from + OUT * size && level.to() > to - OUT * size) {
                left = Double.isNaN(left) ? level.from() : Math.max(left, level.from());
                right = Double.isNaN(right) ? level.to() : Math.min(right, level.to());
                whole.add(level.at());
            } else if (level.from() > from - NEAR * size && level.to() < to + NEAR * size) {
                partial.add(level);
            }
        }
        return new Rules(left, right, whole, partial);
    }

    /** Whether a line over the whole width stands between two heights. */
    boolean between(double above, double below) {
        return whole.stream().anyMatch(at -> above < at && at < below);
    }
}
