package org.shenbao.reassemble;

import java.util.List;

/**
 * How far the labels have been laid on the rows. Where categories are marked each label takes the next row; where they are
 * not, categories stand between the rows' labels, and the layer also knows which level came last.
 */
final class Layers {
    private final List<Boolean> rows;
    private final boolean marked;

    Layers(List<Boolean> rows, boolean marked) {
        this.rows = List.copyOf(rows);
        this.marked = marked;
    }

    int count() {
        return marked ? rows.size() + 2 : 3 * (rows.size() + 1) + 1;
    }

    /** How many labels the rows ask for at least. */
    int labels() {
        return rows.size();
    }

    /** Before any label and before the goals. */
    int start() {
        return 0;
    }

    int afterGoals() {
        return 1;
    }

    int last() {
        return marked ? rows.size() + 1 : 1 + 3 * rows.size();
    }

    /** The layer after a label of the role; −1 where no such label can come. */
    int next(int layer, LabelCut.Role role) {
        int done = Math.max(0, layer - 1);
        if (marked) {
            if (done >= rows.size() || role(done) != role) {
                return -1;
            }
            return done + 2;
        }
        int values = done / 3;
        int level = done % 3;
        if (values >= rows.size()) {
            return -1;
        }
        return switch (role) {
            case LEVEL1 -> level == 0 ? 1 + 3 * values + 1 : -1;
            case LEVEL2 -> level < 2 ? 1 + 3 * values + 2 : -1;
            case INDICATOR -> 1 + 3 * (values + 1);
            default -> -1;
        };
    }

    /** The row that an indicator's label takes from the layer. */
    int row(int layer) {
        int done = Math.max(0, layer - 1);
        return marked ? done : done / 3;
    }

    /** What the sequence of levels costs by itself: a table begins with a level 1, and a level 1 has a level 2. */
    double extra(int from, LabelCut.Role role) {
        if (marked) {
            return 0;
        }
        int done = Math.max(0, from - 1);
        return switch (role) {
            case INDICATOR -> done % 3 == 1 ? 2 : done == 0 ? 4 : 0;
            case LEVEL2 -> done == 0 ? 4 : 0;
            default -> 0;
        };
    }

    /** What it costs to take a text in no vocabulary as a category. */
    double unknownCategory(String text) {
        boolean named = text.endsWith("指标");
        return marked ? named ? 1 : 3 : named ? 3 : 9;
    }

    /** What it costs to take a text as an indicator's name that is formed like a category's. */
    double namedIndicator(String text) {
        return marked || !text.endsWith("指标") ? 0 : 2.5;
    }

    private LabelCut.Role role(int row) {
        if (!rows.get(row)) {
            return LabelCut.Role.INDICATOR;
        }
        return row + 1 < rows.size() && rows.get(row + 1) ? LabelCut.Role.LEVEL1 : LabelCut.Role.LEVEL2;
    }
}
