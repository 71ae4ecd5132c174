package org.shenbao.ingest.metafile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The encodings of texts in bytes, by the character set that a font claims. */
final class FontCharsets {
    private static final int ANSI = 0;
    private static final int DEFAULT = 1;
    private static final int OEM = 255;
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final Charset CHINESE = Charset.forName("GBK");
    private static final Map<Integer, Charset> BY_NUMBER = Map.ofEntries(
            entry(77, "x-MacRoman"),
            entry(128, "windows-31j"),
            entry(129, "x-windows-949"),
            entry(130, "x-Johab"),
            entry(134, "GBK"),
            entry(136, "x-windows-950"),
            entry(161, "windows-1253"),
            entry(162, "windows-1254"),
            entry(163, "windows-1258"),
            entry(177, "windows-1255"),
            entry(178, "windows-1256"),
            entry(186, "windows-1257"),
            entry(204, "windows-1251"),
            entry(222, "x-windows-874"),
            entry(238, "windows-1250"));

    private FontCharsets() {}

    /**
     * The text with how many bytes each UTF-16 unit took: advances of such texts are per byte.
     *
     * @param bytes of each UTF-16 unit, 0 for the second half of a pair
     */
    record Decoded(String text, List<Integer> bytes) {}

    static Decoded decode(byte[] bytes, int number) {
        Charset charset = of(bytes, number);
        boolean wide = charset.newEncoder().maxBytesPerChar() > 1;
        StringBuilder text = new StringBuilder();
        List<Integer> lengths = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            int length = wide ? Math.min(length(bytes[at] & 0xff, charset), bytes.length - at) : 1;
            String one = new String(bytes, at, length, charset);
            for (int i = 0; i < one.length(); i++) {
                text.append(one.charAt(i));
                lengths.add(i == 0 ? length : 0);
            }
            at += length;
        }
        return new Decoded(text.toString(), lengths);
    }

    /** A font that claims Latin letters, or none in particular, takes the system's: it is Chinese if all of it is. */
    private static Charset of(byte[] bytes, int number) {
        if (number == ANSI || number == DEFAULT || number == OEM) {
            return isChinese(bytes, number == ANSI ? 2 : 1) ? CHINESE : LATIN;
        }
        return BY_NUMBER.getOrDefault(number, LATIN);
    }

    private static boolean isChinese(byte[] bytes, int least) {
        int wide = 0;
        String text;
        try {
            text = CHINESE.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean chinese = (unit >= 0x3000 && unit <= 0x9fff) || (unit >= 0xff00 && unit <= 0xffee);
            if (unit >= 0x80 && !chinese && Advances.of(unit) < 1) {
                return false;
            }
            wide += chinese ? 1 : 0;
        }
        return wide >= least;
    }

    private static int length(int lead, Charset charset) {
        if (lead < 0x80) {
            return 1;
        }
        boolean japanese = charset.name().equals("windows-31j");
        return lead == 0x80 || lead == 0xff || (japanese && lead >= 0xa1 && lead <= 0xdf) ? 1 : 2;
    }

    private static Map.Entry<Integer, Charset> entry(int number, String name) {
        return Map.entry(number, Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1);
    }
}
