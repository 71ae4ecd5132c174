package org.shenbao.reassemble;

/**
 * How one column wraps its texts: at which width, and where lines may end.
 *
 * @param halves the width in half-width characters; a full-width character takes two
 * @param narrow whether quotes, dashes and dots that fonts of both kinds hold are drawn half as wide as a Chinese character
 */
record Wrapping(int halves, LineBreaking rule, boolean narrow) {
    private static final String EITHER = "“”‘’—…·×÷±≥≤°‰§";

    Wrapping(int halves, LineBreaking rule) {
        this(halves, rule, false);
    }

    /** The width of a text in half-width characters, where signs of either width are drawn wide. */
    static int width(String text) {
        return width(text, false);
    }

    private static int width(String text, boolean narrow) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += width(text.charAt(i), narrow);
        }
        return width;
    }

    private static int width(char c, boolean narrow) {
        if (c < 0x80) {
            return 1;
        }
        if (c >= 0x3000 && c < Character.MIN_LOW_SURROGATE) {
            return 2; // nearly every character of a form
        }
        if (Character.isLowSurrogate(c)) {
            return 0;
        }
        if (EITHER.indexOf(c) >= 0) {
            return narrow ? 1 : 2;
        }
        return c < 0x300 || (c >= 0xFF61 && c <= 0xFFDC) ? 1 : 2;
    }

    boolean fits(String line) {
        return width(line, narrow) <= halves;
    }

    /**
     * Whether a text that begins with {@code line} and goes on with {@code rest} has its line end just between the two.
     *
     * @param rest at least one line's worth of what follows, or all of it
     */
    boolean breaksBetween(String line, String rest) {
        return fits(line) && breakAfter(line + rest) == line.length();
    }

    /** Where the first line of the text ends; its whole length where it fits. */
    int breakAfter(String text) {
        int fit = 0;
        int used = 0;
        while (fit < text.length() && used + width(text.charAt(fit), narrow) <= halves) {
            used += width(text.charAt(fit), narrow);
            fit++;
        }
        if (fit == text.length()) {
            return fit;
        }
        int at = Math.max(1, fit);
        while (at > 1 && !rule.allows(text, at)) {
            at--;
        }
        return rule.allows(text, at) ? at : Math.max(1, fit);
    }
}
