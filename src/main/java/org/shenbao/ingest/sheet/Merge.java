package org.shenbao.ingest.sheet;

/** A merged range, all bounds inclusive and 0-based. */
record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    /** Where it starts, as one number. */
    long anchor() {
        return key(firstRow, firstColumn);
    }

    boolean single() {
        return firstRow == lastRow && firstColumn == lastColumn;
    }

    static long key(int row, int column) {
        return (long) row << 20 | column;
    }
}
