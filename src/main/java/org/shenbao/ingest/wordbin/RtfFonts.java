package org.shenbao.ingest.wordbin;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.lettering.SymbolFonts;

/** The fonts of a rich text: they say what the bytes of the text mean. */
final class RtfFonts {
    private static final int SYMBOL = 2;
    private static final Charset WESTERN = charset(1252, StandardCharsets.ISO_8859_1);
    /** Code pages by the character sets of fonts. */
    private static final Map<Integer, Integer> PAGES = Map.ofEntries(
            Map.entry(77, 10000),
            Map.entry(128, 932),
            Map.entry(129, 949),
            Map.entry(134, 936),
            Map.entry(136, 950),
            Map.entry(161, 1253),
            Map.entry(162, 1254),
            Map.entry(163, 1258),
            Map.entry(177, 1255),
            Map.entry(178, 1256),
            Map.entry(186, 1257),
            Map.entry(204, 1251),
            Map.entry(222, 874),
            Map.entry(238, 1250));

    private final Map<Integer, Font> fonts = new HashMap<>();
    private Charset whole = WESTERN;
    private int byDefault;

    /** @param page code page of its bytes, 0 for the document's own */
    record Font(String name, int characterSet, int page) {
        /** Whether its bytes are places of signs. */
        boolean symbolic() {
            return characterSet == SYMBOL || SymbolFonts.isSymbolic(name);
        }
    }

    /** Takes a word that says which code page the whole text is in; whether it is one. */
    boolean take(RtfTokens tokens) {
        int page =
                switch (tokens.word()) {
                    case "ansicpg" -> tokens.number(1252);
                    case "mac" -> 10000;
                    case "pc" -> 437;
                    case "pca" -> 850;
                    default -> -1;
                };
        if (page < 0) {
            return false;
        }
        whole = charset(page, WESTERN);
        return true;
    }

    void byDefault(int number) {
        byDefault = number;
    }

    int byDefault() {
        return byDefault;
    }

    void add(int number, Font font) {
        if (fonts.size() < 10_000) {
            fonts.put(number, font);
        }
    }

    @Nullable
    Font font(int number) {
        return fonts.get(number);
    }

    /** What a byte of text in this font means. */
    Charset charset(int number) {
        Font font = fonts.get(number);
        if (font == null) {
            return whole;
        }
        int page = font.page() > 0 ? font.page() : PAGES.getOrDefault(font.characterSet(), 0);
        return page == 0 ? whole : charset(page, whole);
    }

    /** Whether the byte begins a character of two. */
    static boolean leads(Charset charset, int octet) {
        return switch (charset.name()) {
            case "GBK", "x-mswin-936", "GB18030", "GB2312", "Big5", "x-windows-950", "x-windows-949", "EUC-KR" ->
                octet >= 0x81 && octet <= 0xFE;
            case "windows-31j", "Shift_JIS" -> (octet >= 0x81 && octet <= 0x9F) || (octet >= 0xE0 && octet <= 0xFC);
            default -> false;
        };
    }

    static String decoded(Charset charset, byte... bytes) {
        return new String(bytes, charset);
    }

    /** A byte that no character begins with, as Windows would show it. */
    static String western(int octet) {
        return new String(new byte[] {(byte) octet}, WESTERN);
    }

    private static Charset charset(int page, Charset otherwise) {
        String name =
                switch (page) {
                    case 936 -> "GBK";
                    case 54936 -> "GB18030";
                    case 950 -> "x-windows-950";
                    case 949 -> "x-windows-949";
                    case 932 -> "windows-31j";
                    case 874 -> "x-windows-874";
                    case 10000 -> "x-MacRoman";
                    case 65001 -> "UTF-8";
                    case 437, 850, 852, 866 -> "IBM" + page;
                    default -> "windows-" + page;
                };
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
