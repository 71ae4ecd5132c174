package org.shenbao.extract;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.shenbao.document.Cell;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.vocabulary.Term;

/** Tells the cells of an indicator table that stand beside several indicators. */
final class SharedCells {
    /** A value that may be that of all indicators beside it, or of the first alone. */
    private static final double SHARED = 0.8;

    private static final Set<Term> OWN = EnumSet.of(
            Term.COLUMN_TARGET, Term.COLUMN_ACTUAL, Term.COLUMN_UNIT, Term.COLUMN_OPERATOR, Term.COLUMN_DEVIATION);

    private SharedCells() {}

    /** Whether the cell runs over several indicators, each with a name of its own. */
    static boolean over(FormTable table, Columns columns, Cell cell) {
        int name = columns.of(Term.COLUMN_INDICATOR);
        return cell.rowSpan() > 1
                && IntStream.range(cell.row(), cell.row() + cell.rowSpan())
                                .filter(row -> row < table.bands().size()
                                        && table.bands().get(row) == Band.INDICATOR)
                                .filter(row -> table.cells(row).stream().anyMatch(own -> own.column() == name))
                                .limit(2)
                                .count()
                        > 1;
    }

    /** How far what stands in the row under the head can be trusted to be this indicator's alone. */
    static double trust(FormTable table, Columns columns, int row, Term head) {
        int column = columns.of(head);
        return column >= 0
                        && OWN.contains(head)
                        && table.table()
                                .at(row, column)
                                .filter(cell -> over(table, columns, cell))
                                .isPresent()
                ? SHARED
                : 1;
    }
}
