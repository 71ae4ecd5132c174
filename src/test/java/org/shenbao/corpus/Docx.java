package org.shenbao.corpus;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shenbao.corpus.Declaration.Item;
import org.shenbao.corpus.Declaration.PageSetup;

/** Writes a text as WordprocessingML, part by part, so that nothing of it depends on the day or on a library. */
final class Docx {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String ML = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Declaration declaration;
    private final Look look;
    private final DocxBody body;

    private Docx(Declaration declaration, Look look) {
        this.declaration = declaration;
        this.look = look;
        this.body = new DocxBody(look);
    }

    /** Without an embedded sheet. */
    static byte[] write(Declaration declaration, Look look) throws IOException {
        return new Docx(declaration, look).parts(Map.of());
    }

    /**
     * @param workbook the embedded sheet
     * @param preview its picture, EMF
     */
    static byte[] write(Declaration declaration, Look look, byte[] workbook, byte[] preview) throws IOException {
        Map<String, byte[]> embedded = new LinkedHashMap<>();
        embedded.put("word/embeddings/Microsoft_Excel_Sheet1.xlsx", workbook);
        embedded.put("word/media/image1.emf", preview);
        Docx docx = new Docx(declaration, look);
        docx.body.previewShape(Emf.shape(preview));
        return docx.parts(embedded);
    }

    private byte[] parts(Map<String, byte[]> embedded) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", Xml.bytes(contentTypes()));
        parts.put("_rels/.rels", Xml.bytes(rootRelations()));
        parts.put("docProps/core.xml", Xml.bytes(core()));
        parts.put("word/document.xml", Xml.bytes(document()));
        parts.put("word/_rels/document.xml.rels", Xml.bytes(relations(!embedded.isEmpty())));
        parts.put("word/styles.xml", Xml.bytes(styles()));
        parts.put("word/numbering.xml", Xml.bytes(DocxNumbering.xml(body.lists())));
        PageSetup page = declaration.page();
        parts.put("word/header1.xml", Xml.bytes(margin("hdr", page.header())));
        parts.put("word/footer1.xml", Xml.bytes(margin("ftr", page.footer())));
        parts.putAll(embedded);
        return Xml.zip(parts);
    }

    private String document() {
        PageSetup current = declaration.page();
        for (Item item : declaration.flow()) {
            if (item instanceof Item.Section section) {
                body.endSection(current);
                current = section.setup();
                body.beginSection(section.newPage());
            } else {
                body.add(item);
            }
        }
        return Xml.HEAD + "<w:document xmlns:w=\"" + W + "\" xmlns:r=\"" + R
                + "\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
                + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><w:body>"
                + body.xml() + body.sectionEnd(current) + "</w:body></w:document>";
    }

    private String margin(String element, String text) {
        StringBuilder runs = new StringBuilder();
        String rest = text;
        while (!rest.isEmpty()) {
            int brace = rest.indexOf('{');
            if (brace < 0) {
                runs.append(run(rest));
                break;
            }
            runs.append(run(rest.substring(0, brace)));
            int end = rest.indexOf('}', brace);
            String field = rest.substring(brace + 1, end).equals("page") ? "PAGE" : "NUMPAGES";
            runs.append("<w:fldSimple w:instr=\" ")
                    .append(field)
                    .append(" \">")
                    .append(run("1"))
                    .append("</w:fldSimple>");
            rest = rest.substring(end + 1);
        }
        return Xml.HEAD + "<w:" + element + " xmlns:w=\"" + W + "\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + runs
                + "</w:p></w:" + element + ">";
    }

    private static String run(String text) {
        return "<w:r><w:rPr><w:sz w:val=\"18\"/></w:rPr><w:t xml:space=\"preserve\">" + Xml.escape(text)
                + "</w:t></w:r>";
    }

    private String styles() {
        String font = Xml.escape(look.font());
        long size = Math.round(declaration.page().size() * 2);
        return Xml.HEAD + "<w:styles xmlns:w=\"" + W + "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\""
                + font
                + "\" w:hAnsi=\"" + font + "\" w:eastAsia=\"" + font + "\" w:cs=\"" + font + "\"/><w:sz w:val=\"" + size
                + "\"/><w:szCs w:val=\"" + size
                + "\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
                + "<w:pPrDefault><w:pPr><w:spacing w:after=\"0\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/>"
                + "<w:pPr><w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/><w:outlineLvl w:val=\"0\"/></w:pPr>"
                + "<w:rPr><w:b/></w:rPr></w:style>"
                + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"a1\"><w:name w:val=\"Normal Table\"/>"
                + "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/>"
                + "<w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>";
    }

    private static String contentTypes() {
        StringBuilder xml = new StringBuilder(Xml.HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">");
        Map.of(
                        "rels", "application/vnd.openxmlformats-package.relationships+xml",
                        "xml", "application/xml",
                        "emf", "image/x-emf",
                        "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> xml.append(
                        "<Default Extension=\"" + each.getKey() + "\" ContentType=\"" + each.getValue() + "\"/>"));
        for (String part : new String[] {"document.main", "styles", "numbering", "header", "footer"}) {
            String file = part.equals("document.main") ? "document" : part;
            String number = part.equals("header") || part.equals("footer") ? "1" : "";
            xml.append(
                    "<Override PartName=\"/word/" + file + number + ".xml\" ContentType=\"" + ML + part + "+xml\"/>");
        }
        return xml
                + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
    }

    private static String rootRelations() {
        return Xml.HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relation("rId1", R + "/officeDocument", "word/document.xml")
                + relation("rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                + "</Relationships>";
    }

    private static String relations(boolean embedded) {
        String object = relation("rId5", R + "/image", "media/image1.emf")
                + relation("rId6", R + "/package", "embeddings/Microsoft_Excel_Sheet1.xlsx");
        return Xml.HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relation("rId1", R + "/styles", "styles.xml")
                + relation("rId2", R + "/numbering", "numbering.xml") + relation("rId3", R + "/header", "header1.xml")
                + relation("rId4", R + "/footer", "footer1.xml") + (embedded ? object : "") + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String core() {
        return Xml.HEAD + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:creator>经办人</dc:creator>"
                + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2025-03-01T01:00:00Z</dcterms:created>"
                + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">2025-03-01T01:00:00Z</dcterms:modified></cp:coreProperties>";
    }
}
