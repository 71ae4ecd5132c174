package org.shenbao.write;

/** Text of a document within HTML or XML: it stays text, whatever it holds. */
public final class Markup {
    private static final int REPLACEMENT = 0xFFFD;

    private Markup() {}

    /** The text as content or attribute value; characters that XML does not know become U+FFFD. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + text.length() / 8);
        text.codePoints().forEach(point -> append(point, escaped));
        return escaped.toString();
    }

    private static void append(int point, StringBuilder escaped) {
        switch (point) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            case '\r' -> escaped.append("&#13;");
            default -> escaped.appendCodePoint(isCharacter(point) ? point : REPLACEMENT);
        }
    }

    /** By the production Char of XML 1.0. */
    private static boolean isCharacter(int point) {
        boolean isSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean isNone = point == 0xFFFE || point == 0xFFFF;
        return point == '\t' || point == '\n' || (point >= ' ' && !isSurrogate && !isNone);
    }
}
