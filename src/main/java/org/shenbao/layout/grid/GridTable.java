package org.shenbao.layout.grid;

import java.util.List;
import org.shenbao.document.Box;
import org.shenbao.document.Doubt;

/**
 * A table whose cells hold printed lines.
 *
 * @param page 1-based, 0 where the format knows no pages
 * @param box on that page
 * @param columns edges of the columns, left to right: one more than columns
 * @param ruled whether lines drawn on the page part its cells
 * @param openTop whether no line closes it at the top, though lines run up to there
 * @param openBottom the same at the bottom
 */
public record GridTable(
        int page,
        Box box,
        List<Double> columns,
        List<GridCell> cells,
        boolean ruled,
        boolean openTop,
        boolean openBottom,
        List<Doubt> doubts) {
    public GridTable {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        doubts = List.copyOf(doubts);
    }

    public int rows() {
        return cells.stream().mapToInt(GridCell::endRow).max().orElse(0);
    }

    public GridTable withCells(List<GridCell> others) {
        return new GridTable(page, box, columns, others, ruled, openTop, openBottom, doubts);
    }
}
