package org.shenbao.ingest.metafile;

import java.util.ArrayList;
import java.util.List;

/**
 * A table to be drawn: widths and heights in points, cells in reading order.
 *
 * @param widths of the columns
 * @param heights of the rows
 * @param size of the letters
 */
public record Grid(List<Double> widths, List<Double> heights, List<Cell> cells, double size) {
    public Grid {
        widths = List.copyOf(widths);
        heights = List.copyOf(heights);
        cells = List.copyOf(cells);
    }

    /**
     * A cell, and what is printed in it.
     *
     * @param lines of its text as wrapped
     */
    public record Cell(int row, int column, int rowSpan, int columnSpan, List<String> lines) {
        public Cell {
            lines = List.copyOf(lines);
        }

        boolean isMerged() {
            return rowSpan > 1 || columnSpan > 1;
        }
    }

    public double width() {
        return x(widths.size());
    }

    public double height() {
        return y(heights.size());
    }

    /** Left edge of a column. */
    public double x(int column) {
        return widths.subList(0, column).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** Upper edge of a row. */
    public double y(int row) {
        return heights.subList(0, row).stream().mapToDouble(Double::doubleValue).sum();
    }

    /** As Excel draws them: row by row, then what is merged. */
    List<Cell> drawnOrder() {
        List<Cell> order =
                new ArrayList<>(cells.stream().filter(cell -> !cell.isMerged()).toList());
        cells.stream().filter(Cell::isMerged).forEach(order::add);
        return order;
    }

    /** One printed line. */
    record Printed(String text, double x, double baseline) {}

    /** Its lines from the top left corner of the cell. */
    List<Printed> printed(Cell cell) {
        List<Printed> printed = new ArrayList<>();
        for (int i = 0; i < cell.lines().size(); i++) {
            double baseline = y(cell.row()) + 2 + size * (0.86 + 1.2 * i);
            printed.add(new Printed(cell.lines().get(i), x(cell.column()) + 2, baseline));
        }
        return printed;
    }

    /** From, to: the left and the upper border of a cell, as x, y, x, y; the table's own right and lower ones for the last. */
    List<double[]> borders() {
        List<double[]> borders = new ArrayList<>();
        for (Cell cell : cells) {
            double left = x(cell.column());
            double top = y(cell.row());
            double right = x(cell.column() + cell.columnSpan());
            double bottom = y(cell.row() + cell.rowSpan());
            borders.add(new double[] {left, top, right, top});
            borders.add(new double[] {left, top, left, bottom});
        }
        borders.add(new double[] {0, height(), width(), height()});
        borders.add(new double[] {width(), 0, width(), height()});
        return borders;
    }
}
