package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Rows of cells parted by tabs. Rows follow each other, or are parted by blank lines where a cell may break its line; a head
 * that is broken over two lines is joined again.
 */
public final class TabRows implements Reassembler {
    private static final int LEAST_ROWS = 2;

    private final Vocabulary vocabulary;

    public TabRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<Block> reassemble(List<Block> blocks) {
        return Runs.rebuild(blocks, (run, line) -> line.blank() || tabbed(line) || continues(run, line), this::rebuild);
    }

    /** At least two cells. */
    private static boolean tabbed(Line line) {
        return line.text().strip().indexOf('\t') >= 0
                || (line.text().indexOf('\t') >= 0 && !line.blank() && cells(line) > 1);
    }

    private static int cells(Line line) {
        return line.text().split("\t", -1).length;
    }

    /** A line without tabs just below a row goes on in the row's last cell. */
    private static boolean continues(List<Line> run, Line line) {
        return !run.isEmpty()
                && !run.get(run.size() - 1).blank()
                && run.stream().anyMatch(each -> each.text().strip().indexOf('\t') >= 0)
                && partedByBlanks(run)
                && !line.blank();
    }

    private List<? extends Block> rebuild(List<Line> run) {
        long several = run.stream()
                .filter(line -> line.text().strip().indexOf('\t') >= 0)
                .count();
        if (several < LEAST_ROWS) {
            return List.copyOf(run);
        }
        List<Block> result = new ArrayList<>();
        List<RaggedRow> rows = new ArrayList<>();
        boolean parted = partedByBlanks(run);
        List<Line> open = new ArrayList<>();
        List<List<Line>> groups = new ArrayList<>();
        for (Line line : run) {
            if (line.blank() || !parted) {
                if (!open.isEmpty()) {
                    groups.add(List.copyOf(open));
                    open.clear();
                }
            }
            if (!line.blank()) {
                open.add(line);
            }
        }
        if (!open.isEmpty()) {
            groups.add(open);
        }
        for (List<Line> group : groups) {
            RaggedRow row = row(group);
            List<Integer> filled = row.filled();
            boolean alone = filled.size() == 1;
            String text = alone ? row.cells().get(filled.get(0)).text() : "";
            if (alone && (vocabulary.is(Term.SECTION_TABLE, text) || vocabulary.is(Term.TITLE_CAPTION, text))) {
                result.add(new Aside(
                        Aside.Reason.REPEATED, row.cells().get(filled.get(0)).places()));
            } else if (alone
                    && rows.isEmpty()
                    && vocabulary
                            .match(org.shenbao.vocabulary.Family.FIELD, text)
                            .isEmpty()) {
                result.addAll(group);
            } else {
                rows.add(row);
            }
        }
        RaggedTable table = new RaggedTable(vocabulary);
        List<RaggedRow> joined = BrokenRows.join(vocabulary, rows);
        if (!joined.isEmpty()) {
            result.add(table.build(joined));
        }
        return result;
    }

    /** The lines of one row: the last cell of a line and the first of the next are one cell with a line break in it. */
    private static RaggedRow row(List<Line> group) {
        List<RaggedRow.Item> cells = new ArrayList<>();
        for (Line line : group) {
            List<RaggedRow.Item> own = items(line);
            if (cells.isEmpty()) {
                cells.addAll(own);
            } else {
                int last = cells.size() - 1;
                cells.set(last, cells.get(last).and(own.get(0), "\n"));
                cells.addAll(own.subList(1, own.size()));
            }
        }
        return new RaggedRow(cells);
    }

    static List<RaggedRow.Item> items(Line line) {
        List<RaggedRow.Item> items = new ArrayList<>();
        int from = 0;
        String text = line.text();
        while (from <= text.length()) {
            int end = text.indexOf('\t', from);
            int to = end < 0 ? text.length() : end;
            items.add(RaggedRow.Item.of(Piece.of(line, from, to)));
            from = to + 1;
        }
        return items;
    }

    /** Whether blank lines part the rows, so that lines without one between belong together. */
    private static boolean partedByBlanks(List<Line> run) {
        int apart = 0;
        int together = 0;
        boolean blank = false;
        boolean any = false;
        for (Line line : run) {
            if (line.blank()) {
                blank = true;
            } else {
                if (any) {
                    apart += blank ? 1 : 0;
                    together += blank ? 0 : 1;
                }
                any = true;
                blank = false;
            }
        }
        return apart > 2 * together;
    }
}
