package org.shenbao.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** The columns of an indicator table by their heads; a head of the upper row stands for a column without a lower one. */
final class Columns {
    private static final Set<Term> LEVELS = EnumSet.of(Term.COLUMN_NUMBER, Term.COLUMN_LEVEL1, Term.COLUMN_LEVEL2);

    private static final Set<Term> VALUES = EnumSet.of(
            Term.COLUMN_OPERATOR, Term.COLUMN_TARGET, Term.COLUMN_ACTUAL, Term.COLUMN_UNIT, Term.COLUMN_WEIGHT);
    private static final double BY_CELLS = 0.8;
    /** Values that may be a target's or an actual one's. */
    private static final double GUESSED = 0.7;
    /** What the parts of a head say, and the cells below do not contradict. */
    private static final double AGREED = 0.92;
    /** Cells that can be nothing else: units, signs. */
    private static final double CERTAIN = 0.92;

    private final TreeMap<Integer, Cell> heads = new TreeMap<>();
    private final Map<Term, Integer> byTerm = new EnumMap<>(Term.class);
    private final Map<Integer, Term> terms = new TreeMap<>();
    private final List<Cell> all = new ArrayList<>();
    private final TreeSet<Integer> weights = new TreeSet<>();
    private final Map<Integer, Double> trust = new TreeMap<>();
    private final TreeSet<Integer> valued = new TreeSet<>();
    private final Set<Term> guesses = EnumSet.noneOf(Term.class);

    /** The columns under the head rows that end with {@code lastHead}. */
    Columns(FormTable table, int lastHead, Vocabulary vocabulary) {
        this(table, lastHead, vocabulary, 0, 0, Integer.MAX_VALUE);
    }

    /** Besides the levels before {@code first}, only the columns from {@code from} (inclusive) to {@code to} (exclusive). */
    private Columns(FormTable table, int lastHead, Vocabulary vocabulary, int first, int from, int to) {
        int firstHead = lastHead;
        while (firstHead > 0 && table.bands().get(firstHead - 1) == Band.INDICATOR_HEAD) {
            firstHead--;
        }
        for (int row = firstHead; row <= lastHead; row++) {
            all.addAll(table.cells(row));
        }
        int columns = table.table().columns();
        for (int column = 0; column < columns; column++) {
            @Nullable Cell head = head(table, column, firstHead, lastHead, vocabulary);
            if (head != null && column < to && (column >= from || (column < first && level(head, vocabulary)))) {
                heads.put(column, head);
                int at = column;
                match(table, lastHead, head, vocabulary).ifPresent(match -> read(at, head, match));
            }
        }
        ColumnsBelow below = new ColumnsBelow(table, lastHead, vocabulary);
        nameByContent();
        byParts(below, vocabulary);
        nameByContent();
        targetByRevision();
        pointsByLevels();
        byCells(below, vocabulary);
    }

    private void read(int column, Cell head, Match match) {
        Term term = match.term();
        if (term == Term.COLUMN_WEIGHT) {
            weights.add(column);
        }
        if (!byTerm.containsKey(term) || java.util.Objects.equals(heads.get(byTerm.get(term)), head)) {
            byTerm.putIfAbsent(term, column);
            terms.put(column, term);
            trust.put(column, match.confidence());
        }
    }

    /** What the parts of heads say that are no words, where no other column has that meaning and the cells agree. */
    private void byParts(ColumnsBelow below, Vocabulary vocabulary) {
        for (int column : open()) {
            Cell head = java.util.Objects.requireNonNull(heads.get(column));
            vocabulary
                    .parts(Family.COLUMN, head.text())
                    .filter(match -> !terms.containsKey(column)
                            && !byTerm.containsKey(match.term())
                            && below.agree(column, match.term()))
                    .ifPresent(match -> {
                        read(column, head, match);
                        trust.put(column, AGREED);
                    });
        }
    }

    /** How far the head, or the cells that it was told by, can be trusted. */
    double trust(Term term) {
        return trust.getOrDefault(of(term), 1.0);
    }

    /** A revised target takes the place of the first one, which stays beside it under its own head. */
    private void targetByRevision() {
        Integer revised = byTerm.remove(Term.COLUMN_REVISED_TARGET);
        if (revised != null) {
            Integer first = byTerm.put(Term.COLUMN_TARGET, revised);
            terms.put(revised, Term.COLUMN_TARGET);
            if (first != null) {
                terms.remove(first);
            }
        }
    }

    /**
     * What heads in no vocabulary stand over, as far as their cells tell: levels, names, and at last the targets, which
     * are then only a guess. A head over several columns of which the cells name two levels is the head of both.
     */
    private void byCells(ColumnsBelow below, Vocabulary vocabulary) {
        Integer attribute = byTerm.get(Term.COLUMN_ATTRIBUTE);
        if (attribute != null
                && !has(Term.COLUMN_LEVEL1)
                && below.levels(Set.of(attribute)).isPresent()) {
            forget(attribute, Term.COLUMN_ATTRIBUTE);
        }
        for (Term level : List.of(Term.COLUMN_LEVEL1, Term.COLUMN_LEVEL2)) {
            if (!has(level) && !(level == Term.COLUMN_LEVEL1 && has(Term.COLUMN_LEVEL2))) {
                below.levels(open()).ifPresent(column -> set(column, level, CERTAIN));
            }
        }
        for (Term term : List.of(Term.COLUMN_UNIT, Term.COLUMN_OPERATOR, Term.COLUMN_ATTRIBUTE)) {
            if (!has(term)) {
                below.certain(open(), term).ifPresent(column -> set(column, term, CERTAIN));
            }
        }
        if (has(Term.COLUMN_INDICATOR) || has(Term.COLUMN_LEVEL1) || has(Term.COLUMN_LEVEL2)) {
            levelsByRows(below, has(Term.COLUMN_INDICATOR) ? of(Term.COLUMN_INDICATOR) : heads.lastKey());
        } else if (has(Term.COLUMN_CONTENT)) {
            levelsByRows(below, of(Term.COLUMN_CONTENT));
            nameByContent();
        }
        if (!has(Term.COLUMN_INDICATOR) && !has(Term.COLUMN_LEVEL1) && !has(Term.COLUMN_LEVEL2)) {
            namesByLength(below);
        }
        int levels = Math.max(of(Term.COLUMN_LEVEL1), of(Term.COLUMN_LEVEL2));
        if (!has(Term.COLUMN_INDICATOR) && levels >= 0) {
            below.names(openBehind(levels)).ifPresent(column -> set(column, Term.COLUMN_INDICATOR, BY_CELLS));
        }
        pointsByCells(below);
        if (!has(Term.COLUMN_TARGET) && has(Term.COLUMN_INDICATOR)) {
            Set<Integer> behind = openBehind(of(Term.COLUMN_INDICATOR));
            behind.removeIf(column -> under(column, vocabulary));
            below.values(behind).ifPresent(column -> {
                set(column, Term.COLUMN_TARGET, GUESSED);
                guesses.add(Term.COLUMN_TARGET);
            });
        }
        boolean evaluated = has(Term.COLUMN_SCORE) || has(Term.COLUMN_DEVIATION);
        if (evaluated && has(Term.COLUMN_TARGET) && !has(Term.COLUMN_ACTUAL)) {
            below.next(openBehind(of(Term.COLUMN_TARGET))).ifPresent(column -> {
                set(column, Term.COLUMN_ACTUAL, GUESSED);
                guesses.add(Term.COLUMN_ACTUAL);
            });
        }
        open().stream().filter(below::valued).forEach(valued::add);
    }

    /** Where no head names the indicators or their levels: the longest texts before the values, and what stands left of them. */
    private void namesByLength(ColumnsBelow below) {
        int end = VALUES.stream()
                .mapToInt(this::of)
                .filter(column -> column >= 0)
                .min()
                .orElse(heads.lastKey());
        Set<Integer> before = new TreeSet<>(open());
        before.removeIf(column -> column >= end);
        below.longest(before).ifPresent(name -> {
            set(name, Term.COLUMN_INDICATOR, BY_CELLS);
            List<Integer> left = before.stream()
                    .filter(column -> column < name && below.length(column) < below.length(name))
                    .sorted()
                    .toList();
            if (!left.isEmpty() && left.size() <= 2) {
                set(left.get(0), Term.COLUMN_LEVEL1, BY_CELLS);
            }
            if (left.size() == 2) {
                set(left.get(1), Term.COLUMN_LEVEL2, BY_CELLS);
            }
        });
    }

    /** Levels in words of the form's own, told by how they group the rows left of the names. */
    private void levelsByRows(ColumnsBelow below, int end) {
        for (Term level : List.of(Term.COLUMN_LEVEL1, Term.COLUMN_LEVEL2)) {
            boolean above = level == Term.COLUMN_LEVEL1 && has(Term.COLUMN_LEVEL2);
            if (!has(level) && !above) {
                Set<Integer> left = openBehind(of(Term.COLUMN_LEVEL1));
                left.removeIf(column -> column >= end);
                OptionalInt found = below.groups(left);
                if (found.isEmpty() && level == Term.COLUMN_LEVEL2 && has(Term.COLUMN_LEVEL1)) {
                    found = below.shorter(left, end);
                }
                found.ifPresent(column -> set(column, level, BY_CELLS));
            }
        }
    }

    private void pointsByCells(ColumnsBelow below) {
        if (!has(Term.COLUMN_WEIGHT)) {
            below.weights(openBehind(of(Term.COLUMN_INDICATOR))).ifPresent(column -> {
                weights.add(column);
                set(column, Term.COLUMN_WEIGHT, BY_CELLS);
            });
        }
        if (has(Term.COLUMN_WEIGHT) && has(Term.COLUMN_ACTUAL) && !has(Term.COLUMN_SCORE)) {
            below.scores(open(), of(Term.COLUMN_WEIGHT)).ifPresent(column -> set(column, Term.COLUMN_SCORE, BY_CELLS));
        }
    }

    private Set<Integer> openBehind(int column) {
        Set<Integer> behind = new TreeSet<>(open());
        behind.removeIf(open -> open <= column);
        return behind;
    }

    /** Whether the head stands under a head that is known. */
    private boolean under(int column, Vocabulary vocabulary) {
        Cell head = java.util.Objects.requireNonNull(heads.get(column));
        return all.stream()
                .anyMatch(cell -> cell.row() < head.row()
                        && cell.column() <= head.column()
                        && head.column() < cell.column() + cell.columnSpan()
                        && vocabulary.match(Family.COLUMN, cell.text()).isPresent());
    }

    /** The columns with a head of no known meaning, those over a group of columns among them. */
    private Set<Integer> open() {
        Set<Integer> open = new TreeSet<>(heads.keySet());
        open.removeIf(column -> terms.containsKey(column) && terms.get(column) != Term.COLUMN_GROUP);
        return open;
    }

    private void set(int column, Term term, double sure) {
        trust.put(column, sure);
        byTerm.put(term, column);
        terms.put(column, term);
    }

    private void forget(int column, Term term) {
        byTerm.remove(term);
        terms.remove(column);
    }

    /** Whether the column was told by its cells alone, though they might be something else. */
    boolean guessed(Term term) {
        return guesses.contains(term);
    }

    /** Whether the column's head is unknown, and its cells look like values or points. */
    boolean valued(int column) {
        return valued.contains(column);
    }

    /** The column of the points that belong to the level in the column, -1 where it has none of its own. */
    int pointsOf(int level) {
        Integer next = heads.higherKey(level);
        boolean own = next != null
                && weights.contains(next)
                && next != of(Term.COLUMN_WEIGHT)
                && (terms.get(level) == Term.COLUMN_LEVEL1 || terms.get(level) == Term.COLUMN_LEVEL2);
        return own && next != null ? next : -1;
    }

    /** Where several columns hold points, the last is the indicators', those before it are the levels'. */
    private void pointsByLevels() {
        if (weights.size() > 1 && has(Term.COLUMN_LEVEL1)) {
            weights.forEach(terms::remove);
            weights.forEach(column -> terms.put(column, Term.COLUMN_WEIGHT));
            byTerm.put(Term.COLUMN_WEIGHT, weights.last());
        }
    }

    /** Where no column is headed as the indicators' own, 指标内容 beside the levels holds their names. */
    private void nameByContent() {
        Integer content = byTerm.get(Term.COLUMN_CONTENT);
        boolean levels = has(Term.COLUMN_LEVEL1) || has(Term.COLUMN_LEVEL2);
        boolean named = content != null
                && terms.entrySet().stream()
                        .anyMatch(head -> head.getValue() == Term.COLUMN_GROUP
                                && head.getKey() < content
                                && head.getKey() > Math.max(of(Term.COLUMN_LEVEL1), of(Term.COLUMN_LEVEL2)));
        if (content != null && levels && !named && !has(Term.COLUMN_INDICATOR)) {
            byTerm.remove(Term.COLUMN_CONTENT);
            byTerm.put(Term.COLUMN_INDICATOR, content);
            terms.put(content, Term.COLUMN_INDICATOR);
        }
    }

    /**
     * The columns side by side: several where the indicators of several goals stand beside each other under the same
     * levels, each behind a head 三级指标 of its own.
     */
    static List<Columns> sides(FormTable table, int lastHead, Vocabulary vocabulary) {
        TreeSet<Integer> starts = new TreeSet<>();
        for (Cell cell : table.cells(lastHead)) {
            if (match(table, lastHead, cell, vocabulary)
                    .filter(match -> match.term() == Term.COLUMN_INDICATOR)
                    .isPresent()) {
                starts.add(cell.column());
            }
        }
        if (starts.size() < 2) {
            return List.of(new Columns(table, lastHead, vocabulary));
        }
        TreeSet<Integer> own = new TreeSet<>();
        for (Cell cell : table.cells(lastHead)) {
            if (vocabulary.is(Term.COLUMN_LEVEL2, cell.text())) {
                own.add(cell.column());
            }
        }
        if (own.size() == starts.size() && starts.stream().allMatch(name -> own.floor(name) != null)) {
            starts = own; // each side has second levels of its own
        }
        List<Columns> sides = new ArrayList<>();
        for (int start : starts) {
            Integer next = starts.higher(start);
            int end = next == null ? Integer.MAX_VALUE : next;
            sides.add(new Columns(table, lastHead, vocabulary, starts.first(), start, end));
        }
        return sides;
    }

    private static boolean level(Cell head, Vocabulary vocabulary) {
        return vocabulary
                .match(Family.COLUMN, head.text())
                .filter(match -> LEVELS.contains(match.term()))
                .isPresent();
    }

    private static @Nullable Cell head(
            FormTable table, int column, int firstHead, int lastHead, Vocabulary vocabulary) {
        for (int row = lastHead; row >= firstHead; row--) {
            @Nullable Cell cell = table.table().at(row, column).orElse(null);
            if (cell != null && !cell.blank()) {
                boolean group = vocabulary.is(Term.COLUMN_GROUP, cell.text())
                        || (IndicatorHeads.horizon(cell.text(), vocabulary) != null
                                && !named(table, lastHead, cell, vocabulary));
                return group && cell.columnSpan() > 1 ? null : group && row < lastHead ? null : cell;
            }
        }
        return null;
    }

    /** Whether 长期指标 is the head over the indicators of one goal: behind the levels, where no 三级指标 stands. */
    static boolean named(FormTable table, int lastHead, Cell head, Vocabulary vocabulary) {
        List<Cell> cells = table.cells(lastHead);
        return cells.contains(head)
                && cells.indexOf(head) > 0
                && cells.stream().anyMatch(cell -> level(cell, vocabulary))
                && cells.stream().noneMatch(cell -> vocabulary.is(Term.COLUMN_INDICATOR, cell.text()));
    }

    /** What a head means; 长期指标值 is 指标值 of one goal. */
    private static Optional<Match> match(FormTable table, int lastHead, Cell head, Vocabulary vocabulary) {
        if (IndicatorHeads.horizon(head.text(), vocabulary) != null && named(table, lastHead, head, vocabulary)) {
            return Optional.of(new Match(Term.COLUMN_INDICATOR, head.text(), 1));
        }
        return vocabulary
                .match(Family.COLUMN, head.text())
                .or(() -> vocabulary.match(Family.COLUMN, withoutHorizon(head.text(), vocabulary)));
    }

    private static String withoutHorizon(String head, Vocabulary vocabulary) {
        String text = CellText.clean(head);
        return vocabulary.words(Term.WORD_HORIZON).stream()
                .filter(text::startsWith)
                .findFirst()
                .map(word -> text.substring(word.length()))
                .orElse(text);
    }

    boolean has(Term term) {
        return byTerm.containsKey(term);
    }

    /** The column of the term, -1 where the table has none. */
    int of(Term term) {
        return byTerm.getOrDefault(term, -1);
    }

    /** What the column's head means, null where it is in no vocabulary or repeats another column's. */
    @Nullable
    Term term(int column) {
        return terms.get(column);
    }

    @Nullable
    Cell head(int column) {
        return heads.get(column);
    }

    List<Cell> cells() {
        return all;
    }
}
