package org.shenbao.ingest.sheet;

import org.jspecify.annotations.Nullable;

/** Values of attributes, as workbooks write them. */
final class Attributes {
    private Attributes() {}

    /** A number of at most nine digits without a sign. */
    static int number(@Nullable String text, int otherwise) {
        if (text == null || text.isEmpty() || text.length() > 9) {
            return otherwise;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return otherwise;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    static boolean yes(@Nullable String text) {
        return "1".equals(text) || "true".equals(text);
    }

    /** Whether a length, such as a row's height, is given and is nothing. */
    static boolean isZero(@Nullable String text) {
        return text != null && text.matches("0+(\\.0*)?([a-z]{2})?");
    }
}
