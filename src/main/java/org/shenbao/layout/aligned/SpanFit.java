package org.shenbao.layout.aligned;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.shenbao.layout.grid.GridCell;

/** Gives each text its rows and columns, and makes cells of them that do not overlap. */
final class SpanFit {
    /** A text in the middle of its columns is off by no more, in letter sizes. */
    private static final double CENTRED = 0.6;

    /** Texts of a column that names groups of rows, as a share of the rows. */
    private static final double LABELS = 0.85;
    /** The same where none stands between rows. */
    private static final double FEW = 0.7;

    /** Lines times rows that labels are laid on; more are none of labels. */
    private static final int MOST_FITS = 1_000_000;

    private final int page;
    private final ColumnEdges columns;
    private final RowBands rows;
    private final double pitch;
    private final Spots spots = new Spots();
    /** The middle of each column whose texts are centred, else NaN. */
    private double[] middles = {};
    /** Where the columns have their edges. */
    private double[] edges = {};

    private final Rules rules;

    private final int firstHeader;
    private final int header;
    private final Map<Integer, List<Segment>> tall;

    private Map<Integer, List<Segment>> all = Map.of();

    SpanFit(int page, ColumnEdges columns, HeadRows head, double pitch, Rules rules) {
        this.page = page;
        this.columns = columns;
        this.rows = head.rows();
        this.firstHeader = head.first();
        this.header = head.last();
        this.tall = head.tall();
        this.pitch = pitch;
        this.rules = rules;
    }

    /** @param byColumns lines by first column times thousand plus last column */
    List<GridCell> cells(NavigableMap<Integer, List<Segment>> byColumns) {
        all = byColumns;
        middles = CellEdges.middles(columns.count(), byColumns, pitch);
        edges = CellEdges.of(columns, middles, rules, pitch);
        byColumns.forEach((key, lines) -> {
            if (key / 1000 != key % 1000) {
                put(key, lines, false);
            }
        });
        tall.forEach(
                (key, lines) -> spots.add(new Spots.Spot(header - 1, header + 1, key / 1000, key / 1000 + 1, lines)));
        int labels = 0;
        while (rows.centred()
                && labels < columns.count()
                && labels(byColumns.getOrDefault(labels * 1001, List.of()), labels)) {
            labels++;
        }
        for (int column = columns.count() - 1; column >= labels; column--) {
            put(column * 1001, below(byColumns, column), false);
        }
        for (int column = 0; column < labels; column++) {
            put(column * 1001, head(byColumns, column), false);
        }
        if (header == firstHeader + 1) {
            groups();
        }
        spots.all().stream().filter(spot -> !inGroups(spot)).forEach(this::widen);
        for (int column = 0; column < labels; column++) {
            List<Segment> head = head(byColumns, column);
            List<Segment> body = below(byColumns, column).stream()
                    .filter(line -> !head.contains(line))
                    .toList();
            put(column * 1001, body, true);
        }
        return spots.cells(page, columns, rows, header);
    }

    /** Whether the column has fewer texts than the table has rows, and some stand between rows: each may name several. */
    private boolean labels(List<Segment> lines, int column) {
        List<RowFit.Fitted> cells = RowCells.of(lines, rows);
        int texts = cells.size();
        boolean between = cells.stream().anyMatch(cell -> cell.endRow() - cell.row() > 1);
        return texts > 0
                && texts <= LABELS * rows.count()
                && (between || column == 0 || (column == 1 && texts <= FEW * rows.count()));
    }

    private void put(int key, List<Segment> lines, boolean labels) {
        int from = key / 1000;
        int to = key % 1000 + 1;
        List<RowFit.Fitted> fits = labels && (long) lines.size() * rows.count() <= MOST_FITS
                ? RowFit.fit(
                        lines,
                        rows,
                        pitch,
                        row -> spots.taken(row, from, to),
                        row -> parted(row, from),
                        columns.width(from, to - 1))
                : RowCells.of(lines, rows);
        for (RowFit.Fitted fitted : fits) {
            Spots.Spot spot = new Spots.Spot(fitted.row(), fitted.endRow(), from, to, fitted.lines());
            Spots.Spot other = spots.clash(spot);
            if (other != null) {
                other.lines().addAll(spot.lines());
                continue;
            }
            spots.add(spot);
        }
    }

    /** Gives the heads of groups their columns: all that have a head of their own below. */
    private void groups() {
        for (int from = 0; from < columns.count(); from++) {
            int to = from;
            while (to < columns.count() && !tall.containsKey(to * 1001)) {
                to++;
            }
            int first = from;
            int end = to;
            List<Spots.Spot> heads = spots.all().stream()
                    .filter(spot -> inGroups(spot) && first <= spot.column() && spot.endColumn() <= end)
                    .sorted(Comparator.comparingDouble(Spots.Spot::centre))
                    .toList();
            if (!heads.isEmpty() && heads.size() <= end - first) {
                group(
                        heads,
                        HeadGroups.starts(
                                heads.stream().mapToDouble(Spots.Spot::centre).toArray(), edges, first, end));
            }
            from = to;
        }
    }

    private void group(List<Spots.Spot> heads, int[] starts) {
        for (int i = 0; i < heads.size(); i++) {
            Spots.Spot head = heads.get(i);
            spots.move(head, starts[i], starts[i + 1]);
        }
    }

    private boolean inGroups(Spots.Spot spot) {
        return header == firstHeader + 1 && spot.row() == firstHeader && spot.endRow() == header;
    }

    /** The lines of a column that stand in the head. */
    private List<Segment> head(Map<Integer, List<Segment>> byColumns, int column) {
        return below(byColumns, column).stream()
                .filter(line -> {
                    int row = rows.at(line.middle());
                    return firstHeader <= row && row <= header;
                })
                .toList();
    }

    /** The lines of a column but those of its head, if that stands beside a group. */
    private List<Segment> below(Map<Integer, List<Segment>> byColumns, int column) {
        List<Segment> head = tall.getOrDefault(column * 1001, List.of());
        return byColumns.getOrDefault(column * 1001, List.of()).stream()
                .filter(line -> !head.contains(line))
                .toList();
    }

    /** Whether a text of the column before ends above the row, or the row is the first that has a text in each column. */
    private boolean parted(int row, int column) {
        if (row == header || row == header + 1) {
            return true;
        }
        return column > 0 && spots.differ(row, column - 1);
    }

    /** A text that does not stand in the middle of its columns, but of more, with nothing else there, spans those. */
    private void widen(Spots.Spot spot) {
        double left = spot.lines().stream().mapToDouble(Segment::left).min().orElse(0);
        double right = spot.lines().stream().mapToDouble(Segment::right).max().orElse(0);
        double size = spot.lines().get(0).size();
        double centre = (left + right) / 2;
        boolean several = spot.endColumn() - spot.column() > 1;
        if (!several && !Double.isFinite(middles[spot.column()])) {
            return;
        }
        double own = Math.abs(centre - centre(spot.column(), spot.endColumn()));
        if (!several && own < CENTRED * size) {
            return;
        }
        boolean leftBound = several
                ? left - columns.left().get(spot.column()) < 0.3 * size
                : spots.all().stream()
                        .filter(other -> other != spot
                                && other.column() == spot.column()
                                && other.endColumn() == spot.endColumn())
                        .flatMap(other -> other.lines().stream())
                        .anyMatch(line -> Math.abs(line.left() - left) < 0.1 * size);
        if (!several && leftBound) {
            return;
        }
        int least = spot.column();
        int leftmost = spot.row() < header || endsLabels(spot) ? 0 : 1;
        while (least > leftmost && free(spot, least - 1)) {
            least--;
        }
        int most = spot.endColumn();
        while (most < columns.count() && free(spot, most)) {
            most++;
        }
        int bestFrom = spot.column();
        int bestTo = spot.endColumn();
        double best = own - CENTRED * size;
        for (int from = spot.column(); from >= least; from--) {
            for (int to = spot.endColumn(); to <= most; to++) {
                double off = Math.abs(centre - centre(from, to)) - 0.4 * size * (to - from);
                if (off < best - 0.01) {
                    best = off;
                    bestFrom = from;
                    bestTo = to;
                }
            }
        }
        if (leftBound && best > CENTRED * size) {
            bestTo = most;
        }
        spots.move(spot, bestFrom, bestTo);
    }

    /** Whether no text of the first column stands in the row or below it. */
    private boolean endsLabels(Spots.Spot spot) {
        double top = rows.tops().get(spot.row());
        return all.getOrDefault(0, List.of()).stream().noneMatch(line -> line.middle() > top);
    }

    private boolean free(Spots.Spot spot, int column) {
        if (!spots.free(spot, column)) {
            return false;
        }
        double top = rows.tops().get(spot.row());
        double bottom = rows.bottoms().get(spot.endRow() - 1);
        return all.getOrDefault(column * 1001, List.of()).stream()
                .noneMatch(line -> top < line.middle() && line.middle() < bottom);
    }

    private double centre(int from, int to) {
        return to - from == 1 && Double.isFinite(middles[from]) ? middles[from] : (edges[from] + edges[to]) / 2;
    }
}
