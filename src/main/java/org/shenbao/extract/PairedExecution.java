package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Reads a budget-execution block in which labels and amounts stand beside each other once for what was arranged, once for
 * what arrived, and once for what was spent: 预算安排情况 | 资金到位情况 | 资金执行情况 | 预算执行进度. The first row may have the
 * whole amounts beside the heads.
 */
final class PairedExecution {
    private static final Map<Term, Parts.OfMoney> AMOUNTS =
            Map.of(Term.MONEY_PAIR_ARRANGED, Parts.REVISED, Term.MONEY_PAIR_EXECUTED, Parts.EXECUTED);

    private final Vocabulary vocabulary;
    private final PairedHeads words;

    PairedExecution(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.words = new PairedHeads(vocabulary);
    }

    /** Whether the cells are heads of such pairs over those of the row below. */
    boolean headed(List<Cell> cells, List<Cell> below) {
        return words.alone(cells) || words.withAmounts(cells) || words.overLabels(cells, below);
    }

    List<Claim> block(FormTable table, int head, Optional<MoneyUnit> stated) {
        List<Claim> claims = new ArrayList<>();
        NavigableMap<Integer, Cell> heads = new TreeMap<>();
        boolean amounts = words.withAmounts(table.cells(head));
        Optional<MoneyUnit> unit = stated;
        for (Cell cell : table.cells(head)) {
            if (amounts && !words.is(cell) && !words.left(cell) && !heads.isEmpty()) {
                continue; // the amount beside a head
            }
            boolean lead = heads.isEmpty() && !words.is(cell);
            Optional<MoneyUnit> before = unit;
            unit = MoneyUnit.in(cell).or(() -> before);
            if (!lead) {
                heads.put(cell.column(), cell);
            }
            claims.add(Piece.of(cell).used(Use.HEADER));
        }
        if (amounts) {
            row(table, head, heads, unit, claims);
        }
        for (int row = table.below(head);
                row < table.bands().size() && table.bands().get(row) == Band.MONEY;
                row++) {
            row(table, row, heads, unit, claims);
        }
        return claims;
    }

    /** The row's amounts under its label; where the pairs of one row have labels of their own, each is a row. */
    private void row(
            FormTable table, int row, NavigableMap<Integer, Cell> heads, Optional<MoneyUnit> unit, List<Claim> claims) {
        List<Cell> cells = table.cells(row);
        RowKey at = ExecutionRows.key(table, row);
        @Nullable String open = null;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            Map.@Nullable Entry<Integer, Cell> head = heads.floorEntry(cell.column());
            boolean amount = head != null && value(cell, head.getValue());
            boolean another = !amount && open != null && i + 1 < cells.size() && another(cell, cells.get(i + 1), open);
            if (head == null || vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text())) {
                claims.add(Piece.of(cell).used(Use.PLACEHOLDER));
            } else if (!amount && (open == null || another)) {
                at = open == null ? at : at.row(at.row() + 1);
                open = words.text(cell);
                claims.add(Piece.of(cell).leaf(Field.EXECUTION_LABEL, at, open, Method.GRID, 0.97));
            } else if (!amount) {
                claims.add(Piece.of(cell).used(Use.LABEL)); // the row's label again, before its next amount
            } else if (open != null) {
                claims.addAll(value(cell, head.getValue(), at, unit));
            }
        }
    }

    /** Whether the cell names another source than the row's label does, with an amount of its own. */
    private boolean another(Cell label, Cell amount, String open) {
        String text = words.text(label);
        return MoneyWords.amount(amount)
                && !open.equals(text)
                && vocabulary.means(Term.MONEY_COLUMN_ROW, text)
                && vocabulary.means(Term.MONEY_COLUMN_ROW, open);
    }

    /** Whether the cell is an amount, or a per cent under the head of a rate. */
    private boolean value(Cell cell, Cell head) {
        return MoneyWords.amount(cell)
                || (vocabulary.means(Term.MONEY_COLUMN_RATE, words.text(head))
                        && Numbers.only(cell.text()).isPresent());
    }

    private List<Claim> value(Cell cell, Cell head, RowKey at, Optional<MoneyUnit> unit) {
        Piece piece = Piece.of(cell);
        String text = CellText.clean(cell.text());
        Optional<Match> match = words.meaning(head);
        Parts.@Nullable OfMoney parts = match.map(Match::term).map(AMOUNTS::get).orElse(null);
        if (parts != null) {
            double trust = match.map(Match::confidence).orElse(1.0);
            return MoneyUnit.claims(piece, text, MoneyUnit.in(head).or(() -> unit), parts, at).stream()
                    .map(claim -> claim instanceof Leaf leaf ? leaf.atMost(trust) : claim)
                    .toList();
        }
        if (vocabulary.means(Term.MONEY_COLUMN_RATE, words.text(head))) {
            return Quantities.claims(piece, text, Parts.EXECUTION_RATE, at);
        }
        RowKey inner = at.inner(cell.column() + 1);
        return List.of(
                Piece.of(head).leaf(Field.EXECUTION_OTHER_LABEL, inner, CellText.clean(head.text()), Method.GRID, 0.95),
                piece.leaf(Field.EXECUTION_OTHER_TEXT, inner, text, Method.GRID, 0.95));
    }
}
