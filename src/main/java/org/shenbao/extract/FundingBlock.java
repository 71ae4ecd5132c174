package org.shenbao.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.extract.FormTable.Band;

/** The rows of a table that state amounts under no heads of budget and execution. */
final class FundingBlock {
    private final FormTable table;
    private final BitSet rows = new BitSet();
    private @Nullable List<Optional<MoneyUnit>> units;

    FundingBlock(FormTable table) {
        this.table = table;
        boolean executed = false;
        for (int row = 0; row < table.bands().size(); row++) {
            Band band = table.bands().get(row);
            executed = band == Band.MONEY_HEAD || (band == Band.MONEY && executed);
            rows.set(row, band == Band.MONEY && !executed);
        }
    }

    boolean has(int row) {
        return rows.get(row);
    }

    IntStream rows() {
        return rows.stream();
    }

    /** The rows' cells, row by row. */
    Stream<Cell> cells() {
        return rows().mapToObj(table::cells).flatMap(List::stream);
    }

    /** The unit in the nearest label above or before that names one. */
    Optional<MoneyUnit> unit(int row) {
        if (units == null) {
            units = units();
        }
        return units.get(row);
    }

    /** One for each row of the table: looking up from each row would take the square of a long block's length. */
    private List<Optional<MoneyUnit>> units() {
        List<Optional<MoneyUnit>> units = new ArrayList<>();
        Optional<MoneyUnit> above = Optional.empty();
        for (int row = 0; row < table.bands().size(); row++) {
            Optional<MoneyUnit> before = above;
            above = has(row) ? named(table.cells(row)).or(() -> before) : Optional.empty();
            units.add(above);
        }
        return units;
    }

    /** The unit that one of the labels names. */
    static Optional<MoneyUnit> named(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> !MoneyWords.amount(cell))
                .flatMap(cell -> MoneyUnit.in(cell).stream())
                .findFirst();
    }
}
