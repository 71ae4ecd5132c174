package org.shenbao.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * UTF-16 without a byte order mark, told by its shape: read in the right order nearly every unit is a character that
 * forms are printed with. Such a file begins like a PCX picture, and a detector by signatures loses it.
 */
final class Utf16Shape {
    private static final double ENOUGH = 0.85;
    /** Pairs of ASCII letters are Chinese characters too; real UTF-16 has other bytes in one unit of five at least. */
    private static final double NOT_ASCII_PAIRS = 0.2;

    private Utf16Shape() {}

    static Optional<Charset> of(byte[] bytes) {
        int units = bytes.length / 2;
        if (units == 0) {
            return Optional.empty();
        }
        int little = 0;
        int big = 0;
        int beyondAscii = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            int first = bytes[i] & 0xFF;
            int second = bytes[i + 1] & 0xFF;
            little += printed(second << 8 | first) ? 1 : 0;
            big += printed(first << 8 | second) ? 1 : 0;
            beyondAscii += ascii(first) && ascii(second) ? 0 : 1;
        }
        if (Math.max(little, big) < ENOUGH * units || beyondAscii < NOT_ASCII_PAIRS * units) {
            return Optional.empty();
        }
        return Optional.of(little >= big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static boolean ascii(int value) {
        return 0x20 <= value && value < 0x7F;
    }

    private static boolean printed(int unit) {
        return ascii(unit)
                || unit == '\t'
                || unit == '\n'
                || unit == '\r'
                || (0x00A0 <= unit && unit <= 0x00FF)
                || (0x2001 <= unit && unit <= 0x27BF) // 0x2000 is a blank in the wrong order
                || (0x3000 <= unit && unit <= 0x303F)
                || (0x3200 <= unit && unit <= 0x33FF)
                || (0x4E00 <= unit && unit <= 0x9FFF)
                || (0xD840 <= unit && unit <= 0xDFFF)
                || (0xFF01 <= unit && unit <= 0xFFEE);
    }
}
