package org.shenbao.pipeline;

import static org.shenbao.pipeline.HostileParts.MOST;
import static org.shenbao.pipeline.HostileParts.ods;
import static org.shenbao.pipeline.HostileParts.utf8;
import static org.shenbao.pipeline.HostileParts.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Sheets that are larger than anything, or that are all the same. */
final class HostileSheets {
    private HostileSheets() {}

    static List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        alike(all);
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
        return all;
    }

    /** One part for all: it need be large but once. */
    private static void alike(List<Attack> all) {
        String rows = "<sheetData>"
                + "<row><c t=\"inlineStr\"><is><t>村道</t></is></c><c><v>1</v></c></row>".repeat(20_000) + "</sheetData>";
        all.add(new Attack("an xlsx with 2 000 sheets that are one part", "a.xlsx", "limit of", () -> {
            StringBuilder sheets = new StringBuilder();
            for (int i = 1; i <= 2_000; i++) {
                sheets.append("<sheet name=\"s").append(i).append("\" sheetId=\"1\" r:id=\"rId1\"/>");
            }
            return HostileParts.packed(workbook(rows, sheets.toString()));
        }));
        all.add(new Attack("a docx with 900 objects that are one large workbook", "a.docx", "", () -> {
            byte[] workbook = HostileParts.packed(workbook(rows, "<sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/>"));
            Map<String, byte[]> parts = RawZip.entries(HostilePackages.example(".docx"));
            StringBuilder relations = new StringBuilder();
            StringBuilder objects = new StringBuilder();
            for (int i = 0; i < 900; i++) {
                relations
                        .append("<Relationship Id=\"y")
                        .append(i)
                        .append(
                                "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/package\"")
                        .append(" Target=\"embeddings/a")
                        .append(i)
                        .append(".xlsx\"/>");
                objects.append("<w:p><w:r><w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\"")
                        .append(
                                " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"y")
                        .append(i)
                        .append("\"/></w:object></w:r></w:p>");
                parts.put("word/embeddings/a" + i + ".xlsx", workbook);
            }
            HostileParts.insert(parts, "word/_rels/document.xml.rels", "</Relationships>", relations.toString());
            HostileParts.insert(parts, "word/document.xml", "<w:sectPr", objects.toString());
            RawZip zip = new RawZip();
            parts.forEach(zip::stored);
            return zip.bytes();
        }));
    }

    private static Map<String, byte[]> workbook(String rows, String sheets) throws IOException {
        Map<String, byte[]> parts = RawZip.entries(HostilePackages.example(".xlsx"));
        parts.put(
                "xl/workbook.xml",
                utf8(
                        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                                + sheets + "</sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                utf8(
                        "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"));
        parts.put("xl/worksheets/sheet1.xml", utf8("<worksheet>" + rows + "</worksheet>"));
        return parts;
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
}
