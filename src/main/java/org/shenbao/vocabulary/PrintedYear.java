package org.shenbao.vocabulary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years as forms print them to be filled in: the digits set apart by blanks or on a line, 20 17 年, 20__17__年. */
public final class PrintedYear {
    private static final String GAP = "[\\s\\u3000_＿]*";
    private static final Pattern SET_APART = Pattern.compile("(?<![0-9.])(?:1" + GAP + "9|2" + GAP + "0)" + GAP
            + "[0-9]" + GAP + "[0-9]" + GAP + "(?=年)|(?<![0-9.])20[\\s\\u3000_＿]+(?=年度)");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");
    /** The century alone: the year was left open. */
    private static final int CENTURY = 2;

    private PrintedYear() {}

    /** The text with the digits of its years side by side, and without a century that no year stands behind. */
    public static String joined(String text) {
        Matcher years = SET_APART.matcher(text);
        return years.replaceAll(year -> {
            String digits = NO_DIGIT.matcher(year.group()).replaceAll("");
            return digits.length() == CENTURY ? "" : digits;
        });
    }
}
