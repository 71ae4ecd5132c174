package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Tries rows more and rows less, until the texts of all columns lie best on them. */
final class RowSearch {
    /** What a row costs, in letter sizes of misfit: one more must place texts clearly better. */
    private static final double ROW = 0.35;
    /** Rows times lines of a table that is searched; a larger one keeps the rows first found. */
    private static final long MOST = 4_000;

    private static final int MOST_ROUNDS = 2;

    private final ColumnEdges columns;
    private final NavigableMap<Integer, List<Segment>> byColumns;
    private final List<Block> blocks;
    private final double pitch;

    RowSearch(ColumnEdges columns, NavigableMap<Integer, List<Segment>> byColumns, List<Block> blocks, double pitch) {
        this.columns = columns;
        this.byColumns = byColumns;
        this.blocks = blocks;
        this.pitch = pitch;
    }

    RowBands best() {
        RowBands first = RowBands.find(blocks, pitch);
        long lines = byColumns.values().stream().mapToLong(List::size).sum();
        if (first.count() * lines > MOST || first.count() == 0) {
            return first;
        }
        List<Double> middles = new ArrayList<>(first.centres());
        double cost = cost(middles);
        NavigableSet<Double> candidates = candidates();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double before = cost;
            for (double candidate : candidates) {
                List<Double> others = changed(middles, candidate);
                double now = others.isEmpty() ? Double.POSITIVE_INFINITY : cost(others);
                if (now < cost - 1e-6) {
                    cost = now;
                    middles = others;
                }
            }
            for (double row : List.copyOf(middles)) {
                for (List<Double> others : parted(middles, row, candidates)) {
                    double now = cost(others);
                    if (now < cost - 1e-6) {
                        cost = now;
                        middles = others;
                    }
                }
            }
            if (before - cost < 1e-6) {
                break;
            }
        }
        return RowBands.of(middles, blocks, pitch);
    }

    /** Without the row that is there, or with one that is not. */
    private List<Double> changed(List<Double> middles, double candidate) {
        List<Double> others = new ArrayList<>(middles);
        if (!others.removeIf(middle -> Math.abs(middle - candidate) < 0.3 * pitch)) {
            others.add(candidate);
            others.sort(null);
        }
        return others;
    }

    /** Two rows near by in place of one: a text over both has been taken for a row. */
    private List<List<Double>> parted(List<Double> middles, double row, NavigableSet<Double> candidates) {
        List<List<Double>> ways = new ArrayList<>();
        if (!middles.contains(row)) {
            return ways;
        }
        for (double above : candidates.subSet(row - 2.2 * pitch, row - 0.4 * pitch)) {
            for (double below : candidates.subSet(row + 0.4 * pitch, row + 2.2 * pitch)) {
                List<Double> others = new ArrayList<>(middles);
                others.remove(row);
                others.removeIf(
                        middle -> Math.abs(middle - above) < 0.3 * pitch || Math.abs(middle - below) < 0.3 * pitch);
                others.add(above);
                others.add(below);
                others.sort(null);
                ways.add(others);
            }
        }
        return ways.subList(0, Math.min(12, ways.size()));
    }

    /** The middles of blocks and of lines, those near each other once. */
    private NavigableSet<Double> candidates() {
        NavigableSet<Double> candidates = new TreeSet<>();
        for (Block block : blocks) {
            add(candidates, block.centre());
        }
        for (Block block : blocks) {
            block.segments().forEach(segment -> add(candidates, segment.middle()));
        }
        return candidates;
    }

    private void add(NavigableSet<Double> candidates, double middle) {
        if (candidates.subSet(middle - 0.1 * pitch, middle + 0.1 * pitch).isEmpty()) {
            candidates.add(middle);
        }
    }

    private double cost(List<Double> middles) {
        RowBands rows = RowBands.of(middles, blocks, pitch);
        double sum = ROW * middles.size();
        int labels = 0;
        for (var entry : byColumns.entrySet()) {
            int from = entry.getKey() / 1000;
            int to = entry.getKey() % 1000;
            double width = columns.right().get(to) - columns.left().get(from);
            boolean label = from == to && from == labels && SpanFit.labels(entry.getValue(), rows, pitch, width);
            labels += label ? 1 : 0;
            sum += RowFit.cost(entry.getValue(), rows, pitch, label, width);
        }
        return sum;
    }
}
