package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Learns at which width each column wraps, from rows whose lines are certain: the widths under which all rows together cost least. */
final class ColumnWrappings {
    private static final int LEAST_HALVES = 6;
    private static final int SWEEPS = 3;
    private static final int MOST_ROWS = 24;
    private static final double BETTER = 0.01;
    private static final double MOST_OF_A_ROW = 50;

    private final List<RowFit> rows;
    private final List<Head> columns;
    private final List<Wrapping> candidates = new ArrayList<>();
    private final List<List<LineBits>> said = new ArrayList<>();
    private final @Nullable LineBits[][] bits;

    private ColumnWrappings(List<RowFit> rows, List<Head> columns, Set<Integer> widths) {
        this.rows = rows;
        this.columns = columns;
        this.bits = new LineBits[rows.size()][columns.size()];
        Set<List<LineBits>> seen = new HashSet<>();
        for (LineBreaking rule : List.of(LineBreaking.ANYWHERE, LineBreaking.PUNCTUATION_AND_WORDS)) {
            for (boolean narrow : new boolean[] {false, true}) {
                for (int width : widths) {
                    add(new Wrapping(width, rule, narrow), seen);
                    add(new Wrapping(width + 1, rule, narrow), seen);
                }
            }
        }
    }

    /**
     * One wrapping a column; null where no row shows any.
     *
     * @param lines of each row
     */
    static @Nullable Wrapping[] learn(List<RowFit> rows, List<List<Piece>> lines, List<Head> columns) {
        List<RowFit> sample = new ArrayList<>();
        TreeSet<Integer> widths = new TreeSet<>();
        for (int i = 0; i < rows.size() && sample.size() < MOST_ROWS; i++) {
            if (lines.get(i).size() > 1) {
                sample.add(rows.get(i));
                lines.get(i).stream()
                        .map(Piece::width)
                        .filter(width -> width >= LEAST_HALVES)
                        .forEach(widths::add);
            }
        }
        return sample.isEmpty() ? new Wrapping[columns.size()] : new ColumnWrappings(sample, columns, widths).descend();
    }

    private void add(Wrapping wrapping, Set<List<LineBits>> seen) {
        List<LineBits> own = rows.stream().map(row -> row.bits(wrapping)).toList();
        if (seen.add(own)) {
            candidates.add(wrapping);
            said.add(own);
        }
    }

    private @Nullable Wrapping[] descend() {
        @Nullable Wrapping[] learnt = new Wrapping[columns.size()];
        double best = Double.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double before = best;
            for (int column = 0; column < columns.size(); column++) {
                if (!columns.get(column).wordy()) {
                    continue;
                }
                List<Map<LineBits, Double>> known = new ArrayList<>();
                rows.forEach(row -> known.add(new HashMap<>()));
                int kept = -1;
                best = Math.min(best, current());
                for (int i = 0; i < candidates.size(); i++) {
                    double cost = cost(column, said.get(i), known);
                    if (cost < best - BETTER) {
                        best = cost;
                        kept = i;
                    }
                }
                if (kept >= 0) {
                    for (int row = 0; row < rows.size(); row++) {
                        bits[row][column] = said.get(kept).get(row);
                    }
                    learnt[column] = candidates.get(kept);
                }
            }
            if (best > before - BETTER) {
                break;
            }
        }
        return learnt;
    }

    private double current() {
        double sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            sum += cost(row);
        }
        return sum;
    }

    /**
     * The rows' cost if the column were wrapped so.
     *
     * @param known what each row costs, by what is said of its lines: most wrappings say the same of a row
     */
    private double cost(int column, List<LineBits> own, List<Map<LineBits, Double>> known) {
        double sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            Double cost = known.get(row).get(own.get(row));
            if (cost == null) {
                @Nullable LineBits old = bits[row][column];
                bits[row][column] = own.get(row);
                cost = cost(row);
                bits[row][column] = old;
                known.get(row).put(own.get(row), cost);
            }
            sum += cost;
        }
        return sum;
    }

    private double cost(int row) {
        return Math.min(MOST_OF_A_ROW, rows.get(row).cost(bits[row]));
    }
}
