package org.shenbao.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Reads a budget-execution block in which labels and amounts stand beside each other once for what was arranged, once for
 * what arrived, and once for what was spent: 预算安排情况 | 资金到位情况 | 资金执行情况 | 预算执行进度.
 */
final class PairedExecution {
    private static final int LEAST = 2;
    private static final Map<Term, Parts.OfMoney> AMOUNTS =
            Map.of(Term.MONEY_PAIR_ARRANGED, Parts.REVISED, Term.MONEY_PAIR_EXECUTED, Parts.EXECUTED);

    private final Vocabulary vocabulary;

    PairedExecution(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether the row's cells are heads of such pairs. */
    static boolean headed(List<Cell> cells, Vocabulary vocabulary) {
        Set<Term> terms = EnumSet.noneOf(Term.class);
        cells.forEach(cell -> term(cell, vocabulary).ifPresent(terms::add));
        return terms.size() >= LEAST;
    }

    private static Optional<Term> term(Cell cell, Vocabulary vocabulary) {
        return vocabulary.match(Family.MONEY_PAIR, cell.text()).map(Match::term);
    }

    List<Claim> block(FormTable table, int head, Optional<MoneyUnit> stated) {
        List<Claim> claims = new ArrayList<>();
        NavigableMap<Integer, Cell> heads = new TreeMap<>();
        Optional<MoneyUnit> unit = stated;
        for (Cell cell : table.cells(head)) {
            boolean lead = heads.isEmpty() && term(cell, vocabulary).isEmpty();
            Optional<MoneyUnit> before = unit;
            unit = MoneyUnit.in(cell).or(() -> before);
            if (!lead) {
                heads.put(cell.column(), cell);
            }
            claims.add(Piece.of(cell).used(Use.HEADER));
        }
        for (int row = head + 1; row < table.bands().size() && table.bands().get(row) == Band.MONEY; row++) {
            row(table, row, heads, unit, claims);
        }
        return claims;
    }

    private void row(
            FormTable table, int row, NavigableMap<Integer, Cell> heads, Optional<MoneyUnit> unit, List<Claim> claims) {
        RowKey at = table.key(row);
        boolean labelled = table.cells(row).stream().noneMatch(cell -> label(cell, heads));
        if (labelled) {
            return; // amounts of nobody knows what
        }
        for (Cell cell : table.cells(row)) {
            Map.@Nullable Entry<Integer, Cell> head = heads.floorEntry(cell.column());
            boolean amount = Amounts.cell(cell.text(), "元").isPresent();
            if (head == null || vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text())) {
                claims.add(Piece.of(cell).used(Use.PLACEHOLDER));
            } else if (amount) {
                claims.addAll(value(cell, head.getValue(), at, unit));
            } else if (!labelled) {
                claims.add(Piece.of(cell)
                        .leaf(Field.EXECUTION_LABEL, at, new Label(cell.text(), vocabulary).text(), Method.GRID, 0.97));
                labelled = true;
            } else {
                claims.add(Piece.of(cell).used(Use.LABEL)); // the row's label again, before its next amount
            }
        }
    }

    private boolean label(Cell cell, NavigableMap<Integer, Cell> heads) {
        return heads.floorEntry(cell.column()) != null
                && !vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text())
                && Amounts.cell(cell.text(), "元").isEmpty();
    }

    private List<Claim> value(Cell cell, Cell head, RowKey at, Optional<MoneyUnit> unit) {
        Piece piece = Piece.of(cell);
        String text = CellText.clean(cell.text());
        Parts.@Nullable OfMoney parts = term(head, vocabulary).map(AMOUNTS::get).orElse(null);
        if (parts != null) {
            return MoneyUnit.claims(piece, text, unit, parts, at);
        }
        if (vocabulary.means(Term.MONEY_COLUMN_RATE, head.text())) {
            return Quantities.claims(piece, text, Parts.EXECUTION_RATE, at);
        }
        RowKey inner = at.inner(cell.column() + 1);
        return List.of(
                Piece.of(head).leaf(Field.EXECUTION_OTHER_LABEL, inner, CellText.clean(head.text()), Method.GRID, 0.95),
                piece.leaf(Field.EXECUTION_OTHER_TEXT, inner, text, Method.GRID, 0.95));
    }
}
