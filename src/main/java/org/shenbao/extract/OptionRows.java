package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shenbao.document.Cell;
import org.shenbao.document.Place;

/** Options with boxes that stand one below the other in rows of their own, beside one label that reaches over all of them. */
final class OptionRows {
    private final FormTable table;

    OptionRows(FormTable table) {
        this.table = table;
    }

    /** The value and those in the rows below that the label reaches over, as one; empty where these hold anything else. */
    Optional<Cell> beside(Cell label, Cell value) {
        int end = Math.min(table.bands().size(), label.row() + label.rowSpan());
        if (label.rowSpan() < 2 || Choice.in(value.text()).isEmpty()) {
            return Optional.empty();
        }
        List<Cell> cells = new ArrayList<>(List.of(value));
        for (int row = value.row() + value.rowSpan(); row < end; row++) {
            List<Cell> below = table.cells(row);
            boolean option = below.size() == 1
                    && below.get(0).column() == value.column()
                    && Choice.in(below.get(0).text()).isPresent();
            if (!option) {
                return Optional.empty();
            }
            cells.add(below.get(0));
        }
        List<Place> places =
                cells.stream().flatMap(cell -> cell.places().stream()).toList();
        String text = cells.stream().map(cell -> cell.text().strip()).collect(Collectors.joining("\n"));
        return cells.size() < 2
                ? Optional.empty()
                : Optional.of(new Cell(
                        value.row(),
                        value.column(),
                        end - value.row(),
                        value.columnSpan(),
                        text,
                        places,
                        value.reading()));
    }
}
