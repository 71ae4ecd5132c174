package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Box;
import org.shenbao.layout.grid.GridCell;

/** The cells of a table that is being made, and which of them covers each place. */
final class Spots {
    /** Which cell covers a position, by row and column. */
    private final Map<Integer, Spot> grid = new HashMap<>();

    private final List<Spot> spots = new ArrayList<>();

    /** A text with its rows and columns. */
    static final class Spot {
        private final int row;
        private final int endRow;
        private int column;
        private int endColumn;
        private final List<Segment> lines;

        Spot(int row, int endRow, int column, int endColumn, List<Segment> lines) {
            this.row = row;
            this.endRow = endRow;
            this.column = column;
            this.endColumn = endColumn;
            this.lines = new ArrayList<>(lines);
        }

        int row() {
            return row;
        }

        int endRow() {
            return endRow;
        }

        int column() {
            return column;
        }

        int endColumn() {
            return endColumn;
        }

        /** Its lines, to which more may be added. */
        List<Segment> lines() {
            return lines;
        }

        /** The middle between its left and right ends. */
        double centre() {
            double left = lines.stream().mapToDouble(Segment::left).min().orElse(0);
            return (left + lines.stream().mapToDouble(Segment::right).max().orElse(0)) / 2;
        }
    }

    List<Spot> all() {
        return List.copyOf(spots);
    }

    void add(Spot spot) {
        spots.add(spot);
        mark(spot);
    }

    /** Gives a text other columns. */
    void move(Spot spot, int column, int endColumn) {
        for (int row = spot.row; row < spot.endRow; row++) {
            for (int i = spot.column; i < spot.endColumn; i++) {
                grid.remove(row * 1000 + i, spot);
            }
        }
        spot.column = column;
        spot.endColumn = endColumn;
        mark(spot);
    }

    /** Whether not the same text covers a row of a column and the row above. */
    boolean differ(int row, int column) {
        return grid.get((row - 1) * 1000 + column) != grid.get(row * 1000 + column);
    }

    /** Whether no text covers the column in the rows of this one. */
    boolean free(Spot spot, int column) {
        for (int row = spot.row; row < spot.endRow; row++) {
            if (grid.containsKey(row * 1000 + column)) {
                return false;
            }
        }
        return true;
    }

    boolean taken(int row, int from, int to) {
        for (int column = from; column < to; column++) {
            if (grid.containsKey(row * 1000 + column)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Spot clash(Spot spot) {
        for (int row = spot.row; row < spot.endRow; row++) {
            for (int column = spot.column; column < spot.endColumn; column++) {
                Spot other = grid.get(row * 1000 + column);
                if (other != null) {
                    return other;
                }
            }
        }
        return null;
    }

    private void mark(Spot spot) {
        for (int row = spot.row; row < spot.endRow; row++) {
            for (int column = spot.column; column < spot.endColumn; column++) {
                grid.put(row * 1000 + column, spot);
            }
        }
    }

    /** @param head last row of the head */
    List<GridCell> cells(int page, ColumnEdges columns, RowBands rows, int head) {
        List<GridCell> cells = new ArrayList<>();
        Apart apart = new Apart(spots, head);
        for (Spot spot : spots) {
            Box box = new Box(
                    columns.left().get(spot.column),
                    rows.tops().get(spot.row),
                    columns.right().get(spot.endColumn - 1),
                    rows.bottoms().get(spot.endRow - 1));
            cells.add(cell(page, spot.row, spot.column, spot.endRow, spot.endColumn, box, apart.told(spot)));
        }
        for (int row = 0; row < rows.count(); row++) {
            for (int column = 0; column < columns.count(); column++) {
                if (!grid.containsKey(row * 1000 + column)) {
                    Box box = new Box(
                            columns.left().get(column),
                            rows.tops().get(row),
                            columns.right().get(column),
                            rows.bottoms().get(row));
                    cells.add(cell(page, row, column, row + 1, column + 1, box, List.of()));
                }
            }
        }
        return cells;
    }

    private static GridCell cell(
            int page, int row, int column, int endRow, int endColumn, Box box, List<Segment> lines) {
        return new GridCell(
                row,
                column,
                endRow - row,
                endColumn - column,
                box,
                AlignedTables.lines(page, lines),
                false,
                false,
                AlignedTables.confidence());
    }
}
