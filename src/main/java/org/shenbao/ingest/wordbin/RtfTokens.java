package org.shenbao.ingest.wordbin;

/** Takes rich text apart into braces, control words and bytes of text. */
final class RtfTokens {
    /** What stands at the present position. */
    enum Kind {
        OPEN,
        CLOSE,
        /** A control word, or a control symbol as a word of one sign. */
        WORD,
        /** A byte of text, as it stands or in hex. */
        BYTE,
        /** Bytes as they are. */
        BINARY,
        END
    }

    private static final int LONGEST_WORD = 64;

    private final byte[] bytes;
    private int at;
    private String word = "";
    private boolean numbered;
    private int number;
    private int octet;
    private boolean hex;
    private int binaryFrom;

    RtfTokens(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    String word() {
        return word;
    }

    boolean numbered() {
        return numbered;
    }

    /** The word's number, else what it means without one. */
    int number(int otherwise) {
        return numbered ? number : otherwise;
    }

    /** Whether the word switches something on: without a number it does. */
    boolean on() {
        return !numbered || number != 0;
    }

    int octet() {
        return octet;
    }

    /** Whether the byte of text was written in hex. */
    boolean hex() {
        return hex;
    }

    int binaryFrom() {
        return binaryFrom;
    }

    int position() {
        return at;
    }

    Kind next() {
        while (at < bytes.length) {
            int c = bytes[at++] & 0xFF;
            switch (c) {
                case '{' -> {
                    return Kind.OPEN;
                }
                case '}' -> {
                    return Kind.CLOSE;
                }
                case '\\' -> {
                    return control();
                }
                case '\r', '\n', 0 -> {}
                default -> {
                    octet = c;
                    hex = false;
                    return Kind.BYTE;
                }
            }
        }
        return Kind.END;
    }

    private Kind control() {
        if (at >= bytes.length) {
            return Kind.END;
        }
        int c = bytes[at] & 0xFF;
        if (c == '\'') {
            int high = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
            int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], 16) : -1;
            at += high < 0 ? 1 : low < 0 ? 2 : 3;
            octet = high < 0 || low < 0 ? '?' : high << 4 | low;
            hex = true;
            return Kind.BYTE;
        }
        if (!letter(c)) {
            at++;
            word = c == '\r' || c == '\n' ? "par" : String.valueOf((char) c);
            numbered = false;
            if (c == '\\' || c == '{' || c == '}') {
                octet = c;
                hex = true;
                return Kind.BYTE;
            }
            return Kind.WORD;
        }
        int from = at;
        while (at < bytes.length && at - from < LONGEST_WORD && letter(bytes[at] & 0xFF)) {
            at++;
        }
        word = new String(bytes, from, at - from, java.nio.charset.StandardCharsets.US_ASCII);
        numeral();
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        if (word.equals("bin")) {
            binaryFrom = at;
            at += Math.max(0, Math.min(number(0), bytes.length - at));
            return Kind.BINARY;
        }
        return Kind.WORD;
    }

    private void numeral() {
        int start = at;
        boolean negative = at < bytes.length && bytes[at] == '-';
        int digit = negative ? at + 1 : at;
        long value = 0;
        int first = digit;
        while (digit < bytes.length && bytes[digit] >= '0' && bytes[digit] <= '9' && digit - first < 10) {
            value = value * 10 + bytes[digit] - '0';
            digit++;
        }
        numbered = digit > first;
        at = numbered ? digit : start;
        number = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, negative ? -value : value));
    }

    private static boolean letter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
