package org.shenbao.reassemble;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** What it costs to take a text as a cell under a head: by its kind, its words, and what only a whole text has. */
final class CellWorth {
    static final double MISFIT = 6;
    static final double IMPOSSIBLE = 20;
    private static final double UNPAIRED = 2.5;
    private static final double FRAGMENT = 3;
    private static final int SHORT = 24;
    private static final int SHORTEST_SENTENCE = 4;
    private static final int SHORTEST_EXPLANATION = 8;
    private static final Pattern POINTS = Pattern.compile("[0-9０-９]分(?![钟之])");

    private final Vocabulary vocabulary;
    private final boolean marked;
    private final Map<String, Kind> kinds = new HashMap<>();

    /** What can be said of a text under any head. */
    private record Kind(
            boolean operator,
            boolean attribute,
            boolean blank,
            boolean numeral,
            double unit,
            boolean holdsAttribute,
            boolean points,
            boolean explains,
            boolean begins,
            boolean cites,
            boolean fragment,
            double broken) {}

    /** @param marked whether every empty wordy cell has a blank marker */
    CellWorth(Vocabulary vocabulary, boolean marked) {
        this.vocabulary = vocabulary;
        this.marked = marked;
    }

    /** Whether the text is a blank marker or another placeholder. */
    boolean blank(String text) {
        return kinds.computeIfAbsent(text, this::kind).blank;
    }

    /** What it costs that a cell is empty. */
    double missing(Head head) {
        if (head.term() == null) {
            return 2;
        }
        return switch (head.term()) {
            case COLUMN_OPERATOR -> 2;
            case COLUMN_UNIT -> 1.2;
            case COLUMN_ATTRIBUTE -> 4;
            case COLUMN_TARGET -> marked ? 9 : 5;
            case COLUMN_WEIGHT, COLUMN_SCORE -> 3;
            default -> marked && head.wordy() ? 9 : 2.5;
        };
    }

    /**
     * What it costs that a cell holds the text.
     *
     * @param tokens how many stretches between blanks it takes from one line
     */
    double of(Head head, String text, int tokens) {
        Kind kind = kinds.computeIfAbsent(text, this::kind);
        double extra = tokens > 1 ? blanks(head, text) + (kind.holdsAttribute ? MISFIT : 0) : 0;
        if (head.term() == null) {
            return 1 + extra + kind.broken;
        }
        return extra
                + switch (head.term()) {
                    case COLUMN_OPERATOR -> kind.operator ? 0 : 9;
                    case COLUMN_ATTRIBUTE -> kind.attribute ? 0 : Texts.code(text) ? 1 : 9;
                    case COLUMN_UNIT -> kind.unit;
                    case COLUMN_TARGET -> kind.operator || kind.attribute ? 8 : kind.blank ? 0.5 : target(kind, text);
                    case COLUMN_WEIGHT, COLUMN_SCORE, COLUMN_NUMBER -> kind.numeral ? 0 : kind.blank ? 0.5 : 8;
                    default -> kind.blank ? 0.3 : kind.operator || kind.attribute ? 5 : wordy(head.term(), kind);
                };
    }

    private Kind kind(String text) {
        boolean little = text.length() <= SHORT;
        return new Kind(
                little && exact(Family.OPERATOR, text) != null,
                little && vocabulary.match(Family.ATTRIBUTE, text).isPresent(),
                little && (exact(Term.SIGN_BLANK, text) || exact(Term.SIGN_PLACEHOLDER, text)),
                little && Texts.numeral(text),
                little ? unit(text) : 9,
                holdsAttribute(text),
                holds(Term.WORD_SCORING, text) || POINTS.matcher(text).find(),
                holds(Term.WORD_CONTENT, text),
                begins(text),
                holds(Term.WORD_BASIS, text),
                text.length() < SHORTEST_SENTENCE || (little && Texts.numeral(text)),
                UNPAIRED * Texts.unpaired(text) + (startsBroken(text) ? 2 : 0) + (endsBroken(text) ? 4 : 0));
    }

    private boolean exact(Term term, String text) {
        return exact(term.family(), text) == term;
    }

    /** What exactly the text is: a formula without its brackets may be a sign. */
    private @Nullable Term exact(Family family, String text) {
        return vocabulary
                .match(family, text)
                .filter(match -> match.confidence() == 1)
                .map(Match::term)
                .orElse(null);
    }

    /** Whether the text begins as only an explanation does, and cites no document; a short one may be a document's name. */
    private boolean begins(String text) {
        return text.length() >= SHORTEST_EXPLANATION
                && text.indexOf('〔') < 0
                && text.indexOf('《') < 0
                && vocabulary.words(Term.WORD_CONTENT_START).stream().anyMatch(text::startsWith);
    }

    private static double target(Kind kind, String text) {
        double cost = kind.numeral ? 0 : kind.unit == 0 ? 2.5 : 0.5;
        return cost + Math.max(0, text.length() - 12) * 0.2 + kind.broken;
    }

    /** Sentences are told apart by the words that only scoring rules, explanations or bases use. */
    private static double wordy(Term term, Kind kind) {
        return kind.broken
                + (kind.fragment ? FRAGMENT : 0)
                + switch (term) {
                    case COLUMN_SCORING ->
                        kind.points ? 0.2 - (kind.fragment ? FRAGMENT : 0) : kind.explains || kind.cites ? 2.5 : 1.5;
                    case COLUMN_BASIS -> kind.points ? 3 : kind.cites ? (kind.begins ? 1 : 0.3) : kind.explains ? 2 : 1;
                    default -> (kind.points ? 3 : kind.explains ? 0.3 : 0.8) + (kind.cites ? kind.begins ? 0.3 : 1 : 0);
                };
    }

    /** What the blanks inside a cell cost: Chinese is written without, units may stand side by side. */
    private static double blanks(Head head, String text) {
        if (head.term() == Term.COLUMN_UNIT) {
            return 1.6 * (text.split("\\s+", -1).length - 1);
        }
        double cost = 0;
        for (int i = 1; i + 1 < text.length(); i++) {
            if (text.charAt(i) == ' ' && text.charAt(i + 1) != ' ' && text.charAt(i - 1) != ' ') {
                boolean wide = text.charAt(i - 1) > 0x2E80 && text.charAt(i + 1) > 0x2E80;
                cost += wide ? 5 : 4;
            }
        }
        return cost;
    }

    private boolean holdsAttribute(String text) {
        for (String token : text.split("\\s+", -1)) {
            if (token.length() <= SHORT
                    && vocabulary.match(Family.ATTRIBUTE, token).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private double unit(String text) {
        if (vocabulary.match(Family.UNIT, text).isPresent()) {
            return 0;
        }
        boolean all = true;
        for (String token : text.split("\\s+", -1)) {
            all &= vocabulary.match(Family.UNIT, token).isPresent();
        }
        if (all) {
            return 0;
        }
        return text.length() <= 5 && text.chars().noneMatch(Character::isDigit) ? 2 : 7;
    }

    private boolean holds(Term term, String text) {
        for (String word : vocabulary.words(term)) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text begins as only the rest of a text begins. */
    private static boolean startsBroken(String text) {
        return LineBreaking.CLOSING.indexOf(text.charAt(0)) >= 0 || Texts.particle(text.charAt(0));
    }

    /** Whether the text ends as only the first part of a text ends. */
    private static boolean endsBroken(String text) {
        return "=＝×÷+、，：（《“".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
