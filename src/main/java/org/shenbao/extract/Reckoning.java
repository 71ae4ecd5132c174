package org.shenbao.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The letter of a column, and how it is reckoned from the letters of others: 小计④=①+②+③.
 *
 * @param words of the head without them
 * @param letter "" where it has none
 * @param formula behind the sign of equality, "" where there is none
 */
record Reckoning(String words, String letter, String formula) {
    private static final Pattern LETTERED = Pattern.compile("(.*?\\S)\\s*[（(]?\\s*([①-⑳]|(?<=[（(])[A-ZＡ-Ｚ])\\s*"
            + "(?:[=＝]\\s*([①-⑳A-ZＡ-Ｚ0-9+＋\\-－/／÷*×（）()%％\\s]+?))?\\s*[）)]?\\s*");
    private static final Pattern RATIO = Pattern.compile("[（(]?[①-⑳A-ZＡ-Ｚ][）)]?\\s*[/÷／]\\s*[（(]?[①-⑳A-ZＡ-Ｚ].*");
    private static final Pattern SUM = Pattern.compile("[①-⑳A-ZＡ-Ｚ](?:\\s*[+＋]\\s*[①-⑳A-ZＡ-Ｚ])+");
    private static final Pattern PLUS = Pattern.compile("\\s*[+＋]\\s*");

    /** What the head prints; a head without a letter is all words. */
    static Reckoning of(String head) {
        Matcher lettered = LETTERED.matcher(head);
        if (!lettered.matches()) {
            return new Reckoning(head, "", "");
        }
        String formula = lettered.group(3) == null ? "" : lettered.group(3).strip();
        return new Reckoning(lettered.group(1).replaceAll("[（(]$", "").strip(), lettered.group(2), formula);
    }

    boolean ratio() {
        return RATIO.matcher(formula).matches();
    }

    /** The letters of the columns that this one is the sum of. */
    Stream<String> addends() {
        return SUM.matcher(formula).matches() ? PLUS.splitAsStream(formula) : Stream.empty();
    }
}
