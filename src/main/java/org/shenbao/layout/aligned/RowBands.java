package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table without lines.
 *
 * @param centres the middle of each row, top down, in points
 * @param tops its upper edge
 * @param bottoms its lower edge
 */
record RowBands(List<Double> centres, List<Double> tops, List<Double> bottoms) {
    /** Middles of one row's cells differ by no more, in letter sizes. */
    private static final double SAME = 0.22;

    RowBands {
        centres = List.copyOf(centres);
        tops = List.copyOf(tops);
        bottoms = List.copyOf(bottoms);
    }

    int count() {
        return centres.size();
    }

    private static final class Candidate {
        private final double first;
        private final List<Block> blocks = new ArrayList<>();
        private final Set<Integer> columns = new HashSet<>();
        private double strength;
        private double half;

        Candidate(double first) {
            this.first = first;
        }

        /** @param worth of the block's columns: 1 where they have the most texts */
        void add(Block block, double pitch, double worth) {
            blocks.add(block);
            double sure = worth / Math.sqrt(block.segments().size());
            strength += columns.add(key(block)) ? sure : 0;
            half = Math.max(half, halfOf(block, pitch));
        }

        double middle() {
            return blocks.stream().mapToDouble(Block::centre).average().orElse(first);
        }

        /** How many columns tell of this row alone: texts that stand beside another row's middle tell nothing. */
        long columnsBeside(NavigableMap<Double, Candidate> rows, double pitch) {
            return blocks.stream()
                    .filter(block -> rows.subMap(block.top() - 0.3 * pitch, block.bottom() + 0.3 * pitch)
                            .isEmpty())
                    .map(RowBands::key)
                    .distinct()
                    .count();
        }

        /** Blocks that reach over the middle of another row are lines of several cells, and tell no height. */
        void settle(NavigableMap<Double, Candidate> rows, double pitch) {
            double middle = middle();
            half = pitch / 2;
            for (Block block : blocks) {
                double of = halfOf(block, pitch);
                boolean alone =
                        rows.subMap(middle - of, true, middle + of, true).size() <= 1;
                half = alone ? Math.max(half, of) : half;
            }
        }
    }

    private static int key(Block block) {
        return block.column() * 1000 + block.endColumn();
    }

    private static double halfOf(Block block, double pitch) {
        return (block.bottom() - block.top() + pitch) / 2;
    }

    /** Rows are where the middles of several columns' texts meet, or where a text stands beside no other row. */
    static RowBands find(List<Block> blocks, double pitch) {
        List<Block> sorted = new ArrayList<>(blocks);
        sorted.sort(Comparator.comparingDouble(Block::centre));
        List<Candidate> candidates = new ArrayList<>();
        Map<Integer, Integer> texts = new HashMap<>();
        blocks.forEach(block -> texts.merge(key(block), 1, Integer::sum));
        double most = texts.values().stream().mapToInt(count -> count).max().orElse(1);
        for (Block block : sorted) {
            Candidate last = candidates.isEmpty() ? null : candidates.get(candidates.size() - 1);
            if (last == null || block.centre() - last.first > SAME * block.size()) {
                last = new Candidate(block.centre());
                candidates.add(last);
            }
            boolean spans = block.endColumn() - block.column() > 1;
            last.add(block, pitch, spans ? 1 : texts.getOrDefault(key(block), 1) / most);
        }
        NavigableMap<Double, Integer> lines = new TreeMap<>();
        for (Block block : blocks) {
            block.segments().forEach(segment -> lines.merge(segment.middle(), 1, Integer::sum));
        }
        return bands(chosen(candidates, lines, pitch), pitch);
    }

    /** The strongest first; what overlaps with a stronger one is a cell over several rows, or one of several lines. */
    private static List<Candidate> chosen(
            List<Candidate> candidates, NavigableMap<Double, Integer> lines, double pitch) {
        List<Candidate> byStrength = new ArrayList<>(candidates);
        byStrength.sort(
                Comparator.comparingDouble((Candidate row) -> -row.strength).thenComparingDouble(row -> row.half));
        NavigableMap<Double, Candidate> rows = new TreeMap<>();
        List<Candidate> weak = new ArrayList<>();
        for (Candidate row : byStrength) {
            long beside = row.columnsBeside(rows, pitch);
            if (beside < 2) {
                weak.add(row);
            } else if (clear(row, rows, false, pitch)) {
                rows.put(row.middle(), row);
            }
        }
        rows.values().forEach(row -> row.settle(rows, pitch));
        for (Candidate row : weak) {
            if (row.columnsBeside(rows, pitch) > 0 && free(row, lines, pitch) && clear(row, rows, true, pitch)) {
                rows.put(row.middle(), row);
            }
        }
        return new ArrayList<>(rows.values());
    }

    /** Whether no line of another text stands half beside the row, as lines of cells do that it runs along. */
    private static boolean free(Candidate row, NavigableMap<Double, Integer> lines, double pitch) {
        double middle = row.middle();
        return lines.subMap(middle - 0.75 * pitch, middle - 0.25 * pitch).isEmpty()
                && lines.subMap(middle + 0.25 * pitch, middle + 0.75 * pitch).isEmpty();
    }

    private static boolean clear(Candidate row, NavigableMap<Double, Candidate> rows, boolean alone, double pitch) {
        return clear(row, rows.floorEntry(row.middle()), alone, pitch)
                && clear(row, rows.ceilingEntry(row.middle()), alone, pitch);
    }

    private static boolean clear(
            Candidate row, Map.@Nullable Entry<Double, Candidate> near, boolean alone, double pitch) {
        if (near == null) {
            return true;
        }
        Candidate other = near.getValue();
        double apart = Math.abs(other.middle() - row.middle());
        double overlap = other.half + row.half - apart;
        return apart >= 0.85 * pitch && (!alone || overlap < 0.35 * pitch);
    }

    private static RowBands bands(List<Candidate> rows, double pitch) {
        List<Double> centres = new ArrayList<>();
        List<Double> halves = new ArrayList<>();
        for (Candidate row : rows) {
            centres.add(row.middle());
            halves.add(Math.max(row.half, pitch / 2));
        }
        return bands(centres, halves);
    }

    private static RowBands bands(List<Double> centres, List<Double> halves) {
        List<Double> tops = new ArrayList<>();
        List<Double> bottoms = new ArrayList<>();
        for (int i = 0; i < centres.size(); i++) {
            tops.add(centres.get(i) - halves.get(i));
            bottoms.add(centres.get(i) + halves.get(i));
        }
        for (int i = 1; i < centres.size(); i++) {
            double between = (bottoms.get(i - 1) + tops.get(i)) / 2;
            bottoms.set(i - 1, between);
            tops.set(i, between);
        }
        return new RowBands(centres, tops, bottoms);
    }

    /**
     * Rows with these middles, as high as the texts that stand beside no other row.
     *
     * @param middles ascending
     */
    static RowBands of(List<Double> middles, List<Block> blocks, double pitch) {
        List<Double> halves = new ArrayList<>(java.util.Collections.nCopies(middles.size(), pitch / 2));
        for (Block block : blocks) {
            int from = from(middles, block.top() - 0.3 * pitch);
            int to = from(middles, block.bottom() + 0.3 * pitch);
            if (to - from == 1 && Math.abs(middles.get(from) - block.centre()) < SAME * block.size()) {
                halves.set(from, Math.max(halves.get(from), halfOf(block, pitch)));
            }
        }
        return bands(middles, halves);
    }

    private static int from(List<Double> middles, double at) {
        int found = java.util.Collections.binarySearch(middles, at);
        return found >= 0 ? found : -found - 1;
    }

    /** The middle of several rows together. */
    double centre(int from, int to) {
        return from == to ? centres.get(from) : (tops.get(from) + bottoms.get(to)) / 2;
    }
}
