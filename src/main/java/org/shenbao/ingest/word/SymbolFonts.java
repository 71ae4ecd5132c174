package org.shenbao.ingest.word;

import java.util.Locale;
import java.util.Map;

/** What the signs of symbol fonts are in Unicode: those that forms and lists print. */
final class SymbolFonts {
    private static final int PRIVATE = 0xF000;
    private static final String GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
    private static final String SMALL_GREEK = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x6C, "●"),
            Map.entry(0x6E, "■"),
            Map.entry(0x6F, "□"),
            Map.entry(0x70, "□"),
            Map.entry(0x71, "❑"),
            Map.entry(0x72, "❒"),
            Map.entry(0x73, "⬧"),
            Map.entry(0x74, "⧫"),
            Map.entry(0x75, "◆"),
            Map.entry(0x76, "❖"),
            Map.entry(0x77, "⬥"),
            Map.entry(0x78, "⌧"),
            Map.entry(0x9F, "•"),
            Map.entry(0xA0, "▪"),
            Map.entry(0xA1, "○"),
            Map.entry(0xA4, "◉"),
            Map.entry(0xA5, "◎"),
            Map.entry(0xA7, "▪"),
            Map.entry(0xA8, "□"),
            Map.entry(0xAB, "★"),
            Map.entry(0xD8, "➢"),
            Map.entry(0xDF, "←"),
            Map.entry(0xE0, "→"),
            Map.entry(0xE1, "↑"),
            Map.entry(0xE2, "↓"),
            Map.entry(0xE8, "➔"),
            Map.entry(0xF0, "⇨"),
            Map.entry(0xFB, "×"),
            Map.entry(0xFC, "√"),
            Map.entry(0xFD, "☒"),
            Map.entry(0xFE, "☑"));

    private static final Map<Integer, String> WINGDINGS2 =
            Map.of(0x4F, "×", 0x50, "√", 0x51, "☒", 0x52, "☑", 0x53, "☒", 0x54, "☒", 0x97, "●", 0x98, "●", 0xA3, "□");

    private static final Map<Integer, String> SYMBOL = Map.ofEntries(
            Map.entry(0x2D, "−"),
            Map.entry(0xA3, "≤"),
            Map.entry(0xA5, "∞"),
            Map.entry(0xB0, "°"),
            Map.entry(0xB1, "±"),
            Map.entry(0xB3, "≥"),
            Map.entry(0xB4, "×"),
            Map.entry(0xB7, "•"),
            Map.entry(0xB8, "÷"),
            Map.entry(0xB9, "≠"),
            Map.entry(0xBA, "≡"),
            Map.entry(0xBB, "≈"),
            Map.entry(0xAC, "←"),
            Map.entry(0xAE, "→"),
            Map.entry(0xD6, "√"),
            Map.entry(0xD7, "⋅"),
            Map.entry(0xE5, "∑"),
            Map.entry(0xA8, "♦"),
            Map.entry(0xF0, ""));

    private SymbolFonts() {}

    static boolean isSymbolic(String font) {
        String name = font.toLowerCase(Locale.ROOT);
        return name.startsWith("wingdings") || name.equals("symbol") || name.equals("webdings");
    }

    /** The sign in Unicode; itself where it is none of ours. */
    static String of(String font, int code) {
        int low = PRIVATE <= code && code < PRIVATE + 0x100 ? code - PRIVATE : code;
        String sign = low < 0x100 ? inFont(font.toLowerCase(Locale.ROOT), low) : "";
        return sign.isEmpty() ? Character.isValidCodePoint(code) ? Character.toString(code) : "" : sign;
    }

    private static String inFont(String font, int low) {
        if (font.equals("wingdings 2")) {
            return WINGDINGS2.getOrDefault(low, "");
        }
        if (font.equals("symbol")) {
            return SYMBOL.getOrDefault(low, greek(low));
        }
        if (0x81 <= low && low <= 0x8A && font.equals("wingdings")) {
            return Numerals.circled(low - 0x80);
        }
        if (0x8C <= low && low <= 0x95 && font.equals("wingdings")) {
            return Character.toString(0x2776 + low - 0x8C);
        }
        return font.isEmpty() || font.equals("wingdings") ? WINGDINGS.getOrDefault(low, "") : "";
    }

    private static String greek(int low) {
        if ('A' <= low && low <= 'Z') {
            return GREEK.substring(low - 'A', low - 'A' + 1);
        }
        if ('a' <= low && low <= 'z') {
            return SMALL_GREEK.substring(low - 'a', low - 'a' + 1);
        }
        return 0x20 <= low && low < 0x7F ? Character.toString(low) : "";
    }

    /** The text as a font prints it: characters of a symbol font are replaced, and of the private area in any font. */
    static String shown(String font, String text) {
        boolean symbolic = isSymbolic(font);
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = (PRIVATE + 0x20 <= c && c <= PRIVATE + 0xFF) || (symbolic && c > ' ' && c <= 0xFF);
            if (sign && shown == null) {
                shown = new StringBuilder(text.substring(0, i));
            }
            if (shown != null) {
                shown.append(sign ? of(symbolic ? font : "", c) : Character.toString(c));
            }
        }
        return shown == null ? text : shown.toString();
    }
}
