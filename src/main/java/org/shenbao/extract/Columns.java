package org.shenbao.extract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** The columns of an indicator table by their heads, and by their cells where no vocabulary knows the heads. */
final class Columns {
    private final ColumnTerms terms = new ColumnTerms();
    private final List<Cell> heads;
    private final Set<Integer> valued;
    private final @Nullable Cell category;

    /** Besides the levels before {@code first}, only the columns from {@code from} (inclusive) to {@code to} (exclusive). */
    private Columns(FormTable table, int lastHead, Vocabulary vocabulary, int first, int from, int to) {
        ColumnHeads printed = new ColumnHeads(table, lastHead, vocabulary);
        heads = printed.cells();
        category = from == 0 ? null : printed.category(from).orElse(null);
        IntStream.range(0, table.table().columns())
                .filter(column -> column < to)
                .forEach(column -> {
                    @Nullable Cell head = printed.over(column);
                    if (head != null
                            && !head.equals(category)
                            && (column >= from || (column < first && printed.level(head)))) {
                        terms.add(column, head);
                        printed.meaning(head).ifPresent(match -> terms.read(column, match));
                    }
                });
        ColumnsBelow below = new ColumnsBelow(table, lastHead, vocabulary);
        ColumnsByCells cells = new ColumnsByCells(terms, printed, below, vocabulary);
        cells.namesUnderLevels();
        terms.nameByContent();
        cells.byParts();
        terms.nameByContent();
        terms.targetByRevision();
        terms.pointsByLevels();
        cells.byCells();
        valued = terms.open().stream().filter(below::valued).collect(Collectors.toSet());
    }

    /**
     * The columns under the head rows that end with {@code lastHead}, side by side: several where the indicators of several
     * goals stand beside each other under the same levels, each behind a head 三级指标 of its own.
     */
    static List<Columns> sides(FormTable table, int lastHead, Vocabulary vocabulary) {
        ColumnHeads heads = new ColumnHeads(table, lastHead, vocabulary);
        TreeSet<Integer> names = new TreeSet<>(heads.columns(Term.COLUMN_INDICATOR));
        if (names.size() < 2) {
            return List.of(new Columns(table, lastHead, vocabulary, 0, 0, Integer.MAX_VALUE));
        }
        TreeSet<Integer> levels = new TreeSet<>();
        for (Cell cell : table.cells(lastHead)) {
            if (vocabulary.is(Term.COLUMN_LEVEL2, cell.text())) {
                levels.add(cell.column());
            }
        }
        boolean own = levels.size() == names.size() && names.stream().allMatch(name -> levels.floor(name) != null);
        TreeSet<Integer> starts = own ? levels : names; // each side may have second levels of its own
        return starts.stream()
                .map(start -> {
                    @Nullable Integer next = starts.higher(start);
                    int end = next == null ? Integer.MAX_VALUE : next;
                    return new Columns(table, lastHead, vocabulary, starts.first(), start, end);
                })
                .toList();
    }

    /** The first level that stands over this side, null where the levels stand in columns or nowhere. */
    @Nullable
    Cell category() {
        return category;
    }

    boolean has(Term term) {
        return terms.has(term);
    }

    /** The column of the term, -1 where the table has none. */
    int of(Term term) {
        return terms.of(term);
    }

    /** What the column's head means, null where it is in no vocabulary or repeats another column's. */
    @Nullable
    Term term(int column) {
        return terms.term(column);
    }

    @Nullable
    Cell head(int column) {
        return terms.head(column);
    }

    /** How far the head, or the cells that it was told by, can be trusted. */
    double trust(Term term) {
        return terms.trust(term);
    }

    /** Whether the column was told by its cells alone, though they might be something else. */
    boolean guessed(Term term) {
        return terms.guessed(term);
    }

    /** Whether the column's head is unknown, and its cells look like values or points. */
    boolean valued(int column) {
        return valued.contains(column);
    }

    /** The column of the points that belong to the level in the column, -1 where it has none of its own. */
    int pointsOf(int level) {
        return terms.pointsOf(level);
    }

    /** The heads of all rows. */
    List<Cell> cells() {
        return heads;
    }
}
