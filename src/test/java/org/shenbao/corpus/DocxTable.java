package org.shenbao.corpus;

import java.util.Optional;
import org.shenbao.corpus.Table.Cell;
import org.shenbao.corpus.Table.Frame;

/** A table as WordprocessingML: fixed widths, grid spans, vertical merges. */
final class DocxTable {
    private static final int CENTRED_LENGTH = 14;

    private final Table table;
    private final Look look;
    private final StringBuilder xml = new StringBuilder();

    private DocxTable(Table table, Look look) {
        this.table = table;
        this.look = look;
    }

    static String xml(Table table, Look look) {
        DocxTable writing = new DocxTable(table, look);
        writing.whole();
        return writing.xml.toString();
    }

    private void whole() {
        double width = table.widths().stream().mapToDouble(each -> each).sum();
        xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"" + DocxBody.twips(width)
                + "\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>" + "<w:tblBorders>" + borders()
                + "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        table.widths().forEach(each -> xml.append("<w:gridCol w:w=\"" + DocxBody.twips(each) + "\"/>"));
        xml.append("</w:tblGrid>");
        for (int row = 0; row < table.rows(); row++) {
            row(row);
        }
        xml.append("</w:tbl><w:p><w:pPr><w:spacing w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p>");
    }

    private Frame frame() {
        return look.ruled() ? table.frame() : Frame.NONE;
    }

    private String borders() {
        return switch (frame()) {
            case FULL ->
                line("top", 4)
                        + line("left", 4)
                        + line("bottom", 4)
                        + line("right", 4)
                        + line("insideH", 4)
                        + line("insideV", 4);
            case OPEN -> line("top", 12) + line("bottom", 12) + line("insideH", 4) + line("insideV", 4);
            case THREE -> line("top", 12) + line("bottom", 12);
            case NONE -> "";
        };
    }

    private static String line(String side, int eighths) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"" + eighths + "\" w:space=\"0\" w:color=\"000000\"/>";
    }

    private void row(int row) {
        xml.append("<w:tr><w:trPr><w:trHeight w:val=\"340\"/>" + (row < table.head() ? "<w:tblHeader/>" : "")
                + "</w:trPr>");
        int column = 0;
        while (column < table.widths().size()) {
            Cell cell = at(row, column).orElseThrow();
            cell(cell, row);
            column += cell.columnSpan();
        }
        xml.append("</w:tr>");
    }

    private Optional<Cell> at(int row, int column) {
        return table.cells().stream()
                .filter(each -> each.column() == column && each.row() <= row && row < each.row() + each.rowSpan())
                .findFirst();
    }

    private void cell(Cell cell, int row) {
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"" + DocxBody.twips(table.width(cell)) + "\" w:type=\"dxa\"/>");
        if (cell.columnSpan() > 1) {
            xml.append("<w:gridSpan w:val=\"" + cell.columnSpan() + "\"/>");
        }
        if (cell.rowSpan() > 1) {
            xml.append(row == cell.row() ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
        }
        if (frame() == Frame.THREE && row + 1 == table.head()) {
            xml.append("<w:tcBorders>" + line("bottom", 6) + "</w:tcBorders>");
        }
        xml.append("<w:vAlign w:val=\"center\"/></w:tcPr>");
        String text = row == cell.row() ? cell.text() : "";
        long size = Math.round(table.size() * 2);
        String letters = "<w:sz w:val=\"" + size + "\"/><w:szCs w:val=\"" + size + "\"/>";
        for (String paragraph : text.split("⏎", -1)) {
            String manner = centred(cell) ? "<w:pPr><w:jc w:val=\"center\"/></w:pPr>" : "";
            xml.append("<w:p>" + manner + DocxRuns.of(paragraph, letters, look.edits()) + "</w:p>");
        }
        xml.append("</w:tc>");
    }

    private boolean centred(Cell cell) {
        return !cell.is("left")
                && cell.text().length() <= CENTRED_LENGTH
                && !cell.text().contains("⏎");
    }
}
