package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Line;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * A label and a value printed on one line, a colon between them.
 *
 * @param term null where the label is in no vocabulary
 */
record LabelledLine(@Nullable Term term, Piece label, Piece value, double confidence) {
    private static final int LONGEST_LABEL = 20;
    private static final Pattern UNKNOWN = Pattern.compile("[（(]?\\p{IsHan}[\\p{IsHan}（）()、/]{1,11}");
    /** The blanks with which a label is spread: 项 目 名 称. */
    private static final Pattern SPREAD = Pattern.compile("(?<=\\p{IsHan})[ \\u3000]+(?=\\p{IsHan})");

    /** What parts cells of a line: more blanks than spread a word. */
    private static final Pattern GAP = Pattern.compile("\\t|\\u3000{4,}|[ \\u00a0]{8,}");

    /** The whole score under the word that elsewhere heads a row of sums; full marks may be what can be had. */
    private static final Pattern SCORE = Pattern.compile(
            "(?:总分|总得分|得分)\\s*[：:]\\s*(?!100(?:[.]0+)?\\s*分?(?:[\\s\\u3000]|$))[0-9]{1,3}(?:[.][0-9]+)?\\s*分?(?=[\\s\\u3000]|$)");

    private static final int LONGEST_SCORE = 40;

    private static final double BY_SCORE = 0.93;

    private static final Pattern NUMBERED = Pattern.compile("\\s*(?:[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[、.．])\\s*");

    /**
     * The pairs of a line; the first stands at its start or behind a wide gap, further ones behind gaps.
     *
     * @param unknownToo whether a label may be in no vocabulary
     */
    static List<LabelledLine> all(Line line, Vocabulary vocabulary, boolean unknownToo) {
        String text = line.text();
        List<Start> starts = new ArrayList<>();
        int opened = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean word = !CellText.blank(text.charAt(i)) && (i == 0 || CellText.blank(text.charAt(i - 1)));
            boolean behind =
                    starts.isEmpty() || i > starts.get(starts.size() - 1).colon();
            boolean first = starts.isEmpty();
            if (word && behind && (!first || opened == 0 || wideGap(text, i))) {
                boolean unknown = unknownToo && (first ? opened == 0 : wideGap(text, i));
                start(text, i, vocabulary, unknown).ifPresent(starts::add);
                opened++;
            }
        }
        List<LabelledLine> pairs = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int next = i + 1 < starts.size() ? starts.get(i + 1).from() : text.length();
            int end = Math.min(next, cellEnd(text, starts.get(i).colon() + 1));
            pairs.add(starts.get(i).pair(line, end));
        }
        return pairs;
    }

    /** Where the cell ends that the value stands in: a tab or many blanks behind it are the gap to what stands beside it. */
    private static int cellEnd(String text, int from) {
        int start = from;
        while (start < text.length() && CellText.blank(text.charAt(start))) {
            start++;
        }
        Matcher gap = GAP.matcher(text).region(start, text.length());
        return gap.find() ? gap.start() : text.length();
    }

    /** Whether a tab, a wide blank or two blanks stand before the index. */
    private static boolean wideGap(String text, int at) {
        char last = text.charAt(at - 1);
        return last == '\t' || last == '　' || (at > 1 && CellText.blank(last) && CellText.blank(text.charAt(at - 2)));
    }

    private static Optional<Start> start(String text, int from, Vocabulary vocabulary, boolean unknown) {
        Matcher number = NUMBERED.matcher(text).region(from, text.length());
        int label = number.lookingAt() ? number.end() : from;
        int seal = CellText.seal(text, label);
        int colon = seal > 0 ? seal - 1 : colon(text, label);
        if (colon < 0) {
            return Optional.empty();
        }
        String word = SPREAD.matcher(
                        text.substring(label, seal > 0 ? seal : colon).strip())
                .replaceAll("");
        if (word.indexOf('。') >= 0 || word.indexOf('\n') >= 0) {
            return Optional.empty(); // a sentence before it, no label
        }
        Optional<Match> match = vocabulary
                .meaning(Family.FIELD, word)
                .or(() -> SCORE.matcher(text)
                                .region(label, Math.min(text.length(), label + LONGEST_SCORE))
                                .lookingAt()
                        ? Optional.of(new Match(Term.FIELD_SELF_SCORE, word, BY_SCORE))
                        : Optional.empty());
        boolean other = vocabulary.is(Term.SIGN_NOTE, word)
                || (unknown && UNKNOWN.matcher(word).matches() && !meansMore(word, vocabulary));
        return match.isPresent() || other
                ? Optional.of(new Start(from, colon, word, match.orElse(null)))
                : Optional.empty();
    }

    /** Whether the word is one of a section, a goal or an amount, which other extractors read. */
    private static boolean meansMore(String word, Vocabulary vocabulary) {
        return Stream.of(Family.GOAL, Family.SECTION, Family.MONEY_COLUMN, Family.MONEY_WORD)
                .anyMatch(family -> vocabulary.match(family, word).isPresent());
    }

    private static int colon(String text, int from) {
        for (int i = from; i < text.length() && i - from <= LONGEST_LABEL; i++) {
            if (text.charAt(i) == '：' || text.charAt(i) == ':') {
                return i;
            }
        }
        return -1;
    }

    LabelledValue at(RowKey at) {
        return new LabelledValue(term, label, value, at, confidence);
    }

    /** Where a label stands. */
    private record Start(
            int from, int colon, String word, @Nullable Match match) {
        LabelledLine pair(Line line, int end) {
            return new LabelledLine(
                    match == null ? null : match.term(),
                    Piece.of(line, from, colon + 1).withText(word),
                    Piece.of(line, colon + 1, end),
                    match == null ? 0.95 : match.confidence() * 0.99);
        }
    }
}
