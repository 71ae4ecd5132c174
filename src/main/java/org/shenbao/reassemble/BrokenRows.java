package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Vocabulary;

/** Joins rows that a line break inside a cell cut in two. */
final class BrokenRows {
    private BrokenRows() {}

    static List<RaggedRow> join(Vocabulary vocabulary, List<RaggedRow> rows) {
        List<RaggedRow> joined = new ArrayList<>();
        for (RaggedRow row : rows) {
            RaggedRow last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && brokenHead(vocabulary, last, row)) {
                List<RaggedRow.Item> cells = new ArrayList<>(last.cells().subList(0, last.length()));
                int at = cells.size() - 1;
                cells.set(at, cells.get(at).and(row.cells().get(0), ""));
                cells.addAll(row.cells().subList(1, row.cells().size()));
                joined.set(joined.size() - 1, new RaggedRow(cells));
            } else {
                joined.add(row);
            }
        }
        return joined;
    }

    /** The last cell of one row and the first of the next are a head only together. */
    private static boolean brokenHead(Vocabulary vocabulary, RaggedRow last, RaggedRow row) {
        if (last.length() == 0 || row.cells().isEmpty() || row.cells().get(0).blank()) {
            return false;
        }
        String end = last.cells().get(last.length() - 1).text();
        String start = row.cells().get(0).text();
        if (end.length() + start.length() > 40) {
            return false;
        }
        for (Family family : List.of(Family.COLUMN, Family.MONEY_COLUMN)) {
            boolean whole = vocabulary.match(family, end + start).isPresent();
            boolean both = vocabulary.match(family, end).isPresent()
                    && vocabulary.match(family, start).isPresent();
            if (whole && !both) {
                return true;
            }
        }
        return false;
    }
}
