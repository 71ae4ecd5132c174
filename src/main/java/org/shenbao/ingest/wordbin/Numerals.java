package org.shenbao.ingest.wordbin;

import java.util.Locale;

/** The numbers of a list as Word prints them, by the number format codes of the Office binary formats (MSONFC). */
final class Numerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMANS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private Numerals() {}

    static String of(int format, int number) {
        if (number < 0 || number > 0xFFFF) {
            return Integer.toString(number);
        }
        return switch (format) {
            case 1 -> roman(number);
            case 2 -> roman(number).toLowerCase(Locale.ROOT);
            case 3 -> letters(number);
            case 4 -> letters(number).toLowerCase(Locale.ROOT);
            case 10, 35, 40 -> positional(number);
            case 11, 33, 37, 39, 13, 42 -> counting(number, DIGITS, "十百千万", true);
            case 16, 34, 38 -> counting(number, LEGAL, "拾佰仟万", false);
            case 14, 19 -> fullWidth(number);
            case 18, 28 -> circled(number);
            case 22 -> number < 10 ? "0" + number : Integer.toString(number);
            case 23, 255 -> "";
            case 26 -> number >= 1 && number <= 20 ? String.valueOf((char) (0x2488 + number - 1)) : number + ".";
            case 27 -> number >= 1 && number <= 20 ? String.valueOf((char) (0x2474 + number - 1)) : "(" + number + ")";
            case 29 ->
                number >= 1 && number <= 10
                        ? String.valueOf((char) (0x3220 + number - 1))
                        : "(" + counting(number, DIGITS, "十百千万", true) + ")";
            case 30 -> number >= 1 && number <= 10 ? STEMS.substring(number - 1, number) : Integer.toString(number);
            case 31 -> number >= 1 && number <= 12 ? BRANCHES.substring(number - 1, number) : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    private static String roman(int number) {
        StringBuilder out = new StringBuilder();
        int left = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN[i]) {
                out.append(ROMANS[i]);
                left -= ROMAN[i];
            }
        }
        return out.toString();
    }

    /** A to Z, then AA to ZZ. */
    private static String letters(int number) {
        return number < 1
                ? ""
                : String.valueOf((char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String positional(int number) {
        StringBuilder out = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> out.append(DIGITS.charAt(digit - '0')));
        return out.toString();
    }

    private static String fullWidth(int number) {
        StringBuilder out = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> out.append((char) (digit - '0' + '０')));
        return out.toString();
    }

    private static String circled(int number) {
        if (number == 0) {
            return "⓪";
        }
        int first = number <= 20 ? 0x2460 - 1 : number <= 35 ? 0x3251 - 21 : 0x32B1 - 36;
        return number <= 50 ? String.valueOf((char) (first + number)) : Integer.toString(number);
    }

    /** @param ten whether ten is said without a one before it */
    private static String counting(int number, String digits, String units, boolean ten) {
        if (number == 0) {
            return ten ? "零" : digits.substring(0, 1);
        }
        String text = Integer.toString(number);
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            int place = text.length() - 1 - i;
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap) {
                out.append('零');
                gap = false;
            }
            out.append(digits.charAt(digit));
            if (place > 0) {
                out.append(units.charAt(place - 1));
            }
        }
        String all = out.toString();
        return ten && number >= 10 && number < 20 ? all.substring(1) : all;
    }
}
