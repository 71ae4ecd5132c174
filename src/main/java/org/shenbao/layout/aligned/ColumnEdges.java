package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The columns of a table without lines.
 *
 * @param left where the texts of each column begin at the least
 * @param right where they end at the most
 */
record ColumnEdges(List<Double> left, List<Double> right) {
    /** Texts of one column overlap by at least so much, in letter sizes, or wholly. */
    private static final double OVERLAP = 0.3;

    ColumnEdges {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    int count() {
        return left.size();
    }

    /** The edge before a column, or behind the last one: the middle of the gap. */
    double edge(int column) {
        if (column == 0) {
            return left.get(0);
        }
        return column == count() ? right.get(column - 1) : (right.get(column - 1) + left.get(column)) / 2;
    }

    /** The columns that the segment stands in: first and last. */
    int[] of(Segment segment) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < count(); i++) {
            if (segment.overlap(left.get(i), right.get(i)) > least(segment, right.get(i) - left.get(i))) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            int near = 0;
            for (int i = 1; i < count(); i++) {
                near = distance(segment, i) < distance(segment, near) ? i : near;
            }
            return new int[] {near, near};
        }
        return new int[] {first, last};
    }

    private double distance(Segment segment, int column) {
        return -segment.overlap(left.get(column), right.get(column));
    }

    private static double least(Segment segment, double width) {
        return Math.min(OVERLAP * segment.size(), 0.5 * Math.min(segment.width(), width));
    }

    private static final class Column {
        private double left;
        private double right;
        private int count = 1;

        private final boolean sure;

        Column(Segment segment, boolean sure) {
            this.sure = sure;
            left = segment.left();
            right = segment.right();
        }
    }

    /** Rows of many texts make the columns, narrow texts first; one that reaches over several spans them. */
    static ColumnEdges find(List<List<Segment>> rows) {
        record Told(Segment segment, int beside) {}
        List<Told> texts = new ArrayList<>();
        rows.forEach(row -> row.forEach(segment -> texts.add(new Told(segment, row.size()))));
        texts.sort(
                Comparator.comparingInt((Told told) -> -told.beside).thenComparingDouble(told -> told.segment.width()));
        int most = texts.isEmpty() ? 0 : texts.get(0).beside;
        List<Column> columns = new ArrayList<>();
        for (Told told : texts) {
            Segment segment = told.segment;
            List<Column> over = columns.stream()
                    .filter(column ->
                            segment.overlap(column.left, column.right) > least(segment, column.right - column.left))
                    .toList();
            if (over.isEmpty()) {
                columns.add(new Column(segment, told.beside == most));
            } else if (over.size() == 1 && !manyBeside(columns, over.get(0), segment)) {
                Column column = over.get(0);
                column.left = Math.min(column.left, segment.left());
                column.right = Math.max(column.right, segment.right());
                column.count++;
            }
        }
        columns.removeIf(column -> !column.sure && column.count < 2);
        columns.sort(Comparator.comparingDouble(column -> column.left));
        return new ColumnEdges(
                columns.stream().map(column -> column.left).toList(),
                columns.stream().map(column -> column.right).toList());
    }

    /** Whether a text reaches into the neighbour of the column that it stands in. */
    private static boolean manyBeside(List<Column> columns, Column own, Segment segment) {
        return columns.stream()
                .anyMatch(other -> other != own && segment.overlap(other.left, other.right) > 0.05 * segment.size());
    }
}
