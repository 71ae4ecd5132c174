package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts a table without lines into rows. The cells of a row have one middle, or one top or bottom line, and the rows do
 * not overlap: of all ways to cut between lines the cheapest is taken, line by line down the page.
 */
final class RowCuts {
    /** Costs are in letter sizes that a cell stands off its row's middle. This one is for each row. */
    private static final double ROW = 0.5;
    /** A cell is off no further: it spans rows. */
    private static final double SPAN = 0.5;
    /** The same in the columns that name groups of rows, where it is usual. */
    private static final double LABEL = 0.25;
    /** A text over several rows that stands clear of this one. */
    private static final double STRAY = 0.5;
    /** The last row may go on over the page, and its cells begin at the same height. */
    private static final double CUT = 0.2;
    /** Lines on both sides of a cut that overlap. */
    private static final double OVERLAP = 0.45;
    /** Lines of two rows are no closer, in distances of lines. */
    private static final double CLEAR = 0.86;
    /** A cell stands off so far by its font. */
    private static final double PLAY = 0.1;
    /** Distinct lines of a row, of all its cells together. */
    private static final int MOST = 60;
    /** Lines closer than so many letter sizes are one. */
    private static final double SAME = 0.12;

    private final List<Double> levels = new ArrayList<>();
    private final List<Strand> strands = new ArrayList<>();
    private final double[] overlap;
    /** Where a drawn line parts the table before a level, else NaN. */
    private final double[] barrier;

    private final double size;
    private final double pitch;
    private final double[] at;
    private final double[] own;
    private final double[] most;
    private final double[] half;

    private RowCuts(Map<Integer, List<Segment>> byColumns, ColumnEdges edges, double pitch, Rules rules) {
        Collection<List<Segment>> columns = byColumns.values();
        this.pitch = pitch;
        int labels = Math.max(1, Labels.count(byColumns, edges));
        double[] middles = byColumns.entrySet().stream()
                .filter(entry -> entry.getKey() > 0)
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .mapToDouble(Segment::middle)
                .sorted()
                .toArray();
        size = columns.stream()
                .flatMap(List::stream)
                .mapToDouble(Segment::size)
                .average()
                .orElse(1);
        double[] all = columns.stream()
                .flatMap(List::stream)
                .mapToDouble(Segment::middle)
                .sorted()
                .toArray();
        for (double middle : all) {
            if (levels.isEmpty() || middle - levels.get(levels.size() - 1) > SAME * size) {
                levels.add(middle);
            }
        }
        byColumns.forEach((key, lines) -> {
            int first = key / 1000;
            int last = key % 1000;
            Fullness full = new Fullness(lines, edges.width(first, last), edges.room(first, last));
            strands.add(new Strand(lines, full, last < labels ? LABEL : SPAN, pitch, levels));
        });
        overlap = new double[levels.size() + 1];
        barrier = new double[levels.size() + 1];
        Arrays.fill(barrier, Double.NaN);
        for (int i = 1; i < levels.size(); i++) {
            barrier[i] = rules.between(levels.get(i - 1), levels.get(i)).orElse(Double.NaN);
            double cut = levels.get(i) - 1e-6;
            int above = count(middles, levels.get(i) - CLEAR * pitch, cut);
            int below = count(middles, cut, levels.get(i - 1) + SAME * size + CLEAR * pitch);
            overlap[i] = !Double.isNaN(barrier[i]) ? 0 : OVERLAP * Math.min(above, below);
        }
        at = new double[strands.size()];
        own = new double[strands.size()];
        most = new double[strands.size()];
        half = new double[strands.size()];
    }

    private static int count(double[] sorted, double from, double to) {
        return Math.max(0, index(sorted, to) - index(sorted, from));
    }

    private static int index(double[] sorted, double value) {
        int found = Arrays.binarySearch(sorted, value);
        return found >= 0 ? found : -found - 1;
    }

    /**
     * @param columns the lines of each column, and of each set of columns that a text spans, by the first column times
     *     thousand plus the last
     * @param pitch the distance of two lines in one cell
     * @param rules lines that part rows
     */
    static RowBands cut(Map<Integer, List<Segment>> columns, ColumnEdges edges, double pitch, Rules rules) {
        RowCuts cuts = new RowCuts(columns, edges, pitch, rules);
        Way best = null;
        for (Strand.Mode mode : Strand.Mode.values()) {
            Way way = cuts.way(mode);
            best = best == null || way.cost < 0.9 * best.cost - 0.4 ? way : best;
        }
        return cuts.bands(best == null ? new Way(Strand.Mode.MIDDLE, 0, List.of()) : best);
    }

    /**
     * One way to cut.
     *
     * @param starts the level at which each row starts
     */
    private record Way(Strand.Mode mode, double cost, List<Integer> starts) {
        Way {
            starts = List.copyOf(starts);
        }
    }

    private Way way(Strand.Mode mode) {
        int count = levels.size();
        double[] best = new double[count + 1];
        int[] from = new int[count + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        for (int end = 1; end <= count; end++) {
            for (int start = end - 1; start >= Math.max(0, end - MOST); start--) {
                double cost = best[start] + ROW + overlap[start];
                if (cost < best[end]) {
                    cost += cost(start, end, mode, best[end] - cost);
                }
                if (cost < best[end]) {
                    best[end] = cost;
                    from[end] = start;
                }
                if (!Double.isNaN(barrier[start])) {
                    break;
                }
            }
        }
        List<Integer> starts = new ArrayList<>();
        for (int end = count; end > 0; end = from[end]) {
            starts.add(from[end]);
        }
        Collections.reverse(starts);
        return new Way(mode, best[count], starts);
    }

    /** How badly the cells of one row agree, at the best. */
    private double cost(int start, int end, Strand.Mode mode, double limit) {
        double even = even(start, end, mode, limit);
        boolean last = end == levels.size() && mode == Strand.Mode.MIDDLE;
        return last ? Math.min(even, CUT + even(start, end, Strand.Mode.TOP, limit)) : even;
    }

    private double even(int start, int end, Strand.Mode mode, double limit) {
        int cells = gather(start, end, mode);
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < cells; i++) {
            best = Math.min(best, cost(cells, at[i], Math.min(best, limit)));
        }
        return best;
    }

    private int gather(int start, int end, Strand.Mode mode) {
        int cells = 0;
        for (Strand strand : strands) {
            if (strand.within(start, end)) {
                at[cells] = strand.at(start, end, mode);
                own[cells] = strand.cost(start, end);
                half[cells] = (strand.at(start, end, Strand.Mode.BOTTOM) - strand.at(start, end, Strand.Mode.TOP)) / 2;
                most[cells] = strand.spanning(start, end);
                cells++;
            }
        }
        return cells;
    }

    private double cost(int cells, double middle, double limit) {
        double sum = 0;
        double reach = 0;
        for (int i = 0; i < cells && sum < limit; i++) {
            double off = Math.max(0, Math.abs(at[i] - middle) / size - PLAY);
            boolean within = off + own[i] <= most[i];
            sum += within ? off + own[i] : most[i];
            reach = within ? Math.max(reach, half[i]) : reach;
        }
        for (int i = 0; i < cells && sum < limit; i++) {
            sum += Math.abs(at[i] - middle) > reach + 0.9 * pitch ? STRAY : 0;
        }
        return sum;
    }

    private RowBands bands(Way way) {
        List<Double> centres = new ArrayList<>();
        List<Double> tops = new ArrayList<>();
        List<Double> bottoms = new ArrayList<>();
        Set<Integer> ruled = new HashSet<>();
        for (int i = 0; i < way.starts.size(); i++) {
            if (!Double.isNaN(barrier[way.starts.get(i)])) {
                ruled.add(i);
            }
            int start = way.starts.get(i);
            int end = i + 1 < way.starts.size() ? way.starts.get(i + 1) : levels.size();
            band(start, end, way.mode, centres, tops, bottoms);
        }
        for (int i = 1; i < centres.size(); i++) {
            double line = barrier[way.starts.get(i)];
            double between = Double.isNaN(line) ? (bottoms.get(i - 1) + tops.get(i)) / 2 : line;
            bottoms.set(i - 1, between);
            tops.set(i, between);
        }
        return new RowBands(centres, tops, bottoms, way.mode == Strand.Mode.MIDDLE, ruled);
    }

    private void band(
            int start, int end, Strand.Mode mode, List<Double> centres, List<Double> tops, List<Double> bottoms) {
        int cells = gather(start, end, mode);
        double best = Double.POSITIVE_INFINITY;
        double middle = levels.get(start);
        for (int i = 0; i < cells; i++) {
            double cost = cost(cells, at[i], Double.POSITIVE_INFINITY);
            if (cost < best) {
                best = cost;
                middle = at[i];
            }
        }
        double top = middle;
        double bottom = middle;
        for (Strand strand : strands) {
            if (strand.within(start, end) && Math.abs(strand.at(start, end, mode) - middle) < SPAN / 2 * size) {
                top = Math.min(top, strand.at(start, end, Strand.Mode.TOP));
                bottom = Math.max(bottom, strand.at(start, end, Strand.Mode.BOTTOM));
            }
        }
        centres.add((top + bottom) / 2);
        tops.add(top - pitch / 2);
        bottoms.add(bottom + pitch / 2);
    }
}
