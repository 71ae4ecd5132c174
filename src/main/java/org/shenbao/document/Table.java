package org.shenbao.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A table as its cells in reading order (by row, then column); no two cover the same position.
 *
 * @param cells without the empty ones where the source does not print them
 * @param doubts what a reader should be told about the table as a whole
 */
public record Table(List<Cell> cells, List<Doubt> doubts) implements Block {
    public Table {
        cells = cells.stream()
                .sorted(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column))
                .toList();
        doubts = List.copyOf(doubts);
    }

    public int rows() {
        return cells.stream()
                .mapToInt(cell -> cell.row() + cell.rowSpan())
                .max()
                .orElse(0);
    }

    public int columns() {
        return cells.stream()
                .mapToInt(cell -> cell.column() + cell.columnSpan())
                .max()
                .orElse(0);
    }

    /** The cell that covers the position. */
    public Optional<Cell> at(int row, int column) {
        return cells.stream().filter(cell -> cell.covers(row, column)).findFirst();
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
}
