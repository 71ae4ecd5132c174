package org.shenbao.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.extract.LabelCells.Owner;

/** Looks for values that stand below their labels in a form's table. */
final class FieldsBelow {
    private final FormTable table;
    private final LabelCells labels;
    private final EmptyLabels empty;

    FieldsBelow(FormTable table, LabelCells labels, EmptyLabels empty) {
        this.table = table;
        this.labels = labels;
        this.empty = empty;
    }

    /**
     * Labels side by side whose values stand below them, each in its label's column.
     *
     * @return the row behind the values, -1 where the row is none of such labels
     */
    int valuesBelow(int row, List<Claim> claims) {
        List<Cell> cells = table.cells(row);
        boolean group = cells.size() > 1 && cells.get(0).rowSpan() > 1;
        List<Cell> heads = group ? cells.subList(1, cells.size()) : cells;
        long known = heads.stream().filter(labels::is).count();
        boolean opinion = cells.size() == 1 && labels.opinion(cells.get(0));
        boolean all = (known > 0 || opinion)
                && (known + (opinion ? 1 : 0)) * 2 >= heads.size()
                && heads.stream().allMatch(cell -> labels.is(cell) || LabelCells.unknown(cell.text()));
        boolean beside = heads.size() == 1 ? !group && cells.size() > 1 : known < 2 || turns(heads);
        if (!all || beside || row + 1 >= table.bands().size() || table.bands().get(row + 1) != Band.FIELDS) {
            return -1;
        }
        List<Cell> values = table.cells(row + 1);
        boolean below = !values.isEmpty()
                && values.stream()
                        .allMatch(value ->
                                !labels.is(value) && heads.stream().anyMatch(head -> head.column() == value.column()));
        if (!below || (heads.size() == 1 && (values.size() > 1 || empty.last(values)))) {
            return -1;
        }
        if (group) {
            claims.add(Piece.of(cells.get(0)).used(Use.LABEL));
        }
        for (int i = 0; i < heads.size(); i++) {
            Cell label = heads.get(i);
            @Nullable
            Cell value = values.stream()
                    .filter(cell -> cell.column() == label.column())
                    .findFirst()
                    .orElse(null);
            claims.addAll(labels.claims(label, value, table.key(row).inner(0).row(row * 100 + i), Owner.IMPLEMENTER));
        }
        return row + 2;
    }

    /** Whether a known label is followed by what is none, as a value would be. */
    private boolean turns(List<Cell> heads) {
        for (int i = 0; i + 1 < heads.size(); i++) {
            if (labels.is(heads.get(i)) && labels.is(heads.get(i + 1))) {
                return false;
            }
        }
        return true;
    }
}
