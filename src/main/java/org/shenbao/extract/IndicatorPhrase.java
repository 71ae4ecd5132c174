package org.shenbao.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * An indicator told in words: its name, and behind it the value in brackets ({@code 巡护里程（≥77公里）}), behind a colon, a
 * sign or a word of comparison ({@code 差错率不高于0.5%}), or as the figure ({@code 引导员12名}) or state ({@code 便利程度明显提高})
 * that ends the phrase.
 *
 * @param value null where the phrase is a name alone
 * @param confidence that name and value are cut where their writer would cut them
 */
record IndicatorPhrase(String name, @Nullable String value, double confidence) {
    private static final double BY_SIGN = 0.93;
    private static final double BY_FIGURE = 0.9;
    private static final double BY_STATE = 0.8;

    private static final Pattern BRACKETED = Pattern.compile("(.{2,60}?)\\s*[（(]\\s*([^（）()]{1,30})\\s*[）)]\\s*");
    private static final Pattern COLON = Pattern.compile("([^：:]{2,60})[：:]\\s*(.{1,40})");
    private static final Pattern SIGNED = Pattern.compile("(\\D{2,60}?)\\s*([≥≤≧≦><＞＜=＝].{1,30})");
    /** A figure and what is counted, at the end of the phrase. */
    private static final Pattern FIGURE = Pattern.compile("(\\D{2,60}?)\\s*([0-9０-９][^\\s，,、；;。]{0,12})");

    private static final Pattern COMMAS = Pattern.compile("[，,、](?![0-9０-９]{3}(?![0-9０-９]))");
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_STATE = 8;

    /** The phrases of a text that parts them with commas, each with a value of its own; else the text as one. */
    static List<IndicatorPhrase> all(String text, Vocabulary vocabulary) {
        List<IndicatorPhrase> parts = new ArrayList<>();
        for (String part : COMMAS.split(text, -1)) {
            IndicatorPhrase phrase = of(part.strip(), vocabulary);
            if (phrase.value() == null || phrase.confidence() < BY_FIGURE) {
                return List.of(of(text, vocabulary));
            }
            parts.add(phrase);
        }
        return parts;
    }

    static IndicatorPhrase of(String text, Vocabulary vocabulary) {
        for (Pattern shape : List.of(BRACKETED, COLON, SIGNED)) {
            Matcher matcher = shape.matcher(text);
            if (matcher.matches()) {
                return new IndicatorPhrase(
                        matcher.group(1).strip(), matcher.group(2).strip(), BY_SIGN);
            }
        }
        return compared(text, vocabulary)
                .or(() -> figured(text))
                .or(() -> stated(text, vocabulary))
                .orElseGet(() -> new IndicatorPhrase(text, null, BY_SIGN));
    }

    /** Name, a word such as 不低于, and a figure. */
    private static Optional<IndicatorPhrase> compared(String text, Vocabulary vocabulary) {
        return Stream.of(
                        Term.OPERATOR_WORD_AT_LEAST,
                        Term.OPERATOR_WORD_AT_MOST,
                        Term.OPERATOR_AT_LEAST,
                        Term.OPERATOR_AT_MOST,
                        Term.OPERATOR_MORE_THAN,
                        Term.OPERATOR_LESS_THAN)
                .flatMap(term -> vocabulary.words(term).stream())
                .filter(word -> {
                    int at = text.indexOf(word);
                    int behind = at + word.length();
                    return at >= SHORTEST_NAME && behind < text.length() && Character.isDigit(text.charAt(behind));
                })
                .max(Comparator.comparingInt(String::length))
                .map(word -> {
                    int at = text.indexOf(word);
                    return new IndicatorPhrase(
                            text.substring(0, at).strip(), text.substring(at).strip(), BY_SIGN);
                });
    }

    private static Optional<IndicatorPhrase> figured(String text) {
        Matcher matcher = FIGURE.matcher(text);
        return matcher.matches() && Numbers.in(matcher.group(2)).size() == 1
                ? Optional.of(new IndicatorPhrase(matcher.group(1).strip(), matcher.group(2), BY_FIGURE))
                : Optional.empty();
    }

    /** A name that ends as names do, and a few words behind it that say how it is to be. */
    private static Optional<IndicatorPhrase> stated(String text, Vocabulary vocabulary) {
        if (!Numbers.in(text).isEmpty()) {
            return Optional.empty();
        }
        return vocabulary.words(Term.WORD_NAME_END).stream()
                .map(end -> text.lastIndexOf(end) + end.length())
                .filter(cut -> cut > SHORTEST_NAME && text.length() - cut >= 2 && text.length() - cut <= LONGEST_STATE)
                .max(Comparator.naturalOrder())
                .map(cut -> new IndicatorPhrase(text.substring(0, cut), text.substring(cut), BY_STATE));
    }
}
