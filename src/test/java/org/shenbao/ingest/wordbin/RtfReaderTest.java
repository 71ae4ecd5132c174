package org.shenbao.ingest.wordbin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Place;
import org.shenbao.document.Table;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.UnreadableException;

class RtfReaderTest {
    private static final String HEAD = """
            {\\rtf1\\ansi\\ansicpg936\\deff0
            {\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1\\froman\\fcharset0 Arial;}{\\f2\\fnil\\fcharset2 Wingdings;}}
            {\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}}{\\info{\\title [秘密]}}
            """;

    private static Content read(String body) throws IOException, UnreadableException {
        return Readings.read(new RtfReader(), bytes(HEAD + body + "}"));
    }

    /** What stands in square brackets is written in the code page. */
    private static byte[] bytes(String rtf) {
        Matcher match = Pattern.compile("\\[([^]]*)]").matcher(rtf);
        String written = match.replaceAll(found -> Matcher.quoteReplacement(Readings.gbk(found.group(1))));
        return written.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void edgesOfAllRowsMakeTheColumns() throws Exception {
        Content content = read("""
                \\pard [三、绩效目标]\\par
                \\trowd\\trgaph108\\trleft-108\\cellx8500\\pard\\intbl [绩效指标表]\\cell\\row
                \\trowd\\trleft-108\\clvmgf\\cellx2000\\cellx5012\\cellx8500
                \\pard\\intbl [产出指标]\\cell [数量指标]\\cell [开展培训]\\par [（场次）]\\cell
                \\trowd\\trleft-108\\clvmgf\\cellx2000\\cellx5012\\cellx8500\\row
                \\trowd\\trleft-108\\clvmrg\\cellx2010\\clmgf\\cellx4995\\clmrg\\cellx8500
                \\pard\\intbl \\cell ≥\\u8805 ?12[场]\\cell\\cell\\row
                \\pard\\par
                """.replace("≥", ""));
        assertEquals(
                List.of(
                        "1 三、绩效目标",
                        "0,0+1x3 绩效指标表",
                        "1,0+2x1 产出指标",
                        "1,1+1x1 数量指标",
                        "1,2+1x1 开展培训\n（场次）",
                        "2,1+1x2 ≥12场",
                        "2 "),
                Readings.shown(content));
        Table table = (Table) Readings.blocks(content).get(1);
        assertEquals(
                List.of(Place.ofCell("", "T1!R2C3", "开展培训\n（场次）")),
                table.at(1, 2).orElseThrow().places());
    }

    @Test
    void aCharacterOfTwoBytesMayBePartedByGroups() throws Exception {
        Content content = read(
                "{\\f0 \\'cf}{\\f0 \\'ee\\'c4\\'bf}\\uc2\\u21517\\'c3\\'fb\\uc1\\u31216?{\\f1 ABC \\'b3\\'c6}\\par");
        assertEquals(List.of("1 项目名称ABC 称"), Readings.shown(content));
    }

    @Test
    void aTableInACellJoinsItsText() throws Exception {
        Content content = read("""
                \\trowd\\cellx3000\\cellx9000\\pard\\intbl\\itap1 [评分]\\cell
                \\pard\\intbl\\itap1 [标准]\\par
                \\pard\\intbl\\itap2 [优]\\nestcell 90\\nestcell
                {\\*\\nesttableprops\\trowd\\cellx1000\\cellx2000\\nestrow}{\\nonesttables\\par}
                [良]\\nestcell 80\\nestcell{\\*\\nesttableprops\\trowd\\cellx1000\\cellx2000\\nestrow}{\\nonesttables\\par}
                \\pard\\intbl\\itap1\\cell\\row\\pard [完]\\par
                """);
        assertEquals(List.of("0,0+1x1 评分", "0,1+1x1 标准\n优\t90\n良\t80", "1 完"), Readings.shown(content));
    }

    @Test
    void whatIsNotPrintedIsSetAside() throws Exception {
        Content content = read("""
                {\\header\\pard [部门预算材料]\\par}{\\footer [部门预算材料]\\par}
                {\\listtext\\pard\\plain [一、]\\tab}\\pard [申请资金]{\\deleted 80}{\\revised 96}[万元]{\\v [草稿]}\\par
                [依据]{\\footnote\\pard\\plain [滨民发]18[号]\\par}{\\*\\atnid x}{\\*\\annotation [请核对]}\\line [附件]\\par
                {\\field{\\*\\fldinst HYPERLINK "http://x"}{\\fldrslt [公示网]}}{\\*\\unknown [不印]}\\par
                """);
        assertEquals(
                List.of(
                        "MARGIN 部门预算材料",
                        "1 一、申请资金96万元",
                        "DELETED 80",
                        "HIDDEN 草稿",
                        "2 依据",
                        "2 附件",
                        "REMARK 请核对",
                        "3 公示网",
                        "4 滨民发18号"),
                Readings.shown(content));
        assertEquals(List.of("tracked-changes", "hidden-text"), Readings.rules(content));
    }

    @Test
    void tickBoxesArePrinted() throws Exception {
        Content content = read("""
                {\\f2\\'fe}[经常性]{\\f2 \\u-3928?}[一次性]
                {\\field{\\*\\fldinst{ FORMCHECKBOX }{\\*\\formfield{\\fftype1\\ffres25\\ffdefres1{\\*\\ffname x}}}}{\\fldrslt}}[新增]
                {\\field{\\*\\fldinst SYMBOL 168 \\\\f "Wingdings" \\\\s 12}{\\fldrslt\\f2}}[延续]\\par
                """);
        assertEquals(List.of("1 ☑经常性□一次性☑新增□延续"), Readings.shown(content));
    }

    @Test
    void textBoxesFollowTheirParagraph() throws Exception {
        Content content = read("""
                {\\shp{\\*\\shpinst\\shpleft100{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt\\pard [受理编号]7\\par}}
                {\\shprslt{\\*\\do\\dptxbx{\\dptxbxtext [受理编号]7\\par}}}}[项目名称]\\par [地址]\\par
                """);
        assertEquals(List.of("1 项目名称", "2 受理编号7", "3 地址"), Readings.shown(content));
    }

    @Test
    void aWorksheetStandsBeforeItsPicture() throws Exception {
        Content content = read("[明细]{\\object\\objemb{\\*\\objclass Excel.Sheet.8}{\\*\\objdata " + object()
                + "}{\\result{\\pict\\emfblip " + HexFormat.of().formatHex(emf()) + "}}}\\par [合计]\\par");
        assertEquals(List.of("1 明细", "<object1>", "<picture1>", "2 合计"), Readings.shown(content));
        assertEquals(
                List.of("ole", "emf"),
                content.parts().stream().map(part -> part.mediaType()).toList());
    }

    private static String object() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("明细").createRow(0).createCell(0).setCellValue("护理员工资");
            workbook.write(file);
        }
        byte[] name = "Excel.Sheet.8\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(24 + name.length + file.size()).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0x0501).putInt(2).putInt(name.length).put(name).putInt(0).putInt(0);
        out.putInt(file.size()).put(file.toByteArray());
        return HexFormat.of().formatHex(out.array(), 0, out.position()).replaceAll("(.{128})", "$1\n");
    }

    private static byte[] emf() {
        byte[] bytes = new byte[108];
        bytes[0] = 1;
        System.arraycopy(" EMF".getBytes(StandardCharsets.US_ASCII), 0, bytes, 40, 4);
        return bytes;
    }

    @Test
    void aFileCutOffIsReadAsFarAsItGoes() throws Exception {
        String whole = HEAD + "\\trowd\\cellx3000\\cellx6000\\pard\\intbl [名称]\\cell [培训]";
        Content content = Readings.read(new RtfReader(), bytes(whole));
        assertEquals(List.of("0,0+1x1 名称", "0,1+1x1 培训"), Readings.shown(content));
        assertTrue(Readings.rules(content).contains("file-cut-off"));
    }

    @Test
    void aSignOfNoKnownFontIsTakenForOneOfTheUsual() throws Exception {
        assertEquals(List.of("1 ☑是"), Readings.shown(read("{\\f0\\u-3842?}[是]\\par")));
    }

    @Test
    void groupsWithoutEndAreRefused() {
        assertThrows(UnreadableException.class, () -> read("{".repeat(100_000)));
    }

    @Test
    void whatIsNoRichTextIsRefused() {
        assertThrows(IOException.class, () -> Readings.read(new RtfReader(), bytes("[项目]")));
    }
}
