package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Doubt;
import org.shenbao.document.Method;
import org.shenbao.document.Severity;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.Claim.Use;
import org.shenbao.project.Attribute;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Reads one row of an indicator table: an indicator, a level's own row, or a row of placeholders. */
final class IndicatorRow {
    private static final Pattern FORM_LABEL = Pattern.compile("^指标\\s*[0-9一二三四五六七八九十]{0,3}\\s*[：:.、]\\s*");
    private static final Pattern COUNTER = Pattern.compile("(?:指标|目标)\\s*[0-9一二三四五六七八九十]{1,3}\\s*[:：]?");
    private static final Pattern DOTS = Pattern.compile("[.…·。]+");
    private static final double DISPLACED = 0.4;
    private static final double GUESSED = 0.7;
    private static final Map<Term, Field> TEXTS = Map.of(
            Term.COLUMN_SCORING, Field.INDICATOR_SCORING,
            Term.COLUMN_CONTENT, Field.INDICATOR_CONTENT,
            Term.COLUMN_BASIS, Field.INDICATOR_BASIS,
            Term.COLUMN_ORIGIN, Field.INDICATOR_ORIGIN,
            Term.COLUMN_DEVIATION, Field.INDICATOR_DEVIATION);

    private final FormTable table;
    private final int row;
    private final Columns columns;
    private final Levels levels;
    private final ValueReader values;
    private final Vocabulary vocabulary;
    private final RowKey at;
    private boolean indicator;

    /** @param at the indicator's key */
    IndicatorRow(
            FormTable table,
            int row,
            RowKey at,
            Columns columns,
            Levels levels,
            ValueReader values,
            Vocabulary vocabulary) {
        this.table = table;
        this.row = row;
        this.columns = columns;
        this.levels = levels;
        this.values = values;
        this.vocabulary = vocabulary;
        this.at = at;
    }

    /** Whether the row was read as an indicator. */
    boolean isIndicator() {
        return indicator;
    }

    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        table.cells(row).stream()
                .filter(cell -> blank(cell) || counter(cell) || columns.term(cell.column()) == Term.COLUMN_NUMBER)
                .forEach(cell -> claims.add(Piece.of(cell).used(blank(cell) ? Use.PLACEHOLDER : Use.ORDINAL)));
        boolean level = levels.read(row);
        boolean leveled = columns.has(Term.COLUMN_LEVEL1) || columns.has(Term.COLUMN_LEVEL2);
        @Nullable Cell name = leveled || !level ? cell(Term.COLUMN_INDICATOR) : null;
        boolean placeholder = name != null && (nameOf(name).isEmpty() || nothing(nameOf(name)));
        if (placeholder) {
            claims.add(Piece.of(Objects.requireNonNull(name)).used(Use.PLACEHOLDER));
        }
        indicator = (name != null && !placeholder) || hasValues();
        claims.addAll(levels.groups(
                at, indicator ? List.of() : points(Parts.GROUP_WEIGHT, Parts.GROUP_SCORE, levels.key(at))));
        if (!indicator) {
            return claims;
        }
        claims.addAll(trusted(levels.claims(at), Term.COLUMN_LEVEL1, Term.COLUMN_LEVEL2));
        if (name != null && !placeholder) {
            Claim.Leaf leaf = Piece.of(name).leaf(Field.INDICATOR_NAME, at, nameOf(name), Method.GRID, 0.99);
            claims.addAll(trusted(List.of(leaf), Term.COLUMN_INDICATOR));
        }
        claims.addAll(values());
        claims.addAll(points(Parts.WEIGHT, Parts.SCORE, at));
        claims.addAll(texts());
        return displaced() ? doubted(claims) : claims;
    }

    /** The claims, no surer than what the heads over them mean. */
    private List<Claim> trusted(List<Claim> claims, Term... heads) {
        double trust = Stream.of(heads).mapToDouble(columns::trust).min().orElse(1);
        return claims.stream()
                .map(claim -> claim instanceof Claim.Leaf leaf ? leaf.atMost(trust) : claim)
                .toList();
    }

    /** Whether words stand where points should: then the row's cells have slipped, and none of them is sure. */
    private boolean displaced() {
        return Stream.of(Term.COLUMN_WEIGHT, Term.COLUMN_SCORE).anyMatch(term -> {
            @Nullable Cell cell = cell(term);
            return cell != null && Numbers.in(cell.text()).isEmpty();
        });
    }

    private List<Claim> doubted(List<Claim> claims) {
        String quoted = table.cells(row).stream()
                .map(cell -> CellText.clean(cell.text()))
                .collect(Collectors.joining(" | "));
        Doubt doubt = new Doubt(
                "row-displaced",
                Severity.WARNING,
                "The cells '" + quoted + "' do not stand in their columns.",
                Map.of("row", quoted));
        Concern concern = new Concern(doubt, table.cells(row).get(0).places().get(0));
        return claims.stream()
                .map(claim ->
                        claim instanceof Claim.Leaf leaf ? leaf.with(concern).atMost(DISPLACED) : claim)
                .toList();
    }

    private boolean hasValues() {
        return cell(Term.COLUMN_TARGET) != null || cell(Term.COLUMN_ACTUAL) != null;
    }

    /** Whether the cell only counts the indicators of a level: 目标1. */
    static boolean counter(Cell cell) {
        return COUNTER.matcher(cell.text().strip()).matches();
    }

    /** An indicator's name without the form's own counter before it: 指标1：. */
    static String nameOf(Cell cell) {
        String text = CellText.clean(cell.text()).replace("\n", "");
        Matcher label = FORM_LABEL.matcher(text);
        return label.find() ? text.substring(label.end()) : text;
    }

    private List<Claim> values() {
        List<Claim> claims = new ArrayList<>();
        TargetCells target = new TargetCells(
                at,
                columns.head(columns.of(Term.COLUMN_OPERATOR)),
                cell(Term.COLUMN_YEAR_BEFORE),
                cell(Term.COLUMN_OPERATOR),
                cell(Term.COLUMN_TARGET),
                cell(Term.COLUMN_UNIT),
                values,
                vocabulary);
        List<Claim> targets = trusted(target.claims(), Term.COLUMN_TARGET, Term.COLUMN_OPERATOR, Term.COLUMN_UNIT);
        claims.addAll(guessed(targets, Term.COLUMN_TARGET, "targets"));
        claims.addAll(guessed(own(Term.COLUMN_ACTUAL, Parts.ACTUAL, at), Term.COLUMN_ACTUAL, "actual values"));
        claims.addAll(own(Term.COLUMN_TWO_YEARS_BEFORE, Parts.HISTORY, at.inner(-2)));
        if (!target.tookBefore()) {
            claims.addAll(own(Term.COLUMN_YEAR_BEFORE, Parts.HISTORY, at.inner(-1)));
        }
        @Nullable Cell attribute = cell(Term.COLUMN_ATTRIBUTE);
        if (attribute != null) {
            claims.addAll(trusted(List.of(attribute(attribute)), Term.COLUMN_ATTRIBUTE));
        }
        return claims;
    }

    /** Values under a head that is in no vocabulary: no other column is the targets', or the actual values'. */
    private List<Claim> guessed(List<Claim> claims, Term term, String values) {
        if (!columns.guessed(term)) {
            return claims;
        }
        @Nullable Cell head = columns.head(columns.of(term));
        String text = head == null ? "" : CellText.clean(head.text());
        Doubt doubt = new Doubt(
                "head-unknown",
                Severity.WARNING,
                "The head '" + text + "' is in no vocabulary; its cells were read as " + values + ".",
                Map.of("head", text));
        return claims.stream()
                .map(claim -> claim instanceof Claim.Leaf leaf
                        ? leaf.with(new Concern(
                                        doubt,
                                        head == null
                                                ? leaf.places().get(0)
                                                : head.places().get(0)))
                                .atMost(GUESSED)
                        : claim)
                .toList();
    }

    /** A value whose operator and unit can only stand in its own cell. */
    private List<Claim> own(Term head, Parts.OfValue parts, RowKey key) {
        @Nullable Cell cell = cell(head);
        return cell == null
                ? List.of()
                : trusted(own(Piece.of(cell), CellText.clean(cell.text()), parts, key, values, 0.99), head);
    }

    /** A value that states its operator and unit itself. */
    static List<Claim> own(
            Piece piece, String text, Parts.OfValue parts, RowKey key, ValueReader values, double confidence) {
        List<Claim> claims = new ArrayList<>();
        ValueText read = values.read(text);
        claims.add(piece.leaf(parts.text(), key, text, Method.GRID, confidence));
        @Nullable Object operator = read.sign() != null ? read.sign() : read.word();
        if (operator != null) {
            claims.add(piece.leaf(parts.operator(), key, operator, Method.PATTERN, 0.98 * confidence));
        }
        if (read.number() != null) {
            claims.add(piece.leaf(parts.number(), key, read.number(), Method.PATTERN, 0.99 * confidence));
        }
        if (read.unit() != null) {
            claims.add(piece.leaf(parts.unit(), key, read.unit(), Method.PATTERN, 0.98 * confidence));
        }
        return claims;
    }

    private Claim attribute(Cell cell) {
        Optional<Term> term = vocabulary.match(Family.ATTRIBUTE, cell.text()).map(Match::term);
        Piece piece = Piece.of(cell);
        if (term.isPresent()) {
            Attribute attribute =
                    term.get() == Term.ATTRIBUTE_QUALITATIVE ? Attribute.QUALITATIVE : Attribute.QUANTITATIVE;
            return piece.leaf(Field.INDICATOR_ATTRIBUTE, at, attribute, Method.GRID, 0.99);
        }
        String text = CellText.clean(cell.text());
        Doubt doubt = new Doubt(
                "attribute-unknown",
                Severity.WARNING,
                "The attribute '" + text + "' is neither quantitative nor qualitative.",
                Map.of("text", text));
        return piece.leaf(Field.INDICATOR_ATTRIBUTE, at, null, Method.GRID, 0)
                .with(new Concern(doubt, piece.places().get(0)));
    }

    private List<Claim> points(Parts.OfQuantity weight, Parts.OfQuantity score, RowKey key) {
        List<Claim> claims = new ArrayList<>();
        @Nullable Cell weights = cell(Term.COLUMN_WEIGHT);
        if (weights != null) {
            claims.addAll(trusted(
                    Quantities.claims(Piece.of(weights), CellText.clean(weights.text()), weight, key),
                    Term.COLUMN_WEIGHT));
        }
        @Nullable Cell scores = cell(Term.COLUMN_SCORE);
        if (scores != null) {
            claims.addAll(trusted(
                    Quantities.claims(Piece.of(scores), CellText.clean(scores.text()), score, key), Term.COLUMN_SCORE));
        }
        return claims;
    }

    /** The row's texts, and its cells under heads that have no place in the record. */
    private List<Claim> texts() {
        List<Claim> claims = new ArrayList<>();
        for (Cell cell : table.cells(row)) {
            @Nullable Cell head = columns.head(cell.column());
            if (blank(cell) || head == null) {
                continue;
            }
            @Nullable Term term = columns.term(cell.column());
            Piece piece = Piece.of(cell);
            String text = CellText.clean(cell.text());
            if (term == null && counter(cell)) {
                claims.add(piece.used(Use.ORDINAL));
            } else if (term == null) {
                RowKey inner = at.inner(cell.column() + 1);
                List<Claim> other = List.of(
                        Piece.of(head)
                                .leaf(
                                        Field.INDICATOR_OTHER_LABEL,
                                        inner,
                                        CellText.clean(head.text()),
                                        Method.GRID,
                                        0.95),
                        piece.leaf(Field.INDICATOR_OTHER_TEXT, inner, text, Method.GRID, 0.95));
                claims.addAll(other(cell, head, other));
            } else if (TEXTS.containsKey(term)) {
                Claim.Leaf leaf = piece.leaf(Objects.requireNonNull(TEXTS.get(term)), at, text, Method.GRID, 0.99);
                claims.addAll(trusted(List.of(glued(cell, leaf)), term));
            }
        }
        return claims;
    }

    /** What stands under an unknown head, with a doubt where it looks like points or values that the table lacks. */
    private List<Claim> other(Cell cell, Cell head, List<Claim> other) {
        List<Field> lacking = columns.valued(cell.column()) ? lacking(cell) : List.of();
        if (lacking.isEmpty()) {
            return other;
        }
        String text = CellText.clean(head.text());
        Doubt doubt = new Doubt(
                "head-unknown",
                Severity.WARNING,
                "The head '" + text
                        + "' is in no vocabulary; its cells look like points or values, which the table lacks.",
                Map.of("head", text));
        Concern concern = new Concern(doubt, head.places().get(0));
        List<Claim> claims = new ArrayList<>();
        other.forEach(claim -> claims.add(((Claim.Leaf) claim).with(concern).atMost(GUESSED)));
        Piece nothing = new Piece("", cell.places(), cell.reading());
        lacking.forEach(field ->
                claims.add(nothing.leaf(field, at, null, Method.GRID, 0).with(concern)));
        return claims;
    }

    private List<Field> lacking(Cell cell) {
        List<Field> lacking = new ArrayList<>();
        if (Numbers.whole(cell.text()).isPresent() && !columns.has(Term.COLUMN_WEIGHT)) {
            lacking.add(Parts.WEIGHT.text());
        }
        if (columns.has(Term.COLUMN_ACTUAL)
                && !columns.has(Term.COLUMN_SCORE)
                && Numbers.whole(cell.text()).isPresent()) {
            lacking.add(Parts.SCORE.text());
        }
        boolean evaluated = columns.has(Term.COLUMN_SCORE) || columns.has(Term.COLUMN_DEVIATION);
        if (evaluated && !columns.has(Term.COLUMN_ACTUAL)) {
            lacking.add(Parts.ACTUAL.text());
        }
        return lacking;
    }

    /** The blank marker of a form before other words: it stays, but a reader should know. */
    private Claim glued(Cell cell, Claim.Leaf leaf) {
        String text = cell.text().strip();
        for (String marker : vocabulary.words(Term.SIGN_BLANK)) {
            boolean glued = text.length() > marker.length()
                    && text.startsWith(marker)
                    && !Character.isIdeographic(text.charAt(marker.length()))
                    && table.table().cells().stream()
                            .anyMatch(other -> other.text().strip().equals(marker));
            if (glued) {
                Doubt doubt = new Doubt(
                        "blank-marker-glued",
                        Severity.WARNING,
                        "The blank marker '" + marker + "' stands before other words.",
                        Map.of("marker", marker));
                return leaf.with(new Concern(doubt, cell.places().get(0)));
            }
        }
        return leaf;
    }

    private @Nullable Cell cell(Term term) {
        int column = columns.of(term);
        return table.cells(row).stream()
                .filter(cell -> cell.column() == column && !blank(cell))
                .findFirst()
                .orElse(null);
    }

    private boolean blank(Cell cell) {
        return nothing(cell.text());
    }

    private boolean nothing(String text) {
        return vocabulary.is(Term.SIGN_PLACEHOLDER, text)
                || vocabulary.is(Term.SIGN_BLANK, text)
                || DOTS.matcher(text.strip()).matches();
    }
}
