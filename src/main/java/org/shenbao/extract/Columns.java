package org.shenbao.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final TreeMap<Integer, Cell> heads = new TreeMap<>();
    private final Map<Term, Integer> byTerm = new EnumMap<>(Term.class);
    private final Map<Integer, Term> terms = new TreeMap<>();
    private final List<Cell> all = new ArrayList<>();
    /** The columns under the head rows that end with {@code lastHead}. */
    Columns(FormTable table, int lastHead, Vocabulary vocabulary) {
        this(table, lastHead, vocabulary, 0, Integer.MAX_VALUE);
    }

    /** Besides the levels, only the columns from {@code from} (inclusive) to {@code to} (exclusive). */
    private Columns(FormTable table, int lastHead, Vocabulary vocabulary, int from, int to) {
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
            if (head != null && (column < to && (column >= from || level(head, vocabulary)))) {
                heads.put(column, head);
                int at = column;
                term(table, lastHead, head, vocabulary)
                        .filter(term -> !byTerm.containsKey(term)
                                || java.util.Objects.equals(heads.get(byTerm.get(term)), head))
                        .ifPresent(term -> {
                            byTerm.putIfAbsent(term, at);
                            terms.put(at, term);
                        });
            }
        }
        nameByContent();
        targetByRevision();
        levelByCategories(table, lastHead, vocabulary);
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

    /** 指标类别 over 产出目标 and its like is the head of the first level, not of 定性 and 定量. */
    private void levelByCategories(FormTable table, int lastHead, Vocabulary vocabulary) {
        Integer column = byTerm.get(Term.COLUMN_ATTRIBUTE);
        if (column == null
                || has(Term.COLUMN_LEVEL1)
                || lastHead + 1 >= table.bands().size()) {
            return;
        }
        boolean category = table.cells(lastHead + 1).stream()
                .anyMatch(cell -> cell.column() == column
                        && vocabulary.match(Family.CATEGORY, cell.text()).isPresent());
        if (category) {
            byTerm.remove(Term.COLUMN_ATTRIBUTE);
            byTerm.put(Term.COLUMN_LEVEL1, column);
            terms.put(column, Term.COLUMN_LEVEL1);
        }
    }

    /** Where no column is headed as the indicators' own, 指标内容 beside the levels holds their names. */
    private void nameByContent() {
        Integer content = byTerm.get(Term.COLUMN_CONTENT);
        boolean levels = has(Term.COLUMN_LEVEL1) || has(Term.COLUMN_LEVEL2);
        if (content != null && levels && !has(Term.COLUMN_INDICATOR)) {
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
            if (term(table, lastHead, cell, vocabulary)
                    .filter(Term.COLUMN_INDICATOR::equals)
                    .isPresent()) {
                starts.add(cell.column());
            }
        }
        if (starts.size() < 2) {
            return List.of(new Columns(table, lastHead, vocabulary));
        }
        List<Columns> sides = new ArrayList<>();
        for (int start : starts) {
            Integer next = starts.higher(start);
            sides.add(new Columns(table, lastHead, vocabulary, start, next == null ? Integer.MAX_VALUE : next));
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
                        || (Bands.horizon(cell.text(), vocabulary) != null
                                && !named(table, lastHead, cell, vocabulary));
                return group ? null : cell;
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
    private static Optional<Term> term(FormTable table, int lastHead, Cell head, Vocabulary vocabulary) {
        if (Bands.horizon(head.text(), vocabulary) != null && named(table, lastHead, head, vocabulary)) {
            return Optional.of(Term.COLUMN_INDICATOR);
        }
        return vocabulary
                .match(Family.COLUMN, head.text())
                .or(() -> vocabulary.match(Family.COLUMN, withoutHorizon(head.text(), vocabulary)))
                .map(Match::term);
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
