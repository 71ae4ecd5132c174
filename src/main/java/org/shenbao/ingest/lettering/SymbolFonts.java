package org.shenbao.ingest.lettering;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the signs of symbol fonts are in Unicode: those that forms and lists print. */
public final class SymbolFonts {
    private static final int PRIVATE = 0xF000;
    private static final String GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
    private static final String SMALL_GREEK = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    /**
     * By the table that was published with Unicode 7; where it names a sign that no usual font has, the usual one that
     * forms print: ✗ for the ballot's bold script X, √ and ☑ for the checks, □ for the bold square.
     */
    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x4A, "☺"),
            Map.entry(0x6C, "●"),
            Map.entry(0x6D, "❍"),
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
            Map.entry(0x80, "⓪"),
            Map.entry(0x8B, "⓿"),
            Map.entry(0x9F, "•"),
            Map.entry(0xA0, "▪"),
            Map.entry(0xA1, "○"),
            Map.entry(0xA4, "◉"),
            Map.entry(0xA5, "◎"),
            Map.entry(0xA7, "▪"),
            Map.entry(0xA8, "□"),
            Map.entry(0xAA, "✦"),
            Map.entry(0xAB, "★"),
            Map.entry(0xB6, "☆"),
            Map.entry(0xD8, "➢"),
            Map.entry(0xDC, "➲"),
            Map.entry(0xDF, "←"),
            Map.entry(0xE0, "→"),
            Map.entry(0xE1, "↑"),
            Map.entry(0xE2, "↓"),
            Map.entry(0xE8, "➔"),
            Map.entry(0xF0, "⇨"),
            Map.entry(0xFB, "✗"),
            Map.entry(0xFC, "√"),
            Map.entry(0xFD, "☒"),
            Map.entry(0xFE, "☑"));

    private static final Map<Integer, String> WINGDINGS_2 = Map.ofEntries(
            Map.entry(0x2A, "□"),
            Map.entry(0x30, "□"),
            Map.entry(0x4F, "✗"),
            Map.entry(0x50, "√"),
            Map.entry(0x51, "☒"),
            Map.entry(0x52, "☑"),
            Map.entry(0x53, "☒"),
            Map.entry(0x54, "☒"),
            Map.entry(0x97, "●"),
            Map.entry(0x98, "●"),
            Map.entry(0xA2, "■"),
            Map.entry(0xA3, "□"));

    private static final Map<Integer, String> SYMBOL = Map.ofEntries(
            Map.entry(0x2D, "−"),
            Map.entry(0xA3, "≤"),
            Map.entry(0xA5, "∞"),
            Map.entry(0xA8, "♦"),
            Map.entry(0xAC, "←"),
            Map.entry(0xAE, "→"),
            Map.entry(0xB0, "°"),
            Map.entry(0xB1, "±"),
            Map.entry(0xB3, "≥"),
            Map.entry(0xB4, "×"),
            Map.entry(0xB7, "•"),
            Map.entry(0xB8, "÷"),
            Map.entry(0xB9, "≠"),
            Map.entry(0xBA, "≡"),
            Map.entry(0xBB, "≈"),
            Map.entry(0xC5, "⊕"),
            Map.entry(0xD6, "√"),
            Map.entry(0xD7, "⋅"),
            Map.entry(0xE5, "∑"));

    private SymbolFonts() {}

    /** Whether the font draws signs where others have letters. */
    public static boolean isSymbolic(@Nullable String font) {
        return font != null && !table(font).isEmpty();
    }

    /** Whether the character is a place of a symbol font, which Word keeps at U+F020 to U+F0FF. */
    public static boolean isPlace(char c) {
        return c >= PRIVATE + 0x20 && c <= PRIVATE + 0xFF;
    }

    /**
     * What is printed for the place; the place itself where its sign is not known. Word lays the usual symbol font under a
     * place that the named font does not have.
     */
    public static String of(int place, @Nullable String font) {
        int code = place >= PRIVATE && place <= PRIVATE + 0xFF ? place - PRIVATE : place;
        String named = font == null ? "" : font;
        Map<Integer, String> own = table(named);
        boolean lent = own.isEmpty()
                && code != place
                && !named.toLowerCase(Locale.ROOT).contains("dings");
        String sign = sign(lent ? WINGDINGS : own, code);
        return sign.isEmpty() ? Character.isValidCodePoint(place) ? Character.toString(place) : "" : sign;
    }

    private static Map<Integer, String> table(String font) {
        return switch (font.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "wingdings" -> WINGDINGS;
            case "wingdings2" -> WINGDINGS_2;
            case "symbol", "standardsymbolsps", "symbolmt" -> SYMBOL;
            default -> Map.of();
        };
    }

    private static String sign(Map<Integer, String> table, int code) {
        String sign = table.getOrDefault(code, "");
        if (!sign.isEmpty() || code > 0xFF) {
            return sign;
        }
        if (table == WINGDINGS && 0x81 <= code && code <= 0x8A) {
            return Numerals.circled(code - 0x80);
        }
        if (table == WINGDINGS && 0x8C <= code && code <= 0x95) {
            return Character.toString(0x2776 + code - 0x8C);
        }
        return table == SYMBOL ? greek(code) : "";
    }

    private static String greek(int code) {
        if ('A' <= code && code <= 'Z') {
            return GREEK.substring(code - 'A', code - 'A' + 1);
        }
        if ('a' <= code && code <= 'z') {
            return SMALL_GREEK.substring(code - 'a', code - 'a' + 1);
        }
        return 0x20 <= code && code < 0x7F ? Character.toString(code) : "";
    }

    /** The text as a font prints it: characters of a symbol font are replaced, and of the private area in any font. */
    public static String shown(String font, String text) {
        boolean symbolic = isSymbolic(font);
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = isPlace(c) || (symbolic && c > ' ' && c <= 0xFF);
            if (sign && shown == null) {
                shown = new StringBuilder(text.substring(0, i));
            }
            if (shown != null) {
                shown.append(sign ? of(c, font) : Character.toString(c));
            }
        }
        return shown == null ? text : shown.toString();
    }
}
