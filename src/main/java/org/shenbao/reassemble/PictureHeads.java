package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Line;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** The heads of a picture's table, in one row or two, and what of the goals was drawn with them. */
final class PictureHeads {
    static final int LEAST_HEADS = 3;

    private final Vocabulary vocabulary;
    private final Tokens tokens;
    private final List<Line> lines;
    final List<Head> heads = new ArrayList<>();
    final List<List<Head>> headRows = new ArrayList<>();
    final List<Piece> goalHeadings = new ArrayList<>();
    final List<Piece> goalBlock = new ArrayList<>();
    private int start;
    private int body;

    private PictureHeads(Vocabulary vocabulary, List<Line> lines) {
        this.vocabulary = vocabulary;
        this.tokens = new Tokens(vocabulary);
        this.lines = lines;
    }

    /** The heads among the lines; null where there are none. */
    static @Nullable PictureHeads of(Vocabulary vocabulary, List<Line> lines) {
        PictureHeads heads = new PictureHeads(vocabulary, lines);
        heads.body = heads.read();
        return heads.body < 0 ? null : heads;
    }

    /** The index of the first line of the heads. */
    int start() {
        return start;
    }

    /** The index of the first line behind them. */
    int body() {
        return body;
    }

    private int read() {
        int anchor = -1;
        for (int i = 0; i < lines.size() && anchor < 0; i++) {
            List<Head> row = tokens.heads(lines.get(i));
            if (row.size() >= LEAST_HEADS && row.stream().anyMatch(Head::label)) {
                anchor = i;
            }
        }
        if (anchor < 0) {
            return -1;
        }
        int first = anchor;
        for (int i = anchor - 1; i >= 0; i--) {
            if (lines.get(i).blank()) {
                continue;
            }
            if (!headLine(lines.get(i))) {
                break;
            }
            first = i;
        }
        start = first;
        List<Head> upper = new ArrayList<>();
        for (int i = first; i < anchor; i++) {
            Line line = lines.get(i);
            if (line.blank()) {
                continue;
            }
            Piece piece = Piece.of(line);
            if (vocabulary.is(Term.GOAL_BLOCK, piece.text())
                    && tokens.heads(line).isEmpty()) {
                goalBlock.add(piece);
            } else if (tokens.goalHeading(piece)) {
                goalHeadings.add(piece);
            } else {
                upper.addAll(tokens.heads(line));
            }
        }
        List<Head> lower = tokens.heads(lines.get(anchor));
        arrange(upper, lower);
        int body = anchor + 1;
        while (body < lines.size()) {
            Line line = lines.get(body);
            Piece piece = Piece.of(line);
            if (line.blank()) {
                body++;
            } else {
                List<Head> more = tokens.heads(line);
                if (more.isEmpty() || more.size() < Tokens.of(piece).size()) {
                    break;
                }
                heads.addAll(more);
                body++;
            }
        }
        return readGoalHeadings(body);
    }

    /**
     * Goal headings that were drawn with the heads: several in a row, or one with a row behind it. A heading with a text behind
     * it stays with its text.
     */
    private int readGoalHeadings(int from) {
        List<Piece> found = new ArrayList<>();
        int at = from;
        while (at < lines.size() && (lines.get(at).blank() || tokens.goalHeading(Piece.of(lines.get(at))))) {
            if (!lines.get(at).blank()) {
                found.add(Piece.of(lines.get(at)));
            }
            at++;
        }
        boolean row = at < lines.size() && tokens.startsRow(Tokens.of(Piece.of(lines.get(at))));
        if (found.size() > 1 || (found.size() == 1 && row)) {
            goalHeadings.addAll(found);
            return at;
        }
        return from;
    }

    /** The heads of the lower row take the place of the head that spans them. */
    private void arrange(List<Head> upper, List<Head> lower) {
        boolean placed = false;
        for (Head head : upper) {
            if (head.term() == Term.COLUMN_GROUP && !placed) {
                heads.addAll(lower);
                placed = true;
            } else if (head.term() != Term.COLUMN_GROUP) {
                heads.add(head);
            }
        }
        if (!placed) {
            heads.addAll(0, lower);
        }
        if (!upper.isEmpty()) {
            headRows.add(upper);
        }
        headRows.add(lower);
    }

    private boolean headLine(Line line) {
        Piece piece = Piece.of(line);
        if (vocabulary.is(Term.GOAL_BLOCK, piece.text()) || tokens.goalHeading(piece)) {
            return true;
        }
        return tokens.allHeads(line);
    }
}
