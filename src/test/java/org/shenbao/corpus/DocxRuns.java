package org.shenbao.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runs of a paragraph, with its manual breaks and its tracked changes. */
final class DocxRuns {
    private static final Pattern EDIT = Pattern.compile("\\[([-+])(.*?)[-+]]");

    private DocxRuns() {}

    /**
     * @param letters properties of every run
     * @param edits tracked changes are kept; else they are accepted
     */
    static String of(String text, String letters, boolean edits) {
        String kept = edits ? text : Table.accepted(text);
        StringBuilder xml = new StringBuilder();
        Matcher edit = EDIT.matcher(kept);
        int from = 0;
        while (edit.find()) {
            xml.append(run(kept.substring(from, edit.start()), letters, "w:t"));
            boolean deleted = edit.group(1).equals("-");
            String element = deleted ? "w:del" : "w:ins";
            xml.append("<" + element + " w:id=\"" + (100 + edit.start())
                    + "\" w:author=\"审核人\" w:date=\"2025-02-20T09:30:00Z\">"
                    + run(edit.group(2), letters, deleted ? "w:delText" : "w:t") + "</" + element + ">");
            from = edit.end();
        }
        return xml + run(kept.substring(from), letters, "w:t");
    }

    private static String run(String text, String letters, String element) {
        if (text.isEmpty()) {
            return "";
        }
        String open = "<" + element + " xml:space=\"preserve\">";
        String close = "</" + element + ">";
        String words = Xml.escape(text).replace("↵", close + "<w:br/>" + open);
        return "<w:r>" + (letters.isEmpty() ? "" : "<w:rPr>" + letters + "</w:rPr>") + open + words + close + "</w:r>";
    }
}
