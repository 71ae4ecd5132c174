package org.shenbao.reassemble;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * How much speaks for two neighbouring lines being one text rather than two: the log-odds of one text. Punctuation and the
 * rest of the document speak at once; word boundaries are asked only where a decision hangs on them.
 */
final class Joints {
    private static final List<Term> NAME_ENDS = List.of(Term.WORD_RATE_END, Term.WORD_COUNT_END);

    private final Vocabulary vocabulary;
    private final Supplier<WordBoundaries> words;
    private final String corpus;
    private final Map<String, Double> known = new HashMap<>();
    private @Nullable WordBoundaries loaded;

    /** @param corpus other text of the document, in which the same words may stand unbroken */
    Joints(Vocabulary vocabulary, Supplier<WordBoundaries> words, String corpus) {
        this.vocabulary = vocabulary;
        this.words = words;
        this.corpus = corpus;
    }

    double oneText(String line, String next) {
        return known.computeIfAbsent(line + '\n' + next, key -> judge(line, next));
    }

    private double judge(String line, String next) {
        char last = line.charAt(line.length() - 1);
        char first = next.charAt(0);
        if (LineBreaking.CLOSING.indexOf(first) >= 0 || LineBreaking.OPENING.indexOf(last) >= 0) {
            return 7;
        }
        double odds = 0;
        if ("、，,：:；;—-/=＝×÷+*".indexOf(last) >= 0 || "=＝×÷*".indexOf(first) >= 0) {
            odds += 4;
        }
        if ("的和与及或之".indexOf(last) >= 0) {
            odds += 5;
        }
        if (Texts.particle(first)) {
            odds += 2.5;
        }
        if (asciiWord(last) && asciiWord(first)) {
            odds += 2.5;
        }
        if (Wrapping.width(next) <= 2) {
            odds += 2.5;
        }
        if (elsewhere(line, next)) {
            odds += 4;
        }
        if (last == '）' || last == ')') {
            odds -= 1.5;
        }
        if (NAME_ENDS.stream().anyMatch(end -> endsWith(end, line))) {
            odds -= 2;
        }
        odds += boundaries().spans(line, next) ? 2.2 : -0.8;
        return odds;
    }

    private boolean endsWith(Term term, String line) {
        return vocabulary.words(term).stream().anyMatch(line::endsWith);
    }

    private boolean elsewhere(String line, String next) {
        if (line.length() < 2 || next.length() < 2) {
            return false;
        }
        return corpus.contains(line.substring(line.length() - 2) + next.substring(0, 2));
    }

    private static boolean asciiWord(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private WordBoundaries boundaries() {
        WordBoundaries own = loaded;
        if (own == null) {
            own = words.get();
            loaded = own;
        }
        return own;
    }
}
