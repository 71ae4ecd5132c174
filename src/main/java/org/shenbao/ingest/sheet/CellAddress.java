package org.shenbao.ingest.sheet;

/** Cells by letter and number: {@code C7} is row 6, column 2. */
final class CellAddress {
    /** Rows of the largest sheet there is. */
    static final int ROWS = 1 << 20;
    /** Columns of the largest sheet there is. */
    static final int COLUMNS = 1 << 14;

    private CellAddress() {}

    /** Column of {@code C7}, -1 where there is none. */
    static int column(CharSequence address) {
        int column = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '$') {
                continue;
            }
            int letter = c >= 'A' && c <= 'Z' ? c - 'A' : c >= 'a' && c <= 'z' ? c - 'a' : -1;
            if (letter < 0) {
                break;
            }
            column = column * 26 + letter + 1;
            if (column > COLUMNS) {
                return -1;
            }
        }
        return column - 1;
    }

    /** Row of {@code C7}, -1 where there is none. */
    static int row(CharSequence address) {
        int row = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c >= '0' && c <= '9') {
                row = row * 10 + c - '0';
                if (row > ROWS) {
                    return -1;
                }
            }
        }
        return row - 1;
    }

    static String of(int row, int column) {
        return letters(column) + (row + 1);
    }

    static String letters(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }
}
