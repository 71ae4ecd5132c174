package org.shenbao.layout.aligned;

import java.util.List;

/** The lines of one column, and what it costs to join or to part each and the one before. */
final class Strand {
    /** One more text of the same column in the row. */
    private static final double ANOTHER = 0.8;
    /** A line of a cell below one that had room for more. */
    private static final double LOOSE = 0.3;
    /** The same where the lines are items of a list. */
    private static final double LISTED = 0.1;
    /** The same where it says the line above again, or both are values: then each has a cell of its own. */
    private static final double AGAIN = 1.3;
    /** A line of a cell that stands further below than lines of one text do. */
    private static final double APART = 0.8;
    /** A cut through a text whose line above is full. */
    private static final double TORN = 0.6;

    /** What the cells of a row have in common. */
    enum Mode {
        MIDDLE,
        TOP,
        BOTTOM
    }

    private final int[] first;
    private final double[] middle;
    private final double[] joined;
    private final double[] torn;
    private final double[] parts;

    private final double span;

    /** @param span what a text over several rows costs */
    Strand(List<Segment> lines, Fullness full, double span, double pitch, List<Double> levels) {
        this.span = span;
        int count = lines.size();
        middle = lines.stream().mapToDouble(Segment::middle).toArray();
        joined = new double[count + 1];
        torn = new double[count + 1];
        parts = new double[count + 1];
        for (int i = 1; i < count; i++) {
            boolean adjacent = LinePitch.adjacent(lines.get(i - 1), lines.get(i), pitch);
            double sure = adjacent ? full.before(i) : 0;
            double loose = full.listed(i) ? LISTED : full.again(i) ? AGAIN : LOOSE;
            joined[i] = joined[i - 1] + (adjacent ? loose * (1 - sure) : APART);
            parts[i] = parts[i - 1] + (1 - sure);
            torn[i] = TORN * sure;
        }
        first = new int[levels.size() + 1];
        int line = 0;
        for (int i = 0; i <= levels.size(); i++) {
            double until = i < levels.size() ? levels.get(i) - 1e-6 : Double.POSITIVE_INFINITY;
            while (line < count && middle[line] < until) {
                line++;
            }
            first[i] = line;
        }
    }

    boolean within(int from, int to) {
        return first[from] < first[to];
    }

    double at(int from, int to, Mode mode) {
        double top = middle[first[from]];
        double bottom = middle[first[to] - 1];
        return mode == Mode.MIDDLE ? (top + bottom) / 2 : mode == Mode.TOP ? top : bottom;
    }

    double cost(int from, int to) {
        int line = first[from];
        return joined[first[to] - 1] - joined[line] + torn[line];
    }

    /** What the lines cost if they stand over several rows. */
    double spanning(int from, int to) {
        return span + ANOTHER * (parts[first[to] - 1] - parts[first[from]]);
    }
}
