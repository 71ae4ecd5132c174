package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.vocabulary.Vocabulary;

/** Rows of cells parted by pipes, with or without a Markdown rule under the heads; {@code \|} is a pipe inside a cell. */
public final class PipeRows implements Reassembler {
    private static final Pattern RULE = Pattern.compile("[\\s|:+=-]*-{1,}[\\s|:+=-]*");
    private static final int LEAST_ROWS = 2;

    private final Vocabulary vocabulary;

    public PipeRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<Block> reassemble(List<Block> blocks) {
        return Runs.rebuild(blocks, (run, line) -> piped(line) || (line.blank() && !run.isEmpty()), this::rebuild);
    }

    private static boolean piped(Line line) {
        String text = line.text();
        int bars = 0;
        for (int i = 0; i < text.length(); i++) {
            bars += bar(text, i) ? 1 : 0;
        }
        return bars > 1
                || (bars == 1 && (text.strip().startsWith("|") || text.strip().startsWith("｜")));
    }

    private static boolean bar(String text, int at) {
        char c = text.charAt(at);
        return (c == '|' || c == '｜' || c == '│' || c == '┃') && (at == 0 || text.charAt(at - 1) != '\\');
    }

    private List<? extends Block> rebuild(List<Line> run) {
        List<RaggedRow> rows = new ArrayList<>();
        List<Block> asides = new ArrayList<>();
        for (Line line : run) {
            if (line.blank()) {
                continue;
            }
            if (RULE.matcher(line.text()).matches()) {
                asides.add(new Aside(Aside.Reason.MARKER, line.places()));
            } else {
                rows.add(new RaggedRow(items(line)));
            }
        }
        RaggedTable table = new RaggedTable(vocabulary);
        if (rows.size() < LEAST_ROWS) {
            return List.copyOf(run);
        }
        List<Block> result = new ArrayList<>(asides);
        result.add(table.build(rows));
        return result;
    }

    private static List<RaggedRow.Item> items(Line line) {
        List<RaggedRow.Item> items = new ArrayList<>();
        String text = line.text();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || bar(text, at)) {
                items.add(RaggedRow.Item.of(Piece.of(line, from, at)));
                from = at + 1;
            }
        }
        if (items.get(0).blank()) {
            items.remove(0);
        }
        if (!items.isEmpty() && items.get(items.size() - 1).blank()) {
            items.remove(items.size() - 1);
        }
        return items;
    }
}
