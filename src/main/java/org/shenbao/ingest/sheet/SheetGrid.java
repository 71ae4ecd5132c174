package org.shenbao.ingest.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Doubt;
import org.shenbao.document.Method;
import org.shenbao.document.Place;
import org.shenbao.document.Reading;
import org.shenbao.document.Severity;
import org.shenbao.document.Table;

/** The grid of one region: its visible rows and columns closed up, every position filled or covered. */
final class SheetGrid {
    private static final Reading READ = Reading.of(Method.GRID, 1.0);

    private final Sheet sheet;
    private final String part;
    private final List<SheetRow> rows;
    private final SheetRange range;
    private final Hidden hidden;
    private final int[] visibleColumns;
    private final String[] addresses;
    private final List<Cell> cells = new ArrayList<>();
    private int overlapping;

    SheetGrid(Sheet sheet, String part, List<SheetRow> rows, SheetRange range, Hidden hidden) {
        this.sheet = sheet;
        this.part = part;
        this.rows = rows;
        this.range = range;
        this.hidden = hidden;
        this.visibleColumns = visible(sheet.hiddenColumns(), range.firstColumn(), range.lastColumn());
        this.addresses = new String[visibleColumns.length];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = sheet.name() + "!" + CellAddress.letters(visibleColumns[i]);
        }
    }

    /** A merged range as it shows: on the grid, with the text of its first cell. */
    private record Shown(int row, int column, int rowSpan, int columnSpan, Merge merge) {}

    Table table(List<Merge> merges) {
        int[] visibleRows = visible(sheet.hiddenRows(), range.firstRow(), range.lastRow());
        List<Shown> spans = new ArrayList<>();
        for (Merge merge : merges) {
            Shown shown = shown(merge, visibleRows);
            if (shown != null) {
                spans.add(shown);
            }
        }
        spans.sort(Comparator.comparingInt(Shown::row).thenComparingInt(Shown::column));
        int[] coveredTo = new int[visibleColumns.length];
        Arrays.fill(coveredTo, -1);
        int nextRow = 0;
        int nextSpan = 0;
        for (int i = 0; i < visibleRows.length; i++) {
            while (nextRow < rows.size() && rows.get(nextRow).index() < visibleRows[i]) {
                nextRow++;
            }
            SheetRow row =
                    nextRow < rows.size() && rows.get(nextRow).index() == visibleRows[i] ? rows.get(nextRow) : null;
            nextSpan = row(i, visibleRows[i], row, spans, nextSpan, coveredTo);
            if (row != null) {
                hidden.columns(row);
            }
        }
        return new Table(cells, overlaps());
    }

    private int row(int at, int index, @Nullable SheetRow row, List<Shown> spans, int firstSpan, int[] coveredTo) {
        int nextSpan = firstSpan;
        int next = 0;
        for (int i = 0; i < visibleColumns.length; i++) {
            while (row != null && next < row.size() && row.column(next) < visibleColumns[i]) {
                next++;
            }
            String text =
                    row != null && next < row.size() && row.column(next) == visibleColumns[i] ? row.text(next) : null;
            Shown span = null;
            while (nextSpan < spans.size() && starts(spans.get(nextSpan), at, i)) {
                overlapping += span == null ? 0 : 1;
                span = span == null ? spans.get(nextSpan) : span;
                nextSpan++;
            }
            if (coveredTo[i] >= at) {
                overlapping += span == null ? 0 : 1;
                if (text != null) {
                    hidden.covered(index, visibleColumns[i], text);
                }
                continue;
            }
            if (span != null && !free(span, coveredTo)) {
                overlapping++;
                span = null;
            }
            if (span == null) {
                add(at, i, 1, 1, index, visibleColumns[i], addresses[i], text);
            } else {
                Arrays.fill(coveredTo, i, i + span.columnSpan, at + span.rowSpan - 1);
                span(span, index, i, text);
            }
        }
        return nextSpan;
    }

    private static boolean starts(Shown span, int row, int column) {
        return span.row == row && span.column == column;
    }

    private static boolean free(Shown span, int[] coveredTo) {
        for (int i = span.column; i < span.column + span.columnSpan; i++) {
            if (coveredTo[i] >= span.row) {
                return false;
            }
        }
        return true;
    }

    /** The text of a merged range is that of its first cell, be that one hidden. */
    private void span(Shown span, int index, int column, @Nullable String here) {
        Merge merge = span.merge;
        if (merge.firstRow() == index && merge.firstColumn() == visibleColumns[column]) {
            add(span.row, column, span.rowSpan, span.columnSpan, index, merge.firstColumn(), addresses[column], here);
            return;
        }
        String text = textOf(merge.firstRow(), merge.firstColumn());
        if (text == null) {
            add(
                    span.row,
                    column,
                    span.rowSpan,
                    span.columnSpan,
                    index,
                    visibleColumns[column],
                    addresses[column],
                    here);
            return;
        }
        hidden.show(merge.firstRow(), merge.firstColumn());
        if (here != null) {
            hidden.covered(index, visibleColumns[column], here);
        }
        String address = sheet.name() + "!" + CellAddress.letters(merge.firstColumn());
        add(span.row, column, span.rowSpan, span.columnSpan, merge.firstRow(), merge.firstColumn(), address, text);
    }

    private void add(
            int atRow,
            int atColumn,
            int rowSpan,
            int columnSpan,
            int row,
            int column,
            String address,
            @Nullable String text) {
        if (text == null) {
            cells.add(new Cell(atRow, atColumn, rowSpan, columnSpan, "", List.of(), READ));
            return;
        }
        Doubt doubt = sheet.doubtAt(row, column);
        List<Place> places = List.of(Place.ofCell(part, address + (row + 1), text));
        cells.add(
                new Cell(atRow, atColumn, rowSpan, columnSpan, text, places, doubt == null ? READ : READ.with(doubt)));
    }

    private @Nullable String textOf(int row, int column) {
        List<SheetRow> all = sheet.rows();
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int index = all.get(middle).index();
            if (index == row) {
                return all.get(middle).textAt(column);
            }
            low = index < row ? middle + 1 : low;
            high = index < row ? high : middle - 1;
        }
        return null;
    }

    private @Nullable Shown shown(Merge merge, int[] visibleRows) {
        int firstRow = from(visibleRows, merge.firstRow());
        int rowEnd = from(visibleRows, merge.lastRow() + 1);
        int firstColumn = from(visibleColumns, merge.firstColumn());
        int columnEnd = from(visibleColumns, merge.lastColumn() + 1);
        int rowSpan = rowEnd - firstRow;
        int columnSpan = columnEnd - firstColumn;
        if (rowSpan < 1 || columnSpan < 1) { // also where it lies outside
            return null;
        }
        boolean whole = visibleRows[firstRow] == merge.firstRow() && visibleColumns[firstColumn] == merge.firstColumn();
        return rowSpan == 1 && columnSpan == 1 && whole
                ? null
                : new Shown(firstRow, firstColumn, rowSpan, columnSpan, merge);
    }

    /** Index of the first number that is not below the bound. */
    private static int from(int[] ascending, int bound) {
        int at = Arrays.binarySearch(ascending, bound);
        return at < 0 ? -at - 1 : at;
    }

    private static int[] visible(BitSet hidden, int first, int last) {
        int[] visible = new int[last - first + 1];
        int count = 0;
        for (int i = hidden.nextClearBit(first); i <= last; i = hidden.nextClearBit(i + 1)) {
            visible[count++] = i;
        }
        return Arrays.copyOf(visible, count);
    }

    private List<Doubt> overlaps() {
        return overlapping == 0
                ? List.of()
                : List.of(new Doubt(
                        "merged-ranges-overlap",
                        Severity.WARNING,
                        overlapping + " merged ranges of sheet '" + sheet.name()
                                + "' overlap others and were taken as single cells.",
                        Map.of("sheet", sheet.name(), "count", overlapping)));
    }
}
