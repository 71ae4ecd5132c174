package org.shenbao.extract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Reads the items of a table of costs or of a grid of amounts; what stands under its other heads has no place of its own. */
final class CostRows {
    private static final double SURE = 0.9;

    private final Vocabulary vocabulary;
    private final MoneyWords words;

    CostRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.words = new MoneyWords(vocabulary);
    }

    /**
     * Claims what the table whose heads begin with the row says.
     *
     * @return the row behind the table's last
     */
    int claims(FormTable table, int head, Optional<MoneyUnit> stated, List<FundingPair> pairs, List<Claim> claims) {
        CostTable costs = CostTable.headed(table.byRow(), head, vocabulary).orElseThrow();
        for (int row = head; row < costs.first(); row++) {
            table.cells(row).forEach(cell -> claims.add(Piece.of(cell).used(Use.HEADER)));
        }
        Optional<MoneyUnit> unit = unit(table, head, costs, stated);
        int row = costs.first();
        while (row < table.bands().size()
                && (row == costs.first() || table.bands().get(row) == Band.COST)) {
            List<Cell> cells = table.cells(row);
            @Nullable Cell item = costs.item(cells);
            if (item != null) {
                item(table, row, costs, item, unit, pairs, claims);
            } else if (costs.inGrid(row) || (costs.open(cells) && table.bands().get(row) == Band.COST)) {
                withoutAmount(table, row, costs, claims);
            } else {
                return row;
            }
            row++;
        }
        return row;
    }

    private static Optional<MoneyUnit> unit(FormTable table, int head, CostTable costs, Optional<MoneyUnit> stated) {
        return costs.unit()
                .or(() -> Optional.ofNullable(RecordRows.caption(table, head)).flatMap(MoneyUnit::in))
                .or(() -> stated)
                .or(() -> FundingBlock.named(table.cells(head)))
                .or(() -> table.rows(Band.MONEY)
                        .mapToObj(row -> FundingBlock.named(table.cells(row)))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private void item(
            FormTable table,
            int row,
            CostTable costs,
            Cell item,
            Optional<MoneyUnit> unit,
            List<FundingPair> pairs,
            List<Claim> claims) {
        List<Cell> cells = table.cells(row);
        RowKey at = table.key(row).row((row + 1) * 100);
        Cell amount = costs.amount(cells).orElseThrow();
        pairs.add(new FundingPair(
                Piece.of(item).withText(new Label(item.text(), vocabulary).text()), Piece.of(amount), unit, at));
        cells.stream()
                .filter(cell -> cell.column() < costs.heads().get(0).column() && !cell.equals(item))
                .forEach(cell -> claims.add(Piece.of(cell).used(Use.ORDINAL)));
        cells.stream()
                .filter(cell -> costs.groups(cell, item))
                .forEach(cell -> claims.add(Piece.of(cell).used(Use.LABEL)));
        costs.further(cells, item).forEach(cell -> further(cell, costs, at, claims));
    }

    /**
     * A row that asks for nothing: the name of a source is a field, too, where there is something under the other heads;
     * an item's that the table asks nothing for stays for the remainder.
     */
    private void withoutAmount(FormTable table, int row, CostTable costs, List<Claim> claims) {
        List<Cell> cells = table.cells(row);
        boolean alone = cells.stream().allMatch(costs::names);
        RowKey at = table.key(row).row((row + 1) * 100);
        for (Cell cell : cells) {
            if (cell.column() < costs.heads().get(0).column()) {
                claims.add(Piece.of(cell).used(Use.ORDINAL));
            } else if (costs.names(cell) && CostTable.numberOnly(cell)) {
                claims.add(Piece.of(cell).used(Use.ORDINAL));
            } else if (alone && words.means(cell)) {
                claims.add(Piece.of(cell).used(Use.LABEL)); // a source that gives nothing
            } else if (!costs.names(cell) || costs.amount() == null || words.means(cell)) {
                further(cell, costs, at, claims);
            }
        }
    }

    private void further(Cell cell, CostTable costs, RowKey at, List<Claim> claims) {
        if (vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text())) {
            claims.add(Piece.of(cell).used(Use.PLACEHOLDER));
            return;
        }
        RowKey other = at.row(at.row() + 1 + cell.column());
        Cell head = costs.head(cell);
        claims.add(
                Piece.of(head).withText(CellText.clean(head.text())).leaf(Field.OTHER_LABEL, other, Method.GRID, SURE));
        claims.add(
                Piece.of(cell).withText(CellText.clean(cell.text())).leaf(Field.OTHER_TEXT, other, Method.GRID, SURE));
    }
}
