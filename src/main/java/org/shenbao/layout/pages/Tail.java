package org.shenbao.layout.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.layout.grid.GridCell;
import org.shenbao.layout.grid.GridTable;

/** The last rows of a table that goes on over many pages: what is far above a page break is not looked at again. */
final class Tail {
    /** A table of fewer cells is looked at whole. */
    private static final int SMALL = 4_000;

    private final List<GridCell> above = new ArrayList<>();
    private int rows;
    private @Nullable GridTable head;

    /** The table whose first rows may be repeated on later pages. */
    GridTable head(GridTable table) {
        return head == null ? table : head;
    }

    /** The rows of the table that a break below it may still touch. */
    GridTable of(GridTable table) {
        if (table.cells().size() < SMALL) {
            return table;
        }
        int cut = lastUncut(table);
        if (cut == 0) {
            return table;
        }
        head = head == null ? table : head;
        List<GridCell> below = new ArrayList<>();
        for (GridCell cell : table.cells()) {
            if (cell.row() < cut) {
                above.add(down(cell, rows));
            } else {
                below.add(down(cell, -cut));
            }
        }
        rows += cut;
        return table.withCells(below);
    }

    /** The whole table again. */
    GridTable whole(GridTable table) {
        if (head == null) {
            return table;
        }
        List<GridCell> cells = new ArrayList<>(above);
        table.cells().forEach(cell -> cells.add(down(cell, rows)));
        above.clear();
        rows = 0;
        head = null;
        return table.withCells(cells);
    }

    private static GridCell down(GridCell cell, int by) {
        return cell.at(cell.row() + by, cell.rowSpan(), cell.column(), cell.columnSpan());
    }

    /** The last row before the table's last one that no cell reaches into from above. */
    private static int lastUncut(GridTable table) {
        int[] crossing = new int[table.rows() + 1];
        for (GridCell cell : table.cells()) {
            crossing[cell.row() + 1]++;
            crossing[cell.endRow()]--;
        }
        int open = 0;
        int last = 0;
        for (int row = 1; row < table.rows(); row++) {
            open += crossing[row];
            last = open == 0 ? row : last;
        }
        return last;
    }
}
