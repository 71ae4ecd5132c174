package org.shenbao.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.shenbao.corpus.Declaration.Sheet;
import org.shenbao.corpus.Table.Cell;

/** Writes sheets as workbooks of both generations. What is written is checked against what is to be printed. */
final class Workbooks {
    private static final int UNITS_OF_A_LETTER = 256;

    private final Workbook workbook;
    private final CellLooks looks;

    private Workbooks(Workbook workbook, String font) {
        this.workbook = workbook;
        this.looks = new CellLooks(workbook, font);
    }

    static byte[] xls(List<Sheet> sheets, String font) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createInformationProperties();
            SummaryInformation summary = workbook.getSummaryInformation();
            summary.setAuthor("经办人");
            return new Workbooks(workbook, font).write(sheets);
        }
    }

    static byte[] xlsx(List<Sheet> sheets, String font) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setCreator("经办人");
            workbook.getProperties().getCoreProperties().setCreated("2025-03-01T01:00:00Z");
            return Xml.zip(Steady.entries(new Workbooks(workbook, font).write(sheets)));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /** As the object of a text: its only sheet, with the stretch of cells that the text shows. */
    static byte[] embedded(Sheet sheet, String font) throws IOException {
        Table table = sheet.table();
        String last = CellReference.convertNumToColString(table.widths().size() - 1) + table.rows();
        Map<String, byte[]> entries = Steady.entries(xlsx(List.of(sheet), font));
        String workbook = new String(Objects.requireNonNull(entries.get("xl/workbook.xml")), StandardCharsets.UTF_8);
        String shown = "<oleSize ref=\"A1:" + last + "\"/></workbook>";
        entries.put("xl/workbook.xml", Xml.bytes(workbook.replace("</workbook>", shown)));
        return Xml.zip(entries);
    }

    private byte[] write(List<Sheet> sheets) throws IOException {
        for (int index = 0; index < sheets.size(); index++) {
            Sheet sheet = sheets.get(index);
            fill(sheet, workbook.createSheet(sheet.name()));
            workbook.setSheetHidden(index, sheet.hidden());
            int head = sheet.table().head();
            if (head > 0) {
                workbook.getSheetAt(index).setRepeatingRows(new CellRangeAddress(0, head - 1, -1, -1));
            }
        }
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        evaluator.evaluateAll();
        sheets.forEach(each -> check(each, evaluator));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private void fill(Sheet sheet, org.apache.poi.ss.usermodel.Sheet target) {
        Table table = sheet.table();
        for (int row = 0; row < table.rows(); row++) {
            target.createRow(row).setHeightInPoints((float) height(table, row));
            target.getRow(row).setZeroHeight(table.hidden().contains(row + 1));
        }
        for (int column = 0; column < table.widths().size(); column++) {
            target.setColumnWidth(column, (int) (table.widths().get(column) * UNITS_OF_A_LETTER));
        }
        for (Cell cell : table.cells()) {
            looks.dress(target, cell, table);
            value(cell, target.getRow(cell.row()).getCell(cell.column()));
            if (cell.rowSpan() * cell.columnSpan() > 1) {
                target.addMergedRegion(new CellRangeAddress(
                        cell.row(),
                        cell.row() + cell.rowSpan() - 1,
                        cell.column(),
                        cell.column() + cell.columnSpan() - 1));
            }
        }
        target.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        target.getPrintSetup().setLandscape(sheet.landscape());
        target.setFitToPage(true);
        target.getPrintSetup().setFitWidth((short) 1);
        target.getPrintSetup().setFitHeight((short) 0);
        target.setHorizontallyCenter(true);
        target.getFooter().setCenter("第 &P 页，共 &N 页");
    }

    private static void value(Cell cell, org.apache.poi.ss.usermodel.Cell target) {
        if (cell.is("f")) {
            target.setCellFormula(cell.marks().get("f"));
        } else if (cell.is("num")) {
            target.setCellValue(Double.parseDouble(String.valueOf(cell.marks().get("num"))));
        } else if (cell.is("date")) {
            target.setCellValue(LocalDate.parse(String.valueOf(cell.marks().get("date"))));
        } else if (!cell.text().isEmpty()) {
            target.setCellValue(cell.printed());
        }
    }

    /** High enough for the text of every cell of the row, and for its share of those that begin above. */
    private static double height(Table table, int row) {
        double line = table.size() * 1.35;
        double height = line + 4;
        for (Cell cell : table.cells()) {
            if (cell.row() <= row && row < cell.row() + cell.rowSpan()) {
                height = Math.max(height, (lines(table, cell) * line + 4) / cell.rowSpan());
            }
        }
        return Math.min(height, 400);
    }

    private static int lines(Table table, Cell cell) {
        double letters = Math.max(2, table.width(cell) * 10.0 / table.size() - 1.5);
        int lines = 0;
        for (String line : cell.printed().split("\n", -1)) {
            double length = line.codePoints()
                    .mapToDouble(each -> each < 0x2000 ? 1.05 : 2.05)
                    .sum();
            lines += (int) Math.max(1, Math.ceil(length / letters));
        }
        return lines;
    }

    private void check(Sheet sheet, FormulaEvaluator evaluator) {
        DataFormatter formatter = new DataFormatter(Locale.CHINA);
        var target = workbook.getSheet(sheet.name());
        for (Cell cell : sheet.table().cells()) {
            String shown = formatter.formatCellValue(target.getRow(cell.row()).getCell(cell.column()), evaluator);
            Supplier<String> message = () -> sheet.name() + ": " + cell + " is shown as " + shown;
            // The formatter leaves the quotes around literal words of a date's format where they are.
            String words = cell.is("date") ? shown.replace("\"", "") : shown;
            if (!words.equals(cell.printed())) {
                throw new IllegalStateException(message.get());
            }
        }
    }
}
