package org.shenbao.ingest.wordbin;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The characters behind the places of symbol fonts, which Word keeps at U+F020 to U+F0FF. */
final class Glyphs {
    private static final int PRIVATE = 0xF000;

    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x4A, "☺"),
            Map.entry(0x6C, "●"),
            Map.entry(0x6D, "❍"),
            Map.entry(0x6E, "■"),
            Map.entry(0x6F, "□"),
            Map.entry(0x70, "□"),
            Map.entry(0x71, "❑"),
            Map.entry(0x72, "❒"),
            Map.entry(0x74, "◆"),
            Map.entry(0x75, "◆"),
            Map.entry(0x76, "❖"),
            Map.entry(0x77, "◆"),
            Map.entry(0x78, "☒"),
            Map.entry(0x80, "⓪"),
            Map.entry(0x8B, "⓿"),
            Map.entry(0x9F, "•"),
            Map.entry(0xA1, "○"),
            Map.entry(0xA4, "◉"),
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
            Map.entry(0xFB, "✗"),
            Map.entry(0xFC, "√"),
            Map.entry(0xFD, "☒"),
            Map.entry(0xFE, "☑"));

    private static final Map<Integer, String> WINGDINGS_2 = Map.ofEntries(
            Map.entry(0x4F, "✗"),
            Map.entry(0x50, "√"),
            Map.entry(0x51, "☒"),
            Map.entry(0x52, "☑"),
            Map.entry(0x53, "☒"),
            Map.entry(0x54, "☒"),
            Map.entry(0x30, "□"),
            Map.entry(0x2A, "□"),
            Map.entry(0x98, "●"),
            Map.entry(0x97, "●"),
            Map.entry(0xA2, "■"),
            Map.entry(0xA3, "□"));

    private static final Map<Integer, String> SYMBOL = Map.ofEntries(
            Map.entry(0x2D, "−"),
            Map.entry(0xA3, "≤"),
            Map.entry(0xA5, "∞"),
            Map.entry(0xA8, "♦"),
            Map.entry(0xAE, "→"),
            Map.entry(0xB0, "°"),
            Map.entry(0xB1, "±"),
            Map.entry(0xB3, "≥"),
            Map.entry(0xB4, "×"),
            Map.entry(0xB7, "•"),
            Map.entry(0xB8, "÷"),
            Map.entry(0xB9, "≠"),
            Map.entry(0xBB, "≈"),
            Map.entry(0xC5, "⊕"),
            Map.entry(0xD6, "√"),
            Map.entry(0xE5, "∑"),
            Map.entry(0x61, "α"),
            Map.entry(0x62, "β"),
            Map.entry(0x6D, "μ"));

    private Glyphs() {}

    /** Whether the font draws signs where others have letters. */
    static boolean symbolic(@Nullable String font) {
        return table(font) != null;
    }

    /** Whether the character is a place of a symbol font. */
    static boolean is(char c) {
        return c >= PRIVATE + 0x20 && c <= PRIVATE + 0xFF;
    }

    /**
     * What is printed for the place; the place itself where its sign is not known. Word lays the usual symbol font under a
     * place that the named font does not have.
     */
    static String of(int place, @Nullable String font) {
        int code = place >= PRIVATE && place <= PRIVATE + 0xFF ? place - PRIVATE : place;
        boolean other = font != null && font.toLowerCase(Locale.ROOT).contains("dings");
        Map<Integer, String> own = table(font);
        Map<Integer, String> table = own == null && !other && code != place ? WINGDINGS : own;
        if (table != null && code <= 0xFF) {
            String sign = table.get(code);
            if (sign != null) {
                return sign;
            }
            if (table == WINGDINGS && code > 0x80 && code <= 0x95 && code != 0x8B) {
                int circled = code < 0x8B ? 0x2460 + code - 0x81 : 0x2776 + code - 0x8C;
                return String.valueOf((char) circled);
            }
            return String.valueOf((char) (PRIVATE + code));
        }
        return String.valueOf((char) place);
    }

    private static @Nullable Map<Integer, String> table(@Nullable String font) {
        if (font == null) {
            return null;
        }
        String name = font.toLowerCase(Locale.ROOT).replace(" ", "");
        return switch (name) {
            case "wingdings" -> WINGDINGS;
            case "wingdings2" -> WINGDINGS_2;
            case "symbol", "standardsymbolsps", "symbolmt" -> SYMBOL;
            default -> null;
        };
    }
}
