package org.shenbao.ingest.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Doubt;
import org.shenbao.document.Place;
import org.shenbao.document.Severity;

/** What a sheet holds but does not show: set aside at its place, and counted. */
final class Hidden {
    private static final int MOST_NAMED = 20;

    private final Sheet sheet;
    private final String part;
    private final List<Place> waiting = new ArrayList<>();
    private final BitSet rows = new BitSet();
    private final BitSet columns = new BitSet();
    private final Set<Long> shown = new HashSet<>();
    private int covered;

    Hidden(Sheet sheet, String part) {
        this.sheet = sheet;
        this.part = part;
    }

    /** A text of a hidden row or column that a merged range shows in its visible rest. */
    void show(int row, int column) {
        shown.add(Merge.key(row, column));
    }

    void row(SheetRow row) {
        for (int i = 0; i < row.size(); i++) {
            add(row.index(), row.column(i), row.text(i));
        }
    }

    /** The texts of the row that stand in hidden columns. */
    void columns(SheetRow row) {
        for (int i = 0; i < row.size() && !sheet.hiddenColumns().isEmpty(); i++) {
            if (sheet.hiddenColumns().get(row.column(i))) {
                add(row.index(), row.column(i), row.text(i));
            }
        }
    }

    /** A text that a merged range covers. */
    void covered(int row, int column, String text) {
        covered++;
        waiting.add(Place.ofCell(part, sheet.name() + "!" + CellAddress.of(row, column), text));
    }

    private void add(int row, int column, String text) {
        if (!shown.isEmpty() && shown.contains(Merge.key(row, column))) {
            return;
        }
        if (sheet.hiddenRows().get(row)) {
            rows.set(row);
        } else {
            columns.set(column);
        }
        waiting.add(Place.ofCell(part, sheet.name() + "!" + CellAddress.of(row, column), text));
    }

    /** Sets aside what came since the last time. */
    void flush(List<Block> blocks) {
        if (!waiting.isEmpty()) {
            blocks.add(new Aside(Aside.Reason.HIDDEN, waiting));
            waiting.clear();
        }
    }

    void tell(List<Doubt> doubts) {
        tell(doubts, "hidden-rows", "rows", rows, names(rows, false));
        tell(doubts, "hidden-columns", "columns", columns, names(columns, true));
        if (covered > 0) {
            doubts.add(new Doubt(
                    "covered-by-merge",
                    Severity.INFO,
                    covered + " texts of sheet '" + sheet.name() + "' stand under merged ranges and are not shown.",
                    Map.of("sheet", sheet.name(), "count", covered)));
        }
    }

    private void tell(List<Doubt> doubts, String rule, String what, BitSet which, String names) {
        if (!which.isEmpty()) {
            doubts.add(new Doubt(
                    rule,
                    Severity.INFO,
                    which.cardinality() + " " + what + " of sheet '" + sheet.name() + "' hold text but are hidden: "
                            + names + ".",
                    Map.of("sheet", sheet.name(), "count", which.cardinality(), what, names)));
        }
    }

    /** Says that the whole sheet is hidden. */
    @Nullable
    Doubt tellSheet() {
        long count = sheet.rows().stream().mapToLong(SheetRow::size).sum();
        return count == 0
                ? null
                : new Doubt(
                        "hidden-sheet",
                        Severity.INFO,
                        "Sheet '" + sheet.name() + "' is hidden; it holds " + count + " texts.",
                        Map.of("sheet", sheet.name(), "count", count));
    }

    /** Such as {@code 3-5, 9}. */
    private static String names(BitSet which, boolean letters) {
        StringBuilder names = new StringBuilder();
        int named = 0;
        for (int from = which.nextSetBit(0); from >= 0; from = which.nextSetBit(which.nextClearBit(from))) {
            if (named++ == MOST_NAMED) {
                return names + ", …";
            }
            int to = which.nextClearBit(from) - 1;
            names.append(names.length() == 0 ? "" : ", ")
                    .append(name(from, letters))
                    .append(to > from ? "-" + name(to, letters) : "");
        }
        return names.toString();
    }

    private static String name(int index, boolean letters) {
        return letters ? CellAddress.letters(index) : String.valueOf(index + 1);
    }
}
