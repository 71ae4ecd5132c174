package org.shenbao.segment;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that a heading or a list item starts with.
 *
 * @param printed with the white space behind it
 * @param value 1 for the first
 */
record Numbering(Style style, String printed, int value) {
    private static final String HAN = "零一二三四五六七八九十";

    /** How a number is written; headings of one level share one style. */
    enum Style {
        HAN_PART("第([一二三四五六七八九十]{1,3})(?:部分|章|节)[、：:\\s]*"),
        HAN_COMMA("([一二三四五六七八九十]{1,3})\\s*[、.．,，]\\s*"),
        HAN_BRACKET("[（(]\\s*([一二三四五六七八九十]{1,3})\\s*[）)]\\s*[、.．]?\\s*"),
        DIGIT_BRACKET("[（(]\\s*([0-9０-９]{1,2})\\s*[）)]\\s*[、.．]?\\s*"),
        DIGIT_HALF_BRACKET("([0-9０-９]{1,2})\\s*[）)]\\s*"),
        DIGIT_COMMA("([0-9０-９]{1,2})\\s*、\\s*"),
        DIGIT_POINT("([0-9０-９]{1,2})\\s*[.．](?![0-9０-９])\\s*"),
        CIRCLED("([①-⑳])\\s*[、.．]?\\s*"),
        PROJECT("项目\\s*([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})\\s*[：:.．](?![0-9０-９])\\s*"),
        ROMAN("([Ⅰ-Ⅻ]|[IVX]{1,4})\\s*[、.．]\\s*");

        private final Pattern pattern;

        Style(String regex) {
            this.pattern = Pattern.compile(regex);
        }
    }

    /** The number at the very start of the text. */
    static Optional<Numbering> of(String text) {
        for (Style style : Style.values()) {
            Matcher matcher = style.pattern.matcher(text);
            if (matcher.lookingAt()) {
                int value = value(Normalizer.normalize(matcher.group(1), Normalizer.Form.NFKC));
                return Optional.of(new Numbering(style, matcher.group(), value));
            }
        }
        return Optional.empty();
    }

    private static int value(String digits) {
        char first = digits.charAt(0);
        if (Character.isDigit(first)) {
            return Integer.parseInt(digits);
        }
        return HAN.indexOf(first) >= 0 ? han(digits) : roman(digits);
    }

    private static int han(String digits) {
        int ten = digits.indexOf('十');
        if (ten < 0) {
            return HAN.indexOf(digits.charAt(0));
        }
        int tens = ten == 0 ? 1 : HAN.indexOf(digits.charAt(ten - 1));
        return 10 * tens + (ten == digits.length() - 1 ? 0 : HAN.indexOf(digits.charAt(ten + 1)));
    }

    private static int roman(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int own = roman(digits.charAt(i));
            sum += i + 1 < digits.length() && own < roman(digits.charAt(i + 1)) ? -own : own;
        }
        return sum;
    }

    private static int roman(char digit) {
        return digit == 'I' ? 1 : digit == 'V' ? 5 : 10;
    }
}
