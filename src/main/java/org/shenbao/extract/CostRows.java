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

/** Reads the items of a table of costs; what stands under its other heads has no place of its own. */
final class CostRows {
    private static final double FURTHER = 0.9;

    private final Vocabulary vocabulary;
    private final MoneyWords words;

    CostRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.words = new MoneyWords(vocabulary);
    }

    void items(FormTable table, int head, Optional<MoneyUnit> stated, List<FundingPair> pairs, List<Claim> claims) {
        CostTable costs = CostTable.headed(table.byRow(), head, vocabulary).orElseThrow();
        List<Cell> heads = table.cells(head);
        heads.forEach(cell -> claims.add(Piece.of(cell).used(Use.HEADER)));
        Optional<MoneyUnit> unit = MoneyUnit.in(costs.amount())
                .or(() -> FundingBlock.named(costs.frames(heads)))
                .or(() -> stated)
                .or(() -> FundingBlock.named(heads))
                .or(() -> table.rows(Band.MONEY)
                        .mapToObj(row -> FundingBlock.named(table.cells(row)))
                        .flatMap(Optional::stream)
                        .findFirst());
        for (int row = head + 1; row < table.bands().size(); row++) {
            if (row > head + 1 && table.bands().get(row) != Band.COST) {
                return;
            }
            item(table, row, costs, unit, pairs, claims);
        }
    }

    private void item(
            FormTable table,
            int row,
            CostTable costs,
            Optional<MoneyUnit> unit,
            List<FundingPair> pairs,
            List<Claim> claims) {
        List<Cell> cells = table.cells(row);
        RowKey at = table.key(row).row((row + 1) * 100);
        @Nullable Cell item = costs.item(cells);
        @Nullable Cell name = item == null ? costs.name(cells) : item;
        if (item != null) {
            pairs.add(new FundingPair(
                    Piece.of(item).withText(new Label(item.text(), vocabulary).text()),
                    Piece.of(costs.amount(cells).orElseThrow()),
                    unit,
                    at));
        } else if (name != null) {
            withoutAmount(name, claims);
        }
        for (Cell cell : cells) {
            if (cell.equals(name)
                    || (item != null && cell.column() == costs.amount().column())) {
                continue;
            }
            if (cell.column() < costs.heads().get(0).column()) {
                claims.add(Piece.of(cell).used(Use.ORDINAL));
            } else if (vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text())) {
                claims.add(Piece.of(cell).used(Use.PLACEHOLDER));
            } else {
                further(cell, costs.head(cell), at.row(at.row() + 1 + cell.column()), claims);
            }
        }
    }

    /** What the table says of an item that it asks nothing for; the item's name stays for the remainder. */
    private void withoutAmount(Cell name, List<Claim> claims) {
        if (CostTable.numberOnly(name)) {
            claims.add(Piece.of(name).used(Use.ORDINAL));
        } else if (words.means(name)) {
            claims.add(Piece.of(name).used(Use.LABEL)); // a source that gives nothing
        }
    }

    private static void further(Cell cell, Cell head, RowKey at, List<Claim> claims) {
        claims.add(
                Piece.of(head).withText(CellText.clean(head.text())).leaf(Field.OTHER_LABEL, at, Method.GRID, FURTHER));
        claims.add(
                Piece.of(cell).withText(CellText.clean(cell.text())).leaf(Field.OTHER_TEXT, at, Method.GRID, FURTHER));
    }
}
