package org.shenbao.ingest.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.document.Aside;
import org.shenbao.document.Line;
import org.shenbao.document.Table;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** What both of Excel's formats have in common. */
class WorkbookReaderTest {
    private static Workbook form(String format) {
        Workbook workbook = Sheets.workbook(format);
        Sheet sheet = workbook.createSheet("绩效目标");
        CellStyle plain = Sheets.plain(workbook);
        CellStyle ruled = Sheets.ruled(workbook);
        Sheets.row(sheet, 0, plain, "项目支出绩效目标申报表\n（2024年度）");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        Sheets.row(sheet, 2, ruled, "项目名称", "校舍维修改造", "", "");
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 3));
        Sheets.row(sheet, 3, ruled, "产出指标", "数量指标", "维修校舍\n面积", "≥1000平方米");
        sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
        Sheets.row(sheet, 4, ruled, "", "质量指标", "验收合格率", "100%");
        Sheets.row(sheet, 5, plain, "注：本表一式两份。");
        return workbook;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void aFormIsLinesAndATable(String format) throws Exception {
        Content content = Sheets.read(format, form(format));

        assertEquals(List.of("项目支出绩效目标申报表", "（2024年度）", "注：本表一式两份。"), Sheets.lines(content));
        Table table = Sheets.tables(content).get(0);
        assertEquals("项目名称|1x3 校舍维修改造", Sheets.row(table, 0));
        assertEquals("2x1 产出指标|数量指标|维修校舍\n面积|≥1000平方米", Sheets.row(table, 1));
        assertEquals("质量指标|验收合格率|100%", Sheets.row(table, 2));
        assertEquals("绩效目标!D4", table.at(1, 3).orElseThrow().places().get(0).cell());
        Line title = (Line) Sheets.blocks(content).get(0);
        assertEquals("绩效目标!A1", title.places().get(0).cell());
        assertTrue(content.doubts().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void blankRowsPartRegionsAndEveryPositionHasItsCell(String format) throws Exception {
        Workbook workbook = Sheets.workbook(format);
        Sheet sheet = workbook.createSheet("预算");
        Sheets.row(sheet, 3, Sheets.plain(workbook), null, "金额", null, "来源");
        Sheets.row(sheet, 4, Sheets.plain(workbook), null, "12", "", "本级");
        Sheets.row(sheet, 9, Sheets.plain(workbook), null, null, "二", "三");

        List<Table> tables = Sheets.tables(Sheets.read(format, workbook));

        assertEquals(2, tables.size());
        assertEquals("金额||来源", Sheets.row(tables.get(0), 0));
        assertEquals("12||本级", Sheets.row(tables.get(0), 1));
        assertTrue(tables.get(0).at(1, 1).orElseThrow().places().isEmpty());
        assertEquals("二|三", Sheets.row(tables.get(1), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void valuesAreShownAndFormulasNotEvaluated(String format) throws Exception {
        Workbook workbook = Sheets.workbook(format);
        Sheet sheet = workbook.createSheet("值");
        Row row = sheet.createRow(0);
        CellStyle money = workbook.createCellStyle();
        money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat((short) 31);
        Cell sum = row.createCell(0);
        sum.setCellFormula("1000+234.5");
        sum.setCellStyle(money);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(sum);
        Cell date = row.createCell(1);
        date.setCellValue(44197);
        date.setCellStyle(day);
        row.createCell(2).setCellValue(true);
        Cell broken = row.createCell(3);
        broken.setCellFormula("1/0");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(broken);
        row.createCell(4).setCellValue("012.50");
        Cell text = row.createCell(5);
        text.setCellFormula("\"合\"&\"计\"");
        workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(text);
        row.createCell(6).setCellValue(530114000001L);

        Table table = Sheets.tables(Sheets.read(format, workbook)).get(0);

        assertEquals("1,234.50|2021年1月1日|TRUE|#DIV/0!|012.50|合计|5.30114E+11", Sheets.row(table, 0));
        assertEquals(
                "530114000001",
                table.at(0, 6).orElseThrow().reading().doubts().get(0).values().get("value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void whatIsHiddenIsSetAsideAndTold(String format) throws Exception {
        Workbook workbook = Sheets.workbook(format);
        CellStyle ruled = Sheets.ruled(workbook);
        Sheet sheet = workbook.createSheet("申报表");
        Sheets.row(sheet, 0, ruled, "指标", "编码", "值");
        Sheets.row(sheet, 1, ruled, "旧指标", "X1", "1").setZeroHeight(true);
        Sheets.row(sheet, 2, ruled, "新指标", "X2", "2");
        sheet.setColumnHidden(1, true);
        Sheets.row(workbook.createSheet("字典"), 0, ruled, "代码");
        workbook.setSheetHidden(1, true);

        Content content = Sheets.read(format, workbook);

        Table table = Sheets.tables(content).get(0);
        assertEquals("指标|值", Sheets.row(table, 0));
        assertEquals("新指标|2", Sheets.row(table, 1));
        assertEquals("申报表!C3", table.at(1, 1).orElseThrow().places().get(0).cell());
        assertEquals(
                List.of("申报表!B1=编码", "申报表!B3=X2", "申报表!A2=旧指标", "申报表!B2=X1", "申报表!C2=1", "字典!A1=代码").stream()
                        .sorted()
                        .toList(),
                Sheets.asides(content, Aside.Reason.HIDDEN).stream().sorted().toList());
        assertEquals(List.of("hidden-rows", "hidden-columns", "hidden-sheet"), Sheets.rules(content));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void aMergedCellWhoseFirstRowIsHiddenStillShowsItsText(String format) throws Exception {
        Workbook workbook = Sheets.workbook(format);
        CellStyle ruled = Sheets.ruled(workbook);
        Sheet sheet = workbook.createSheet("S");
        Sheets.row(sheet, 0, ruled, "甲", "1");
        Sheets.row(sheet, 1, ruled, "乙", "2").setZeroHeight(true);
        Sheets.row(sheet, 2, ruled, "", "3");
        Sheets.row(sheet, 3, ruled, "", "4");
        sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));

        Content content = Sheets.read(format, workbook);

        assertEquals("2x1 乙|3", Sheets.row(Sheets.tables(content).get(0), 1));
        assertEquals(List.of("S!B2=2"), Sheets.asides(content, Aside.Reason.HIDDEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void remarksHeadersAndTextBoxesAreKept(String format) throws Exception {
        Workbook workbook = form(format);
        Sheet sheet = workbook.getSheetAt(0);
        sheet.getHeader().setCenter("&\"宋体,常规\"附件2");
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setRow1(3);
        anchor.setCol1(1);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setAddress(3, 3);
        comment.setString(workbook.getCreationHelper().createRichTextString("请核实面积"));
        box(sheet, "审核意见：同意");

        Content content = Sheets.read(format, workbook);

        assertEquals(List.of("绩效目标!D4=请核实面积"), Sheets.asides(content, Aside.Reason.REMARK));
        assertEquals(List.of("null=附件2"), Sheets.asides(content, Aside.Reason.MARGIN));
        List<String> lines = Sheets.lines(content);
        assertEquals("审核意见：同意", lines.get(lines.size() - 1));
    }

    private static void box(Sheet sheet, String text) {
        if (sheet instanceof XSSFSheet modern) {
            modern.createDrawingPatriarch()
                    .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 1, 8, 3, 10))
                    .setText(text);
        } else {
            HSSFPatriarch drawing = (HSSFPatriarch) sheet.createDrawingPatriarch();
            drawing.createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 8, (short) 3, 10))
                    .setString(new HSSFRichTextString(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void whatReachesToTheEndOfTheSheetSpansOnlyWhatIsUsed(String format) throws Exception {
        Workbook workbook = form(format);
        Sheet sheet = workbook.getSheetAt(0);
        int lastRow = workbook.getSpreadsheetVersion().getLastRowIndex();
        int lastColumn = workbook.getSpreadsheetVersion().getLastColumnIndex();
        sheet.removeMergedRegion(1);
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, lastColumn));
        sheet.createRow(lastRow).createCell(lastColumn).setCellValue("末");

        Content content = Sheets.read(format, workbook);

        assertEquals("项目名称|1x3 校舍维修改造", Sheets.row(Sheets.tables(content).get(0), 0));
        assertTrue(Sheets.lines(content).contains("末"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void aSheetOfTooManyCellsIsRefusedByTheLimitsName(String format) throws Exception {
        Workbook workbook = Sheets.workbook(format);
        Sheet sheet = workbook.createSheet("S");
        for (int i = 0; i < 60; i++) {
            Row row = sheet.createRow(i);
            row.createCell(i).setCellValue(i);
            row.createCell(i + 1).setCellValue(i);
        }
        byte[] bytes = Sheets.bytes(workbook);
        Limits small = new Limits(1 << 20, 1 << 24, 100, 100, 1, 100, 1000, 5, 10, 10);

        UnreadableException refused = assertThrows(UnreadableException.class, () -> Sheets.read(format, bytes, small));
        assertTrue(refused.reason().contains("limit of 1000"), refused.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"VelvetSweatshop", "密码"})
    void onlyTheBuiltInPasswordIsTried(String password) throws Exception {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try (Workbook workbook = form("xls")) {
            workbook.write(old);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        byte[] modern = encrypted(Sheets.bytes(form("xlsx")), password);
        for (String format : List.of("xls", "xlsx")) {
            byte[] bytes = format.equals("xls") ? old.toByteArray() : modern;
            if (password.equals("密码")) {
                UnreadableException refused =
                        assertThrows(UnreadableException.class, () -> Sheets.read(format, bytes, Limits.DEFAULT));
                assertEquals("encrypted: needs a password", refused.reason());
            } else {
                Content content = Sheets.read(format, bytes, Limits.DEFAULT);
                assertEquals(
                        "质量指标|验收合格率|100%", Sheets.row(Sheets.tables(content).get(0), 2));
            }
        }
    }

    private static byte[] encrypted(byte[] bytes, String password) throws Exception {
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream out = encryptor.getDataStream(ole)) {
                new ByteArrayInputStream(bytes).transferTo(out);
            }
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            ole.writeFilesystem(whole);
            return whole.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void anEmbeddedWorkbookIsOpened(String format) throws Exception {
        Workbook workbook = form(format);
        int icon = workbook.addPicture(new byte[] {1, 2, 3}, Workbook.PICTURE_TYPE_PNG);
        byte[] inner = Sheets.bytes(form("xlsx"));
        int stored = workbook.addOlePackage(inner, "inner.xlsx", "inner.xlsx", "inner.xlsx");
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setRow1(8);
        anchor.setRow2(10);
        anchor.setCol2(3);
        workbook.getSheetAt(0).createDrawingPatriarch().createObjectData(anchor, stored, icon);

        Content content = Sheets.read(format, workbook);

        assertEquals(1, content.parts().size(), () -> content.doubts().toString());
        assertTrue(content.parts().get(0).pages().get(0).blocks().size() > 2);
    }

    @org.junit.jupiter.api.Test
    void overlappingMergesAreTakenAsSingleCells() throws Exception {
        XSSFWorkbook workbook = (XSSFWorkbook) form("xlsx");
        workbook.getSheetAt(0).addMergedRegionUnsafe(new CellRangeAddress(3, 3, 0, 1));
        workbook.getSheetAt(0).addMergedRegionUnsafe(new CellRangeAddress(4, 5, 0, 1));

        Table table = Sheets.tables(Sheets.read("xlsx", workbook)).get(0);

        assertEquals("merged-ranges-overlap", table.doubts().get(0).rule());
        assertEquals("质量指标|验收合格率|100%", Sheets.row(table, 2));
    }
}
