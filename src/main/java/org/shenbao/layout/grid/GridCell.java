package org.shenbao.layout.grid;

import java.util.List;
import org.shenbao.document.Box;
import org.shenbao.layout.print.PrintedLine;

/**
 * A cell whose lines are not joined yet.
 *
 * @param box on the page that it starts on
 * @param lines top down
 * @param openTop whether no line closes it at its top
 * @param openBottom whether no line closes it at its bottom
 * @param confidence probability that the cell has these bounds and these lines
 */
public record GridCell(
        int row,
        int column,
        int rowSpan,
        int columnSpan,
        Box box,
        List<PrintedLine> lines,
        boolean openTop,
        boolean openBottom,
        double confidence) {
    public GridCell {
        if (rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException("cell spans " + rowSpan + " by " + columnSpan);
        }
        lines = List.copyOf(lines);
    }

    public boolean blank() {
        return lines.isEmpty();
    }

    public int endRow() {
        return row + rowSpan;
    }

    public int endColumn() {
        return column + columnSpan;
    }

    /** The same cell elsewhere in the grid. */
    public GridCell at(int newRow, int newRowSpan, int newColumn, int newColumnSpan) {
        return new GridCell(newRow, newColumn, newRowSpan, newColumnSpan, box, lines, openTop, openBottom, confidence);
    }

    public GridCell withLines(List<PrintedLine> others) {
        return new GridCell(row, column, rowSpan, columnSpan, box, others, openTop, openBottom, confidence);
    }
}
