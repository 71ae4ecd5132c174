package org.shenbao.layout.aligned;

import java.util.List;
import java.util.Map;

/** Tells the first columns, which name groups of rows, from the columns that have a text in each row. */
final class Labels {
    /** Texts of a column that names groups, as a share of those of the fullest column. */
    private static final double FEW = 0.7;

    private Labels() {}

    /** How many columns, from the left, have far fewer texts than the fullest one. */
    static int count(Map<Integer, List<Segment>> byColumns, ColumnEdges columns) {
        double[] texts = new double[columns.count()];
        double most = 0;
        for (int column = 0; column < texts.length; column++) {
            List<Segment> lines = byColumns.getOrDefault(column * 1001, List.of());
            texts[column] = new Fullness(lines, columns.width(column, column), columns.room(column, column)).count();
            most = Math.max(most, texts[column]);
        }
        int labels = 0;
        while (labels < texts.length && texts[labels] > 0 && texts[labels] <= FEW * most) {
            labels++;
        }
        return labels;
    }
}
