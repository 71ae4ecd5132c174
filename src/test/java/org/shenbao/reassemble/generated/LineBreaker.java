package org.shenbao.reassemble.generated;

import java.util.ArrayList;
import java.util.List;

/**
 * Wraps a text at a column's width: each line takes as many characters as fit.
 *
 * @param chinese whether the Chinese rules hold: no closing sign starts a line, no opening sign ends one, and digits and
 *     Latin letters stay together unless they are longer than the line. What would break a rule moves to the next line
 * @param width in halves of a full-width character
 */
record LineBreaker(Ruler ruler, boolean chinese, int width) {
    private static final String NEVER_FIRST = "。，、；：？！”’）》」】〕…—·％‰,.;:?!)]}%";
    private static final String NEVER_LAST = "“‘（《「【〔([{";

    List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = end(text, from);
            lines.add(text.substring(from, to));
            from = to;
        }
        return lines;
    }

    /** Whether the text fits into one line. */
    boolean fits(String text) {
        return ruler.halves(text) <= width;
    }

    /** Where the line that starts at {@code from} ends. */
    int end(CharSequence text, int from) {
        int used = 0;
        int full = from;
        while (full < text.length() && used + ruler.halves(text.charAt(full)) <= width) {
            used += ruler.halves(text.charAt(full++));
        }
        if (full == from) {
            return from + 1;
        }
        int to = full;
        while (chinese && to > from && to < text.length() && !mayBreak(text, to)) {
            to--;
        }
        return to == from ? full : to;
    }

    private static boolean mayBreak(CharSequence text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return NEVER_LAST.indexOf(before) < 0 && NEVER_FIRST.indexOf(after) < 0 && !(inWord(before) && inWord(after));
    }

    private static boolean inWord(char c) {
        return c < 0x80 && c > ' ' && (Character.isLetterOrDigit(c) || ".,%+-/".indexOf(c) >= 0);
    }
}
