package org.shenbao.ingest.sheet;

/** Numbers in Chinese characters, as {@code [DBNum1]}, {@code [DBNum2]} and {@code [DBNum3]} ask for. */
final class ChineseNumerals {
    private static final String[] DIGITS = {"0123456789", "〇一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖", "０１２３４５６７８９"};
    private static final String[] TENS = {"", "十百千", "拾佰仟", "十百千"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};

    private ChineseNumerals() {}

    /** Digit for digit: 2021 is 二〇二一. */
    static String digits(String number, int style) {
        StringBuilder shown = new StringBuilder(number);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (c >= '0' && c <= '9') {
                shown.setCharAt(i, DIGITS[style].charAt(c - '0'));
            }
        }
        return shown.toString();
    }

    /** Read out with its tens: 1234.5 is 一千二百三十四.五. */
    static String number(String number, int style) {
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        if (style == 0
                || whole.isEmpty()
                || whole.length() > 16
                || !whole.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return style == 0 ? number : digits(number, style);
        }
        return whole(whole, style) + (point < 0 ? "" : digits(number.substring(point), style));
    }

    /** A day or a month: 12 is 十二, not 一十二. */
    static String inDate(String number, int style) {
        if (style == 0) {
            return number;
        }
        String bare = String.valueOf(Integer.parseInt(number));
        String shown = whole(bare, style);
        return bare.length() == 2 && bare.charAt(0) == '1' && style != 2 ? shown.substring(1) : shown;
    }

    private static String whole(String digits, int style) {
        StringBuilder shown = new StringBuilder();
        boolean gap = false;
        boolean groupUsed = false;
        for (int i = 0; i < digits.length(); i++) {
            int place = digits.length() - 1 - i;
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                gap = true;
            } else {
                if (gap && shown.length() > 0) {
                    shown.append(DIGITS[style].charAt(0));
                }
                gap = false;
                groupUsed = true;
                shown.append(DIGITS[style].charAt(digit));
                if (place % 4 > 0) {
                    shown.append(TENS[style].charAt(place % 4 - 1));
                }
            }
            if (place % 4 == 0 && groupUsed) {
                shown.append(GROUPS[place / 4]);
                groupUsed = false;
            }
        }
        return shown.length() == 0 ? DIGITS[style].substring(0, 1) : shown.toString();
    }
}
