package org.shenbao.ingest.word;

/** White space as XML files of documents mean it. */
final class Texts {
    private Texts() {}

    /** Line ends are blanks; they are no breaks. */
    static String oneLine(String text) {
        return text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? text
                : text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    }

    /** Without the blanks of the file around it; other spaces stay. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return oneLine(text.substring(from, to));
    }

    static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
