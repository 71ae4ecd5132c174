package org.shenbao.ingest.sheet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The texts of one row that holds any, by ascending column. */
final class SheetRow {
    private final int index;
    private int size;
    private int[] columns = new int[8];
    private String[] texts = new String[8];

    SheetRow(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }

    int size() {
        return size;
    }

    int column(int at) {
        return columns[at];
    }

    String text(int at) {
        return texts[at];
    }

    @Nullable
    String textAt(int column) {
        int at = Arrays.binarySearch(columns, 0, size, column);
        return at < 0 ? null : texts[at];
    }

    /** The later of two texts for one column stays. */
    void put(int column, String text) {
        int at = size == 0 || columns[size - 1] < column ? size : Arrays.binarySearch(columns, 0, size, column);
        if (at >= 0 && at < size) {
            texts[at] = text;
            return;
        }
        at = at < 0 ? -at - 1 : at;
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, size * 2);
            texts = Arrays.copyOf(texts, size * 2);
        }
        System.arraycopy(columns, at, columns, at + 1, size - at);
        System.arraycopy(texts, at, texts, at + 1, size - at);
        columns[at] = column;
        texts[at] = text;
        size++;
    }
}
