package org.shenbao.ingest.body;

import java.util.Arrays;

/** Which columns of a growing grid are covered, and down to which row: no two cells shall cover one position. */
final class Occupancy {
    private int[] until = new int[16];

    /** The first column from {@code column} on that nothing covers in the row. */
    int free(int row, int column) {
        int at = column;
        while (at < until.length && until[at] > row) {
            at++;
        }
        return at;
    }

    /** How many columns from {@code column} on are free in the row, at most {@code span}. */
    int room(int row, int column, int span) {
        int end = column;
        while (end < column + span && (end >= until.length || until[end] <= row)) {
            end++;
        }
        return end - column;
    }

    void cover(int row, int column, int rowSpan, int columnSpan) {
        int end = column + columnSpan;
        if (end > until.length) {
            until = Arrays.copyOf(until, Math.max(end, until.length * 2));
        }
        for (int at = column; at < end; at++) {
            until[at] = Math.max(until[at], row + rowSpan);
        }
    }
}
