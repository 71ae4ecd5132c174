package org.shenbao.reassemble;

import java.util.regex.Pattern;
import org.shenbao.vocabulary.Folding;

/** What can be told of a cell's text from its characters alone. */
final class Texts {
    private static final Pattern NUMERAL = Pattern.compile("[-+]?[0-9][0-9,]{0,30}(\\.[0-9]{1,20})?[%‰]?");

    private static final Pattern VALUE = Pattern.compile("[≥≤≧≦<>=≡]|[-+]?[0-9][0-9,.]*([%‰(]|$)");

    private Texts() {}

    /** A number, in full or half width, with or without a sign of per cent. */
    static boolean numeral(String text) {
        return text.length() < 60 && NUMERAL.matcher(Folding.fold(text)).matches();
    }

    /** A value rather than a name: it begins with an operator or a digit and is short. */
    static boolean valueLike(String text) {
        String folded = Folding.fold(text);
        return !folded.isEmpty()
                && folded.length() < 24
                && VALUE.matcher(folded).lookingAt();
    }

    /** A word that no text begins with. */
    static boolean particle(char c) {
        return "的地得了着过等及和与或之".indexOf(c) >= 0;
    }

    /** A short code, such as a list's entry leaves where its words got lost: {@code 001}. */
    static boolean code(String text) {
        return text.length() > 1 && text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** How many brackets and quotes of the text have no partner in it. */
    static int unpaired(String text) {
        int unpaired = 0;
        StringBuilder open = new StringBuilder();
        boolean straight = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int opening = "“‘（《〈【「『〔([{".indexOf(c);
            int closing = "”’）》〉】」』〕)]}".indexOf(c);
            if (c == '"') {
                straight = !straight;
            } else if (opening >= 0) {
                open.append(kind(opening));
            } else if (closing >= 0) {
                int last = open.length() - 1;
                if (last >= 0 && open.charAt(last) == kind(closing)) {
                    open.setLength(last);
                } else {
                    unpaired++;
                }
            }
        }
        return unpaired + open.length() + (straight ? 1 : 0);
    }

    /** Full and half width brackets are partners of each other. */
    private static char kind(int index) {
        return "\"'(<{[{\"[([{".charAt(index);
    }
}
