package org.shenbao.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.extract.Claim.Use;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Reads a budget-execution block whose rows are what was planned, what arrived and what was spent, each with its amount
 * and those of its sources beside it: 项目总预算 | 186万元 | 其中：市财政拨款 | 170万元 over 实际支出金额 | 181万元 | 其中：….
 */
final class StagedRows {
    /** A label of the first row, of which the amounts in the rows below are the same source's. */
    private static final double BY_PLACE = 0.93;

    private static final Map<Term, Parts.OfMoney> AMOUNTS =
            Map.of(Term.MONEY_PAIR_ARRANGED, Parts.REVISED, Term.MONEY_PAIR_EXECUTED, Parts.EXECUTED);

    private final PairedHeads words;

    StagedRows(Vocabulary vocabulary) {
        this.words = new PairedHeads(vocabulary);
    }

    /** Whether such rows start at the row: what was planned, and what was spent below it, with the same sources. */
    boolean start(List<List<Cell>> rows, int row) {
        return stage(rows.get(row)).filter(Term.MONEY_PAIR_ARRANGED::equals).isPresent() && end(rows, row) > row + 1;
    }

    /** The row behind the last of them, the first row itself where the rows below are none. */
    private int end(List<List<Cell>> rows, int first) {
        Set<Term> stages = EnumSet.noneOf(Term.class);
        int row = first;
        while (row < rows.size() && alike(rows.get(first), rows.get(row))) {
            Optional<Term> stage = stage(rows.get(row));
            if (stage.isEmpty() || !stages.add(stage.get())) {
                break;
            }
            row++;
        }
        return stages.contains(Term.MONEY_PAIR_EXECUTED) ? row : first;
    }

    /** Whether the rows hold the same labels but for their first. */
    private boolean alike(List<Cell> first, List<Cell> other) {
        if (other.size() != first.size()) {
            return false;
        }
        for (int i = 2; i < first.size(); i += 2) {
            if (!words.text(first.get(i)).equals(words.text(other.get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** What the row's amounts are, empty where it is no row of labels and their amounts. */
    private Optional<Term> stage(List<Cell> cells) {
        if (cells.size() < 2 || cells.size() % 2 != 0) {
            return Optional.empty();
        }
        for (int i = 0; i < cells.size(); i += 2) {
            if (MoneyWords.amount(cells.get(i)) || !MoneyWords.amount(cells.get(i + 1))) {
                return Optional.empty();
            }
        }
        return words.meaning(cells.get(0)).map(Match::term);
    }

    /** The claims of the rows from the first on. */
    List<Claim> claims(FormTable table, int first, Optional<MoneyUnit> stated) {
        List<Claim> claims = new ArrayList<>();
        List<Cell> sources = table.cells(first);
        for (int i = 0; i < sources.size(); i += 2) {
            Piece label = Piece.of(sources.get(i));
            claims.add(label.leaf(
                    Field.EXECUTION_LABEL, key(table, first, i), words.text(sources.get(i)), Method.GRID, 0.97));
        }
        int end = end(table.byRow(), first);
        for (int row = first; row < end; row++) {
            row(table, first, row, stated, claims);
        }
        return claims;
    }

    private void row(FormTable table, int first, int row, Optional<MoneyUnit> stated, List<Claim> claims) {
        List<Cell> cells = table.cells(row);
        Cell stage = cells.get(0);
        @Nullable Match match = words.meaning(stage).orElse(null);
        Parts.@Nullable OfMoney parts = match == null ? null : AMOUNTS.get(match.term());
        double trust = match == null ? BY_PLACE : match.confidence();
        for (int i = 0; i < cells.size(); i += 2) {
            Cell amount = cells.get(i + 1);
            RowKey at = key(table, first, i);
            if (row > first && i > 0) {
                claims.add(Piece.of(cells.get(i)).used(Use.LABEL));
            }
            if (parts == null) {
                RowKey inner = at.inner(row - first + 1);
                claims.add(Piece.of(stage)
                        .leaf(Field.EXECUTION_OTHER_LABEL, inner, words.text(stage), Method.GRID, BY_PLACE));
                claims.add(Piece.of(amount)
                        .leaf(Field.EXECUTION_OTHER_TEXT, inner, CellText.clean(amount.text()), Method.GRID, BY_PLACE));
                continue;
            }
            if (row > first && i == 0) {
                claims.add(Piece.of(stage).used(Use.LABEL));
            }
            Optional<MoneyUnit> unit =
                    MoneyUnit.in(cells.get(i)).or(() -> MoneyUnit.in(stage)).or(() -> stated);
            MoneyUnit.claims(Piece.of(amount), CellText.clean(amount.text()), unit, parts, at).stream()
                    .map(claim -> claim instanceof Leaf leaf ? leaf.atMost(trust) : claim)
                    .forEach(claims::add);
        }
    }

    private static RowKey key(FormTable table, int first, int pair) {
        return table.key(first).row((first + 1) * 100 + pair);
    }
}
