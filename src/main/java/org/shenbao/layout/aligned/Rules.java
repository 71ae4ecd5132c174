package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.shenbao.document.Ruling;

/**
 * The level lines drawn around and through a table whose cells none part from side to side.
 *
 * @param left where the lines over the whole width begin; NaN where there is none
 * @param right where they end
 * @param whole the heights of those, top down
 */
record Rules(double left, double right, List<Double> whole) {
    /** A line stands so near above the first text or below the last, in letter sizes. */
    private static final double NEAR = 4;
    /** By how much a text may stick out of the lines, in letter sizes. */
    private static final double OUT = 0.5;

    /** Letters reach so far above their baseline, in their sizes. */
    private static final double RISE = 0.84;
    /** A line right above a text's baseline is one under it, in letter sizes. */
    private static final double SUNK = 0.2;

    Rules {
        whole = List.copyOf(whole);
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
        for (Ruling level : levels) {
            if (level.at() < first.baseline() - NEAR * size || level.at() > last.baseline() + NEAR * size) {
                continue;
            }
            if (level.from() < from + OUT * size && level.to() > to - OUT * size) {
                left = Double.isNaN(left) ? level.from() : Math.max(left, level.from());
                right = Double.isNaN(right) ? level.to() : Math.min(right, level.to());
                whole.add(below(level.at(), band));
            }
        }
        return new Rules(left, right, whole);
    }

    /** Below what a line strikes through: a text that had no room in its row hangs out of it. */
    private static double below(double at, List<List<Segment>> band) {
        return band.stream()
                .flatMap(List::stream)
                .filter(text -> text.baseline() - RISE * text.size() < at && at < text.baseline() - SUNK * text.size())
                .mapToDouble(text -> text.middle() + 0.01)
                .reduce(at, Math::max);
    }

    /** The line over the whole width that stands between two heights. */
    OptionalDouble between(double above, double below) {
        return whole.stream()
                .mapToDouble(Double::doubleValue)
                .filter(at -> above < at && at < below)
                .findFirst();
    }
}
