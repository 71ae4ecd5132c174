package org.shenbao.reassemble.generated;

import java.util.List;

/**
 * How a generated table is drawn.
 *
 * @param chinese whether lines are broken by the Chinese rules
 * @param widths of the ten columns, in halves of a full-width character
 * @param goalWidth of the cells that hold the goals, likewise
 * @param titles whether each further picture begins with the table's title
 * @param markers whether names of pictures are glued before the first label of a further picture
 * @param retold whether the contents of most indicators say their names once more
 */
record Form(
        Marker marker,
        Ruler ruler,
        boolean chinese,
        Wraps wanted,
        List<Integer> widths,
        Goals goals,
        int goalWidth,
        int pictures,
        Order order,
        boolean titles,
        boolean markers,
        boolean retold) {
    /** What a category row prints where an indicator has its values. */
    enum Marker {
        WORD("空"),
        DASH("-"),
        NOTHING("");

        private final String text;

        Marker(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** What is wrapped inside a value row. */
    enum Wraps {
        NONE,
        /** Scoring, content or basis. */
        TRAILING,
        /** The indicator's value, and perhaps the trailing texts. */
        VALUE
    }

    /** Where the goals' headings stand. */
    enum Goals {
        ABSENT,
        /** Below the header's lines, apart from their texts. */
        HEADED,
        /** Each before its text. */
        TOGETHER
    }

    /** In which order rows and labels follow each other. */
    enum Order {
        ROWS_THEN_LABELS,
        LABELS_THEN_ROWS,
        EACH_PICTURE_ITS_OWN,
        ALL_ROWS_FIRST,
        ALL_LABELS_FIRST
    }

    LineBreaker breaker(int column) {
        return new LineBreaker(ruler, chinese, widths.get(column));
    }

    static Form thrown(Dice dice, boolean retold) {
        Marker marker = Marker.values()[dice.weighted(50, 22, 28)];
        Wraps wanted = Wraps.values()[dice.weighted(45, 33, 22)];
        List<Integer> widths = new java.util.ArrayList<>();
        for (int column = 0; column < Heads.ALL.size(); column++) {
            boolean narrow = dice.perCent(50);
            widths.add(narrow ? dice.between(12, 28) : dice.between(29, 48));
        }
        if (wanted == Wraps.VALUE) {
            widths.set(Heads.VALUE, dice.between(8, 16));
        }
        for (int column = Heads.SCORING; wanted == Wraps.NONE && column <= Heads.BASIS; column++) {
            widths.set(column, dice.between(20, 48));
        }
        int pictures = 1 + dice.weighted(45, 25, 14, 10, 6);
        return new Form(
                marker,
                dice.perCent(70) ? Ruler.WIDE_SIGNS : Ruler.NARROW_SIGNS,
                dice.perCent(50),
                wanted,
                List.copyOf(widths),
                Goals.values()[dice.weighted(50, 25, 25)],
                dice.between(100, 160),
                pictures,
                Order.values()[dice.weighted(30, 15, 25, 20, 10)],
                dice.perCent(50),
                dice.perCent(40),
                retold);
    }
}
