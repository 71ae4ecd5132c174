package org.shenbao.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shenbao.document.Cell;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * A table that nobody filled in: short labels alone, room for a value behind each, 审核金额 | | 批复金额 | |. No label is the
 * value of the one before or above it.
 */
final class Unfilled {
    private static final int LEAST = 4;
    private static final int LONGEST = 10;
    private static final double MOSTLY_KNOWN = 0.6;
    private static final Set<Family> LABELS = Set.of(Family.FIELD, Family.SECTION, Family.MONEY_COLUMN, Family.GOAL);

    private Unfilled() {}

    static boolean is(FormTable table, Vocabulary vocabulary) {
        List<Cell> cells = Stream.iterate(0, row -> row < table.bands().size(), row -> row + 1)
                .flatMap(row -> table.cells(row).stream())
                .limit(LEAST * 50L)
                .toList();
        return cells.size() >= LEAST
                && cells.stream().allMatch(Unfilled::label)
                && Stream.iterate(0, row -> row < table.bands().size(), row -> row + 1)
                        .allMatch(row -> apart(table.cells(row), table.table().columns()))
                && cells.stream().filter(cell -> known(cell, vocabulary)).count() >= MOSTLY_KNOWN * cells.size();
    }

    private static boolean label(Cell cell) {
        String text = cell.text().strip();
        return text.length() <= LONGEST && LabelCells.unknown(text);
    }

    /** Whether room is left behind each of the row's cells, or its only cell is a caption over the others. */
    private static boolean apart(List<Cell> cells, int columns) {
        if (cells.size() == 1 && cells.get(0).columnSpan() == columns) {
            return true;
        }
        for (int i = 0; i < cells.size(); i++) {
            int end = cells.get(i).column() + cells.get(i).columnSpan();
            int next = i + 1 < cells.size() ? cells.get(i + 1).column() : columns;
            if (end >= next) {
                return false;
            }
        }
        return true;
    }

    private static boolean known(Cell cell, Vocabulary vocabulary) {
        return vocabulary.is(Term.SIGN_NOTE, cell.text())
                || LABELS.stream()
                        .anyMatch(family ->
                                vocabulary.meaning(family, cell.text()).isPresent());
    }
}
