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

    /** Texts begin or end at an edge, give or take so much, in letter sizes. */
    private static final double FLUSH = 0.15;
    /** Words and figures of one column stand no further apart, in letter sizes. */
    private static final double MIXED = 2.5;

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

    /** Width of the texts of columns. */
    double width(int first, int last) {
        return right.get(last) - left.get(first);
    }

    /** Width up to where the next column's texts begin. */
    double room(int first, int last) {
        return (last + 1 < count() ? left.get(last + 1) : right.get(last)) - left.get(first);
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
        private final boolean head;
        private final double size;

        Column(Segment segment, boolean sure, boolean head) {
            this.sure = sure;
            this.head = head;
            size = segment.size();
            left = segment.left();
            right = segment.right();
        }

        /** Whether more than one text, a row of the most texts, or a head that stands clear shows the column. */
        boolean shown(List<Column> all) {
            return sure || count > 1 || (head && all.stream().allMatch(other -> equals(other) || clear(other)));
        }

        private boolean clear(Column other) {
            double near = HeadTexts.CLEAR * size;
            return (!other.sure && other.count < 2) || other.right < left - near || right + near < other.left;
        }
    }

    /** Rows of many texts make the columns, narrow texts first; one that reaches over several spans them. */
    static ColumnEdges find(List<List<Segment>> rows) {
        record Told(Segment segment, int beside, boolean head) {}
        List<Told> texts = new ArrayList<>();
        HeadTexts heads = new HeadTexts(rows);
        for (int i = 0; i < rows.size(); i++) {
            int at = i;
            List<Segment> row = rows.get(i);
            row.forEach(segment -> texts.add(new Told(segment, row.size(), heads.holds(at, segment))));
        }
        texts.sort(
                Comparator.comparingInt((Told told) -> -told.beside).thenComparingDouble(told -> told.segment.width()));
        int most = texts.isEmpty() ? 0 : texts.get(0).beside;
        List<Column> columns = new ArrayList<>();
        for (Told told : texts) {
            Segment segment = told.segment;
            List<Column> over =
                    columns.stream().filter(column -> in(column, segment)).toList();
            if (over.isEmpty()) {
                columns.add(new Column(segment, told.beside == most, told.head));
            } else if (over.size() == 1 && !manyBeside(columns, over.get(0), segment)) {
                Column column = over.get(0);
                column.left = Math.min(column.left, segment.left());
                column.right = Math.max(column.right, segment.right());
                column.count++;
            }
        }
        List<Column> all = List.copyOf(columns);
        columns.removeIf(column -> !column.shown(all));
        columns.sort(Comparator.comparingDouble(column -> column.left));
        mixed(columns, rows);
        exclusive(columns, rows);
        return new ColumnEdges(
                columns.stream().map(column -> column.left).toList(),
                columns.stream().map(column -> column.right).toList());
    }

    /** Words that begin at one edge and figures that end at the other, never in the same row, are one column. */
    private static void mixed(List<Column> columns, List<List<Segment>> rows) {
        for (int i = columns.size() - 2; i >= 0; i--) {
            Column words = columns.get(i);
            Column figures = columns.get(i + 1);
            List<Segment> left = within(words, rows);
            List<Segment> right = within(figures, rows);
            double size = left.isEmpty() ? 1 : left.get(0).size();
            boolean flush = left.size() > 1
                    && right.size() > 1
                    && left.stream().allMatch(segment -> segment.left() - words.left < FLUSH * size)
                    && right.stream().allMatch(segment -> figures.right - segment.right() < FLUSH * size);
            boolean apart = flush && figures.left - words.right < MIXED * size;
            if (apart
                    && rows.stream()
                            .noneMatch(row -> row.stream().anyMatch(left::contains)
                                    && row.stream().anyMatch(right::contains))) {
                words.right = figures.right;
                columns.remove(i + 1);
            }
        }
    }

    /** Neighbours that no row has a text in each of, and that most texts of one of them reach over, are one column. */
    private static void exclusive(List<Column> columns, List<List<Segment>> rows) {
        for (int i = columns.size() - 2; i >= 0; i--) {
            Column one = columns.get(i);
            Column other = columns.get(i + 1);
            long over = rows.stream()
                    .flatMap(List::stream)
                    .filter(segment -> in(one, segment) && in(other, segment))
                    .count();
            if (over > 0
                    && over >= Math.min(one.count, other.count)
                    && rows.stream().noneMatch(row -> both(row, one, other))) {
                one.left = Math.min(one.left, other.left);
                one.right = Math.max(one.right, other.right);
                columns.remove(i + 1);
            }
        }
    }

    private static boolean both(List<Segment> row, Column one, Column other) {
        return row.stream().anyMatch(segment -> in(one, segment) && !in(other, segment))
                && row.stream().anyMatch(segment -> in(other, segment) && !in(one, segment));
    }

    private static boolean in(Column column, Segment segment) {
        return segment.overlap(column.left, column.right) > least(segment, column.right - column.left);
    }

    private static List<Segment> within(Column column, List<List<Segment>> rows) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(segment -> segment.left() >= column.left - 0.01 && segment.right() <= column.right + 0.01)
                .toList();
    }

    /** Whether a text reaches into the neighbour of the column that it stands in. */
    private static boolean manyBeside(List<Column> columns, Column own, Segment segment) {
        return columns.stream()
                .anyMatch(other -> other != own && segment.overlap(other.left, other.right) > 0.05 * segment.size());
    }
}
