package org.shenbao.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Outline.Heading;
import org.shenbao.document.Table;
import org.shenbao.vocabulary.Vocabulary;

/**
 * A table whose rows have been told apart.
 *
 * @param bands one for each row
 * @param byRow the non-blank cells that start in each row, left to right, without {@link LineNumbers}
 */
record FormTable(
        Table table,
        List<Band> bands,
        List<List<Cell>> byRow,
        @Nullable Heading heading,
        RowKey at) {

    /** What a row of a form's table holds. */
    enum Band {
        /** Labels and values side by side. */
        FIELDS,
        /** The head of the money block. */
        MONEY_HEAD,
        /** A label and its amounts. */
        MONEY,
        /** The head of a table of costs. */
        COST_HEAD,
        /** An item of a table of costs. */
        COST,
        /** The head of a table of what was spent. */
        SPENT_HEAD,
        /** An item that money was spent on. */
        SPENT,
        /** Heads over goals. */
        GOAL_HEAD,
        /** A goal's text, beside or below its head. */
        GOAL,
        /** Heads over indicators. */
        INDICATOR_HEAD,
        /** An indicator or a level's own row. */
        INDICATOR,
        /** The sums below the indicators. */
        TOTAL,
        /** Heads over records. */
        RECORD_HEAD,
        /** A person, an office or a step, its values under their heads. */
        RECORD,
        /** Heads over remarks on several subjects. */
        REMARK_HEAD,
        /** A subject, and the remarks on it under their heads. */
        REMARK,
        /** A remark below the form. */
        NOTE;

        private static final Set<Band> HEADS =
                EnumSet.of(MONEY_HEAD, COST_HEAD, SPENT_HEAD, GOAL_HEAD, INDICATOR_HEAD, RECORD_HEAD, REMARK_HEAD);
    }

    static FormTable of(Table table, @Nullable Heading heading, RowKey at, Vocabulary vocabulary) {
        List<List<Cell>> byRow = rows(table);
        return new FormTable(table, new Bands(byRow, vocabulary).all(), byRow, heading, at);
    }

    IntStream rows(Band band) {
        return IntStream.range(0, bands.size()).filter(row -> bands.get(row) == band);
    }

    boolean has(Band band) {
        return bands.contains(band);
    }

    /** Whether the table has such a row and it holds heads over the rows below. */
    boolean heads(int row) {
        return row < bands.size() && Band.HEADS.contains(bands.get(row));
    }

    /** The non-blank cells that start in the row, left to right. */
    List<Cell> cells(int row) {
        return byRow.get(row);
    }

    private static List<List<Cell>> rows(Table table) {
        List<List<Cell>> rows = new ArrayList<>();
        int count = table.rows();
        Set<Cell> numbers = LineNumbers.of(table);
        for (int row = 0; row < count; row++) {
            rows.add(new ArrayList<>());
        }
        table.cells().stream()
                .filter(cell -> !cell.blank() && !numbers.contains(cell))
                .forEach(cell -> rows.get(cell.row()).add(cell));
        return rows.stream().map(List::copyOf).toList();
    }

    /** The first row below the head and the empty rows that its cells reach down into. */
    int below(int head) {
        int row = head + 1;
        while (row < bands.size()
                && bands.get(row) == bands.get(head)
                && cells(row).isEmpty()) {
            row++;
        }
        return row;
    }

    RowKey key(int row) {
        return at.row(row + 1);
    }
}
