package org.shenbao.document;

import java.util.List;

/**
 * One cell of a table. The grid is derived from the cells: a position without a cell is empty.
 *
 * @param row 0-based first row
 * @param column 0-based first column
 * @param text as printed, the wraps of a column's width undone; a line break that the author set stays as {@code \n}
 * @param places every place that the text was read from; empty only for an empty text
 * @param reading how surely text and position were read
 */
public record Cell(int row, int column, int rowSpan, int columnSpan, String text, List<Place> places, Reading reading) {
    public Cell {
        if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
            throw new IllegalArgumentException(
                    "cell at row " + row + ", column " + column + " spans " + rowSpan + " by " + columnSpan);
        }
        places = List.copyOf(places);
    }

    public boolean blank() {
        return text.isBlank();
    }

    /** Whether the cell covers the position. */
    public boolean covers(int atRow, int atColumn) {
        return row <= atRow && atRow < row + rowSpan && column <= atColumn && atColumn < column + columnSpan;
    }
}
