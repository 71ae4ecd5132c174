package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Line;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * One cell a line where even the tabs are gone: an empty cell is an empty line like the one behind each row. What is left is
 * the count: every row has as many lines as the heads have columns, and one more.
 */
final class BareCells {
    private static final int LEAST_HEADS = 4;

    private final Vocabulary vocabulary;
    private final List<Line> lines;

    BareCells(Vocabulary vocabulary, List<Line> lines) {
        this.vocabulary = vocabulary;
        this.lines = lines;
    }

    /** The rows; none where the lines are no such table. */
    List<RaggedRow> rows() {
        int first = heads();
        if (first < 0) {
            return List.of();
        }
        int many = 0;
        while (first + many < lines.size() && head(first + many)) {
            many++;
        }
        List<RaggedRow> rows = groups(first);
        int columns = many + above(rows);
        rows.add(row(first, many));
        int at = first + columns;
        while (at < lines.size()) {
            if (!lines.get(at).blank()) {
                return List.of();
            }
            int start = at + 1;
            int end = Math.min(start + columns, lines.size());
            int extra = 0;
            while (end + extra < lines.size() && !lines.get(end + extra).blank()) {
                extra++;
            }
            RaggedRow row = row(start, end + extra - start);
            if (row.cells().stream().allMatch(RaggedRow.Item::blank)) {
                break;
            }
            rows.add(extra == 0 ? row : shortened(row, extra));
            at = end + extra;
        }
        return rows;
    }

    /** The first of several heads that stand one a line. */
    private int heads() {
        for (int i = 0; i + LEAST_HEADS <= lines.size(); i++) {
            boolean all = true;
            boolean label = false;
            for (int j = i; j < i + LEAST_HEADS && all; j++) {
                all = head(j);
                label |= all
                        && vocabulary.is(Term.COLUMN_LEVEL1, lines.get(j).text().strip());
            }
            if (all && label) {
                return i;
            }
        }
        return -1;
    }

    private boolean head(int line) {
        return vocabulary.match(Family.COLUMN, lines.get(line).text().strip()).isPresent();
    }

    /** How many columns the upper heads add: those beside the one that spans the lower heads. */
    private int above(List<RaggedRow> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        List<Term> terms = rows.get(rows.size() - 1).cells().stream()
                .flatMap(cell -> vocabulary.match(Family.COLUMN, cell.text()).stream())
                .map(Match::term)
                .toList();
        return terms.contains(Term.COLUMN_GROUP) ? terms.size() - 1 : 0;
    }

    /** What stands before the heads: lines without an empty one between them are a row. */
    private List<RaggedRow> groups(int end) {
        List<RaggedRow> rows = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= end; i++) {
            if (i == end || lines.get(i).blank()) {
                if (i > start) {
                    rows.add(row(start, i - start));
                }
                start = i + 1;
            }
        }
        return rows;
    }

    private RaggedRow row(int start, int many) {
        List<RaggedRow.Item> cells = new ArrayList<>();
        for (Line line : lines.subList(start, start + many)) {
            cells.add(RaggedRow.Item.of(Piece.of(line)));
        }
        return new RaggedRow(cells);
    }

    /** A cell of several lines made the row longer: the longest texts are the likeliest to go on below. */
    private static RaggedRow shortened(RaggedRow row, int extra) {
        List<RaggedRow.Item> cells = new ArrayList<>(row.cells());
        for (int i = 0; i < extra; i++) {
            int longest = 0;
            for (int j = 0; j + 1 < cells.size(); j++) {
                int length = cells.get(j).text().length();
                longest = length > cells.get(longest).text().length() ? j : longest;
            }
            cells.set(longest, cells.get(longest).and(cells.get(longest + 1), "\n"));
            cells.remove(longest + 1);
        }
        return new RaggedRow(cells, true);
    }
}
