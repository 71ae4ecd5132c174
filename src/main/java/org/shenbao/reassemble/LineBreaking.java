package org.shenbao.reassemble;

/** Where a program that wraps a cell's text may end a line. */
enum LineBreaking {
    /** After any character; punctuation may start a line. */
    ANYWHERE(false, false),
    /** Not before closing and not after opening punctuation (避头尾), nor inside a Latin word or a number. */
    PUNCTUATION_AND_WORDS(true, true);

    static final String CLOSING = "。，、；：？！”’）》〉】」』〕…—～·%％‰℃!),.:;?]}";
    static final String OPENING = "“‘（《〈【「『〔([{";

    private final boolean minding;
    private final boolean whole;

    LineBreaking(boolean minding, boolean whole) {
        this.minding = minding;
        this.whole = whole;
    }

    boolean keepsWords() {
        return whole;
    }

    /** Whether a line may end before the character at {@code at}. */
    boolean allows(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return true;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (Character.isLowSurrogate(after) && Character.isHighSurrogate(before)) {
            return false;
        }
        if (minding && (CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0)) {
            return false;
        }
        return !(whole && wordly(before) && wordly(after));
    }

    private static boolean wordly(char c) {
        return c < 0x250 && (Character.isLetterOrDigit(c) || ".,%+-/".indexOf(c) >= 0);
    }
}
