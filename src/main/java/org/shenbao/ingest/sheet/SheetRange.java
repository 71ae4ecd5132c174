package org.shenbao.ingest.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rectangle that a region uses, all bounds inclusive: where its visible texts stand and what they span. */
record SheetRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /** @param rows at least one, each with a visible text */
    static SheetRange of(Sheet sheet, List<SheetRow> rows, Map<Long, Merge> merges) {
        int lastRow = rows.get(rows.size() - 1).index();
        int firstColumn = Integer.MAX_VALUE;
        int lastColumn = -1;
        for (SheetRow row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int column = row.column(i);
                Merge merge = merges.isEmpty() ? null : merges.get(Merge.key(row.index(), column));
                if (merge != null) {
                    lastRow = merge.lastRow() < SheetPieces.FAR_ROW ? Math.max(lastRow, merge.lastRow()) : lastRow;
                    if (merge.lastColumn() < SheetPieces.FAR_COLUMN) {
                        lastColumn = Math.max(lastColumn, merge.lastColumn());
                    }
                }
                if (!sheet.hiddenColumns().get(column)) {
                    firstColumn = Math.min(firstColumn, column);
                    lastColumn = Math.max(lastColumn, column);
                }
            }
        }
        return new SheetRange(rows.get(0).index(), lastRow, Math.min(firstColumn, lastColumn), lastColumn);
    }

    /** Positions of the grid, hidden ones counted too. */
    long area() {
        return (lastRow - firstRow + 1L) * (lastColumn - firstColumn + 1L);
    }

    /** The rows cut where blank rows part them; one part where there are none. */
    static List<List<SheetRow>> byBlankRows(List<SheetRow> rows) {
        List<List<SheetRow>> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || rows.get(i).index() > rows.get(i - 1).index() + 1) {
                parts.add(rows.subList(from, i));
                from = i;
            }
        }
        return parts;
    }

    /** The rows cut where blank columns part their texts; one part where there are none. */
    static List<List<SheetRow>> byBlankColumns(List<SheetRow> rows) {
        boolean[] used = new boolean[CellAddress.COLUMNS + 1];
        for (SheetRow row : rows) {
            for (int i = 0; i < row.size(); i++) {
                used[row.column(i)] = true;
            }
        }
        List<List<SheetRow>> parts = new ArrayList<>();
        for (int from = 0; from < used.length; from++) {
            int to = from;
            while (used[to]) {
                to++;
            }
            if (to > from) {
                parts.add(between(rows, from, to));
                from = to;
            }
        }
        return parts;
    }

    private static List<SheetRow> between(List<SheetRow> rows, int from, int to) {
        List<SheetRow> part = new ArrayList<>();
        for (SheetRow row : rows) {
            SheetRow some = new SheetRow(row.index());
            for (int i = 0; i < row.size(); i++) {
                if (row.column(i) >= from && row.column(i) < to) {
                    some.put(row.column(i), row.text(i));
                }
            }
            if (some.size() > 0) {
                part.add(some);
            }
        }
        return part;
    }
}
