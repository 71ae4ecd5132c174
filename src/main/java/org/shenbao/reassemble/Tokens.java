package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Line;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** The stretches between blanks of a line, and what each of them certainly is. */
final class Tokens {
    private static final int MOST_OF_A_HEAD = 3;

    private final Vocabulary vocabulary;

    Tokens(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static List<Piece> of(Piece piece) {
        List<Piece> tokens = new ArrayList<>();
        String text = piece.line().text();
        int at = piece.from();
        while (at < piece.to()) {
            int end = at;
            while (end < piece.to() && !Piece.blank(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                tokens.add(new Piece(piece.line(), at, end));
            }
            at = end + 1;
        }
        return tokens;
    }

    /** The heads on a line; neighbouring tokens count as one head where only together they are a word. */
    List<Head> heads(Line line) {
        List<Piece> tokens = of(Piece.of(line));
        List<Head> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int taken = 0;
            for (int many = Math.min(MOST_OF_A_HEAD, tokens.size() - at); many > 0 && taken == 0; many--) {
                Piece whole = new Piece(
                        line, tokens.get(at).from(), tokens.get(at + many - 1).to());
                var match = vocabulary.match(Family.COLUMN, whole.text());
                if (match.isPresent()) {
                    found.add(new Head(match.get().term(), whole.text(), List.of(whole)));
                    taken = many;
                }
            }
            at += Math.max(1, taken);
        }
        return found;
    }

    /** Whether the line holds nothing but heads. */
    boolean allHeads(Line line) {
        List<Head> row = heads(line);
        return !row.isEmpty() && row.size() == of(Piece.of(line)).size();
    }

    /** A goal heading: a word for a goal, with its years, and nothing else on the line. */
    boolean goalHeading(Piece piece) {
        return Goals.heading(vocabulary, piece);
    }

    boolean blankMarker(Piece token) {
        return vocabulary
                .match(Family.SIGN, token.text())
                .filter(match -> match.confidence() == 1)
                .filter(match -> match.term() == Term.SIGN_BLANK || match.term() == Term.SIGN_PLACEHOLDER)
                .isPresent();
    }

    /** Exactly an operator: a formula in a text may begin with the same sign. */
    boolean operator(Piece token) {
        return vocabulary
                .match(Family.OPERATOR, token.text())
                .filter(match -> match.confidence() == 1)
                .isPresent();
    }

    boolean attribute(Piece token) {
        return vocabulary.match(Family.ATTRIBUTE, token.text()).isPresent();
    }

    /** Whether a row's line begins behind its value: with the attribute, or with units and the attribute. */
    boolean withoutValue(List<Piece> tokens) {
        for (Piece token : tokens) {
            if (attribute(token)) {
                return true;
            }
            if (vocabulary.match(Family.UNIT, token.text()).isEmpty()) {
                return false;
            }
        }
        return false;
    }

    /** Whether the line begins a row of unmerged cells. */
    boolean startsRow(List<Piece> tokens) {
        return operator(tokens.get(0))
                || tokens.stream().anyMatch(this::attribute)
                || (tokens.size() > 1 && tokens.stream().allMatch(this::blankMarker));
    }
}
