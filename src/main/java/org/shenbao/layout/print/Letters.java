package org.shenbao.layout.print;

/** What a character is to the breaking and spacing of lines. */
public final class Letters {
    private static final String NEVER_FIRST = "，。、；：？！）】》”’」』〉〕］｝％‰℃°·…—～,.:;?!)]}%/-–";
    private static final String NEVER_LAST = "（【《“‘「『〈〔［｛￥¥$＄([{";
    private static final String SENTENCE_END = "。；！？：.;!?:";

    private Letters() {}

    /** Chinese, Japanese and Korean characters and their punctuation: a line may break between any two. */
    public static boolean wide(char c) {
        return (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE4F)
                || (c >= 0xFF00 && c <= 0xFFEF)
                || Character.isSurrogate(c)
                || (c >= 0x2460 && c <= 0x24FF)
                || c == '“'
                || c == '”'
                || c == '‘'
                || c == '’'
                || c == '—'
                || c == '…'
                || c == '·'
                || (c >= 0x2190 && c <= 0x25FF)
                || (c >= 0xE000 && c <= 0xF8FF);
    }

    public static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000' || c == '\u2007' || c == '\u202F';
    }

    /** Part of a word or number of a narrow script. */
    public static boolean narrow(char c) {
        return !wide(c) && !blank(c);
    }

    /** May not begin a line. */
    static boolean neverFirst(char c) {
        return NEVER_FIRST.indexOf(c) >= 0;
    }

    /** May not end a line. */
    static boolean neverLast(char c) {
        return NEVER_LAST.indexOf(c) >= 0;
    }

    static boolean endsSentence(char c) {
        return SENTENCE_END.indexOf(c) >= 0;
    }

    /** Index behind the piece that starts at {@code from} and that no line break may part. */
    public static int endOfPiece(String text, int from) {
        int at = from;
        while (at < text.length() && neverLast(text.charAt(at))) {
            at++;
        }
        if (at < text.length()) {
            at = narrow(text.charAt(at))
                    ? endOfWord(text, at)
                    : at + (Character.isHighSurrogate(text.charAt(at)) ? 2 : 1);
        }
        at = Math.min(at, text.length());
        while (at < text.length() && neverFirst(text.charAt(at))) {
            at++;
        }
        boolean glued =
                at > from && at < text.length() && (text.charAt(at - 1) == '/' || numberBehindBracket(text, at));
        return glued ? endOfPiece(text, at) : Math.max(at, Math.min(from + 1, text.length()));
    }

    /** Such as the number of a document behind its year. */
    private static boolean numberBehindBracket(String text, int at) {
        return "）】〕］｝)]}".indexOf(text.charAt(at - 1)) >= 0 && Character.isDigit(text.charAt(at));
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length() && narrow(text.charAt(at)) && (at == from || !neverLast(text.charAt(at)))) {
            at++;
            if (text.charAt(at - 1) == '-' && at < text.length() && Character.isLetter(text.charAt(at))) {
                break;
            }
        }
        return at;
    }
}
