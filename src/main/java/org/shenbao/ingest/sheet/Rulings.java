package org.shenbao.ingest.sheet;

/** Which of a cell's sides are ruled. */
final class Rulings {
    static final int LEFT = 1;
    static final int RIGHT = 2;
    static final int TOP = 4;
    static final int BOTTOM = 8;

    private Rulings() {}

    /** A line below a title may be the table's upper edge; a line beside a text makes it a cell. */
    static boolean boxed(int sides) {
        return (sides & (LEFT | RIGHT)) != 0 || (sides & (TOP | BOTTOM)) == (TOP | BOTTOM);
    }
}
