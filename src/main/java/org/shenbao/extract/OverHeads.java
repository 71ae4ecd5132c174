package org.shenbao.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.shenbao.document.Cell;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;

/** The row of heads over the heads of a budget-execution block: 预算安排 over 年初预算数 and 年中调整数. */
final class OverHeads {
    /** What a column that adds further money to the initial budget holds, as sure as a sum can be read. */
    private static final double SUMMED = 0.95;

    private final List<Cell> cells;

    OverHeads(FormTable table, int head) {
        this.cells = head > 0 && is(table, head - 1) ? table.cells(head - 1) : List.of();
    }

    /** Whether the row's first cell reaches down beside the heads below, and the others do or stand over several of them. */
    static boolean are(List<Cell> row, List<Cell> below) {
        return row.size() > 2
                && row.get(0).rowSpan() > 2
                && row.stream().filter(cell -> cell.rowSpan() == 1).count() > 1
                && row.stream()
                        .allMatch(cell -> !MoneyWords.amount(cell) && (cell.rowSpan() > 1 || parted(cell, below)));
    }

    private static boolean parted(Cell over, List<Cell> below) {
        return below.stream()
                        .filter(cell ->
                                over.column() <= cell.column() && cell.column() < over.column() + over.columnSpan())
                        .count()
                > 1;
    }

    static boolean is(FormTable table, int row) {
        return row + 1 < table.bands().size()
                && table.bands().get(row) == Band.MONEY_HEAD
                && table.bands().get(row + 1) == Band.MONEY_HEAD
                && !table.cells(row + 1).isEmpty()
                && are(table.cells(row), table.cells(row + 1));
    }

    List<Claim> claims() {
        return cells.stream()
                .<Claim>map(cell -> Piece.of(cell).used(Use.HEADER))
                .toList();
    }

    /** The unit that a cell beside the heads names, of all amounts. */
    Optional<MoneyUnit> unit() {
        return cells.stream().flatMap(cell -> MoneyUnit.in(cell).stream()).findFirst();
    }

    /** Gives a head without a meaning of its own that of the whole budget, where it is the sum of the initial one and others. */
    static void sums(NavigableMap<Integer, Cell> heads, Map<Integer, Match> meanings) {
        Map<String, Integer> columns = new HashMap<>();
        heads.forEach((column, head) ->
                columns.putIfAbsent(Reckoning.of(CellText.clean(head.text())).letter(), column));
        heads.forEach((column, head) -> {
            Reckoning reckoning = Reckoning.of(CellText.clean(head.text()));
            boolean whole = !meanings.containsKey(column)
                    && reckoning
                            .addends()
                            .map(columns::get)
                            .anyMatch(addend -> addend != null
                                    && meanings.containsKey(addend)
                                    && meanings.get(addend).term() == Term.MONEY_COLUMN_INITIAL);
            if (whole) {
                meanings.put(column, new Match(Term.MONEY_COLUMN_REVISED, reckoning.words(), SUMMED));
            }
        });
    }
}
