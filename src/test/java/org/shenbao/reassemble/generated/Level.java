package org.shenbao.reassemble.generated;

/** What a row of the table is, by the column that its label stands in. */
enum Level {
    FIRST(Heads.LEVEL1),
    SECOND(Heads.LEVEL2),
    INDICATOR(Heads.NAME);

    private final int column;

    Level(int column) {
        this.column = column;
    }

    int column() {
        return column;
    }

    boolean category() {
        return this != INDICATOR;
    }
}
