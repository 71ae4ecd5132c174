package org.shenbao.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.document.Place;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.project.Horizon;
import org.shenbao.project.SectionKind;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Looks for labels and values side by side in a form's table. */
final class FieldRows implements Extractor {
    private static final Pattern UNKNOWN =
            Pattern.compile("(?:[（(]?[0-9一二三四五六七八九十]{1,2}[）)、.．]\\s*)?\\p{IsHan}[\\p{IsHan}（）()、/\\s]{1,19}[：:]?");
    private static final Set<Term> IMPLEMENTERS = EnumSet.of(Term.FIELD_IMPLEMENTER, Term.FIELD_REPORTING_UNIT);
    private static final Pattern PAIR = Pattern.compile("(\\p{IsHan}{2,12})[：:]\\s*([^：:\\n]{1,40})");
    private static final Pattern GAP = Pattern.compile("[ \\u00A0]{2,}|\\u3000+|\\t");

    private final Vocabulary vocabulary;
    private final GoalWords goals;

    FieldRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.goals = new GoalWords(vocabulary);
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        for (FormTable table : subject.tables()) {
            int below = -1;
            for (int row : table.rows(Band.FIELDS).toArray()) {
                if (row < below) {
                    continue; // read with the heads above it
                }
                boolean one = table.cells(row).stream().anyMatch(cell -> cell.rowSpan() == 2);
                below = one ? valuesBelow(table, row, claims) : underHeads(table, row, claims);
                if (below < 0) {
                    below = one ? underHeads(table, row, claims) : valuesBelow(table, row, claims);
                }
                if (below < 0) {
                    row(table, row, claims);
                }
            }
            table.rows(Band.NOTE).forEach(row -> {
                for (int i = 0; i < table.cells(row).size(); i++) {
                    claims.addAll(within(table.cells(row).get(i), table.key(row).row(row * 100 + i)));
                }
            });
        }
        return claims.stream();
    }

    private void row(FormTable table, int row, List<Claim> claims) {
        List<Cell> cells = table.cells(row);
        boolean known = cells.stream().anyMatch(this::label);
        boolean block = cells.size() % 2 == 1
                && cells.size() > 2
                && (cells.get(0).rowSpan() > 1 || figures(cells.subList(1, cells.size())))
                && UNKNOWN.matcher(cells.get(0).text().strip()).matches();
        if (block && pairs(cells.subList(1, cells.size()))) {
            claims.add(Piece.of(cells.get(0)).used(Use.LABEL));
            cells = cells.subList(1, cells.size());
        }
        boolean pairs = pairs(cells);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            boolean unknown = pairs && UNKNOWN.matcher(cell.text()).matches();
            if (pairs && !label(cell) && !within(Piece.of(cell), RowKey.SINGLE).isEmpty()) {
                claims.addAll(within(cell, table.key(row).row(row * 100 + i)));
                continue;
            }
            if (!label(cell) && !unknown && !(known && i > 0 && colon(cell))) {
                RowKey at = table.key(row).row(row * 100 + i);
                List<Claim> own = within(cell, at);
                claims.addAll(own.isEmpty() ? unknownWithin(table, cell, at) : own);
                continue;
            }
            @Nullable Cell value = i + 1 < cells.size() && !label(cells.get(i + 1)) ? cells.get(i + 1) : null;
            boolean ofDepartment = ofDepartment(table, cells.subList(0, i));
            claims.addAll(pair(cell, value, table.key(row).inner(0).row(row * 100 + i), ofDepartment));
            i += value == null ? 0 : 1;
        }
    }

    /**
     * Whether a contact behind these cells is the department's: the department's own is named, or each organization has one
     * in its row.
     */
    private boolean ofDepartment(FormTable table, List<Cell> before) {
        Set<Term> terms = terms(before);
        return terms.contains(Term.FIELD_DEPARTMENT_CONTACT)
                || (terms.contains(Term.FIELD_DEPARTMENT)
                        && Collections.disjoint(terms, IMPLEMENTERS)
                        && table.rows(Band.FIELDS)
                                .mapToObj(row -> terms(table.cells(row)))
                                .anyMatch(row -> !Collections.disjoint(row, IMPLEMENTERS)
                                        && !row.contains(Term.FIELD_DEPARTMENT)
                                        && row.contains(Term.FIELD_CONTACT)));
    }

    private Set<Term> terms(List<Cell> cells) {
        Set<Term> terms = EnumSet.noneOf(Term.class);
        cells.forEach(cell ->
                vocabulary.match(Family.FIELD, cell.text()).map(Match::term).ifPresent(terms::add));
        return terms;
    }

    /** Whether every second cell is a figure. */
    private static boolean figures(List<Cell> cells) {
        for (int i = 1; i < cells.size(); i += 2) {
            if (Numbers.only(cells.get(i).text()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * A section whose text stands in rows under heads of their own: 实施进度计划 | 实施内容 | 开始时间 | 完成时间. Its text
     * has a line for each row.
     *
     * @return the row behind it, -1 where the row is no such head
     */
    private int underHeads(FormTable table, int row, List<Claim> claims) {
        List<Cell> heads = table.cells(row);
        @Nullable SectionKind kind = heads.isEmpty() ? null : kind(heads.get(0));
        boolean headed = kind != null
                && heads.size() > 2
                && heads.subList(1, heads.size()).stream().allMatch(this::label);
        int end = row + 1;
        while (headed && end < table.bands().size() && under(table, end, heads)) {
            end++;
        }
        if (!headed || kind == null || end == row + 1) {
            return -1;
        }
        List<Piece> lines = new ArrayList<>();
        for (int below = row + 1; below < end; below++) {
            lines.add(Piece.join(
                    table.cells(below).stream()
                            .map(cell -> Piece.of(cell).withText(CellText.clean(cell.text())))
                            .toList(),
                    " "));
        }
        RowKey at = table.key(row).row(row * 100);
        Piece heading = Piece.of(heads.get(0)).withText(new Label(heads.get(0).text(), vocabulary).word());
        claims.add(heading.leaf(Field.SECTION_KIND, at, kind, Method.LABEL, 0.93));
        claims.add(heading.leaf(Field.SECTION_HEADING, at, Method.LABEL, 0.93));
        claims.add(Piece.join(lines, "\n").leaf(Field.SECTION_TEXT, at, Method.GRID, 0.9));
        heads.subList(1, heads.size()).forEach(cell -> claims.add(Piece.of(cell).used(Use.HEADER)));
        return end;
    }

    /**
     * Labels side by side whose values stand below them, each in its label's column.
     *
     * @return the row behind the values, -1 where the row is none of such labels
     */
    private int valuesBelow(FormTable table, int row, List<Claim> claims) {
        List<Cell> cells = table.cells(row);
        boolean group = cells.size() > 1 && cells.get(0).rowSpan() > 1;
        List<Cell> labels = group ? cells.subList(1, cells.size()) : cells;
        long known = labels.stream().filter(this::label).count();
        boolean all = known > 0
                && known * 2 >= labels.size()
                && labels.stream()
                        .allMatch(cell ->
                                label(cell) || UNKNOWN.matcher(cell.text()).matches());
        boolean beside = labels.size() == 1 ? !group && cells.size() > 1 : known < 2 || turns(labels);
        if (!all || beside || row + 1 >= table.bands().size() || table.bands().get(row + 1) != Band.FIELDS) {
            return -1;
        }
        List<Cell> values = table.cells(row + 1);
        boolean below = !values.isEmpty()
                && values.stream()
                        .allMatch(value ->
                                !label(value) && labels.stream().anyMatch(label -> label.column() == value.column()));
        if (!below || (labels.size() == 1 && values.size() > 1)) {
            return -1;
        }
        if (group) {
            claims.add(Piece.of(cells.get(0)).used(Use.LABEL));
        }
        for (int i = 0; i < labels.size(); i++) {
            Cell label = labels.get(i);
            @Nullable
            Cell value = values.stream()
                    .filter(cell -> cell.column() == label.column())
                    .findFirst()
                    .orElse(null);
            claims.addAll(pair(label, value, table.key(row).inner(0).row(row * 100 + i), false));
        }
        return row + 2;
    }

    /** Whether a known label is followed by what is none, as a value would be. */
    private boolean turns(List<Cell> labels) {
        for (int i = 0; i + 1 < labels.size(); i++) {
            if (label(labels.get(i)) && label(labels.get(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private boolean under(FormTable table, int row, List<Cell> heads) {
        List<Cell> cells = table.cells(row);
        return table.bands().get(row) == Band.FIELDS
                && !cells.isEmpty()
                && cells.get(0).column() > heads.get(0).column()
                && cells.stream().noneMatch(this::label);
    }

    private @Nullable SectionKind kind(Cell cell) {
        return kind(vocabulary.match(Family.SECTION, cell.text()));
    }

    private static @Nullable SectionKind kind(Optional<Match> section) {
        return NarrativeSections.kind(section.map(Match::term).orElse(null));
    }

    /** Whether labels and values take turns; a cell that holds a label and its value stands for itself. */
    private boolean pairs(List<Cell> cells) {
        List<Cell> turns = cells.stream()
                .filter(cell -> within(Piece.of(cell), RowKey.SINGLE).isEmpty())
                .toList();
        for (int i = 1; i < turns.size(); i += 2) {
            if (label(turns.get(i))) {
                return false;
            }
        }
        return turns.size() > 1 && turns.size() % 2 == 0;
    }

    /** Labels and their values in one cell, with a colon between each, and gaps between the pairs. */
    private List<Claim> within(Cell cell, RowKey at) {
        List<String> pieces = Stream.of(GAP.split(cell.text()))
                .filter(text -> !text.isBlank())
                .toList();
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < pieces.size() && pieces.size() > 1; i++) {
            String text = pieces.get(i);
            List<Place> places = cell.places().stream()
                    .filter(place -> place.text().contains(text))
                    .map(place -> place.withText(text))
                    .toList();
            if (!places.isEmpty()) {
                claims.addAll(within(new Piece(text, places, cell.reading()), at.row(at.row() * 10 + i)));
            }
        }
        return claims.isEmpty() ? within(Piece.of(cell), at) : claims;
    }

    /** A label that no vocabulary knows and its value in one cell, in a form that prints its fields so. */
    private List<Claim> unknownWithin(FormTable table, Cell cell, RowKey at) {
        Matcher pair = PAIR.matcher(CellText.clean(cell.text()));
        boolean likewise = pair.matches()
                && !vocabulary.match(Family.MONEY_COLUMN, pair.group(1)).isPresent()
                && table.rows(Band.FIELDS)
                                .mapToObj(table::cells)
                                .flatMap(List::stream)
                                .filter(other ->
                                        !within(Piece.of(other), RowKey.SINGLE).isEmpty())
                                .count()
                        > 1;
        Piece piece = Piece.of(cell);
        return likewise
                ? new LabelledValue(
                                null,
                                piece.withText(pair.group(1)),
                                piece.withText(pair.group(2).strip()),
                                at,
                                0.9)
                        .claims(vocabulary)
                        .toList()
                : List.of();
    }

    private List<Claim> within(Piece piece, RowKey at) {
        String text = CellText.clean(piece.text());
        int colon = Math.max(text.indexOf('：'), text.indexOf(':'));
        if (colon <= 0) {
            return List.of();
        }
        String label = text.substring(0, colon);
        Optional<Match> field = vocabulary.meaning(Family.FIELD, label);
        if (field.isEmpty() && !vocabulary.is(Term.SIGN_NOTE, label)) {
            return List.of();
        }
        return new LabelledValue(
                        field.map(Match::term).orElse(null),
                        piece.withText(label),
                        piece.withText(text.substring(colon + 1).strip()),
                        at,
                        0.95)
                .claims(vocabulary)
                .toList();
    }

    /** @param ofDepartment whether the department's own contact stands before the pair in its row */
    private List<Claim> pair(Cell label, @Nullable Cell value, RowKey at, boolean ofDepartment) {
        Piece text = value == null
                ? new Piece("", List.of(), org.shenbao.document.Reading.CERTAIN)
                : Piece.of(value).withText(CellText.clean(value.text()));
        String word = CellText.clean(label.text());
        Optional<Match> field = vocabulary.match(Family.FIELD, word);
        Optional<Match> section = field.isPresent() ? Optional.empty() : vocabulary.match(Family.SECTION, word);
        if (field.isEmpty() && kind(section) == null && goals.term(label).isEmpty()) {
            field = vocabulary.meaning(Family.FIELD, word);
            section = field.isPresent() ? Optional.empty() : vocabulary.meaning(Family.SECTION, word);
        }
        Piece head = Piece.of(label).withText(word);
        @Nullable SectionKind kind = kind(section);
        if (kind != null && !text.blank()) {
            double sure = Math.min(0.97, section.map(Match::confidence).orElse(1.0));
            Piece heading = head.withText(new Label(word, vocabulary).word());
            return List.of(
                    heading.leaf(Field.SECTION_KIND, at, kind, Method.LABEL, sure),
                    heading.leaf(Field.SECTION_HEADING, at, Method.LABEL, 0.97),
                    text.leaf(Field.SECTION_TEXT, at, Method.LABEL, 0.97));
        }
        if (field.isEmpty() && goals.term(label).isPresent() && !text.blank()) {
            return goal(label, text, at);
        }
        @Nullable Term term = field.map(Match::term).orElse(null);
        Optional<IndicatorProse> indicators =
                term == null ? IndicatorProse.in(text.text(), vocabulary) : Optional.empty();
        if (indicators.isPresent()) {
            return indicators(head, text, indicators.get(), at);
        }
        if (term == Term.FIELD_PHONE && ofDepartment && !text.blank()) {
            return List.of(head.used(Use.LABEL), text.leaf(Field.DEPARTMENT_PHONE, RowKey.SINGLE, Method.LABEL, 0.95));
        }
        if (term == Term.FIELD_CONTACT && ofDepartment) {
            term = Term.FIELD_DEPARTMENT_CONTACT;
        }
        double confidence = field.map(Match::confidence).orElse(0.9) * 0.99;
        List<Claim> claims = new LabelledValue(term, head, text, at, confidence)
                .claims(vocabulary)
                .toList();
        if (field.isEmpty() || !Misspelling.is(field.get())) {
            return claims;
        }
        Concern concern = Misspelling.of(head, field.get().word());
        return claims.stream().map(claim -> Misspelling.doubted(claim, concern)).toList();
    }

    /** Indicators in the sentences beside a label; what stands before them is a text of its own. */
    private List<Claim> indicators(Piece head, Piece text, IndicatorProse prose, RowKey at) {
        List<Claim> claims = new ArrayList<>(prose.claims(text, at, new ValueReader(vocabulary)));
        claims.add(head.used(Use.LABEL));
        if (!prose.lead().isEmpty()) {
            claims.add(text.withText(prose.lead()).leaf(Field.SECTION_TEXT, at, Method.PATTERN, 0.85));
            claims.add(head.leaf(Field.SECTION_HEADING, at, Method.PATTERN, 0.85));
        }
        return claims;
    }

    /** A goal among the fields, such as 项目年度目标完成情况 within 项目基本情况. */
    private List<Claim> goal(Cell label, Piece text, RowKey at) {
        boolean actual = goals.term(label).filter(Term.GOAL_ACTUAL::equals).isPresent();
        Field field = actual ? Field.GOAL_ACTUAL : Field.GOAL_EXPECTED;
        Horizon horizon = Optional.ofNullable(goals.horizon(label)).orElse(Horizon.ANNUAL);
        return List.of(
                Piece.of(label).leaf(Field.GOAL_HORIZON, at, horizon, Method.LABEL, 0.95),
                text.leaf(field, at, Method.LABEL, 0.95));
    }

    private boolean label(Cell cell) {
        return goals.term(cell).isPresent()
                || vocabulary.match(Family.FIELD, cell.text()).isPresent()
                || vocabulary.is(Term.SIGN_NOTE, cell.text())
                || kind(cell) != null;
    }

    private static boolean colon(Cell cell) {
        String text = cell.text().strip();
        return text.endsWith("：") || text.endsWith(":");
    }
}
