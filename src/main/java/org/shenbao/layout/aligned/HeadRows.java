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
 * @param first row of the head
 * @param last row of the head, -1 where there is none
 * @param tall the lines of the heads that stand beside groups, by their columns as for {@link SpanFit}
 */
record HeadRows(RowBands rows, int first, int last, Map<Integer, List<Segment>> tall) {
    /** Columns that have a text in the row of headers, as a share of all. */
    private static final double HEADED = 0.65;
    /** Rows that a head has. */
    private static final int MOST = 5;
    /** A head stands in the middle of its rows, give or take so much, in letter sizes. */
    private static final double NEAR = 0.3;
    /** Two rows of a head are no closer, in distances of lines. */
    private static final double LEAST = 0.86;
    /** How far inside of both rows the middle of them is, as a share of their distance. */
    private static final double INSIDE = 0.25;
    /** A line that had no room for the next one's start. */
    private static final double FULL = 0.5;

    /** A text of the head, with all its lines. */
    private record Head(int columns, List<Segment> lines) {
        double middle() {
            return (lines.get(0).middle() + lines.get(lines.size() - 1).middle()) / 2;
        }

        boolean figure() {
            return lines.stream().anyMatch(HeadTexts::figure);
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
            if (two(heads, columns, ruled == 1, pitch)) {
                RowBands told = rows.with(first, last, top(heads), low(heads));
                return new HeadRows(told, first, first + 1, tall(heads));
            }
        }
        for (int end = Math.min(MOST, rows.count()) - 1; end > 0; end--) {
            List<Head> heads = heads(byColumns, columns, rows, 0, end, pitch);
            if (two(heads, columns, false, pitch) && headed(heads) >= columns.count() * HEADED) {
                return new HeadRows(rows.with(0, end, top(heads), low(heads)), 0, 1, tall(heads));
            }
        }
        return new HeadRows(rows, last, last, Map.of());
    }

    /** The first row that has a text in the middle of each column, -1 where there is none. */
    private static int last(Map<Integer, List<Segment>> byColumns, ColumnEdges columns, RowBands rows) {
        for (int row = 0; row < rows.count() - 1; row++) {
            double centre = rows.centres().get(row);
            int full = 0;
            for (int column = 0; column < columns.count(); column++) {
                int at = row;
                boolean text = byColumns.getOrDefault(column * 1001, List.of()).stream()
                        .filter(line -> rows.at(line.middle()) == at)
                        .mapToDouble(line -> (line.middle() - centre) / line.size())
                        .average()
                        .stream()
                        .anyMatch(off -> Math.abs(off) < 0.6);
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

    /**
     * Whether texts stand in two rows and in the middle of both.
     *
     * @param closed whether a line below the head shows that there is no more in it
     */
    private static boolean two(List<Head> heads, ColumnEdges columns, boolean closed, double pitch) {
        double top = top(heads);
        double low = low(heads);
        double middle = between(heads, top, low);
        boolean all = heads.stream()
                .allMatch(head -> !head.figure() && (head.near(top) || head.near(middle) || head.near(low)));
        boolean inside = middle > top + INSIDE * (low - top) && middle < low - INSIDE * (low - top);
        long below = heads.stream().filter(head -> head.near(low)).count();
        long above = heads.stream().filter(head -> head.near(top)).count();
        return all
                && low - top >= LEAST * pitch
                && below >= 2
                && (inside || (closed && Double.isNaN(middle) && above < below && below >= columns.count() * HEADED));
    }

    /** How many columns have one head that stands not in the upper row; none where one has two. */
    private static long headed(List<Head> heads) {
        double top = top(heads);
        long all = heads.stream().filter(head -> !head.near(top)).count();
        long columns = heads.stream()
                .filter(head -> !head.near(top) && head.columns / 1000 == head.columns % 1000)
                .map(Head::columns)
                .distinct()
                .count();
        return all == columns ? columns : 0;
    }

    private static double top(List<Head> heads) {
        return heads.stream().mapToDouble(Head::middle).min().orElse(0);
    }

    private static double low(List<Head> heads) {
        return heads.stream().mapToDouble(Head::middle).max().orElse(0);
    }

    /** The middle of the heads that stand neither above nor below; NaN where there is none. */
    private static double between(List<Head> heads, double top, double low) {
        double[] middles = heads.stream()
                .filter(head -> !head.near(top) && !head.near(low))
                .mapToDouble(Head::middle)
                .sorted()
                .toArray();
        return middles.length == 0 ? Double.NaN : middles[middles.length / 2];
    }

    private static Map<Integer, List<Segment>> tall(List<Head> heads) {
        double top = top(heads);
        double low = low(heads);
        Map<Integer, List<Segment>> tall = new TreeMap<>();
        for (Head head : heads) {
            boolean only = heads.stream()
                            .filter(other -> other.columns == head.columns)
                            .count()
                    == 1;
            if (only && head.columns / 1000 == head.columns % 1000 && !head.near(top) && !head.near(low)) {
                tall.put(head.columns, head.lines);
            }
        }
        return tall;
    }
}
