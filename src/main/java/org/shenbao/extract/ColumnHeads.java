package org.shenbao.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** The rows of heads over an indicator table, and what each head says. */
final class ColumnHeads {
    private static final Set<Term> LEVELS = EnumSet.of(Term.COLUMN_NUMBER, Term.COLUMN_LEVEL1, Term.COLUMN_LEVEL2);

    private final FormTable table;
    private final int first;
    private final int last;
    private final Vocabulary vocabulary;

    /** The head rows that end with {@code last}. */
    ColumnHeads(FormTable table, int last, Vocabulary vocabulary) {
        int row = last;
        while (row > 0 && table.bands().get(row - 1) == Band.INDICATOR_HEAD) {
            row--;
        }
        this.table = table;
        this.first = row;
        this.last = last;
        this.vocabulary = vocabulary;
    }

    /** The heads of all rows. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int row = first; row <= last; row++) {
            cells.addAll(table.cells(row));
        }
        return cells;
    }

    /** The columns of the last row's heads that mean the term. */
    List<Integer> columns(Term term) {
        return table.cells(last).stream()
                .filter(cell ->
                        meaning(cell).filter(match -> match.term() == term).isPresent())
                .map(Cell::column)
                .toList();
    }

    /** The category that stands over the column and over others beside it: 产出指标 over a name and a value. */
    Optional<Cell> category(int column) {
        return IntStream.range(first, last)
                .mapToObj(row -> table.table().at(row, column))
                .flatMap(Optional::stream)
                .filter(cell -> cell.columnSpan() > 1
                        && vocabulary.match(Family.CATEGORY, cell.text()).isPresent())
                .findFirst();
    }

    /** The lowest head over the column; one of the upper row stands for a column without a lower one. */
    @Nullable
    Cell over(int column) {
        for (int row = last; row >= first; row--) {
            @Nullable Cell cell = table.table().at(row, column).orElse(null);
            if (cell != null && !cell.blank()) {
                boolean group = vocabulary.is(Term.COLUMN_GROUP, cell.text()) || (ofHorizon(cell) && !named(cell));
                boolean caption =
                        row < last && cell.columnSpan() >= table.table().columns();
                boolean down = cell.row() + cell.rowSpan() == last + 1;
                return caption || (group && (cell.columnSpan() > 1 || (row < last && !down))) ? null : cell;
            }
        }
        return null;
    }

    /** Whether the cell runs down beside all rows below the heads, and heads none of them. */
    boolean frame(Cell head) {
        return head.row() + head.rowSpan() > last + 2;
    }

    /** What a head means; 长期指标值 is 指标值 of one goal. */
    Optional<Match> meaning(Cell head) {
        if (ofHorizon(head) && named(head)) {
            return Optional.of(new Match(Term.COLUMN_INDICATOR, head.text(), 1));
        }
        return vocabulary
                .match(Family.COLUMN, head.text())
                .or(() -> vocabulary.match(Family.COLUMN, withoutHorizon(head.text())));
    }

    /** Whether the head is that of a level, or of the rows' numbers. */
    boolean level(Cell head) {
        return vocabulary
                .match(Family.COLUMN, head.text())
                .filter(match -> LEVELS.contains(match.term()))
                .isPresent();
    }

    /** Whether the head stands under a head that is known. */
    boolean under(Cell head) {
        return cells().stream()
                .anyMatch(cell -> cell.row() < head.row()
                        && cell.column() <= head.column()
                        && head.column() < cell.column() + cell.columnSpan()
                        && vocabulary.match(Family.COLUMN, cell.text()).isPresent());
    }

    private boolean ofHorizon(Cell head) {
        return IndicatorHeads.horizon(head.text(), vocabulary) != null;
    }

    /** Whether 长期指标 is the head over the indicators of one goal: behind the levels, where no 三级指标 stands. */
    private boolean named(Cell head) {
        List<Cell> cells = table.cells(last);
        return cells.indexOf(head) > 0
                && cells.stream().anyMatch(this::level)
                && cells.stream().noneMatch(cell -> vocabulary.is(Term.COLUMN_INDICATOR, cell.text()));
    }

    private String withoutHorizon(String head) {
        String text = CellText.clean(head);
        return vocabulary.words(Term.WORD_HORIZON).stream()
                .filter(text::startsWith)
                .findFirst()
                .map(word -> text.substring(word.length()))
                .orElse(text);
    }
}
