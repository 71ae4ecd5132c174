package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Doubt;
import org.shenbao.document.Method;
import org.shenbao.document.Severity;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.vocabulary.Term;

/** Doubts what an indicator's row holds under heads that are in no vocabulary, where it is or may be a value or points. */
final class UnknownHeads {
    private static final double GUESSED = 0.7;

    private final Columns columns;
    /** A cell of a row that holds no indicator. */
    private static final double BESIDE = 0.9;

    private final RowKey at;

    /** @param at the indicator's key */
    UnknownHeads(Columns columns, RowKey at) {
        this.columns = columns;
        this.at = at;
    }

    /** Values under a head that is in no vocabulary: no other column is the targets', or the actual values'. */
    List<Claim> guessed(List<Claim> claims, Term term, String values) {
        if (!columns.guessed(term)) {
            return claims;
        }
        @Nullable Cell head = columns.head(columns.of(term));
        Doubt doubt = doubt(head, "were read as " + values);
        return claims.stream()
                .map(claim -> claim instanceof Leaf leaf
                        ? leaf.with(new Concern(doubt, (head == null ? leaf.places() : head.places()).get(0)))
                                .atMost(GUESSED)
                        : claim)
                .toList();
    }

    /** A text under an unknown head, with a doubt where it looks like points or values that the table lacks. */
    List<Claim> other(Cell cell, Cell head) {
        RowKey inner = at.inner(cell.column() + 1);
        String label = CellText.clean(head.text());
        List<Leaf> other = List.of(
                Piece.of(head).leaf(Field.INDICATOR_OTHER_LABEL, inner, label, Method.GRID, 0.95),
                Piece.of(cell).leaf(Field.INDICATOR_OTHER_TEXT, inner, CellText.clean(cell.text()), Method.GRID, 0.95));
        List<Field> lacking = columns.valued(cell.column()) ? lacking(cell) : List.of();
        if (lacking.isEmpty()) {
            return List.copyOf(other);
        }
        Doubt doubt = doubt(head, "look like points or values, which the table lacks");
        Concern concern = new Concern(doubt, head.places().get(0));
        List<Claim> claims = new ArrayList<>();
        other.forEach(leaf -> claims.add(leaf.with(concern).atMost(GUESSED)));
        Piece nothing = new Piece("", cell.places(), cell.reading());
        lacking.forEach(field ->
                claims.add(nothing.leaf(field, at, null, Method.GRID, 0).with(concern)));
        return claims;
    }

    /** A text under an unknown head beside the points of a level, a field of the form: a level has no place for it. */
    List<Claim> besidePoints(Cell cell, RowKey row) {
        @Nullable Cell head = columns.head(cell.column());
        if (head == null || columns.term(cell.column()) != null) {
            return List.of();
        }
        RowKey field = row.row((cell.row() + 1) * 100 + cell.column());
        return List.of(
                Piece.of(head).leaf(Field.OTHER_LABEL, field, CellText.clean(head.text()), Method.GRID, BESIDE),
                Piece.of(cell).leaf(Field.OTHER_TEXT, field, CellText.clean(cell.text()), Method.GRID, BESIDE));
    }

    private static Doubt doubt(@Nullable Cell head, String cells) {
        String text = head == null ? "" : CellText.clean(head.text());
        return new Doubt(
                "head-unknown",
                Severity.WARNING,
                "The head '" + text + "' is in no vocabulary; its cells " + cells + ".",
                Map.of("head", text));
    }

    /** The indicator's values that the cell may be and that no column of the table holds. */
    private List<Field> lacking(Cell cell) {
        List<Field> lacking = new ArrayList<>();
        boolean number = Numbers.whole(cell.text()).isPresent();
        boolean evaluated = columns.has(Term.COLUMN_SCORE)
                || columns.has(Term.COLUMN_SCORING)
                || columns.has(Term.COLUMN_DEVIATION);
        if (number && evaluated && !columns.has(Term.COLUMN_WEIGHT)) {
            lacking.add(Parts.WEIGHT.text());
        }
        if (number && columns.has(Term.COLUMN_ACTUAL) && !columns.has(Term.COLUMN_SCORE)) {
            lacking.add(Parts.SCORE.text());
        }
        if (evaluated && !columns.has(Term.COLUMN_ACTUAL)) {
            lacking.add(Parts.ACTUAL.text());
        }
        return lacking;
    }
}
