package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.document.Table;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Vocabulary;

/**
 * One cell a line: a line that begins with a tab begins a cell, empty or not, an empty line ends the row, and a line without a
 * tab goes on in the cell above it. Where tabs were lost too, heads that stand one a line show the form.
 */
public final class CellLines implements Reassembler {
    private static final int LEAST_CELLS = 12;
    private static final int LEAST_HEADS = 4;

    private final Vocabulary vocabulary;

    public CellLines(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<Block> reassemble(List<Block> blocks) {
        return Runs.rebuild(blocks, (run, line) -> line.text().strip().indexOf('\t') < 0, this::rebuild);
    }

    private List<? extends Block> rebuild(List<Line> run) {
        int first = -1;
        int last = -1;
        int cells = 0;
        for (int i = 0; i < run.size(); i++) {
            if (cell(run.get(i))) {
                first = first < 0 ? i : first;
                last = i;
                cells++;
            }
        }
        if (cells < LEAST_CELLS || !headed(run.subList(first, last + 1))) {
            List<RaggedRow> bare = new BareCells(vocabulary, run).rows();
            return bare.isEmpty() ? List.copyOf(run) : List.of(new RaggedTable(vocabulary).build(bare));
        }
        while (last + 1 < run.size() && !run.get(last + 1).blank()) {
            last++;
        }
        List<Block> result = new ArrayList<>(run.subList(0, first));
        RaggedTable table = new RaggedTable(vocabulary);
        Table built = table.build(rows(run.subList(first, last + 1)));
        result.add(built);
        result.addAll(run.subList(last + 1, run.size()));
        return result;
    }

    /** A line that begins a cell: blanks with a tab among them, then the cell's text or nothing. */
    private static boolean cell(Line line) {
        String text = line.text();
        int at = 0;
        while (at < text.length() && Piece.blank(text.charAt(at))) {
            if (text.charAt(at) == '\t') {
                return true;
            }
            at++;
        }
        return false;
    }

    private boolean headed(List<Line> lines) {
        return lines.stream()
                        .filter(line -> !line.blank())
                        .filter(line -> vocabulary
                                .match(Family.COLUMN, line.text().strip())
                                .isPresent())
                        .count()
                >= LEAST_HEADS;
    }

    private static List<RaggedRow> rows(List<Line> lines) {
        List<RaggedRow> rows = new ArrayList<>();
        List<RaggedRow.Item> open = new ArrayList<>();
        for (Line line : lines) {
            RaggedRow.Item item = RaggedRow.Item.of(Piece.of(line));
            if (line.text().isEmpty()) {
                close(rows, open);
            } else if (cell(line) || open.isEmpty()) {
                open.add(item);
            } else {
                int last = open.size() - 1;
                open.set(last, open.get(last).and(item, "\n"));
            }
        }
        close(rows, open);
        return rows;
    }

    private static void close(List<RaggedRow> rows, List<RaggedRow.Item> open) {
        if (!open.isEmpty()) {
            rows.add(new RaggedRow(List.copyOf(open)));
            open.clear();
        }
    }
}
