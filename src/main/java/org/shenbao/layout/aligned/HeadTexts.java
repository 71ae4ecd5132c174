package org.shenbao.layout.aligned;

import java.util.List;
import java.util.regex.Pattern;

/** Tells which texts at the top of a table name columns, so that a column in which nothing else stands is one too. */
final class HeadTexts {
    /** What stands in the body of a table and in no head. */
    static final Pattern FIGURE = Pattern.compile("[\\d.,%≥≤<>=]+");
    /** Lines that a head has. */
    private static final int MOST = 5;
    /** Texts beside each other in the row of a head. */
    private static final int FEWEST = 3;
    /** A column of a head's text alone stands clear of the others by so much, in letter sizes. */
    static final double CLEAR = 0.3;

    private final List<List<Segment>> rows;
    private final int end;

    HeadTexts(List<List<Segment>> rows) {
        this.rows = rows;
        int row = 0;
        while (row < Math.min(MOST, rows.size()) && rows.get(row).stream().noneMatch(HeadTexts::figure)) {
            row++;
        }
        end = row;
    }

    static boolean figure(Segment segment) {
        return FIGURE.matcher(segment.text()).matches();
    }

    /**
     * Whether a text may be the head of a column: no figure stands beside or above it. In the first row one above a row that
     * reaches further to both sides may be the head of a group.
     */
    boolean holds(int row, Segment segment) {
        return row < end && rows.get(row).size() >= FEWEST && (row > 0 || rows.size() < 2 || beyond(segment));
    }

    private boolean beyond(Segment segment) {
        List<Segment> below = rows.get(1);
        return segment.left() <= below.get(0).left()
                || segment.right() >= below.get(below.size() - 1).right();
    }
}
