package org.shenbao.document;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A table as its cells in reading order (by row, then column); no two cover the same position. */
public final class Table implements Block {
    private final List<Cell> cells;
    private final List<Doubt> doubts;
    /** The cells of more than one row, by their first column and their first row. */
    private final NavigableMap<Integer, NavigableMap<Integer, Cell>> tall = new TreeMap<>();

    private final int rows;
    private final int columns;

    /**
     * @param cells in any order, without the empty ones where the source does not print them
     * @param doubts what a reader should be told about the table as a whole
     */
    public Table(List<Cell> cells, List<Doubt> doubts) {
        this.cells = cells.stream()
                .sorted(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column))
                .toList();
        this.doubts = List.copyOf(doubts);
        int down = 0;
        int right = 0;
        for (Cell cell : this.cells) {
            down = Math.max(down, cell.row() + cell.rowSpan());
            right = Math.max(right, cell.column() + cell.columnSpan());
            if (cell.rowSpan() > 1) {
                tall.computeIfAbsent(cell.column(), column -> new TreeMap<>()).put(cell.row(), cell);
            }
        }
        this.rows = down;
        this.columns = right;
    }

    public List<Cell> cells() {
        return cells;
    }

    public List<Doubt> doubts() {
        return doubts;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** The cell that covers the position. */
    public Optional<Cell> at(int row, int column) {
        return row(row).stream()
                .filter(cell -> cell.covers(row, column))
                .findFirst()
                .or(() -> tall.headMap(column, true).values().stream()
                        .map(starts -> starts.floorEntry(row))
                        .filter(start -> start != null && start.getValue().covers(row, column))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    /** The cells that start in the row, left to right. */
    public List<Cell> row(int row) {
        return cells.subList(firstOf(row), firstOf(row + 1));
    }

    /** Index of the first cell that starts in the row or below it. */
    private int firstOf(int row) {
        int low = 0;
        int high = cells.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cells.get(middle).row() < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Table table && cells.equals(table.cells) && doubts.equals(table.doubts);
    }

    @Override
    public int hashCode() {
        return 31 * cells.hashCode() + doubts.hashCode();
    }

    @Override
    public String toString() {
        return "Table" + cells;
    }
}
