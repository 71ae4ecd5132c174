package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Looks for the rows of a budget-execution block: amounts under 年初预算数, 全年预算数, 全年执行数. */
final class ExecutionRows implements Extractor {
    private static final Map<Term, Parts.OfMoney> AMOUNTS = Map.of(
            Term.MONEY_COLUMN_INITIAL, Parts.INITIAL,
            Term.MONEY_COLUMN_REVISED, Parts.REVISED,
            Term.MONEY_COLUMN_EXECUTED, Parts.EXECUTED);
    private static final Map<Term, Parts.OfQuantity> QUANTITIES = Map.of(
            Term.MONEY_COLUMN_WEIGHT, Parts.EXECUTION_WEIGHT,
            Term.MONEY_COLUMN_RATE, Parts.EXECUTION_RATE,
            Term.MONEY_COLUMN_SCORE, Parts.EXECUTION_SCORE);

    private final Vocabulary vocabulary;

    ExecutionRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        for (FormTable table : subject.tables()) {
            Optional<MoneyUnit> stated = MoneyUnit.stated(subject, vocabulary);
            table.rows(Band.MONEY_HEAD).forEach(head -> block(table, head, stated, claims));
        }
        return claims.stream();
    }

    private void block(FormTable table, int head, Optional<MoneyUnit> stated, List<Claim> claims) {
        NavigableMap<Integer, Cell> columns = new TreeMap<>();
        Optional<MoneyUnit> unit = stated;
        boolean lead = true;
        for (Cell cell : table.cells(head)) {
            Optional<Term> term =
                    vocabulary.match(Family.MONEY_COLUMN, cell.text()).map(Match::term);
            lead &= term.isEmpty() || term.get() == Term.MONEY_COLUMN_BLOCK || term.get() == Term.MONEY_COLUMN_ROW;
            if (lead) {
                claims.addAll(HeadPoints.claims(cell, HeadPoints.key(table, head)));
                unit = MoneyUnit.in(cell).or(() -> stated);
            } else {
                columns.put(cell.column(), cell);
            }
            claims.add(Piece.of(cell).used(Use.HEADER));
        }
        for (int row = head + 1; row < table.bands().size() && table.bands().get(row) == Band.MONEY; row++) {
            row(table, row, columns, unit, claims);
        }
    }

    private void row(
            FormTable table,
            int row,
            NavigableMap<Integer, Cell> columns,
            Optional<MoneyUnit> unit,
            List<Claim> claims) {
        int first = columns.firstKey();
        RowKey at = table.key(row);
        boolean labelled = false;
        for (Cell cell : table.cells(row)) {
            Map.@Nullable Entry<Integer, Cell> column = columns.floorEntry(cell.column());
            if (cell.column() < first || column == null) {
                if (labelled || blank(cell)) {
                    claims.add(Piece.of(cell).used(Use.PLACEHOLDER));
                } else {
                    claims.add(Piece.of(cell)
                            .leaf(
                                    Field.EXECUTION_LABEL,
                                    at,
                                    new Label(cell.text(), vocabulary).text(),
                                    Method.GRID,
                                    0.99));
                    labelled = true;
                }
            } else if (blank(cell)) {
                claims.add(Piece.of(cell).used(Use.PLACEHOLDER));
            } else {
                claims.addAll(amount(cell, column.getValue(), at, unit));
            }
        }
    }

    private List<Claim> amount(Cell cell, Cell head, RowKey at, Optional<MoneyUnit> blockUnit) {
        @Nullable
        Term term = vocabulary
                .match(Family.MONEY_COLUMN, head.text())
                .map(Match::term)
                .orElse(null);
        Piece piece = Piece.of(cell);
        String text = CellText.clean(cell.text());
        if (term != null && AMOUNTS.containsKey(term)) {
            Optional<MoneyUnit> unit = MoneyUnit.in(head).or(() -> blockUnit);
            return MoneyUnit.claims(piece, text, unit, java.util.Objects.requireNonNull(AMOUNTS.get(term)), at);
        }
        if (term != null && QUANTITIES.containsKey(term)) {
            return Quantities.claims(piece, text, java.util.Objects.requireNonNull(QUANTITIES.get(term)), at);
        }
        RowKey inner = at.inner(cell.column() + 1);
        return List.of(
                Piece.of(head).leaf(Field.EXECUTION_OTHER_LABEL, inner, CellText.clean(head.text()), Method.GRID, 0.95),
                piece.leaf(Field.EXECUTION_OTHER_TEXT, inner, text, Method.GRID, 0.95));
    }

    private boolean blank(Cell cell) {
        return vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text()) || vocabulary.is(Term.SIGN_BLANK, cell.text());
    }
}
