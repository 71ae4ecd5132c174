package org.shenbao.ingest.lettering;

/** Numbers in Chinese characters, as {@code [DBNum1]}, {@code [DBNum2]} and {@code [DBNum3]} and numbered lists ask for. */
public final class ChineseNumerals {
    /** Ten digits, the signs for ten to a thousand, and for the ten thousands. */
    record Script(String digits, String tens, String groups) {
        String zero() {
            return digits.substring(0, 1);
        }

        /** Of groups of four digits, the lowest is without a sign. */
        String group(int index) {
            return switch (index) {
                case 0 -> "";
                case 1, 2 -> groups.substring(index - 1, index);
                default -> groups;
            };
        }
    }

    static final Script COUNTING = new Script("零一二三四五六七八九", "十百千", "万亿");
    static final Script LEGAL = new Script("零壹贰叁肆伍陆柒捌玖", "拾佰仟", "万亿");
    static final Script LEGAL_TRADITIONAL = new Script("零壹貳參肆伍陸柒捌玖", "拾佰仟", "萬億");
    static final Script DIGITAL = new Script("〇一二三四五六七八九", "十百千", "万亿");
    static final Script FULL_WIDTH = new Script("０１２３４５６７８９", "十百千", "万亿");
    private static final Script PLAIN = new Script("0123456789", "", "");

    private ChineseNumerals() {}

    private static Script script(int style) {
        return switch (style) {
            case 1 -> DIGITAL;
            case 2 -> LEGAL;
            case 3 -> FULL_WIDTH;
            default -> PLAIN;
        };
    }

    /**
     * Digit for digit: 2021 is 二〇二一.
     *
     * @param style number of the DBNum, 0 for none
     */
    public static String digits(String number, int style) {
        return digits(number, script(style));
    }

    static String digits(String number, Script script) {
        StringBuilder shown = new StringBuilder(number);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (c >= '0' && c <= '9') {
                shown.setCharAt(i, script.digits.charAt(c - '0'));
            }
        }
        return shown.toString();
    }

    /** Read out with its tens: 1234.5 is 一千二百三十四.五. */
    public static String number(String number, int style) {
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        if (style == 0
                || whole.isEmpty()
                || whole.length() > 16
                || !whole.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return style == 0 ? number : digits(number, style);
        }
        return whole(whole, script(style)) + (point < 0 ? "" : digits(number.substring(point), style));
    }

    /** A day or a month: 12 is 十二, not 一十二. */
    public static String inDate(String number, int style) {
        if (style == 0) {
            return number;
        }
        int bare = Integer.parseInt(number);
        return style == 2 ? whole(String.valueOf(bare), LEGAL) : counted(bare, script(style));
    }

    /** Ten to nineteen are without their first one where they are counted. */
    static String counted(int number, Script script) {
        String shown = whole(String.valueOf(number), script);
        return number >= 10 && number < 20 ? shown.substring(1) : shown;
    }

    static String whole(String digits, Script script) {
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
                    shown.append(script.zero());
                }
                gap = false;
                groupUsed = true;
                shown.append(script.digits.charAt(digit));
                if (place % 4 > 0) {
                    shown.append(script.tens.charAt(place % 4 - 1));
                }
            }
            if (place % 4 == 0 && groupUsed) {
                shown.append(script.group(place / 4));
                groupUsed = false;
            }
        }
        return shown.length() == 0 ? script.zero() : shown.toString();
    }
}
