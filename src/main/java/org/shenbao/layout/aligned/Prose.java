package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.List;

/** Tells columns of running text from the columns of a table. */
final class Prose {
    /** More columns than a page of prose has. */
    private static final int MOST_COLUMNS = 3;
    /** A column of prose is at least so wide, in letter sizes. */
    private static final double NARROWEST = 9;
    /** A line that fills its column, as a share of its width. */
    private static final double FULL = 0.8;
    /** Lines that fill their column, and lines that stand right below another one, as shares of all. */
    private static final double MOST = 0.55;

    private Prose() {}

    /** Whether each column holds lines one below the other, most of them as wide as the column. */
    static boolean is(List<List<Segment>> band, ColumnEdges columns) {
        if (columns.count() > MOST_COLUMNS) {
            return false;
        }
        for (int column = 0; column < columns.count(); column++) {
            if (!is(band, columns, column)) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(List<List<Segment>> band, ColumnEdges columns, int column) {
        List<Segment> lines = new ArrayList<>();
        band.forEach(row ->
                row.stream().filter(segment -> columns.of(segment)[0] == column).forEach(lines::add));
        double width = columns.width(column, column);
        int full = 0;
        int close = 0;
        for (int i = 0; i < lines.size(); i++) {
            full += lines.get(i).width() >= FULL * width ? 1 : 0;
            close += i > 0
                            && lines.get(i).baseline() - lines.get(i - 1).baseline()
                                    < 2 * lines.get(i).size()
                    ? 1
                    : 0;
        }
        return lines.size() > 2
                && width >= NARROWEST * lines.get(0).size()
                && full >= MOST * lines.size()
                && close >= MOST * lines.size();
    }
}
