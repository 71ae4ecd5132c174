package org.shenbao.corpus;

import org.shenbao.corpus.Declaration.Item;
import org.shenbao.corpus.Declaration.Kind;
import org.shenbao.corpus.Declaration.PageSetup;

/** The flow of a text as WordprocessingML. */
final class DocxBody {
    private static final double TWIPS = 1440 / 25.4;

    private final Look look;
    private final StringBuilder xml = new StringBuilder();
    private Kind before = Kind.PLAIN;
    private int lists;
    private boolean newPage = true;
    private double previewShape = 1;

    DocxBody(Look look) {
        this.look = look;
    }

    static long twips(double millimetres) {
        return Math.round(millimetres * TWIPS);
    }

    String xml() {
        return xml.toString();
    }

    /** How many lists of 1. 2. there are. */
    int lists() {
        return lists;
    }

    /** @param shape width over height of the picture of an embedded sheet */
    void previewShape(double shape) {
        previewShape = shape;
    }

    void add(Item item) {
        if (item instanceof Item.Words words) {
            paragraph(words);
            before = words.kind();
        } else if (item instanceof Item.Grid grid) {
            xml.append(DocxTable.xml(grid.table(), look));
            before = Kind.PLAIN;
        } else if (item instanceof Item.Worksheet) {
            object();
        }
    }

    private void paragraph(Item.Words words) {
        if (words.kind() == Kind.ITEM && before != Kind.ITEM) {
            lists++;
        }
        if (words.kind() == Kind.BOX) {
            xml.append("<w:p>" + box(words.text()) + "</w:p>");
            return;
        }
        String runs = words.kind() == Kind.BREAK
                ? "<w:r><w:br w:type=\"page\"/></w:r>"
                : DocxRuns.of(words.text(), letters(words.kind()), look.edits());
        xml.append("<w:p><w:pPr>" + manner(words.kind()) + "</w:pPr>" + runs + "</w:p>");
    }

    private String manner(Kind kind) {
        return switch (kind) {
            case TITLE, SUBTITLE -> "<w:spacing w:before=\"60\" w:after=\"120\"/><w:jc w:val=\"center\"/>";
            case HEADING -> "<w:pStyle w:val=\"1\"/>";
            case NUMBERED -> "<w:pStyle w:val=\"1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
            case ITEM -> "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + (lists + 1) + "\"/></w:numPr>";
            case PARA ->
                "<w:spacing w:line=\"340\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"420\"/>";
            case RIGHT -> "<w:jc w:val=\"right\"/>";
            case PLAIN, BREAK, BOX -> "";
        };
    }

    private static String letters(Kind kind) {
        return switch (kind) {
            case TITLE -> "<w:b/><w:sz w:val=\"32\"/>";
            case SUBTITLE -> "<w:sz w:val=\"24\"/>";
            default -> "";
        };
    }

    void beginSection(boolean onNewPage) {
        newPage = onNewPage;
    }

    void endSection(PageSetup page) {
        xml.append("<w:p><w:pPr>" + sectionEnd(page) + "</w:pPr></w:p>");
    }

    String sectionEnd(PageSetup page) {
        String size =
                page.landscape() ? "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"" : "w:w=\"11906\" w:h=\"16838\"";
        long margin = twips(page.margin());
        String margins = "";
        for (String side : new String[] {"top", "right", "bottom", "left"}) {
            margins += " w:" + side + "=\"" + margin + "\"";
        }
        String columns = page.columns() > 1 ? "<w:cols w:num=\"" + page.columns() + "\" w:space=\"425\"/>" : "";
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"default\" r:id=\"rId4\"/>"
                + (newPage ? "" : "<w:type w:val=\"continuous\"/>") + "<w:pgSz " + size + "/><w:pgMar" + margins
                + " w:header=\"600\" w:footer=\"600\" w:gutter=\"0\"/>" + columns + "</w:sectPr>";
    }

    /** Twice, as the word processor writes it: for readers of today, and for those that know VML alone. */
    private String box(String text) {
        String inside = "<w:txbxContent><w:p>" + DocxRuns.of(text, "", look.edits()) + "</w:p></w:txbxContent>";
        return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\""
                + " simplePos=\"0\" relativeHeight=\"2\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\">"
                + "<wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"column\"><wp:posOffset>3700000</wp:posOffset></wp:positionH>"
                + "<wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx=\"2200000\" cy=\"290000\"/>"
                + "<wp:wrapTopAndBottom/><wp:docPr id=\"1\" name=\"文本框 1\"/><a:graphic>"
                + "<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/>"
                + "<wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"2200000\" cy=\"290000\"/></a:xfrm><a:prstGeom prst=\"rect\"/>"
                + "<a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill></a:ln></wps:spPr><wps:txbx>"
                + inside
                + "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                + "<v:shape style=\"position:absolute;margin-left:291pt;margin-top:0;width:173pt;height:23pt\"><v:textbox>"
                + inside
                + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    }

    /** The object's own size; its preview is stretched to it. */
    private void object() {
        double width = 160;
        double height = width / previewShape;
        String style = "width:" + Math.round(width / 25.4 * 72) + "pt;height:" + Math.round(height / 25.4 * 72) + "pt";
        xml.append(
                "<w:p><w:r><w:object><v:shape id=\"_x0000_i1025\" style=\"" + style + "\" o:ole=\"\">"
                        + "<v:imagedata r:id=\"rId5\" o:title=\"\"/></v:shape><o:OLEObject Type=\"Embed\" ProgID=\"Excel.Sheet.12\""
                        + " ShapeID=\"_x0000_i1025\" DrawAspect=\"Content\" ObjectID=\"_1700000001\" r:id=\"rId6\"/></w:object></w:r></w:p>");
    }
}
