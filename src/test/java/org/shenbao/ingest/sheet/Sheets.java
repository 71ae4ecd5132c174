package org.shenbao.ingest.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.document.Table;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Recogniser;
import org.shenbao.ingest.format.UnreadableException;

/** Builds workbooks of both Excel formats and reads them. */
final class Sheets {
    private Sheets() {}

    static Workbook workbook(String format) {
        return format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        workbook.close();
        return out.toByteArray();
    }

    static Content read(String format, Workbook workbook) throws Exception {
        return read(format, bytes(workbook), Limits.DEFAULT);
    }

    static Content read(String format, byte[] bytes, Limits limits) throws Exception {
        Raw raw = new Raw(bytes, "", 0, limits, Sheets::embedded, Recogniser.none("no pictures here"));
        return switch (format) {
            case "xls" -> new XlsReader().read(raw);
            case "xlsx" -> new XlsxReader().read(raw);
            default -> new OdsReader().read(raw);
        };
    }

    private static Content embedded(Raw raw) throws UnreadableException {
        try {
            return new XlsxReader().read(raw);
        } catch (IOException e) {
            throw new UnreadableException("damaged", e);
        }
    }

    static CellStyle ruled(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    /** Fills a row; null leaves a cell out. */
    static Row row(Sheet sheet, int index, CellStyle style, @Nullable String... texts) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                Cell cell = row.createCell(i);
                cell.setCellValue(texts[i]);
                cell.setCellStyle(style);
            }
        }
        return row;
    }

    static CellStyle plain(Workbook workbook) {
        return workbook.getCellStyleAt(0);
    }

    static List<Block> blocks(Content content) {
        return content.pages().get(0).blocks();
    }

    static List<String> lines(Content content) {
        return blocks(content).stream()
                .filter(Line.class::isInstance)
                .map(block -> ((Line) block).text())
                .toList();
    }

    static List<Table> tables(Content content) {
        return blocks(content).stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    static List<String> asides(Content content, Aside.Reason reason) {
        return blocks(content).stream()
                .filter(block -> block instanceof Aside aside && aside.reason() == reason)
                .flatMap(block -> ((Aside) block).places().stream())
                .map(place -> place.cell() + "=" + place.text())
                .toList();
    }

    static List<String> rules(Content content) {
        return content.doubts().stream().map(doubt -> doubt.rule()).toList();
    }

    /** One row of a table: {@code [rows x columns] text} for each of its cells. */
    static String row(Table table, int row) {
        return table.row(row).stream()
                .map(cell -> (cell.rowSpan() > 1 || cell.columnSpan() > 1
                                ? cell.rowSpan() + "x" + cell.columnSpan() + " "
                                : "")
                        + cell.text())
                .collect(Collectors.joining("|"));
    }
}
