package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private static final Pattern DOTS = Pattern.compile("[.…·。]+");
    private static final double DISPLACED = 0.4;
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
    private final UnknownHeads unknown;
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
        this.unknown = new UnknownHeads(columns, at);
    }

    /** Whether the row was read as an indicator. */
    boolean isIndicator() {
        return indicator;
    }

    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        table.cells(row).stream()
                .filter(cell ->
                        blank(cell) || IndicatorName.counter(cell) || columns.term(cell.column()) == Term.COLUMN_NUMBER)
                .forEach(cell -> claims.add(Piece.of(cell).used(blank(cell) ? Use.PLACEHOLDER : Use.ORDINAL)));
        boolean level = levels.read(row);
        boolean leveled = columns.has(Term.COLUMN_LEVEL1) || columns.has(Term.COLUMN_LEVEL2);
        @Nullable Cell name = leveled || !level ? cell(Term.COLUMN_INDICATOR) : null;
        boolean placeholder = name != null
                && (IndicatorName.of(name).isEmpty()
                        || nothing(IndicatorName.of(name))
                        || (IndicatorName.counter(name) && !hasValues()));
        if (placeholder) {
            claims.add(Piece.of(Objects.requireNonNull(name)).used(Use.PLACEHOLDER));
        }
        indicator = (name != null && !placeholder) || hasValues();
        claims.addAll(levels.groups(
                at, indicator ? List.of() : points(Parts.GROUP_WEIGHT, Parts.GROUP_SCORE, levels.key(at))));
        if (!indicator) {
            if (level && (cell(Term.COLUMN_WEIGHT) != null || cell(Term.COLUMN_SCORE) != null)) {
                table.cells(row).stream()
                        .filter(cell -> !blank(cell))
                        .forEach(cell -> claims.addAll(unknown.besidePoints(cell, table.key(row))));
            }
            return claims;
        }
        claims.addAll(trusted(levels.claims(at), Term.COLUMN_LEVEL1, Term.COLUMN_LEVEL2));
        if (name != null && !placeholder) {
            Claim.Leaf leaf = Piece.of(name).leaf(Field.INDICATOR_NAME, at, IndicatorName.of(name), Method.GRID, 0.99);
            claims.addAll(trusted(List.of(leaf), Term.COLUMN_INDICATOR));
        }
        claims.addAll(values());
        claims.addAll(points(Parts.WEIGHT, Parts.SCORE, at));
        claims.addAll(texts());
        return displaced() ? doubted(claims) : claims;
    }

    /** The claims, no surer than what the heads over them mean. */
    private List<Claim> trusted(List<Claim> claims, Term... heads) {
        double trust = Stream.of(heads)
                .mapToDouble(term -> Math.min(columns.trust(term), SharedCells.trust(table, columns, row, term)))
                .min()
                .orElse(1);
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
        claims.addAll(unknown.guessed(targets, Term.COLUMN_TARGET, "targets"));
        claims.addAll(unknown.guessed(own(Term.COLUMN_ACTUAL, Parts.ACTUAL, at), Term.COLUMN_ACTUAL, "actual values"));
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

    /** A value whose operator and unit can only stand in its own cell. */
    private List<Claim> own(Term head, Parts.OfValue parts, RowKey key) {
        @Nullable Cell cell = cell(head);
        return cell == null
                ? List.of()
                : trusted(values.claims(Piece.of(cell), CellText.clean(cell.text()), parts, key, 0.99), head);
    }

    private Claim attribute(Cell cell) {
        Optional<Term> term = kind(cell);
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

    /** Whether the head, which stands over no signs, may stand over kinds: 指标性质. */
    private boolean ofKinds(Cell head) {
        return !columns.has(Term.COLUMN_ATTRIBUTE) && vocabulary.is(Term.COLUMN_OPERATOR, head.text());
    }

    private Optional<Term> kind(Cell cell) {
        return vocabulary.match(Family.ATTRIBUTE, cell.text()).map(Match::term);
    }

    private List<Claim> points(Parts.OfQuantity weight, Parts.OfQuantity score, RowKey key) {
        List<Claim> claims = new ArrayList<>(points(Term.COLUMN_WEIGHT, weight, Parts.GROUP_WEIGHT, key));
        claims.addAll(points(Term.COLUMN_SCORE, score, Parts.GROUP_SCORE, key));
        return claims;
    }

    private List<Claim> points(Term term, Parts.OfQuantity parts, Parts.OfQuantity ofLevel, RowKey key) {
        @Nullable Cell cell = cell(term);
        if (cell == null) {
            return List.of();
        }
        return trusted(
                indicator && SharedCells.over(table, columns, cell)
                        ? new LevelPoints(table, columns, levels).claims(cell, at, ofLevel, parts)
                        : Quantities.claims(Piece.of(cell), CellText.clean(cell.text()), parts, key),
                term);
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
            if (term == null && IndicatorName.counter(cell)) {
                claims.add(Piece.of(cell).used(Use.ORDINAL));
            } else if (term == null && vocabulary.is(Term.COLUMN_GROUP, cell.text())) {
                claims.add(Piece.of(cell).used(Use.LABEL));
            } else if (term == null && kind(cell).isPresent() && ofKinds(head)) {
                claims.add(attribute(cell));
            } else if (term == null) {
                claims.addAll(unknown.other(cell, head));
            } else if (TEXTS.containsKey(term)) {
                Field field = Objects.requireNonNull(TEXTS.get(term));
                Claim.Leaf leaf = Piece.of(cell).leaf(field, at, CellText.clean(cell.text()), Method.GRID, 0.99);
                claims.addAll(trusted(List.of(glued(cell, leaf)), term));
            }
        }
        claims.addAll(merged(Term.COLUMN_SCORING));
        claims.addAll(merged(Term.COLUMN_CONTENT));
        claims.addAll(merged(Term.COLUMN_DEVIATION));
        return claims;
    }

    /** How points are given, or what is meant, where one cell says it for the rows that it runs over. */
    private List<Claim> merged(Term term) {
        int column = columns.of(term);
        Field field = Objects.requireNonNull(TEXTS.get(term));
        return table.table().at(row, column).stream()
                .filter(cell -> column >= 0 && cell.row() < row && !blank(cell))
                .flatMap(cell ->
                        trusted(
                                List.of(Piece.of(cell).leaf(field, at, CellText.clean(cell.text()), Method.GRID, 0.95)),
                                term)
                                .stream())
                .toList();
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
                || (text.chars().noneMatch(Character::isIdeographic)
                        && DOTS.matcher(text.strip()).matches());
    }
}
