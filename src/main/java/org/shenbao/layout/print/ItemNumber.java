package org.shenbao.layout.print;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an item at the start of a line.
 *
 * @param style what stands around and how it counts, such as {@code （一）}
 */
record ItemNumber(String style, int value) {
    private static final String CHINESE = "一二三四五六七八九十";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final Pattern FORM = Pattern.compile(
            "^(?:(第?)([一二三四五六七八九十]{1,3}|\\d{1,2})([、.．:：）)]|是)|([（(])([一二三四五六七八九十]{1,3}|\\d{1,2})([）)])|([①-⑳]))(?!\\d)");

    /** The number that the text starts with; value 0 where there is none. */
    static ItemNumber of(String text) {
        Matcher found = FORM.matcher(text);
        if (!found.find()) {
            return new ItemNumber("", 0);
        }
        if (found.group(7) != null) {
            return new ItemNumber("①", CIRCLED.indexOf(found.group(7)) + 1);
        }
        boolean bracketed = found.group(5) != null;
        String digits = bracketed ? found.group(5) : found.group(2);
        String around = bracketed ? "()" : found.group(1) + found.group(3);
        boolean arabic = Character.isDigit(digits.charAt(0));
        return new ItemNumber((arabic ? "1" : "一") + around, arabic ? Integer.parseInt(digits) : chinese(digits));
    }

    private static int chinese(String digits) {
        int ten = digits.indexOf('十');
        if (ten < 0) {
            return CHINESE.indexOf(digits.charAt(0)) + 1;
        }
        int tens = ten == 0 ? 1 : CHINESE.indexOf(digits.charAt(0)) + 1;
        int ones = ten + 1 < digits.length() ? CHINESE.indexOf(digits.charAt(ten + 1)) + 1 : 0;
        return 10 * tens + ones;
    }

    boolean present() {
        return value > 0;
    }

    /** Whether the one before it in its list stands within a line, behind the end of a sentence. */
    boolean runsOn(String line) {
        for (int i = 1; i < line.length(); i++) {
            if (Letters.endsSentence(line.charAt(i - 1))
                    && line.charAt(i - 1) != '：'
                    && line.charAt(i - 1) != ':'
                    && follows(of(line.substring(i, Math.min(line.length(), i + 8))))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the other one follows in the same list. */
    boolean follows(ItemNumber earlier) {
        return present() && value == earlier.value + 1 && style.equals(earlier.style);
    }
}
