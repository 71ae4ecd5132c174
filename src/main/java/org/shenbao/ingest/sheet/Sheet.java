package org.shenbao.ingest.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Doubt;
import org.shenbao.document.Severity;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** One sheet as it is read: only what holds text, is ruled, hidden or merged is kept. */
final class Sheet {
    private static final int MOST_DOUBTS = 10_000;

    private final String name;
    private final boolean hidden;
    private final Limits limits;
    private final List<SheetRow> rows = new ArrayList<>();
    private final BitSet ruled = new BitSet();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final List<Merge> merges = new ArrayList<>();
    private final List<Note> remarks = new ArrayList<>();
    private final List<Note> shapes = new ArrayList<>();
    private final List<String> margins = new ArrayList<>();
    private final List<Attached> attached = new ArrayList<>();
    private final Map<Long, Doubt> doubts = new HashMap<>();
    private int cells;
    private boolean ascending = true;

    Sheet(String name, boolean hidden, Limits limits) {
        this.name = name;
        this.hidden = hidden;
        this.limits = limits;
    }

    /** A text that stands beside the cells, at its anchor; row -1 where it has none. */
    record Note(int row, int column, String text) {}

    /** A file on the sheet. */
    static final class Attached {
        final String name;
        final byte[] bytes;
        /** Whether it is a picture of pixels, which only counts where the sheet holds no text. */
        final boolean pixels;

        Attached(String name, byte[] bytes, boolean pixels) {
            this.name = name;
            this.bytes = bytes;
            this.pixels = pixels;
        }
    }

    /** Puts a text into a cell. Blank ones are not kept. */
    void put(int row, int column, String text) throws UnreadableException {
        if (row < 0 || column < 0 || row >= CellAddress.ROWS || column >= CellAddress.COLUMNS || text.isBlank()) {
            return;
        }
        limits.checkCells(++cells);
        SheetRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        if (last == null || last.index() != row) {
            ascending &= last == null || last.index() < row;
            last = new SheetRow(row);
            rows.add(last);
        }
        last.put(column, text);
    }

    /** Puts a number into a cell as its format shows it; where that shortens a whole number, the cell is told the number. */
    void put(int row, int column, double number, Mask mask, boolean since1904) throws UnreadableException {
        String shown = mask.show(number, since1904);
        put(row, column, shown);
        String whole = GeneralNumber.shortened(number);
        if (!whole.isEmpty() && mask.isGeneral(number) && doubts.size() < MOST_DOUBTS) {
            doubts.put(
                    Merge.key(row, column),
                    new Doubt(
                            "number-shortened",
                            Severity.INFO,
                            "The sheet shows " + shown + ", but the cell holds " + whole + ".",
                            Map.of("shown", shown, "value", whole)));
        }
    }

    void rule(int row) {
        if (row >= 0 && row < CellAddress.ROWS) {
            ruled.set(row);
        }
    }

    void hideRow(int row) {
        if (row >= 0 && row < CellAddress.ROWS) {
            hiddenRows.set(row);
        }
    }

    /** Hides columns, both bounds inclusive. */
    void hideColumns(int first, int last) {
        int from = Math.max(0, first);
        int to = Math.min(CellAddress.COLUMNS - 1, last);
        if (from <= to) {
            hiddenColumns.set(from, to + 1);
        }
    }

    void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) throws UnreadableException {
        Merge merge = new Merge(
                Math.max(0, firstRow),
                Math.min(CellAddress.ROWS - 1, lastRow),
                Math.max(0, firstColumn),
                Math.min(CellAddress.COLUMNS - 1, lastColumn));
        if (merge.firstRow() <= merge.lastRow() && merge.firstColumn() <= merge.lastColumn() && !merge.single()) {
            limits.checkCells(merges.size() + 1L);
            merges.add(merge);
        }
    }

    void remark(int row, int column, String text) throws UnreadableException {
        note(remarks, row, column, text);
    }

    void shape(int row, int column, String text) throws UnreadableException {
        note(shapes, row, column, text);
    }

    private void note(List<Note> notes, int row, int column, String text) throws UnreadableException {
        if (!text.isBlank()) {
            limits.checkCells(notes.size() + 1L);
            notes.add(new Note(row, column, text));
        }
    }

    void margin(String text) {
        if (!text.isBlank() && !margins.contains(text) && margins.size() < 100) {
            margins.add(text);
        }
    }

    void attach(String file, byte[] bytes, boolean pixels) {
        if (attached.size() <= limits.parts()) {
            attached.add(new Attached(file, bytes, pixels));
        }
    }

    String name() {
        return name;
    }

    boolean hidden() {
        return hidden;
    }

    /** The rows that hold text, from top to bottom. */
    List<SheetRow> rows() {
        if (!ascending) {
            Map<Integer, SheetRow> byIndex = new HashMap<>();
            for (SheetRow row : rows) {
                SheetRow other = byIndex.putIfAbsent(row.index(), row);
                if (other != null) {
                    for (int i = 0; i < row.size(); i++) {
                        other.put(row.column(i), row.text(i));
                    }
                }
            }
            rows.clear();
            rows.addAll(byIndex.values());
            rows.sort(Comparator.comparingInt(SheetRow::index));
            ascending = true;
        }
        return rows;
    }

    /** Rows with a cell that is boxed in: with a ruling at its left or right, or both above and below. */
    BitSet ruled() {
        return ruled;
    }

    BitSet hiddenRows() {
        return hiddenRows;
    }

    BitSet hiddenColumns() {
        return hiddenColumns;
    }

    List<Merge> merges() {
        return merges;
    }

    List<Note> remarks() {
        return remarks;
    }

    List<Note> shapes() {
        return shapes;
    }

    List<String> margins() {
        return margins;
    }

    List<Attached> attached() {
        return attached;
    }

    @Nullable
    Doubt doubtAt(int row, int column) {
        return doubts.isEmpty() ? null : doubts.get(Merge.key(row, column));
    }
}
