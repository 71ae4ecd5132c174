package org.shenbao.ingest.lettering;

import java.util.List;
import java.util.Locale;

/** Numbers as the lists of word processors print them. */
public final class Numerals {
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    /** The formats by their codes in the binary formats of Office (MSONFC), as far as we know them. */
    private static final List<String> BY_CODE = List.of(
            "decimal",
            "upperRoman",
            "lowerRoman",
            "upperLetter",
            "lowerLetter",
            "ordinal",
            "cardinalText",
            "ordinalText",
            "hex",
            "chicago",
            "ideographDigital",
            "japaneseCounting",
            "aiueo",
            "iroha",
            "decimalFullWidth",
            "decimalHalfWidth",
            "japaneseLegal",
            "japaneseDigitalTenThousand",
            "decimalEnclosedCircle",
            "decimalFullWidth2",
            "aiueoFullWidth",
            "irohaFullWidth",
            "decimalZero",
            "bullet",
            "ganada",
            "chosung",
            "decimalEnclosedFullstop",
            "decimalEnclosedParen",
            "decimalEnclosedCircleChinese",
            "ideographEnclosedCircle",
            "ideographTraditional",
            "ideographZodiac",
            "ideographZodiacTraditional",
            "taiwaneseCounting",
            "ideographLegalTraditional",
            "taiwaneseCountingThousand",
            "taiwaneseDigital",
            "chineseCounting",
            "chineseLegalSimplified",
            "chineseCountingThousand");

    private static final int NUMBER_IN_DASH = 57;
    private static final int NONE = 255;

    private Numerals() {}

    /** The number in a format of the binary formats. */
    public static String of(int code, int number) {
        String format = code == NONE ? "none" : code == NUMBER_IN_DASH ? "numberInDash" : "decimal";
        return of(code >= 0 && code < BY_CODE.size() ? BY_CODE.get(code) : format, number);
    }

    /**
     * The number in a format of ECMA-376 (ST_NumberFormat), decimal where we do not know it.
     *
     * @param number bounded to what a list counts
     */
    public static String of(String format, int number) {
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
                    "taiwaneseCountingThousand" -> ChineseNumerals.counted(n, ChineseNumerals.COUNTING);
            case "chineseLegalSimplified" -> ChineseNumerals.whole("" + n, ChineseNumerals.LEGAL);
            case "ideographLegalTraditional", "japaneseLegal" ->
                ChineseNumerals.whole("" + n, ChineseNumerals.LEGAL_TRADITIONAL);
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand", "koreanDigital2" ->
                ChineseNumerals.digits("" + n, ChineseNumerals.DIGITAL);
            case "ideographTraditional" -> cycle(n, STEMS);
            case "ideographZodiac" -> cycle(n, BRANCHES);
            case "ideographZodiacTraditional" ->
                n < 1 ? "" + n : "" + STEMS.charAt((n - 1) % 10) + BRANCHES.charAt((n - 1) % 12);
            case "ideographEnclosedCircle" -> ranged(n, 10, 0x3220); // in parentheses, whatever it is called
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(n);
            case "decimalEnclosedFullstop" -> ranged(n, 20, 0x2488);
            case "decimalEnclosedParen" -> ranged(n, 20, 0x2474);
            case "decimalFullWidth", "decimalFullWidth2" -> ChineseNumerals.digits("" + n, ChineseNumerals.FULL_WIDTH);
            case "numberInDash" -> "- " + n + " -";
            default -> "" + n;
        };
    }

    public static String circled(int n) {
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
