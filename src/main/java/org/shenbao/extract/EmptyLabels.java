package org.shenbao.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.extract.FormTable.Band;

/**
 * Tells labels that no vocabulary knows and whose value was left empty from texts without a label: they stand where the
 * table's other rows have their labels, and room for a value is left behind them.
 */
final class EmptyLabels {
    /** So many rows show where labels stand. */
    private static final int LEAST_ROWS = 2;

    private final FormTable table;
    private final LabelCells labels;
    private @Nullable Map<Integer, Integer> columns;

    EmptyLabels(FormTable table, LabelCells labels) {
        this.table = table;
        this.labels = labels;
    }

    /** Whether the row's last cell is such a label. */
    boolean last(List<Cell> cells) {
        Cell last = cells.get(cells.size() - 1);
        return cells.size() % 2 == 1
                && LabelCells.unknown(last.text().strip())
                && !labels.is(last)
                && last.column() + last.columnSpan() < table.table().columns()
                && columns().getOrDefault(last.column(), 0) >= LEAST_ROWS;
    }

    /** How many rows of labels and values in turn have a label in the column; counted once. */
    private Map<Integer, Integer> columns() {
        if (columns == null) {
            Map<Integer, Integer> counted = new HashMap<>();
            table.rows(Band.FIELDS).mapToObj(table::cells).forEach(cells -> {
                for (int i = 0; i + 1 < cells.size() && cells.size() % 2 == 0; i += 2) {
                    counted.merge(cells.get(i).column(), 1, Integer::sum);
                }
            });
            columns = counted;
        }
        return columns;
    }
}
