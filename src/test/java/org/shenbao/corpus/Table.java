package org.shenbao.corpus;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * @param widths of the columns: millimetres in a text, characters in a sheet
 * @param head rows that are repeated on every page where the format can
 * @param frame which of its lines are drawn
 * @param size of its letters, in points
 * @param rows how many
 * @param cells row by row
 * @param hidden rows that a sheet does not show
 */
record Table(
        List<Double> widths, int head, Frame frame, double size, int rows, List<Cell> cells, List<Integer> hidden) {
    Table {
        widths = List.copyOf(widths);
        cells = List.copyOf(cells);
        hidden = List.copyOf(hidden);
    }

    private static final Pattern DELETED = Pattern.compile("\\[-(.*?)-]");
    private static final Pattern INSERTED = Pattern.compile("\\[\\+(.*?)\\+]");

    /** Which lines are drawn. */
    enum Frame {
        /** All. */
        FULL,
        /** All but the left and right ones of the outer frame. */
        OPEN,
        /** Above, below, and under the head. */
        THREE,
        NONE
    }

    /**
     * @param text as written down, with its marks of editing and its breaks
     * @param marks of a sheet: {@code num}, {@code fmt}, {@code date}, {@code f} (a formula), {@code bare} (without lines),
     *     {@code left}
     */
    record Cell(int row, int column, int rowSpan, int columnSpan, String text, Map<String, String> marks) {
        Cell {
            marks = Map.copyOf(marks);
        }

        /** As printed once every edit is accepted; a break within the cell is a line break. */
        String printed() {
            return accepted(text).replace('⏎', '\n').replace('↵', '\n');
        }

        boolean is(String mark) {
            return marks.containsKey(mark);
        }
    }

    /** Without what is marked {@code [-as deleted-]}, and with what is marked {@code [+as inserted+]}. */
    static String accepted(String text) {
        return INSERTED.matcher(DELETED.matcher(text).replaceAll("")).replaceAll("$1");
    }

    /** The cells that begin in a row. */
    List<Cell> row(int row) {
        return cells.stream().filter(each -> each.row() == row).toList();
    }

    double width(Cell cell) {
        return widths.subList(cell.column(), cell.column() + cell.columnSpan()).stream()
                .mapToDouble(each -> each)
                .sum();
    }
}
