package org.shenbao.ingest.wordbin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shenbao.ingest.wordbin.Item.Row;
import org.shenbao.ingest.wordbin.Item.Slot;

/**
 * The columns of a table whose rows tell only the edges of their own cells: every edge of any row parts two columns. Edges
 * of different rows that are meant to be one often miss each other by a little.
 */
final class Columns {
    /** Edges this near are one, in twips. */
    private static final int SNAP = 30;
    /** Edges this near, half the width of a small character, are one where no cell lies between them, in twips. */
    private static final int NARROWEST = 90;

    private final Map<Integer, Integer> columnOf;

    private Columns(Map<Integer, Integer> columnOf) {
        this.columnOf = columnOf;
    }

    static Columns of(List<Row> rows) {
        TreeSet<Integer> edges = new TreeSet<>();
        for (Row row : rows) {
            for (Slot slot : row.slots()) {
                edges.add(slot.span().left());
                edges.add(slot.span().right());
            }
        }
        Map<Integer, Integer> snapped = new TreeMap<>();
        List<Integer> firsts = new ArrayList<>();
        for (int edge : edges) {
            if (firsts.isEmpty() || edge - firsts.get(firsts.size() - 1) > SNAP) {
                firsts.add(edge);
            }
            snapped.put(edge, firsts.size() - 1);
        }
        List<Integer> joined = joined(firsts, filled(rows, snapped));
        snapped.replaceAll((edge, at) -> joined.get(at));
        return new Columns(snapped);
    }

    /** The columns that are a cell of their own in some row. */
    private static Set<Integer> filled(List<Row> rows, Map<Integer, Integer> snapped) {
        Set<Integer> filled = new HashSet<>();
        for (Row row : rows) {
            for (Slot slot : row.slots()) {
                int left = snapped.getOrDefault(slot.span().left(), 0);
                if (snapped.getOrDefault(slot.span().right(), 0) == left + 1) {
                    filled.add(left);
                }
            }
        }
        return filled;
    }

    private static List<Integer> joined(List<Integer> firsts, Set<Integer> filled) {
        List<Integer> joined = new ArrayList<>();
        int column = 0;
        int from = 0;
        for (int i = 0; i < firsts.size(); i++) {
            if (i > 0 && (filled.contains(i - 1) || firsts.get(i) - firsts.get(from) > NARROWEST)) {
                column++;
                from = i;
            }
            joined.add(column);
        }
        return joined;
    }

    /** The column that starts at the edge. */
    int at(int edge) {
        return columnOf.getOrDefault(edge, 0);
    }
}
