package org.shenbao.corpus;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.shenbao.corpus.Table.Cell;

/** Styles of a workbook's cells, each made once. */
final class CellLooks {
    private static final int CENTRED_LENGTH = 16;

    private final Workbook workbook;
    private final String font;
    private final Map<String, CellStyle> styles = new HashMap<>();

    CellLooks(Workbook workbook, String font) {
        this.workbook = workbook;
        this.font = font;
    }

    /** Creates every cell that the text covers, so that a merged one has its lines on all sides. */
    void dress(Sheet sheet, Cell cell, Table table) {
        CellStyle style = style(cell, table.size());
        for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
            for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                sheet.getRow(row).createCell(column).setCellStyle(style);
            }
        }
    }

    private CellStyle style(Cell cell, double size) {
        boolean title = cell.is("title");
        boolean bare = title || cell.is("bare");
        boolean centred = title || (!cell.is("left") && cell.printed().length() <= CENTRED_LENGTH);
        String format = cell.marks().getOrDefault("fmt", "General").replace('_', ' ');
        return styles.computeIfAbsent(
                title + "/" + bare + "/" + centred + "/" + format + "/" + size,
                key -> make(title, bare, centred, format, size));
    }

    private CellStyle make(boolean title, boolean bare, boolean centred, String format, double size) {
        CellStyle style = workbook.createCellStyle();
        Font letters = workbook.createFont();
        letters.setFontName(font);
        letters.setFontHeightInPoints((short) (title ? 16 : size));
        letters.setBold(title);
        style.setFont(letters);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(centred ? HorizontalAlignment.CENTER : HorizontalAlignment.LEFT);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        if (!bare) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }
}
