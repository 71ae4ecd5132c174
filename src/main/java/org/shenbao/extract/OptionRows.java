package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shenbao.document.Cell;
import org.shenbao.document.Place;

/** Options with boxes that stand one below the other in rows of their own, beside one label that reaches over all of them. */
final class OptionRows {
    /** Options that are counted from one again are another choice. */
    private static final Pattern FIRST = Pattern.compile("[（(]?[1１一①][）)、.．]?.*", Pattern.DOTALL);

    private final FormTable table;

    OptionRows(FormTable table) {
        this.table = table;
    }

    /**
     * The value and those in the rows below that the label reaches over, as one, or as one for each time that they are
     * counted from one; none where these rows hold anything else.
     */
    List<Cell> beside(Cell label, Cell value) {
        int end = Math.min(table.bands().size(), label.row() + label.rowSpan());
        if (label.rowSpan() < 2 || Choice.in(value.text()).isEmpty()) {
            return List.of();
        }
        List<List<Cell>> choices = new ArrayList<>(List.of(new ArrayList<>(List.of(value))));
        boolean counted = first(value);
        for (int row = value.row() + value.rowSpan(); row < end; row++) {
            List<Cell> below = table.cells(row);
            boolean option = below.size() == 1
                    && below.get(0).column() == value.column()
                    && Choice.in(below.get(0).text()).isPresent();
            if (!option) {
                return List.of();
            }
            if (counted && first(below.get(0))) {
                choices.add(new ArrayList<>());
            }
            choices.get(choices.size() - 1).add(below.get(0));
        }
        boolean several = value.row() + value.rowSpan() < end;
        return several ? choices.stream().map(OptionRows::joined).toList() : List.of();
    }

    private static boolean first(Cell cell) {
        return FIRST.matcher(cell.text().strip()).matches();
    }

    private static Cell joined(List<Cell> cells) {
        Cell first = cells.get(0);
        Cell last = cells.get(cells.size() - 1);
        List<Place> places =
                cells.stream().flatMap(cell -> cell.places().stream()).toList();
        String text = cells.stream().map(cell -> cell.text().strip()).collect(Collectors.joining("\n"));
        return new Cell(
                first.row(),
                first.column(),
                last.row() + last.rowSpan() - first.row(),
                first.columnSpan(),
                text,
                places,
                first.reading());
    }
}
