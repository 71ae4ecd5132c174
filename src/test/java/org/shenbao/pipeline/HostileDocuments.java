package org.shenbao.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;

/** Documents that are nested without end, or that claim to be larger than anything. */
final class HostileDocuments {
    private static final int DEEP = 100_000;
    private static final String MOST = "2147483647";
    private static final String TEXT = "项目名称";

    private HostileDocuments() {}

    static List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        deep(all);
        wide(all);
        sheets(all);
        binaries(all);
        return all;
    }

    private static String nested(String open, String inner, String close, int depth) {
        return open.repeat(depth) + inner + close.repeat(depth);
    }

    private static void deep(List<Attack> all) {
        String table = "<w:tbl><w:tr><w:tc>";
        String end = "</w:tc></w:tr></w:tbl>";
        all.add(docx("elements", "", nested("<w:sdt>", "", "</w:sdt>", DEEP)));
        all.add(docx("unknown elements", "", nested("<w:x>", "", "</w:x>", DEEP)));
        all.add(docx("tables", "", nested(table, paragraph(), end, 20_000)));
        all.add(docx("tables just within the depth of markup", "", nested(table, paragraph(), end, 150)));
        all.add(docx(
                "a text in text boxes",
                "",
                nested(
                        "<w:p><w:r><w:pict><w:txbxContent>",
                        paragraph(),
                        "</w:txbxContent></w:pict></w:r></w:p>",
                        110)));
        all.add(odt("sections", "", nested("<text:section>", "", "</text:section>", DEEP)));
        all.add(odt("spans", "", "<text:p>" + nested("<text:span>", TEXT, "</text:span>", DEEP) + "</text:p>"));
        all.add(odt(
                "tables",
                "",
                nested(
                        "<table:table><table:table-row><table:table-cell>",
                        "<text:p>a</text:p>",
                        "</table:table-cell></table:table-row></table:table>",
                        20_000)));
        all.add(ods("elements", "", nested("<table:table>", "", "</table:table>", DEEP)));
        all.add(part(
                "an xlsx with elements, " + DEEP + " deep",
                ".xlsx",
                "xl/worksheets/sheet1.xml",
                "",
                "</sheetData>",
                nested("<row>", "", "</row>", DEEP)));
        all.add(part(
                "an ofd with elements, " + DEEP + " deep",
                ".ofd",
                "Doc_0/Pages/Page_0/Content.xml",
                "",
                "</ofd:Layer>",
                nested("<ofd:PageBlock>", "", "</ofd:PageBlock>", DEEP)));
        all.add(part(
                "an ofd with texts, " + DEEP + " deep",
                ".ofd",
                "OFD.xml",
                "",
                "</ofd:DocRoot>",
                nested("<ofd:a>", "", "</ofd:a>", DEEP)));
        for (String tag : List.of("div", "span", "b", "table", "li", "a", "font", "td", "select", "ruby", "svg", "p")) {
            all.add(new Attack(
                    "html tags <" + tag + ">, " + DEEP + " deep",
                    "a.html",
                    "",
                    () -> utf8("<html><body>" + nested("<" + tag + ">", TEXT, "", DEEP))));
        }
        all.add(new Attack(
                "html tables in cells, 20 000 deep",
                "a.html",
                "",
                () -> utf8("<html><body>" + nested("<table><tr><td>", TEXT, "", 20_000))));
        all.add(new Attack(
                "xhtml, 100 000 deep",
                "a.html",
                "",
                () -> utf8("<?xml version='1.0'?><html><body>" + nested("<div>", TEXT, "</div>", DEEP)
                        + "</body></html>")));
        all.add(rtf("groups, 100 000 deep", nested("{", "a", "}", DEEP)));
        all.add(rtf("groups that are never closed", "{".repeat(1_000_000)));
        all.add(rtf("tables, 5 000 deep", nested("\\trowd\\cellx9000\\intbl ", "a", "\\cell\\row", 5_000)));
        all.add(rtf(
                "tables whose depth is claimed",
                "\\pard\\intbl\\itap" + MOST + " a\\nestcell{\\*\\nesttableprops\\trowd\\cellx99\\nestrow}\\row"));
        all.add(rtf(
                "a million cells in a row",
                "\\trowd" + "\\cellx9".repeat(500_000) + "\\intbl a" + "\\cell".repeat(500_000) + "\\row"));
        all.add(rtf("a binary of two gigabytes", "{\\pict\\bin" + MOST + " x}a"));
        all.add(rtf("unicode that skips two milliards", "\\uc" + MOST + "\\u39033 abcdef"));
        all.add(new Attack("a mail in parts, 1 000 deep", "a.eml", "nested deeper", () -> {
            StringBuilder mail = new StringBuilder("From: a@b.cn\nTo: b@c.cn\nMIME-Version: 1.0\n");
            for (int i = 0; i < 1_000; i++) {
                mail.append("Content-Type: multipart/mixed; boundary=\"b")
                        .append(i)
                        .append("\"\n\n--b")
                        .append(i)
                        .append('\n');
            }
            return utf8(mail + "Content-Type: text/plain\n\na\n");
        }));
        all.add(new Attack(
                "a mail of twenty thousand parts",
                "a.eml",
                "more entries",
                () -> utf8("From: a@b.cn\nTo: b@c.cn\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\nContent-Type: text/plain\n\n\n".repeat(21_000) + "--b--\n")));
    }

    private static String paragraph() {
        return "<w:p><w:r><w:t>" + TEXT + "</w:t></w:r></w:p>";
    }

    private static void wide(List<Attack> all) {
        all.add(docx(
                "a cell that spans " + MOST + " columns",
                "",
                "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"" + MOST + "\"/></w:tcPr>" + paragraph()
                        + "</w:tc><w:tc>" + paragraph() + "</w:tc></w:tr></w:tbl>"));
        all.add(docx(
                "a row that begins after " + MOST + " columns",
                "",
                "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"" + MOST + "\"/></w:trPr><w:tc>" + paragraph()
                        + "</w:tc></w:tr></w:tbl>"));
        all.add(docx(
                "rows of 4 000 columns",
                "",
                ("<w:tbl>" + ("<w:tr>" + "<w:tc/>".repeat(4_000) + "</w:tr>").repeat(100) + "</w:tbl>")));
        String wideCell = "<w:tc><w:tcPr><w:gridSpan w:val=\"4000\"/></w:tcPr></w:tc>";
        all.add(docx(
                "20 000 rows of one wide cell",
                "",
                "<w:tbl>" + ("<w:tr>" + wideCell + "</w:tr>").repeat(20_000) + "</w:tbl>"));
        all.add(odt(
                "a cell repeated " + MOST + " times",
                "",
                "<table:table><table:table-row><table:table-cell table:number-columns-repeated=\"" + MOST
                        + "\"><text:p>1</text:p></table:table-cell></table:table-row></table:table>"));
        all.add(
                odt(
                        "a row repeated " + MOST + " times",
                        "",
                        "<table:table><table:table-row table:number-rows-repeated=\"" + MOST
                                + "\"><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>"));
        all.add(odt(
                "a cell that spans " + MOST + " rows and columns",
                "",
                "<table:table><table:table-row><table:table-cell table:number-columns-spanned=\"" + MOST
                        + "\" table:number-rows-spanned=\"" + MOST
                        + "\"><text:p>1</text:p></table:table-cell></table:table-row></table:table>"));
        all.add(odt(MOST + " blanks", "", "<text:p><text:s text:c=\"" + MOST + "\"/>a</text:p>"));
        all.add(odt(
                "many blanks many times", "", "<text:p>" + "<text:s text:c=\"99999\"/>".repeat(50_000) + "a</text:p>"));
        for (String attribute : List.of("colspan", "rowspan")) {
            all.add(new Attack(
                    "html with " + attribute + "=" + MOST,
                    "a.html",
                    "read",
                    () -> utf8(
                            "<table><tr><td " + attribute + "=" + MOST + ">项目名称<td>村道</tr><tr><td>负责人<td>张三</table>")));
        }
        all.add(new Attack(
                "html with 65 000 rows that span all below",
                "a.html",
                "",
                () -> utf8("<table>" + "<tr><td rowspan=65534 colspan=1000>a".repeat(65_000) + "</table>")));
        all.add(new Attack(
                "html with 1 000 × 1 000 spans",
                "a.html",
                "",
                () -> utf8("<table>" + ("<tr>" + "<td rowspan=1000>a".repeat(1_000)).repeat(1_000) + "</table>")));
        all.add(new Attack("a text of one line of 60 MB", "a.txt", "line", () -> utf8("项".repeat(20 << 20))));
        all.add(new Attack(
                "a text of one long line in GBK",
                "a.txt",
                "line",
                () -> "项".repeat(8 << 20).getBytes(java.nio.charset.Charset.forName("GBK"))));
        all.add(new Attack("a text of 60 MB of blanks", "a.txt", "", () -> utf8(" ".repeat(60 << 20))));
        all.add(new Attack(
                "a text of ten million empty lines", "a.txt", "", () -> utf8("项目\n" + "\n".repeat(10_000_000))));
        all.add(new Attack("a text of 190 000 lines", "a.txt", "", () -> utf8("项目名称：村道硬化 100 万元\n".repeat(190_000))));
        all.add(new Attack("a text of 190 000 headings", "a.txt", "", () -> utf8("一、项目名称\n".repeat(190_000))));
        all.add(new Attack(
                "a line of 99 000 blanks and figures",
                "a.txt",
                "",
                () -> utf8("项目名称：" + "1 ".repeat(49_000) + "\n" + "，".repeat(90_000) + "\n" + "（".repeat(90_000))));
        all.add(new Attack(
                "markdown of pipes",
                "a.md",
                "",
                () -> utf8("|".repeat(90_000) + "\n" + ("|---".repeat(20_000) + "\n").repeat(5))));
    }

    private static void sheets(List<Attack> all) {
        String corners = "<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row></sheetData>";
        String merged = "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>";
        all.add(xlsx("a cell in either corner", corners));
        all.add(xlsx("a cell in either corner and all merged", corners + merged));
        all.add(xlsx(
                "one cell and all merged",
                "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>" + merged));
        all.add(
                xlsx(
                        "rows and columns beyond all",
                        "<cols><col min=\"1\" max=\"999999999\" hidden=\"1\"/></cols><sheetData><row r=\"999999999\"><c r=\"ZZZZZZZZ99999999999\"><v>1</v></c></row></sheetData>"));
        StringBuilder diagonal = new StringBuilder("<sheetData>");
        for (int i = 1; i <= 16_000; i++) {
            diagonal.append("<row r=\"")
                    .append(i)
                    .append("\"><c r=\"")
                    .append(letters(i))
                    .append(i)
                    .append("\"><v>1</v></c></row>");
        }
        all.add(xlsx("a diagonal", diagonal + "</sheetData>"));
        StringBuilder merges = new StringBuilder(
                "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"60000\"><c r=\"J60000\"><v>1</v></c></row></sheetData><mergeCells>");
        for (int i = 1; i <= 60_000; i++) {
            merges.append("<mergeCell ref=\"A")
                    .append(i)
                    .append(":J")
                    .append(60_000 + i)
                    .append("\"/>");
        }
        all.add(xlsx("60 000 merges that overlap", merges + "</mergeCells>"));
        for (String format : List.of("cell", "row", "both")) {
            String cell = "<table:table-cell table:number-columns-repeated=\"" + (format.equals("row") ? 1 : MOST)
                    + "\" office:value-type=\"string\"><text:p>1</text:p></table:table-cell>";
            all.add(ods(
                    "the same repeated " + MOST + " times: " + format,
                    "",
                    "<table:table table:name=\"S\"><table:table-row table:number-rows-repeated=\""
                            + (format.equals("cell") ? 1 : MOST) + "\">" + cell + "</table:table-row></table:table>"));
        }
        all.add(
                ods(
                        "a last cell far away",
                        "",
                        "<table:table table:name=\"S\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>1</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"16382\"/>"
                                + "<table:table-cell office:value-type=\"string\"><text:p>1</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell/></table:table-row>"
                                + "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>1</text:p></table:table-cell></table:table-row></table:table>"));
        all.add(new Attack("an xls with a cell in either corner and all merged", "a.xls", "", () -> {
            try (HSSFWorkbook workbook = new HSSFWorkbook()) {
                HSSFSheet sheet = workbook.createSheet("表");
                sheet.createRow(0).createCell(0).setCellValue(1);
                sheet.createRow(65_535).createCell(255).setCellValue(1);
                sheet.addMergedRegion(new CellRangeAddress(0, 65_535, 0, 255));
                return bytes(workbook);
            }
        }));
        all.add(new Attack("an xls with a cell in either corner", "a.xls", "", () -> {
            try (HSSFWorkbook workbook = new HSSFWorkbook()) {
                HSSFSheet sheet = workbook.createSheet("表");
                sheet.createRow(0).createCell(0).setCellValue(1);
                sheet.createRow(65_535).createCell(255).setCellValue(1);
                return bytes(workbook);
            }
        }));
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static void binaries(List<Attack> all) {
        all.add(new Attack("storages within storages, 3 000 deep", "a.doc", "", () -> {
            try (POIFSFileSystem file = new POIFSFileSystem()) {
                DirectoryEntry folder = file.getRoot();
                for (int i = 0; i < 3_000; i++) {
                    folder = folder.createDirectory("d");
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                file.writeFilesystem(out);
                return out.toByteArray();
            }
        }));
        for (String ending : List.of(".doc", ".xls")) {
            all.add(new Attack(
                    "a chain of sectors that ends in itself, in a " + ending,
                    "a" + ending,
                    "",
                    () -> looped(HostilePackages.example(ending), true)));
            all.add(new Attack(
                    "sectors that all lead to the next, in a " + ending,
                    "a" + ending,
                    "",
                    () -> looped(HostilePackages.example(ending), false)));
            all.add(new Attack("a compound file that claims two milliard sectors, " + ending, "a" + ending, "", () -> {
                byte[] bytes = HostilePackages.example(ending).clone();
                ByteBuffer.wrap(bytes)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(0x2C, Integer.MAX_VALUE)
                        .putInt(0x48, Integer.MAX_VALUE);
                return bytes;
            }));
        }
        for (int size : new int[] {0, 4, 8, Integer.MAX_VALUE, Integer.MIN_VALUE, -8}) {
            all.add(new Attack("an emf record of " + size + " bytes", "a.emf", "", () -> {
                byte[] bytes = HostilePackages.example(".emf").clone();
                ByteBuffer emf = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
                emf.putInt(emf.getInt(4) + 4, size);
                return bytes;
            }));
        }
        all.add(new Attack("an emf that counts two milliard points", "a.emf", "", () -> emfs(3, 24)));
        all.add(new Attack("an emf that saves two milliard states", "a.emf", "", () -> emfs(33, 8)));
        all.add(new Attack(
                "a png of 100 000 × 100 000",
                "a.png",
                "",
                () -> changed(HostilePackages.example(".png"), 16, 100_000)));
        all.add(new Attack("a tiff of 100 000 × 100 000", "a.tif", "", HostileDocuments::tiff));
        all.add(new Attack("a jpeg of 65 500 × 65 500", "a.jpg", "", () -> {
            byte[] bytes = HostilePackages.example(".jpg").clone();
            for (int i = 2; i < bytes.length - 9; i++) {
                if ((bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == 0xC0) {
                    Arrays.fill(bytes, i + 5, i + 9, (byte) 0xFF);
                    break;
                }
            }
            return bytes;
        }));
    }

    /** Every record of one kind claims as much as it can hold. */
    private static byte[] emfs(int kind, int at) {
        ByteBuffer emf = ByteBuffer.allocate(108 + 40 * 20_000 + 20).order(ByteOrder.LITTLE_ENDIAN);
        emf.putInt(1).putInt(108);
        emf.putInt(16, 1000)
                .putInt(20, 1000)
                .putInt(32, 20_000)
                .putInt(36, 20_000)
                .putInt(40, 0x464D4520);
        emf.putInt(44, 0x10000)
                .putInt(48, emf.capacity())
                .putInt(52, 20_002)
                .putInt(72, 1000)
                .putInt(76, 1000)
                .putInt(80, 200)
                .putInt(84, 200);
        for (int i = 0; i < 20_000; i++) {
            emf.putInt(108 + i * 40, kind).putInt(112 + i * 40, 40).putInt(108 + i * 40 + at, Integer.MAX_VALUE);
        }
        emf.putInt(emf.capacity() - 20, 14).putInt(emf.capacity() - 16, 20).putInt(emf.capacity() - 4, 20);
        return emf.array();
    }

    private static byte[] tiff() {
        ByteBuffer tiff = ByteBuffer.allocate(300).order(ByteOrder.LITTLE_ENDIAN);
        tiff.putInt(0x002A4949).putInt(8).putShort((short) 8);
        int[][] tags = {
            {256, 100_000}, {257, 100_000}, {258, 8}, {259, 1}, {262, 1}, {273, 200}, {278, 100_000}, {279, 50}
        };
        for (int[] tag : tags) {
            tiff.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
        }
        return tiff.putInt(8).array(); // the next page is this one again
    }

    private static byte[] changed(byte[] whole, int at, int value) {
        byte[] bytes = whole.clone();
        ByteBuffer.wrap(bytes).putInt(at, value).putInt(at + 4, value);
        return bytes;
    }

    /** The first table of sectors, rewritten: each leads to the first, or to the next. */
    private static byte[] looped(byte[] whole, boolean toFirst) {
        byte[] bytes = whole.clone();
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int table = (file.getInt(0x4C) + 1) * 512;
        for (int i = 0; i < 128; i++) {
            file.putInt(table + i * 4, toFirst ? i : (i + 1) % 128);
        }
        return bytes;
    }

    private static Attack docx(String what, String told, String body) {
        return part("a docx with " + what, ".docx", "word/document.xml", told, "<w:sectPr", body);
    }

    private static Attack odt(String what, String told, String body) {
        return part("an odt with " + what, ".odt", "content.xml", told, "</office:text>", body);
    }

    private static Attack ods(String what, String told, String body) {
        return part("an ods with " + what, ".ods", "content.xml", told, "</office:spreadsheet>", body);
    }

    private static Attack xlsx(String what, String body) {
        return new Attack("an xlsx with " + what, "a.xlsx", "", () -> {
            Map<String, byte[]> parts = RawZip.entries(HostilePackages.example(".xlsx"));
            parts.put(
                    "xl/worksheets/sheet1.xml",
                    utf8("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + body
                            + "</worksheet>"));
            return packed(parts);
        });
    }

    private static Attack part(String name, String ending, String part, String told, String before, String body) {
        return new Attack(name, "a" + ending, told, () -> {
            Map<String, byte[]> parts = RawZip.entries(HostilePackages.example(ending));
            String xml = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
            int at = xml.lastIndexOf(before);
            if (at < 0) {
                throw new IllegalArgumentException(before + " is not in " + part);
            }
            parts.put(part, utf8(xml.substring(0, at) + body + xml.substring(at)));
            return packed(parts);
        });
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        RawZip zip = new RawZip();
        parts.forEach(zip::deflated);
        return zip.bytes();
    }

    private static Attack rtf(String what, String body) {
        return new Attack(
                "an rtf with " + what,
                "a.rtf",
                "",
                () -> new ByteArrayInputStream(utf8("{\\rtf1\\ansi\\ansicpg936 " + body + "\\par}")).readAllBytes());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
