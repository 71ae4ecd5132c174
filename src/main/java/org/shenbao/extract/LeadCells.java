package org.shenbao.extract;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.extract.FormTable.Band;

/** Tells the cells before the columns of a budget-execution block, which name its rows, from heads of amounts. */
final class LeadCells {
    private LeadCells() {}

    /** Whether the table's row is one of the block's amounts. */
    static boolean within(FormTable table, int row) {
        return row < table.bands().size() && table.bands().get(row) == Band.MONEY;
    }

    /** Whether figures stand below the head with their row's label before them, so that the head is none of labels. */
    static boolean overFigures(FormTable table, int head, Cell cell) {
        for (int row = head + 1; within(table, row); row++) {
            List<Cell> cells = table.cells(row);
            boolean named = cells.stream().anyMatch(before -> before.column() < cell.column() && !figure(before))
                    || (cells.stream().allMatch(LeadCells::figure)
                            && spanning(table, head, row, cell.column()) != null);
            if (named && cells.stream().anyMatch(below -> below(cell, below) && figure(below))) {
                return true;
            }
        }
        return false;
    }

    /** The label of a row: its first words before the columns, else the last cell of the heads' row that spans it. */
    static @Nullable Cell label(FormTable table, int head, int row, int first, Predicate<Cell> blank) {
        List<Cell> before = table.cells(row).stream()
                .filter(cell -> cell.column() < first && !blank.test(cell))
                .toList();
        return before.isEmpty()
                ? spanning(table, head, row, first)
                : before.stream().filter(cell -> !figure(cell)).findFirst().orElse(null);
    }

    private static @Nullable Cell spanning(FormTable table, int head, int row, int first) {
        return table.cells(head).stream()
                .filter(cell -> cell.column() < first && cell.row() + cell.rowSpan() > row)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static boolean below(Cell head, Cell cell) {
        return cell.column() >= head.column() && cell.column() < head.column() + head.columnSpan();
    }

    /** Whether the cell is an amount, a number or a per cent. */
    static boolean figure(Cell cell) {
        String text = cell.text().strip();
        return MoneyWords.amount(cell)
                || (text.matches(".*[%％]")
                        && Numbers.whole(text.substring(0, text.length() - 1)).isPresent());
    }
}
