package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The head of a table: its last row has a text in nearly each column. Where it has two rows, the heads of groups stand above,
 * those of columns below, and between them, in the middle of both rows, the heads that stand beside a group.
 *
 * @param rows of the table, the head's told anew where it has two
 * @param last row of the head, -1 where there is none
 * @param tall the lines of the heads that stand beside groups, by their columns as for {@link SpanFit}
 */
record HeadRows(RowBands rows, int last, Map<Integer, List<Segment>> tall) {
    /** Columns that have a text in the row of headers, as a share of all. */
    private static final double HEADED = 0.65;
    /** Rows that a head has. */
    private static final int MOST = 5;
    /** A head stands in the middle of its rows, give or take so much, in letter sizes. */
    private static final double NEAR = 0.3;
    /** Two rows of a head are no closer, in distances of lines. */
    private static final double LEAST = 0.86;
    /** A line that had no room for the next one's start. */
    private static final double FULL = 0.5;

    /** A text of the head, with all its lines. */
    private record Head(int columns, List<Segment> lines) {
        double middle() {
            return (lines.get(0).middle() + lines.get(lines.size() - 1).middle()) / 2;
        }

        boolean near(double middle) {
            return Math.abs(middle() - middle) < NEAR * lines.get(0).size();
        }
    }

    HeadRows {
        tall = Map.copyOf(tall);
    }

    static HeadRows of(Map<Integer, List<Segment>> byColumns, ColumnEdges columns, RowBands rows, double pitch) {
        int ruled = rows.ruled().stream().mapToInt(row -> row - 1).min().orElse(MOST);
        int last = ruled < MOST ? ruled : last(byColumns, columns, rows);
        for (int first = Math.max(0, last - 1); first <= last; first++) {
            List<Head> heads = heads(byColumns, columns, rows, first, last, pitch);
            RowBands told = two(heads, rows, first, last, pitch);
            if (told.count() > first + 1 && (last > first || !told.equals(rows))) {
                Map<Integer, List<Segment>> tall = tall(heads, told, first);
                if (!tall.isEmpty()) {
                    return new HeadRows(told, first + 1, tall);
                }
            }
        }
        return new HeadRows(rows, last, Map.of());
    }

    /** The first row that has a text in the middle of each column, -1 where there is none. */
    private static int last(Map<Integer, List<Segment>> byColumns, ColumnEdges columns, RowBands rows) {
        for (int row = 0; row < rows.count() - 1; row++) {
            double centre = rows.centres().get(row);
            int full = 0;
            for (int column = 0; column < columns.count(); column++) {
                boolean text = byColumns.getOrDefault(column * 1001, List.of()).stream()
                        .anyMatch(line -> Math.abs(line.middle() - centre) < 0.6 * line.size());
                full += text ? 1 : 0;
            }
            if (full >= Math.max(3, columns.count() * HEADED)) {
                return row;
            }
        }
        return -1;
    }

    private static List<Head> heads(
            Map<Integer, List<Segment>> byColumns,
            ColumnEdges columns,
            RowBands rows,
            int first,
            int last,
            double pitch) {
        List<Head> heads = new ArrayList<>();
        byColumns.forEach((key, all) -> {
            Fullness full =
                    new Fullness(all, columns.width(key / 1000, key % 1000), columns.room(key / 1000, key % 1000));
            List<Integer> lines = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                int row = rows.at(all.get(i).middle());
                if (first <= row && row <= last) {
                    lines.add(i);
                }
            }
            int from = 0;
            for (int i = 1; i <= lines.size(); i++) {
                boolean goesOn = i < lines.size()
                        && LinePitch.adjacent(all.get(lines.get(i) - 1), all.get(lines.get(i)), pitch)
                        && (lines.size() > 2 || full.before(lines.get(i)) >= FULL);
                if (!goesOn) {
                    heads.add(new Head(key, all.subList(lines.get(from), lines.get(i - 1) + 1)));
                    from = i;
                }
            }
        });
        return heads;
    }

    /** Two rows in place of the head's, if its texts stand in two and in the middle of both. */
    private static RowBands two(List<Head> heads, RowBands rows, int first, int last, double pitch) {
        double top = heads.stream().mapToDouble(Head::middle).min().orElse(0);
        double low = heads.stream().mapToDouble(Head::middle).max().orElse(0);
        double middle = (top + low) / 2;
        boolean all = heads.stream().allMatch(head -> head.near(top) || head.near(middle) || head.near(low));
        if (!all
                || low - top < LEAST * pitch
                || heads.stream().filter(head -> head.near(low)).count() < 2
                || heads.stream().noneMatch(head -> head.near(middle))) {
            return rows;
        }
        return rows.with(first, last, top, low);
    }

    private static Map<Integer, List<Segment>> tall(List<Head> heads, RowBands rows, int first) {
        double middle = (rows.centres().get(first) + rows.centres().get(first + 1)) / 2;
        Map<Integer, List<Segment>> tall = new TreeMap<>();
        for (Head head : heads) {
            boolean only = heads.stream()
                            .filter(other -> other.columns == head.columns)
                            .count()
                    == 1;
            if (only && head.columns / 1000 == head.columns % 1000 && head.near(middle)) {
                tall.put(head.columns, head.lines);
            }
        }
        return tall;
    }
}
