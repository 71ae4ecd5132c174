package org.shenbao.ingest.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shenbao.ingest.word.Packed.docx;
import static org.shenbao.ingest.word.Packed.paragraph;
import static org.shenbao.ingest.word.Packed.root;
import static org.shenbao.ingest.word.Packed.run;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Doubt;
import org.shenbao.ingest.body.Opened;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

class DocxReaderTest {
    private static final byte[] METAFILE = metafile();

    @Test
    void aTableHasItsSpansAndItsGridColumns() throws Exception {
        String table = "<w:tbl><w:tr>" + cell("<w:gridSpan w:val='3'/>", "项目绩效目标表") + "</w:tr><w:tr>"
                + cell("<w:vMerge w:val='restart'/>", "产出指标") + cell("", "数量指标") + cell("", "≥12次") + "</w:tr><w:tr>"
                + cell("<w:vMerge/>", "") + cell("<w:gridSpan w:val='2'/>", "") + "</w:tr><w:tr>"
                + "<w:trPr><w:gridBefore w:val='1'/></w:trPr>"
                + "<w:sdt><w:sdtContent>" + cell("", "备注") + "</w:sdtContent></w:sdt></w:tr></w:tbl>";
        assertEquals(
                List.of("0,0 1x3 项目绩效目标表 | 1,0 2x1 产出指标 | 1,1 数量指标 | 1,2 ≥12次 | 2,1 1x2  | 3,1 备注"),
                shown(docx(table)));
    }

    @Test
    void listLabelsAreCountedAsTheyArePrinted() throws Exception {
        String numbering = root(
                "numbering",
                "<w:abstractNum w:abstractNumId='0'>"
                        + level(0, "chineseCountingThousand", "%1、", "")
                        + level(1, "decimal", "（%2）", "")
                        + level(2, "decimal", "%1.%2.%3", "<w:isLgl/>")
                        + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
                        + "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>"
                        + "<w:startOverride w:val='7'/></w:lvlOverride></w:num>");
        String styles = root(
                "styles",
                "<w:style w:type='paragraph' w:styleId='a1'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='a2'><w:basedOn w:val='a1'/></w:style>");
        Packed docx = docx("<w:p><w:pPr><w:pStyle w:val='a2'/></w:pPr>" + run("项目名称") + "</w:p>"
                        + item(1, 1, "单位名称") + item(1, 1, "地址") + item(1, 2, "电话") + item(1, 0, "立项依据")
                        + item(1, 1, "文件") + item(2, 0, "项目成效")
                        + "<w:p><w:pPr><w:pStyle w:val='a1'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr>"
                        + run("无号") + "</w:p>")
                .related("n", "numbering", "numbering.xml", numbering)
                .related("s", "styles", "styles.xml", styles);
        assertEquals(
                List.of("1 一、项目名称", "2 （1）单位名称", "3 （2）地址", "4 1.2.1 电话", "5 二、立项依据", "6 （1）文件", "7 七、项目成效", "8 无号"),
                shown(docx));
    }

    @Test
    void trackedChangesAreReadAsAcceptedAndNothingIsLost() throws Exception {
        Content content = read(docx("<w:p>" + run("预算") + "<w:del><w:r><w:delText>20</w:delText></w:r></w:del><w:ins>"
                + run("36") + "</w:ins>" + run("万元") + "</w:p>"
                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("第一段") + "</w:p>" + paragraph("接第二段")
                + "<w:tbl><w:tr>" + cell("", "甲") + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" + cell("", "乙")
                + "</w:tr></w:tbl>"));
        assertEquals(List.of("1 预算36万元", "DELETED 20", "2 第一段接第二段", "0,0 甲", "DELETED 乙"), Opened.shown(content));
        Doubt doubt = content.doubts().get(0);
        assertEquals("tracked-changes", doubt.rule());
        assertEquals(3, doubt.values().get("deleted"));
    }

    @Test
    void hiddenTextIsSetAsideAlsoWhereAStyleHidesIt() throws Exception {
        String styles =
                root("styles", "<w:style w:type='character' w:styleId='h'><w:rPr><w:vanish/></w:rPr></w:style>");
        Content content = read(
                docx("<w:p><w:r><w:rPr><w:rStyle w:val='h'/></w:rPr><w:t>模板说明</w:t></w:r>" + run("实施单位") + "</w:p>")
                        .related("s", "styles", "styles.xml", styles));
        assertEquals(List.of("1 实施单位", "HIDDEN 模板说明"), Opened.shown(content));
        assertEquals("hidden-text", content.doubts().get(0).rule());
    }

    @Test
    void fieldsGiveWhatTheyPrint() throws Exception {
        String date = field("begin") + "<w:r><w:instrText>DATE \\@ yyyy</w:instrText></w:r>" + field("separate")
                + run("2026年") + field("end");
        String circle = field("begin") + "<w:r><w:instrText>eq \\o\\ac(○,3)</w:instrText></w:r>" + field("end");
        String box = "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='0'/><w:checked/>"
                + "</w:checkBox></w:ffData></w:fldChar></w:r>" + field("end");
        String open = field("begin") + "<w:r><w:instrText>PAGE</w:instrText></w:r>";
        assertEquals(
                List.of("1 2026年③☑", "2 其余文字"),
                shown(docx("<w:p>" + date + circle + box + open + "</w:p>" + paragraph("其余文字"))));
    }

    @Test
    void signsOfSymbolFontsAreTheirUnicode() throws Exception {
        assertEquals(
                List.of("1 新增☑√ 延续□"),
                shown(docx("<w:p>" + run("新增")
                        + "<w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:sym w:font='Wingdings 2' w:char='F050'/></w:r>"
                        + run(" 延续")
                        + "<w:r><w:rPr><w:rFonts w:ascii='Wingdings'/></w:rPr><w:t>\uF0A8</w:t></w:r></w:p>")));
    }

    @Test
    void aTextBoxIsReadOnceBehindItsParagraph() throws Exception {
        String box = "<w:txbxContent>" + paragraph("单位（盖章）") + "<w:tbl><w:tr>" + cell("", "审核") + cell("", "王某")
                + "</w:tr></w:tbl></w:txbxContent>";
        assertEquals(
                List.of("1 填报日期", "2 单位（盖章）", "0,0 审核 | 0,1 王某", "3 末段"),
                shown(docx("<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>" + box
                        + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("填报日期") + "</w:p>"
                        + paragraph("末段"))));
    }

    @Test
    void aWorksheetComesBeforeItsPicture() throws Exception {
        Packed docx = docx(paragraph("绩效目标表") + "<w:p><w:r><w:object><v:shape><v:imagedata r:id='p'/></v:shape>"
                        + "<o:OLEObject ProgID='Excel.Sheet.12' r:id='x'/></w:object></w:r></w:p>")
                .related("x", "package", "embeddings/sheet1.xlsx", new byte[] {'P', 'K', 3, 4})
                .related("p", "image", "media/image1.emf", METAFILE);
        assertEquals(List.of("1 绩效目标表", "2 ", "<word/embeddings/sheet1.xlsx>", "<word/media/image1.emf>"), shown(docx));
    }

    @Test
    void aPhotographIsOnlyOpenedWhereThereIsNoText() throws Exception {
        String picture = "<w:p><w:r><w:drawing><a:blip r:embed='p'/></w:drawing></w:r></w:p>";
        byte[] png =
                "\u0089PNG\r\n and more than eighteen bytes".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertEquals(
                List.of("1 ", "<word/media/1.png>"), shown(docx(picture).related("p", "image", "media/1.png", png)));
        assertEquals(
                List.of("1 ", "2 正文"),
                shown(docx(picture + paragraph("正文")).related("p", "image", "media/1.png", png)));
    }

    @Test
    void notesRemarksAndMarginsHaveTheirPlaces() throws Exception {
        Packed docx = docx("<w:p>" + run("补助标准") + "<w:r><w:footnoteReference w:id='2'/></w:r>"
                        + "<w:r><w:commentReference w:id='0'/></w:r></w:p>"
                        + "<w:sectPr><w:headerReference w:type='default' r:id='h'/></w:sectPr>")
                .related(
                        "f",
                        "footnotes",
                        "footnotes.xml",
                        root(
                                "footnotes",
                                "<w:footnote w:id='1'>" + paragraph("无人引用")
                                        + "</w:footnote><w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r>"
                                        + run(" 据川财〔2025〕3号")
                                        + "</w:p></w:footnote>"))
                .related(
                        "c",
                        "comments",
                        "comments.xml",
                        root("comments", "<w:comment w:id='0'>" + paragraph("请核对") + "</w:comment>"))
                .related("h", "header", "header1.xml", root("hdr", paragraph("内部资料")));
        assertEquals(List.of("1 补助标准", "REMARK 请核对", "2 1 据川财〔2025〕3号", "MARGIN 内部资料"), shown(docx));
    }

    @Test
    void thePromptOfAnUnfilledControlIsNoText() throws Exception {
        assertEquals(
                List.of("1 负责人：", "PLACEHOLDER 单击此处输入文字"),
                shown(docx("<w:p>" + run("负责人：") + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                        + run("单击此处输入文字") + "</w:sdtContent></w:sdt></w:p>")));
    }

    @Test
    void whatIsTooMuchIsRefusedByTheNameOfTheLimit() throws Exception {
        byte[] bomb = docx(paragraph(" ".repeat(2_000_000))).bytes();
        Limits small = new Limits(64 << 20, 1 << 20, 1000, 1000, 10, 10, 100, 5, 10, 10);
        assertEquals("unpacks to more than the limit of 1048576 bytes", refused(bomb, small));
        byte[] deep = docx("<w:ins>".repeat(600) + "</w:ins>".repeat(600)).bytes();
        assertEquals("markup nested deeper than the limit of 500 elements", refused(deep, Limits.DEFAULT));
        byte[] wide = docx("<w:tbl><w:tr>" + cell("", "甲").repeat(101) + "</w:tr></w:tbl>")
                .bytes();
        assertEquals("more cells in its tables than the limit of 100", refused(wide, small));
    }

    @Test
    void damageIsToldAndNoForeignFileIsRead() throws Exception {
        byte[] cut = docx("<w:p><w:r>").bytes();
        assertThrows(IOException.class, () -> Opened.read(new DocxReader(), cut));
        String reference = "<!DOCTYPE w:document [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                + root("document", "<w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body>");
        byte[] foreign = new Packed().part("word/document.xml", reference).bytes();
        try {
            assertEquals(List.of("1 "), Opened.shown(Opened.read(new DocxReader(), foreign)));
        } catch (IOException e) {
            assertTrue(String.valueOf(e.getMessage()).startsWith("XML is damaged"), e::toString);
        }
    }

    @Test
    void aPackageInOneXmlFileIsRead() throws Exception {
        String flat = "<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'>"
                + "<pkg:part pkg:name='/word/document.xml'><pkg:xmlData>"
                + root("document", "<w:body>" + paragraph("一、项目&amp;名称") + "</w:body>")
                + "</pkg:xmlData></pkg:part></pkg:package>";
        Content content = Opened.read(new DocxReader(), flat.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(List.of("1 一、项目&名称"), Opened.shown(content));
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
    }

    private static String level(int level, String format, String text, String more) {
        return "<w:lvl w:ilvl='" + level + "'><w:start w:val='1'/><w:numFmt w:val='" + format + "'/>" + more
                + "<w:lvlText w:val='" + text + "'/></w:lvl>";
    }

    private static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + list + "'/></w:numPr></w:pPr>"
                + run(text) + "</w:p>";
    }

    private static String field(String type) {
        return "<w:r><w:fldChar w:fldCharType='" + type + "'/></w:r>";
    }

    private static byte[] metafile() {
        byte[] bytes = new byte[64];
        bytes[0] = 1;
        System.arraycopy(new byte[] {' ', 'E', 'M', 'F'}, 0, bytes, 40, 4);
        return bytes;
    }

    private static Content read(Packed docx) throws Exception {
        return Opened.read(new DocxReader(), docx.bytes());
    }

    private static List<String> shown(Packed docx) throws Exception {
        return Opened.shown(read(docx));
    }

    private static String refused(byte[] bytes, Limits limits) {
        return assertThrows(UnreadableException.class, () -> Opened.read(new DocxReader(), bytes, limits))
                .reason();
    }
}
