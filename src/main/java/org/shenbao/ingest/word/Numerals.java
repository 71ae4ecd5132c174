package org.shenbao.ingest.word;

import java.util.Locale;

/** Numbers as the lists of word processors print them. */
final class Numerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String FORMAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    private Numerals() {}

    /**
     * The number in a format of ECMA-376 (ST_NumberFormat), decimal where we do not know it.
     *
     * @param number bounded to what a list counts
     */
    static String of(String format, int number) {
        int n = Math.max(0, Math.min(number, 99_999));
        return switch (format) {
            case "none", "bullet" -> "";
            case "decimalZero" -> n < 10 ? "0" + n : "" + n;
            case "upperRoman" -> roman(n);
            case "lowerRoman" -> roman(n).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(n, 'A');
            case "lowerLetter" -> letters(n, 'a');
            case "ordinal" -> n + ordinalEnding(n);
            case "hex" -> Integer.toHexString(n).toUpperCase(Locale.ROOT);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> counting(n, DIGITS.replace('〇', '零'), "十百千万", true);
            case "chineseLegalSimplified" -> counting(n, FORMAL, "拾佰仟万", false);
            case "ideographLegalTraditional", "japaneseLegal" -> counting(n, FORMAL_TRADITIONAL, "拾佰仟萬", false);
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand", "koreanDigital2" ->
                digits(n, DIGITS);
            case "ideographTraditional" -> cycle(n, STEMS);
            case "ideographZodiac" -> cycle(n, BRANCHES);
            case "ideographZodiacTraditional" ->
                n < 1 ? "" + n : "" + STEMS.charAt((n - 1) % 10) + BRANCHES.charAt((n - 1) % 12);
            case "ideographEnclosedCircle" -> ranged(n, 10, 0x3280);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(n);
            case "decimalEnclosedFullstop" -> ranged(n, 20, 0x2488);
            case "decimalEnclosedParen" -> ranged(n, 20, 0x2474);
            case "decimalFullWidth", "decimalFullWidth2" -> digits(n, "０１２３４５６７８９");
            case "numberInDash" -> "- " + n + " -";
            default -> "" + n;
        };
    }

    static String circled(int n) {
        return 21 <= n && n <= 35
                ? Character.toString(0x3251 + n - 21)
                : 36 <= n && n <= 50 ? Character.toString(0x32B1 + n - 36) : n == 0 ? "⓪" : ranged(n, 20, 0x2460);
    }

    private static String ranged(int n, int last, int first) {
        return 1 <= n && n <= last ? Character.toString(first + n - 1) : "" + n;
    }

    private static String cycle(int n, String signs) {
        return n < 1 ? "" + n : "" + signs.charAt((n - 1) % signs.length());
    }

    private static String digits(int n, String signs) {
        StringBuilder text = new StringBuilder();
        Integer.toString(n).chars().forEach(c -> text.append(signs.charAt(c - '0')));
        return text.toString();
    }

    private static String letters(int n, char first) {
        return n < 1 ? "" : Character.toString(first + (n - 1) % 26).repeat(Math.min((n - 1) / 26 + 1, 40));
    }

    private static String ordinalEnding(int n) {
        if (n % 100 / 10 == 1) {
            return "th";
        }
        return switch (n % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    /** Such as 一百零三; ten to nineteen are without their first one where they are counted. */
    private static String counting(int n, String digits, String units, boolean bareTen) {
        if (n == 0) {
            return digits.substring(0, 1);
        }
        StringBuilder text = new StringBuilder();
        if (n >= 10_000) {
            text.append(counting(n / 10_000, digits, units, bareTen)).append(units.charAt(3));
        }
        boolean gap = false;
        for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10) {
            int digit = n / unit % 10;
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap && !text.isEmpty()) {
                text.append(digits.charAt(0));
            }
            gap = false;
            boolean silent = bareTen && digit == 1 && place == 1 && text.isEmpty();
            text.append(silent ? "" : digits.substring(digit, digit + 1));
            text.append(place == 0 ? "" : units.substring(place - 1, place));
        }
        return text.toString();
    }

    private static String roman(int n) {
        if (n < 1 || n > 3999) {
            return "" + n;
        }
        int[] worth = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder text = new StringBuilder();
        int rest = n;
        for (int i = 0; i < worth.length; i++) {
            while (rest >= worth[i]) {
                text.append(signs[i]);
                rest -= worth[i];
            }
        }
        return text.toString();
    }
}
