package org.shenbao.vocabulary;

import java.text.Normalizer;

/** Folds the differences between two prints of one word: width, white space, the kind of brackets and quotes, case. */
public final class Folding {
    private Folding() {}

    /** The text without white space, in half width where there is one, in lower case, one kind of bracket and quote. */
    public static String fold(String text) {
        if (foldedAlready(text)) {
            return text;
        }
        String normal = normalAlready(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(normal.length());
        int point;
        for (int i = 0; i < normal.length(); i += Character.charCount(point)) {
            point = normal.codePointAt(i);
            if (everydayIdeograph(point)) {
                folded.append((char) point);
            } else if (!Character.isWhitespace(point) && !Character.isSpaceChar(point) && point != 0xFEFF) {
                folded.appendCodePoint(foldPoint(point));
            }
        }
        return folded.toString();
    }

    /** Whether the text is of ideographs, figures and small letters alone, as most labels are. */
    private static boolean foldedAlready(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!everydayIdeograph(c) && !('0' <= c && c <= '9') && !('a' <= c && c <= 'z')) {
                return false;
            }
        }
        return true;
    }

    /** Nearly every text of a form, and ten times quicker to see than to normalize. */
    private static boolean normalAlready(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && !everydayIdeograph(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean everydayIdeograph(int point) {
        return 0x4E00 <= point && point <= 0x9FFF;
    }

    /** The folded text without bracketed remarks and trailing colons: {@code 全年执行数（B）：} becomes {@code 全年执行数}. */
    public static String core(String text) {
        return coreOf(fold(text));
    }

    /** The core of a text that is folded already. */
    static String coreOf(String folded) {
        if (folded.indexOf('(') < 0 && !folded.endsWith(":")) {
            return folded;
        }
        StringBuilder core = new StringBuilder(folded.length());
        int depth = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                core.append(c);
            }
        }
        int end = core.length();
        while (end > 0 && core.charAt(end - 1) == ':') {
            end--;
        }
        return depth == 0 ? core.substring(0, end) : folded;
    }

    private static int foldPoint(int point) {
        return switch (point) {
            case '〔', '[', '【', '﹝' -> '(';
            case '〕', ']', '】', '﹞' -> ')';
            case '“', '”', '„', '«', '»' -> '"';
            case '‘', '’' -> '\'';
            default -> Character.toLowerCase(point);
        };
    }
}
