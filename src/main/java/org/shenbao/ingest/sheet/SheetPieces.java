package org.shenbao.ingest.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts the rows of a sheet into what is a line of text, what belongs to one table, and what is hidden. */
final class SheetPieces {
    /** A merged range that reaches so far was made by selecting whole rows or columns: it spans what is used, no more. */
    static final int FAR_ROW = 65_535;

    static final int FAR_COLUMN = 255;

    private final Sheet sheet;
    private final Map<Long, Merge> merges;
    private final BitSet solid;
    private final boolean ruled;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<SheetRow> region = new ArrayList<>();
    private final List<SheetRow> hidden = new ArrayList<>();
    private int covered = -1;

    private SheetPieces(Sheet sheet) {
        this.sheet = sheet;
        this.merges = byAnchor(sheet.merges());
        this.solid = (BitSet) sheet.ruled().clone();
        solid.andNot(sheet.hiddenRows());
        this.ruled = !solid.isEmpty();
        solid.or(sheet.hiddenRows());
    }

    enum Kind {
        /** Rows of one text each. */
        LINES,
        TABLE,
        /** Rows that show nothing. */
        HIDDEN
    }

    record Piece(Kind kind, List<SheetRow> rows) {
        Piece {
            rows = List.copyOf(rows);
        }
    }

    static List<Piece> of(Sheet sheet) {
        return new SheetPieces(sheet).cut();
    }

    static Map<Long, Merge> byAnchor(List<Merge> merges) {
        Map<Long, Merge> byAnchor = new HashMap<>();
        merges.forEach(merge -> byAnchor.putIfAbsent(merge.anchor(), merge));
        return byAnchor;
    }

    private List<Piece> cut() {
        List<SheetRow> rows = sheet.rows();
        boolean leading = true;
        for (int i = 0; i < rows.size(); i++) {
            SheetRow row = rows.get(i);
            int shown = sheet.hiddenRows().get(row.index()) ? 0 : shown(row);
            if (shown == 0) {
                hidden.add(row);
                continue;
            }
            boolean line = shown == 1
                    && row.index() > covered
                    && (ruled ? !sheet.ruled().get(row.index()) : leading)
                    && !besideMerge(rows, i);
            leading &= line;
            if (line || !joined(row)) {
                close();
            }
            if (line) {
                pieces.add(new Piece(Kind.LINES, List.of(row)));
                closeHidden();
            } else {
                if (region.isEmpty()) {
                    closeHidden();
                }
                region.add(row);
                cover(row);
            }
        }
        close();
        return pieces;
    }

    private int shown(SheetRow row) {
        if (sheet.hiddenColumns().isEmpty()) {
            return row.size();
        }
        int shown = 0;
        for (int i = 0; i < row.size(); i++) {
            shown += sheet.hiddenColumns().get(row.column(i)) ? 0 : 1;
        }
        return shown;
    }

    /** Whether no blank row without rulings parts the row from the region so far. */
    private boolean joined(SheetRow row) {
        if (region.isEmpty()) {
            return true;
        }
        int last = Math.max(region.get(region.size() - 1).index(), covered);
        return solid.nextClearBit(last + 1) >= row.index();
    }

    /** Whether the row's text spans further rows that hold texts of their own. */
    private boolean besideMerge(List<SheetRow> rows, int at) {
        SheetRow row = rows.get(at);
        for (int i = 0; i < row.size() && !merges.isEmpty(); i++) {
            Merge merge = merges.get(Merge.key(row.index(), row.column(i)));
            if (merge != null
                    && merge.lastRow() < FAR_ROW
                    && at + 1 < rows.size()
                    && rows.get(at + 1).index() <= merge.lastRow()) {
                return true;
            }
        }
        return false;
    }

    private void cover(SheetRow row) {
        for (int i = 0; i < row.size() && !merges.isEmpty(); i++) {
            Merge merge = merges.get(Merge.key(row.index(), row.column(i)));
            if (merge != null && merge.lastRow() < FAR_ROW) {
                covered = Math.max(covered, merge.lastRow());
            }
        }
    }

    private void close() {
        if (!region.isEmpty()) {
            pieces.add(new Piece(!ruled && oneColumn() ? Kind.LINES : Kind.TABLE, region));
            region.clear();
        }
        closeHidden();
    }

    private void closeHidden() {
        if (!hidden.isEmpty()) {
            pieces.add(new Piece(Kind.HIDDEN, hidden));
            hidden.clear();
        }
    }

    private boolean oneColumn() {
        int column = region.get(0).column(0);
        return region.stream().allMatch(row -> row.size() == 1 && row.column(0) == column);
    }
}
