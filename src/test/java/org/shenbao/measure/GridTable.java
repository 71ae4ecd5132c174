package org.shenbao.measure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table as the cells of a grid, whoever read it. */
record GridTable(List<GridCell> cells) {
    /**
     * @param page where the cell stands; cells of different pages are no neighbours
     */
    record GridCell(int row, int column, int rowSpan, int columnSpan, String text, int page) {
        GridCell {
            text = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cc}]+", "");
        }
    }

    /**
     * The adjacency relations of the ICDAR 2013 table competition: each cell with text and its nearest neighbours with
     * text to the right and below, blank cells between them skipped; a cell that spans several rows or columns has one
     * in each. Each pair counts once for each direction.
     */
    Map<String, Integer> relations() {
        Map<Long, GridCell> grid = new HashMap<>();
        int rows = 0;
        int columns = 0;
        for (GridCell cell : cells) {
            if (cell.text().isEmpty()) {
                continue;
            }
            rows = Math.max(rows, cell.row() + cell.rowSpan());
            columns = Math.max(columns, cell.column() + cell.columnSpan());
            for (int r = 0; r < cell.rowSpan(); r++) {
                for (int c = 0; c < cell.columnSpan(); c++) {
                    grid.putIfAbsent(key(cell.row() + r, cell.column() + c), cell);
                }
            }
        }
        Map<String, Integer> relations = new HashMap<>();
        Set<List<Object>> counted = new HashSet<>();
        for (GridCell cell : new ArrayList<>(cells)) {
            if (cell.text().isEmpty()) {
                continue;
            }
            for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
                int c = cell.column() + cell.columnSpan();
                while (c < columns && grid.get(key(r, c)) == null) {
                    c++;
                }
                count(cell, grid.get(key(r, c)), "right", counted, relations);
            }
            for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                int r = cell.row() + cell.rowSpan();
                while (r < rows && grid.get(key(r, c)) == null) {
                    r++;
                }
                count(cell, grid.get(key(r, c)), "down", counted, relations);
            }
        }
        return relations;
    }

    private static void count(
            GridCell from,
            @Nullable GridCell to,
            String direction,
            Set<List<Object>> counted,
            Map<String, Integer> relations) {
        if (to != null
                && to.page() == from.page()
                && counted.add(List.of(from.row(), from.column(), to.row(), to.column(), direction))) {
            relations.merge(from.text() + '\t' + direction + '\t' + to.text(), 1, Integer::sum);
        }
    }

    private static long key(int row, int column) {
        return ((long) row << 32) | column;
    }
}
