package org.shenbao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Doubt;
import org.shenbao.document.Method;
import org.shenbao.document.Severity;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.project.Attribute;
import org.shenbao.project.Operator;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Reads a target from the cells that print it together: operator, value and unit, each in its column or slipped into a
 * neighbouring one. The target of an indicator may also print an attribute in its operator column.
 */
final class TargetCells {
    private static final double SLIPPED = 0.8;
    /** An operator that only words say: 以上. */
    private static final double OF_A_WORD = 0.95;

    private static final double AMBIGUOUS = 0.4;

    private final RowKey at;
    private final ValueReader values;
    private final Vocabulary vocabulary;
    private final @Nullable Cell before;
    private final @Nullable Cell operatorHead;
    private @Nullable Cell operator;
    private @Nullable Cell value;
    private @Nullable Cell unit;
    private final List<Claim> claims = new ArrayList<>();
    private @Nullable Concern slip;
    private boolean beforeTaken;

    /**
     * @param operatorHead head of the operator column
     * @param before the cell of the column left of them, which holds an earlier year's value, null where there is none
     */
    TargetCells(
            RowKey at,
            @Nullable Cell operatorHead,
            @Nullable Cell before,
            @Nullable Cell operator,
            @Nullable Cell value,
            @Nullable Cell unit,
            ValueReader values,
            Vocabulary vocabulary) {
        this.at = at;
        this.operatorHead = operatorHead;
        this.before = before;
        this.operator = operator;
        this.value = value;
        this.unit = unit;
        this.values = values;
        this.vocabulary = vocabulary;
    }

    /** Whether the operator slipped into the earlier year's column, so that this column holds no value. */
    boolean tookBefore() {
        return beforeTaken;
    }

    List<Claim> claims() {
        attribute();
        if (operator != null && operator(operator) == null) {
            slipped(operator);
        } else if (value != null && unit != null && operator(value) != null && number(unit) != null) {
            right();
        } else {
            read(0.99);
        }
        return claims;
    }

    /** 定性 where an operator should stand. */
    private void attribute() {
        if (operator == null) {
            return;
        }
        Optional<Term> attribute =
                vocabulary.match(Family.ATTRIBUTE, operator.text()).map(Match::term);
        if (attribute.isPresent()) {
            Attribute kind =
                    attribute.get() == Term.ATTRIBUTE_QUALITATIVE ? Attribute.QUALITATIVE : Attribute.QUANTITATIVE;
            claims.add(Piece.of(operator)
                    .leaf(Field.INDICATOR_ATTRIBUTE, at, kind, Method.GRID, 0.95)
                    .asFallback());
            operator = null;
        }
    }

    /** What stands in the operator column is none: a unit, or a value that slipped to the left. */
    private void slipped(Cell stray) {
        @Nullable Cell earlier = before != null && operator(before) != null ? before : null;
        boolean isUnit = number(stray) == null && unit == null && measure(stray);
        if (isUnit) {
            slip = concern(stray, "unit");
            operator = earlier;
            unit = stray;
        } else if (value == null || (unit == null && measure(value))) {
            slip = concern(stray, "value");
            operator = earlier;
            unit = unit == null ? value : unit;
            value = stray;
        } else if (Numbers.in(stray.text()).isEmpty()) {
            foreign(stray);
            return;
        } else {
            beforeTaken = earlier != null;
            operator = earlier;
            pieces(stray, value);
            return;
        }
        beforeTaken = earlier != null;
        read(SLIPPED);
    }

    /** A word that is no operator, such as a direction: it goes beside the other columns without a place. */
    private void foreign(Cell stray) {
        if (operatorHead != null) {
            RowKey inner = at.inner(stray.column() + 1);
            claims.add(Piece.of(operatorHead)
                    .leaf(Field.INDICATOR_OTHER_LABEL, inner, CellText.clean(operatorHead.text()), Method.GRID, 0.95));
            claims.add(Piece.of(stray)
                    .leaf(Field.INDICATOR_OTHER_TEXT, inner, CellText.clean(stray.text()), Method.GRID, 0.95));
        }
        operator = null;
        read(0.99);
    }

    /** Operator and value stand one column too far right. */
    private void right() {
        Cell sign = java.util.Objects.requireNonNull(value);
        slip = concern(sign, "operator");
        operator = sign;
        value = unit;
        unit = null;
        read(SLIPPED);
    }

    /** No single reading is right: the text holds the pieces in printed order. */
    private void pieces(Cell left, Cell right) {
        Piece text = Piece.join(List.of(Piece.of(left), Piece.of(right)), " ");
        String row = List.of(Optional.ofNullable(operator), Optional.of(left), Optional.of(right)).stream()
                .flatMap(Optional::stream)
                .map(Cell::text)
                .collect(Collectors.joining(" | "));
        Concern concern = new Concern(
                new Doubt(
                        "value-slipped",
                        Severity.WARNING,
                        "The cells '" + row + "' do not stand in their columns; no single reading is right.",
                        Map.of("row", row)),
                text.places().get(0));
        claims.add(text.leaf(Parts.TARGET.text(), at, CellText.clean(text.text()), Method.GRID, AMBIGUOUS)
                .with(concern));
        if (operator != null) {
            operator(AMBIGUOUS);
        }
        if (unit != null) {
            claims.add(Piece.of(unit)
                    .leaf(Parts.TARGET.unit(), at, CellText.cleanUnit(unit.text()), Method.GRID, AMBIGUOUS));
        }
    }

    private void read(double confidence) {
        if (value == null) {
            withoutValue();
            return;
        }
        if (operator != null) {
            operator(confidence);
        }
        if (unit != null) {
            claims.add(doubted(
                    Piece.of(unit)
                            .leaf(Parts.TARGET.unit(), at, CellText.cleanUnit(unit.text()), Method.GRID, confidence),
                    "unit"));
        }
        value(value, confidence);
    }

    /** An operator or a unit alone is no target: the form was not filled in, or the value got lost. */
    private void withoutValue() {
        List<Piece> left = Stream.of(Optional.ofNullable(operator), Optional.ofNullable(unit))
                .flatMap(Optional::stream)
                .map(Piece::of)
                .toList();
        if (left.isEmpty()) {
            return;
        }
        Piece piece = Piece.join(left, " ");
        String text = CellText.clean(piece.text());
        Doubt doubt = new Doubt(
                "value-missing", Severity.WARNING, "'" + text + "' stands without a value.", Map.of("text", text));
        claims.add(piece.leaf(Parts.TARGET.text(), at, null, Method.GRID, 0)
                .with(new Concern(doubt, piece.places().get(0))));
    }

    private void operator(double confidence) {
        Cell cell = java.util.Objects.requireNonNull(operator);
        claims.add(doubted(
                Piece.of(cell).leaf(Parts.TARGET.operator(), at, operator(cell), Method.GRID, confidence), "operator"));
    }

    private void value(Cell cell, double confidence) {
        String text = CellText.clean(cell.text());
        Piece piece = Piece.of(cell);
        ValueText read = values.read(text);
        claims.add(doubted(piece.leaf(Parts.TARGET.text(), at, text, Method.GRID, confidence), "value"));
        if (operator == null && read.sign() != null) {
            claims.add(piece.leaf(Parts.TARGET.operator(), at, read.sign(), Method.PATTERN, confidence));
        } else if (operator == null && read.word() != null) {
            claims.add(piece.leaf(Parts.TARGET.operator(), at, read.word(), Method.PATTERN, OF_A_WORD * confidence));
        }
        if (read.number() != null) {
            claims.add(piece.leaf(Parts.TARGET.number(), at, read.number(), Method.PATTERN, confidence));
        }
        if (unit == null && read.unit() != null) {
            claims.add(piece.leaf(Parts.TARGET.unit(), at, read.unit(), Method.PATTERN, 0.97 * confidence));
        }
    }

    private Claim doubted(Claim.Leaf leaf, String what) {
        return slip != null && what.equals(slip.doubt().values().get("what")) ? leaf.with(slip) : leaf;
    }

    private static Concern concern(Cell stray, String what) {
        String text = CellText.clean(stray.text());
        return new Concern(
                new Doubt(
                        "value-slipped",
                        Severity.WARNING,
                        "The " + what + " '" + text + "' stands in a neighbouring column.",
                        Map.of("text", text, "what", what)),
                stray.places().get(0));
    }

    private @Nullable Operator operator(Cell cell) {
        return values.operator(cell.text()).orElse(null);
    }

    private static @Nullable BigDecimal number(Cell cell) {
        return Numbers.whole(cell.text()).orElse(null);
    }

    private boolean measure(Cell cell) {
        return vocabulary.match(Family.UNIT, cell.text()).isPresent();
    }
}
