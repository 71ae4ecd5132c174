package org.shenbao.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Traditional characters and the simplified ones that the words of the forms are written in. */
final class Traditional {
    /** Two lines of equal length: the traditional characters in code point order, and each one's simplified character. */
    private static final String RESOURCE = "traditional.txt";

    private static final int FIRST = 0x4E00;
    private static final char[] SIMPLIFIED = read();

    private Traditional() {}

    /** The text with each traditional character replaced by its simplified one. */
    static String simplified(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (simplified(text.charAt(i)) != text.charAt(i)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder simplified = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            simplified.append(simplified(text.charAt(i)));
        }
        return simplified.toString();
    }

    private static char simplified(char c) {
        int at = c - FIRST;
        boolean mapped = 0 <= at && at < SIMPLIFIED.length && SIMPLIFIED[at] != 0;
        return mapped ? SIMPLIFIED[at] : c;
    }

    private static char[] read() {
        try (InputStream in = Objects.requireNonNull(Traditional.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
            char[] simplified = new char[0xA000 - FIRST];
            for (int i = 0; i < lines[0].length(); i++) {
                simplified[lines[0].charAt(i) - FIRST] = lines[1].charAt(i);
            }
            return simplified;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
