package org.shenbao.corpus;

/** The lists that number themselves. */
final class DocxNumbering {
    private DocxNumbering() {}

    /** @param items how many lists of 1. 2. there are; the list of 一、 二、 is the first */
    static String xml(int items) {
        StringBuilder xml = new StringBuilder(Xml.HEAD + "<w:numbering xmlns:w=\"" + Docx.W + "\">"
                + form(0, "chineseCounting", "%1、", 0) + form(1, "decimal", "%1.", 480)
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        for (int list = 1; list <= items; list++) {
            xml.append(
                    "<w:num w:numId=\"" + (list + 1) + "\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
                            + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
        }
        return xml + "</w:numbering>";
    }

    private static String form(int id, String format, String text, int indent) {
        return "<w:abstractNum w:abstractNumId=\"" + id
                + "\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\">"
                + "<w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"" + text
                + "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"" + indent
                + "\" w:firstLine=\"0\"/></w:pPr></w:lvl></w:abstractNum>";
    }
}
