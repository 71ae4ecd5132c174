package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Rows of cells parted by nothing but blanks, below a row of heads. An empty cell has left no trace, so what does not fill
 * all columns is laid on them by its kind and believed little.
 */
public final class SpacedRows implements Reassembler {
    private static final int LEAST_HEADS = 3;
    private static final int LEAST_ROWS = 2;

    private final Vocabulary vocabulary;

    public SpacedRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<Block> reassemble(List<Block> blocks) {
        int first = 0;
        while (first < blocks.size() && !(blocks.get(first) instanceof Line line && heads(line))) {
            first++;
        }
        List<RaggedRow> rows = new ArrayList<>();
        int end = first;
        while (end < blocks.size()
                && blocks.get(end) instanceof Line line
                && (line.blank() || Tokens.of(Piece.of(line)).size() > 1)) {
            if (!line.blank()) {
                rows.add(new RaggedRow(Tokens.of(Piece.of(line)).stream()
                        .map(RaggedRow.Item::of)
                        .toList()));
            }
            end++;
        }
        if (rows.size() < 1 + LEAST_ROWS) {
            return blocks;
        }
        List<Block> rebuilt = new ArrayList<>(blocks.subList(0, first));
        rebuilt.add(new RaggedTable(vocabulary, true).build(rows));
        rebuilt.addAll(blocks.subList(end, blocks.size()));
        return rebuilt;
    }

    private boolean heads(Line line) {
        List<Piece> tokens = Tokens.of(Piece.of(line));
        long known = tokens.stream()
                .filter(token -> vocabulary.match(Family.COLUMN, token.text()).isPresent())
                .count();
        long money = tokens.stream()
                .flatMap(token -> vocabulary.match(Family.MONEY_COLUMN, token.text()).stream())
                .map(Match::term)
                .filter(term -> term != Term.MONEY_COLUMN_ROW && term != Term.MONEY_COLUMN_BLOCK)
                .distinct()
                .count();
        if (money > LEAST_HEADS) {
            return true; // the block of amounts stands above the indicators
        }
        return known >= LEAST_HEADS
                && tokens.stream()
                        .anyMatch(token -> vocabulary.is(Term.COLUMN_LEVEL1, token.text())
                                || vocabulary.is(Term.COLUMN_INDICATOR, token.text()));
    }
}
