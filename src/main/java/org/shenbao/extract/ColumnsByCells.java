package org.shenbao.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Tells the columns of an indicator table whose heads are in no vocabulary by the cells below these. */
final class ColumnsByCells {
    private static final Set<Term> VALUES = EnumSet.of(
            Term.COLUMN_OPERATOR, Term.COLUMN_TARGET, Term.COLUMN_ACTUAL, Term.COLUMN_UNIT, Term.COLUMN_WEIGHT);
    private static final double BY_CELLS = 0.8;
    /** Longer texts are no level's words. */
    private static final int LONGEST_LEVEL = 8;
    /** Values that may be a target's or an actual one's. */
    private static final double GUESSED = 0.7;
    /** What the parts of a head say, and the cells below do not contradict. */
    private static final double AGREED = 0.92;
    /** Cells that can be nothing else: units, signs. */
    private static final double CERTAIN = 0.92;

    /** A head that says neither names nor which level. */
    private static final Pattern GENERAL = Pattern.compile("(?:绩效|项目)?指标(?:类[别型])?");

    private final ColumnTerms terms;
    private final ColumnHeads heads;
    private final ColumnsBelow below;
    private final Vocabulary vocabulary;
    private final SharedHeads shared;

    ColumnsByCells(ColumnTerms terms, ColumnHeads heads, ColumnsBelow below, Vocabulary vocabulary) {
        this.terms = terms;
        this.heads = heads;
        this.below = below;
        this.vocabulary = vocabulary;
        this.shared = new SharedHeads(terms, below);
    }

    /** Where 指标内容 explains what stands as second levels, 资金到位率=实际到位资金/计划资金, these are the indicators. */
    void namesUnderLevels() {
        int second = terms.of(Term.COLUMN_LEVEL2);
        boolean names = terms.has(Term.COLUMN_LEVEL1)
                && terms.has(Term.COLUMN_CONTENT)
                && !terms.has(Term.COLUMN_INDICATOR)
                && below.names(Set.of(second)).isPresent()
                && below.explained(second, terms.of(Term.COLUMN_CONTENT));
        if (names) {
            terms.open(second);
            terms.set(second, Term.COLUMN_INDICATOR, BY_CELLS);
        }
    }

    /** What the parts of heads say that are no words, where no other column has that meaning and the cells agree. */
    void byParts() {
        if (terms.has(Term.COLUMN_ATTRIBUTE) && below.otherKinds(terms.of(Term.COLUMN_ATTRIBUTE))) {
            terms.forget(Term.COLUMN_ATTRIBUTE); // a kind of another sort: 共性指标
        }
        operators();
        byParts(Set.of(Term.COLUMN_INDICATOR)); // what stands left of the names may be a level
        byParts(EnumSet.allOf(Term.class));
    }

    /** Where 指标性质 stands over kinds, 正向, 定性, and another column holds the signs, 大于等于, that one is the operators'. */
    private void operators() {
        int told = terms.of(Term.COLUMN_OPERATOR);
        if (told >= 0 && below.certain(Set.of(told), Term.COLUMN_OPERATOR).isEmpty()) {
            below.certain(terms.open(), Term.COLUMN_OPERATOR).ifPresent(column -> {
                terms.open(told);
                terms.set(column, Term.COLUMN_OPERATOR, CERTAIN);
            });
        }
    }

    private void byParts(Set<Term> some) {
        for (int column : terms.open()) {
            Cell head = Objects.requireNonNull(terms.head(column));
            vocabulary
                    .parts(Family.COLUMN, head.text())
                    .filter(match -> some.contains(match.term())
                            && terms.term(column) == null
                            && !heads.frame(head)
                            && !terms.has(match.term())
                            && below.agree(column, match.term())
                            && !(match.term() == Term.COLUMN_CONTENT && groups(column)))
                    .ifPresent(match -> terms.set(column, match.term(), AGREED));
        }
    }

    /** Whether the column stands left of the names, and its cells hold for several rows each, as levels do. */
    private boolean groups(int column) {
        return column < terms.of(Term.COLUMN_INDICATOR)
                && below.groups(Set.of(column)).isPresent();
    }

    /**
     * What heads in no vocabulary stand over, as far as their cells tell: levels, names, and at last the targets, which
     * are then only a guess. A head over several columns of which the cells name two levels is the head of both.
     */
    void byCells() {
        levels();
        shared.signsBeforeValues();
        kinds();
        names();
        explainedLevels();
        shared.textsBesideNames();
        points();
        values();
        shared.openOthers();
    }

    /** Where the head of the first level reaches over the frame left of it, the level is the next column below it. */
    private void levelBehindFrame() {
        int first = terms.of(Term.COLUMN_LEVEL1);
        @Nullable Cell head = terms.head(first);
        if (head != null && head.columnSpan() > 1 && below.frame(first)) {
            double trust = terms.trust(Term.COLUMN_LEVEL1);
            terms.open(first);
            terms.set(first + 1, Term.COLUMN_LEVEL1, trust);
        }
    }

    /** Where levels stand under the head of the names, 指标, and texts under 指标内容, these are the names. */
    private void levelsAsNames() {
        int told = terms.of(Term.COLUMN_INDICATOR);
        Term level = terms.has(Term.COLUMN_LEVEL1) ? Term.COLUMN_LEVEL2 : Term.COLUMN_LEVEL1;
        @Nullable Cell head = terms.head(told);
        boolean levels = head != null
                && GENERAL.matcher(CellText.clean(head.text())).matches()
                && told < terms.of(Term.COLUMN_CONTENT)
                && !terms.has(level)
                && below.levels(Set.of(told)).isPresent()
                && below.names(Set.of(terms.of(Term.COLUMN_CONTENT))).isPresent();
        if (levels) {
            terms.open(told);
            terms.set(told, level, AGREED);
            terms.nameByContent();
        }
    }

    private void levels() {
        levelBehindFrame();
        levelsAsNames();
        boolean ofLevels = terms.has(Term.COLUMN_ATTRIBUTE)
                && !terms.has(Term.COLUMN_LEVEL1)
                && below.levels(Set.of(terms.of(Term.COLUMN_ATTRIBUTE))).isPresent();
        if (ofLevels) {
            terms.forget(Term.COLUMN_ATTRIBUTE);
        }
        for (Term level : List.of(Term.COLUMN_LEVEL1, Term.COLUMN_LEVEL2)) {
            if (missing(level)) {
                below.levels(terms.open()).ifPresent(column -> terms.set(column, level, CERTAIN));
            }
        }
    }

    private void kinds() {
        for (Term term : List.of(Term.COLUMN_UNIT, Term.COLUMN_OPERATOR, Term.COLUMN_ATTRIBUTE)) {
            if (!terms.has(term)) {
                below.certain(terms.open(), term).ifPresent(column -> terms.set(column, term, CERTAIN));
            }
        }
    }

    /** Where the head of the names reaches over the levels left of them, the names are the last column below it. */
    private void namesBehindLevels() {
        int first = terms.of(Term.COLUMN_INDICATOR);
        @Nullable Cell head = terms.head(first);
        if (head == null || head.columnSpan() < 2 || below.groups(Set.of(first)).isEmpty()) {
            return;
        }
        IntStream.range(first + 1, head.column() + head.columnSpan())
                .filter(column -> below.names(Set.of(column)).isPresent())
                .max()
                .ifPresent(column -> {
                    double trust = Math.min(AGREED, terms.trust(Term.COLUMN_INDICATOR));
                    IntStream.range(first, column).forEach(terms::open);
                    terms.set(column, Term.COLUMN_INDICATOR, trust);
                });
    }

    /** 绩效指标 over one column of texts, which frames no rows, is the head of the names. */
    private void namesUnderGroup() {
        if (terms.has(Term.COLUMN_INDICATOR) || terms.has(Term.COLUMN_CONTENT)) {
            return;
        }
        terms.open().stream()
                .filter(column -> terms.term(column) == Term.COLUMN_GROUP
                        && !heads.frame(Objects.requireNonNull(terms.head(column)))
                        && below.names(Set.of(column)).isPresent())
                .findFirst()
                .ifPresent(column -> terms.set(column, Term.COLUMN_INDICATOR, AGREED));
    }

    private void names() {
        namesUnderGroup();
        namesBehindLevels();
        if (named()) {
            levelsByRows(terms.has(Term.COLUMN_INDICATOR) ? terms.of(Term.COLUMN_INDICATOR) : terms.last());
        } else if (terms.has(Term.COLUMN_CONTENT)) {
            levelsByRows(terms.of(Term.COLUMN_CONTENT));
            terms.nameByContent();
        }
        if (!named()) {
            namesByLength();
        }
        int levels = terms.lastLevel();
        if (!terms.has(Term.COLUMN_INDICATOR) && levels >= 0) {
            below.names(terms.openBehind(levels))
                    .ifPresent(column -> terms.set(column, Term.COLUMN_INDICATOR, BY_CELLS));
        }
    }

    /** Where the head of the names reaches over a last column of values, these are the targets. */
    private void valuesBehindNames() {
        int name = terms.of(Term.COLUMN_INDICATOR);
        @Nullable Cell head = terms.head(name);
        if (head == null || terms.has(Term.COLUMN_TARGET)) {
            return;
        }
        IntStream.range(name + 1, head.column() + head.columnSpan())
                .filter(column -> below.values(Set.of(column)).isPresent())
                .max()
                .ifPresent(column -> terms.set(column, Term.COLUMN_TARGET, BY_CELLS));
    }

    /** Where the head of the second level reaches over longer texts beside the levels, these explain the levels. */
    private void explainedLevels() {
        int level = terms.of(Term.COLUMN_LEVEL2);
        @Nullable Cell head = terms.head(level);
        if (head == null || terms.has(Term.COLUMN_CONTENT) || terms.of(Term.COLUMN_INDICATOR) <= level) {
            return;
        }
        IntStream.range(level + 1, Math.min(head.column() + head.columnSpan(), terms.of(Term.COLUMN_INDICATOR)))
                .filter(column -> below.names(Set.of(column)).isPresent() && below.length(column) > LONGEST_LEVEL)
                .findFirst()
                .ifPresent(column -> terms.set(column, Term.COLUMN_CONTENT, BY_CELLS));
    }

    /** Whether the indicators or a level of theirs have a column. */
    private boolean named() {
        return terms.has(Term.COLUMN_INDICATOR) || terms.lastLevel() >= 0;
    }

    /** Whether the level has no column, though it may have one: no first level is looked for beside a second. */
    private boolean missing(Term level) {
        return !terms.has(level) && !(level == Term.COLUMN_LEVEL1 && terms.has(Term.COLUMN_LEVEL2));
    }

    /** Where no head names the indicators or their levels: the longest texts before the values, and what stands left of them. */
    private void namesByLength() {
        int end = VALUES.stream()
                .mapToInt(terms::of)
                .filter(column -> column >= 0)
                .min()
                .orElse(terms.last());
        Set<Integer> before = terms.open();
        before.removeIf(column -> column >= end);
        below.longest(before).ifPresent(name -> {
            terms.guess(name, Term.COLUMN_INDICATOR, BY_CELLS);
            List<Integer> left = before.stream()
                    .filter(column -> column < name && below.length(column) < below.length(name))
                    .sorted()
                    .toList();
            if (!left.isEmpty() && left.size() <= 2) {
                terms.set(left.get(0), Term.COLUMN_LEVEL1, BY_CELLS);
            }
            if (left.size() == 2) {
                terms.set(left.get(1), Term.COLUMN_LEVEL2, BY_CELLS);
            }
        });
    }

    /** Levels in words of the form's own, told by how they group the rows left of the names. */
    private void levelsByRows(int end) {
        for (Term level : List.of(Term.COLUMN_LEVEL1, Term.COLUMN_LEVEL2)) {
            if (missing(level)) {
                Set<Integer> left = terms.openBehind(terms.of(Term.COLUMN_LEVEL1));
                left.removeIf(column -> column >= end);
                OptionalInt found = below.groups(left);
                if (found.isEmpty() && level == Term.COLUMN_LEVEL2 && terms.has(Term.COLUMN_LEVEL1)) {
                    found = below.shorter(left, end);
                }
                found.ifPresent(column -> terms.set(column, level, BY_CELLS));
            }
        }
    }

    private void points() {
        if (!terms.has(Term.COLUMN_WEIGHT)) {
            below.weights(terms.openBehind(terms.of(Term.COLUMN_INDICATOR)))
                    .ifPresent(column -> terms.set(column, Term.COLUMN_WEIGHT, BY_CELLS));
        }
        if (terms.has(Term.COLUMN_WEIGHT) && terms.has(Term.COLUMN_ACTUAL) && !terms.has(Term.COLUMN_SCORE)) {
            below.scores(terms.open(), terms.of(Term.COLUMN_WEIGHT))
                    .ifPresent(column -> terms.set(column, Term.COLUMN_SCORE, BY_CELLS));
        }
    }

    private void values() {
        valuesBehindNames();
        if (!terms.has(Term.COLUMN_TARGET) && terms.has(Term.COLUMN_INDICATOR)) {
            Set<Integer> behind = terms.openBehind(terms.of(Term.COLUMN_INDICATOR));
            behind.removeIf(column -> heads.under(Objects.requireNonNull(terms.head(column))));
            below.values(behind).ifPresent(column -> terms.guess(column, Term.COLUMN_TARGET, GUESSED));
        }
        boolean evaluated = terms.has(Term.COLUMN_SCORE) || terms.has(Term.COLUMN_DEVIATION);
        if (evaluated && terms.has(Term.COLUMN_TARGET) && !terms.has(Term.COLUMN_ACTUAL)) {
            below.next(terms.openBehind(terms.of(Term.COLUMN_TARGET)))
                    .ifPresent(column -> terms.guess(column, Term.COLUMN_ACTUAL, GUESSED));
        }
    }
}
