package org.shenbao.extract;

import java.util.regex.Pattern;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * A printed label without what only introduces it or sets it off.
 *
 * @param text without 其中： before it and a colon behind it
 */
record Label(String text) {
    /** What stands before a label that must be filled in. */
    private static final String STARS = "*＊★☆";

    /** What a number before a label begins with. */
    private static final String NUMERALS = "（(0123456789一二三四五六七八九十";

    private static final Pattern NUMBER = Pattern.compile(
            "^(?:[（(](?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[）)]|(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:、|[.．](?![0-9])))\\s*");

    Label(String printed, Vocabulary vocabulary) {
        this(bare(printed, vocabulary));
    }

    /** The text without a number before it. */
    String word() {
        boolean numbered = !text.isEmpty() && NUMERALS.indexOf(text.charAt(0)) >= 0;
        return numbered ? NUMBER.matcher(text).replaceFirst("") : text;
    }

    private static String bare(String printed, Vocabulary vocabulary) {
        String text = CellText.clean(printed);
        for (String word : vocabulary.words(Term.SIGN_LEAD_IN)) {
            if (text.startsWith(word)) {
                text = text.substring(word.length()).strip();
            }
        }
        int from = text.length() > 1 && STARS.indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        while (from < text.length() && colon(text.charAt(from))) {
            from++;
        }
        int to = text.length();
        while (to > from && colon(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to).strip();
    }

    private static boolean colon(char c) {
        return c == '：' || c == ':' || c == '，' || c == ',';
    }
}
