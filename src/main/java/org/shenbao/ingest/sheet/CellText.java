package org.shenbao.ingest.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of cells in one spelling of line breaks. */
final class CellText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern FIELD =
            Pattern.compile("&(?:&|\"[^\"]*\"|K[0-9A-Fa-f]{6}|K[0-9]{2}[+-][0-9]{3}|[0-9]+|[A-Za-z])");

    private CellText() {}

    /** Every line break as {@code \n}, none at the end. */
    static String of(String text) {
        String shown = text;
        if (shown.indexOf('\r') >= 0) {
            shown = shown.replace("\r\n", "\n").replace('\r', '\n');
        }
        int end = shown.length();
        while (end > 0 && shown.charAt(end - 1) == '\n') {
            end--;
        }
        return end == shown.length() ? shown : shown.substring(0, end);
    }

    /** Characters that XML cannot hold, as Office writes them: {@code _x000D_}. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPE.matcher(text);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** The words of a page header or footer, its codes for page numbers, places and letters left out. */
    static String margin(String coded) {
        StringBuilder words = new StringBuilder();
        Matcher matcher = FIELD.matcher(coded);
        int from = 0;
        while (matcher.find()) {
            words.append(coded, from, matcher.start());
            String code = matcher.group();
            words.append(code.equals("&&") ? "&" : code.matches("&[LCR]") ? "\n" : "");
            from = matcher.end();
        }
        words.append(coded.substring(from));
        StringBuilder joined = new StringBuilder();
        words.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> joined.append(joined.length() == 0 ? "" : "\n").append(line));
        return joined.toString();
    }
}
