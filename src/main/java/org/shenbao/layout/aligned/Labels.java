package org.shenbao.layout.aligned;

import java.util.List;
import java.util.Map;

/** Tells the first columns, which name groups of rows, from the columns that have a text in each row. */
final class Labels {
    /** Lines of a column that names groups, as a share of the texts of the fullest column. */
    private static final double FEW = 0.7;

    private Labels() {}

    /** How many columns, from the left, have far fewer lines than the fullest one has texts. */
    static int count(Map<Integer, List<Segment>> byColumns, ColumnEdges columns) {
        int[] lines = new int[columns.count()];
        double most = 0;
        for (int column = 0; column < lines.length; column++) {
            List<Segment> all = byColumns.getOrDefault(column * 1001, List.of());
            lines[column] = all.size();
            Fullness full = new Fullness(all, columns.width(column, column), columns.room(column, column));
            most = Math.max(most, full.count());
        }
        int labels = 0;
        while (labels < lines.length && lines[labels] > 0 && lines[labels] <= FEW * most) {
            labels++;
        }
        return labels;
    }
}
