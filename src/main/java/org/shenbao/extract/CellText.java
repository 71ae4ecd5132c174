package org.shenbao.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cleans the text of a cell: what a column's width did to it goes, what the author set stays. */
final class CellText {
    /** A number and its measure that the width of the cell has parted. */
    private static final Pattern WRAPPED_NUMBER = Pattern.compile("([0-9０-９])\\s*\\n\\s*([年月日%％‰万亿元个])");

    /** A label that asks for a seal, and right behind it the name that is sealed, without a colon. */
    private static final Pattern SEALED =
            Pattern.compile("\\p{IsHan}{2,10}[（(](?:盖章|公章|印章|签章|章)[）)](?=[ \\u3000]{0,2}\\p{IsHan}{2})");

    private CellText() {}

    /** Index behind the label from the index on that asks for a seal and stands before its value; -1 where none does. */
    static int seal(String text, int from) {
        Matcher sealed = SEALED.matcher(text).region(from, text.length());
        return sealed.useTransparentBounds(true).lookingAt() ? sealed.end() : -1;
    }

    /** The text without white space between two Chinese characters, every other run of white space one space. */
    static String clean(String text) {
        return lines(text, false);
    }

    /** As {@link #clean}, but words of a unit stay apart: {@code 场 元/人}. */
    static String cleanUnit(String text) {
        return lines(text, true);
    }

    private static String lines(String text, boolean keepSpaces) {
        if (unbroken(text)) {
            return text;
        }
        return WRAPPED_NUMBER
                .matcher(text)
                .replaceAll("$1$2")
                .lines()
                .map(line -> line(line, keepSpaces))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Whether there is nothing to clean, as in nearly every cell. */
    private static boolean unbroken(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (blank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String line(String line, boolean keepSpaces) {
        StringBuilder clean = new StringBuilder(line.length());
        boolean space = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (blank(c)) {
                space = clean.length() > 0;
                continue;
            }
            if (space && (keepSpaces || parted(clean.charAt(clean.length() - 1), c))) {
                clean.append(' ');
            }
            space = false;
            clean.append(c);
        }
        return clean.toString();
    }

    /** Where the colon stands that parts a label from its value, -1 where there is none. */
    static int colon(String text) {
        return Math.max(text.indexOf('：'), text.indexOf(':'));
    }

    static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /** Whether white space between the two characters is the author's. */
    private static boolean parted(char before, char next) {
        return Character.getType(next) == Character.OTHER_SYMBOL // a bullet starts an item
                || (!wide(before) && !wide(next) && !(chinese(before) && chinese(next)));
    }

    private static boolean chinese(char c) {
        return Character.isIdeographic(c) || Character.isSurrogate(c);
    }

    /** Punctuation that is printed as wide as Chinese characters. */
    private static boolean wide(char c) {
        return (c >= '\u3000' && c <= '\u303F' && !Character.isIdeographic(c)) || "，。；：？！（）、“”‘’—…《》".indexOf(c) >= 0;
    }
}
