package org.shenbao.layout.aligned;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where the columns of a table without lines have their edges: between the texts of two columns, and as far to the left of
 * the middle of a column whose texts are centred as to the right of it.
 */
final class CellEdges {
    /** The outer edges are no further from the texts, in letter sizes. */
    private static final double MARGIN = 4;

    private final double[] middles;
    private final double[] low;
    private final double[] high;

    private CellEdges(ColumnEdges columns, double[] middles, Rules rules, double size) {
        this.middles = middles;
        int count = columns.count();
        low = new double[count + 1];
        high = new double[count + 1];
        for (int i = 1; i < count; i++) {
            low[i] = columns.right().get(i - 1);
            high[i] = columns.left().get(i);
        }
        boolean ruled = !Double.isNaN(rules.left());
        high[0] = ruled ? rules.left() : columns.left().get(0);
        low[0] = ruled ? high[0] : high[0] - MARGIN * size;
        low[count] = ruled ? rules.right() : columns.right().get(count - 1);
        high[count] = ruled ? low[count] : low[count] + MARGIN * size;
    }

    /**
     * The edges, left to right: one more than columns.
     *
     * @param middles of the columns whose texts are centred, NaN for the others
     */
    static double[] of(ColumnEdges columns, double[] middles, Rules rules, double size) {
        CellEdges edges = new CellEdges(columns, middles, rules, size);
        for (int i = 0; i < middles.length; i++) {
            edges.narrow(i, i + 1);
        }
        for (int i = middles.length - 1; i >= 0; i--) {
            edges.narrow(i + 1, i);
        }
        double[] at = new double[edges.low.length];
        Arrays.setAll(at, i -> (edges.low[i] + edges.high[i]) / 2);
        return at;
    }

    /** What one edge of a centred column says of the other. */
    private void narrow(int known, int edge) {
        double middle = middles[Math.min(known, edge)];
        if (Double.isNaN(middle)) {
            return;
        }
        double least = Math.max(low[edge], 2 * middle - high[known]);
        double most = Math.min(high[edge], 2 * middle - low[known]);
        if (least <= most) {
            low[edge] = least;
            high[edge] = most;
        }
    }

    /** Where the texts of each column have their middle, if most have it there; else NaN. */
    static double[] middles(int count, Map<Integer, List<Segment>> byColumns, double pitch) {
        double[] middles = new double[count];
        Arrays.fill(middles, Double.NaN);
        for (int column = 0; column < count; column++) {
            List<Segment> lines = byColumns.getOrDefault(column * 1001, List.of());
            double[] centres =
                    lines.stream().mapToDouble(Segment::centre).sorted().toArray();
            double[] lefts = lines.stream().mapToDouble(Segment::left).sorted().toArray();
            if (centres.length > 1 && near(centres, pitch) > near(lefts, pitch)) {
                middles[column] = centres[centres.length / 2];
            }
        }
        return middles;
    }

    /** How many lie near the median. */
    private static long near(double[] sorted, double pitch) {
        double median = sorted[sorted.length / 2];
        return Arrays.stream(sorted)
                .filter(each -> Math.abs(each - median) < 0.1 * pitch)
                .count();
    }
}
