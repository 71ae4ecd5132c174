package org.shenbao.ingest.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Aside;
import org.shenbao.document.Doubt;
import org.shenbao.document.Embedded;
import org.shenbao.document.Place;
import org.shenbao.document.Table;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

class BodyBlocksTest {
    private final BodyBlocks body = new BodyBlocks("", Limits.DEFAULT);

    @Test
    void aManualBreakGivesTwoLinesOfOneParagraph() throws Exception {
        paragraph("一、项目名称");
        body.text("中小学课后服务\n经费");
        body.endParagraph();
        assertEquals(List.of("1 一、项目名称", "2 中小学课后服务", "2 经费"), Opened.shown(body.blocks()));
    }

    @Test
    void cellsTellTheTableTheRowAndTheColumnThatTheyStandIn() throws Exception {
        table(List.of("项目名称", "课后服务"));
        table(List.of("项目属性", "延续性"));
        Table second = (Table) body.blocks().get(1);
        assertEquals(
                List.of("T2!R1C2"),
                second.cells().get(1).places().stream().map(Place::cell).toList());
    }

    @Test
    void aVerticalMergeGrowsFromTheCellsBelow() throws Exception {
        body.startTable();
        body.startRow();
        cell(0, 1, CellMerge.FIRST, "产出指标");
        cell(1, 2, CellMerge.NONE, "数量指标");
        body.startRow();
        cell(0, 1, CellMerge.CONTINUED, "");
        cell(1, 2, CellMerge.NONE, "质量指标");
        body.endTable();
        assertEquals(List.of("0,0 2x1 产出指标 | 0,1 1x2 数量指标 | 1,1 1x2 质量指标"), Opened.shown(body.blocks()));
    }

    @Test
    void aMergeThatFitsNoCellAboveIsACellOfItsOwnAndDoubted() throws Exception {
        body.startTable();
        body.startRow();
        cell(0, 2, CellMerge.FIRST, "产出指标");
        body.startRow();
        cell(0, 1, CellMerge.CONTINUED, "数量");
        cell(1, 1, CellMerge.NONE, "质量");
        body.endTable();
        Table table = (Table) body.blocks().get(0);
        assertEquals(List.of("0,0 1x2 产出指标 | 1,0 数量 | 1,1 质量"), Opened.shown(List.of(table)));
        assertEquals(
                List.of("table-merge-mismatch"),
                table.doubts().stream().map(Doubt::rule).toList());
    }

    @Test
    void edgesThatNearlyMeetAreOneGridLine() throws Exception {
        body.startTable();
        body.startRow();
        between(0, 1000, "一级指标");
        between(1000, 3000, "指标值");
        body.startRow();
        between(4, 1010, "产出指标");
        between(1010, 2000, "≥");
        between(2000, 2995, "95");
        body.endTable(30);
        assertEquals(List.of("0,0 一级指标 | 0,1 1x2 指标值 | 1,0 产出指标 | 1,1 ≥ | 1,2 95"), Opened.shown(body.blocks()));
    }

    @Test
    void givenSpansThatOverlapAreMovedAndNarrowed() throws Exception {
        body.startTable();
        body.startRow();
        spanning(0, 1, 1, "甲");
        spanning(1, 3, 1, "乙");
        body.startRow();
        spanning(0, 1, 3, "丙");
        body.endTable();
        Table table = (Table) body.blocks().get(0);
        assertEquals(List.of("0,0 甲 | 0,1 2x1 乙 | 1,0 丙"), Opened.shown(List.of(table)));
        assertEquals(
                List.of("table-cells-overlap"),
                table.doubts().stream().map(Doubt::rule).toList());
    }

    @Test
    void aNestedTableIsTextOfItsCellUnlessTheOuterOneIsAMereFrame() throws Exception {
        body.startTable();
        body.startCell(0, 1, CellMerge.NONE);
        paragraph("附表");
        table(List.of("数量", "12"));
        body.endCell();
        body.endTable();
        body.startTable();
        body.startCell(0, 1, CellMerge.NONE);
        paragraph("资金");
        table(List.of("财政", "20"));
        body.endCell();
        cell(1, 1, CellMerge.NONE, "万元");
        body.endTable();
        assertEquals(List.of("1 附表", "0,0 数量 | 0,1 12", "0,0 资金\n财政\t20 | 0,1 万元"), Opened.shown(body.blocks()));
    }

    @Test
    void partsAndAsidesOfACellFollowItsTable() throws Exception {
        body.startTable();
        body.startCell(0, 1, CellMerge.NONE);
        body.text("绩效目标表");
        body.embed(new Embedded("sheet.xlsx"));
        body.aside(Aside.Reason.DELETED, "旧");
        body.endParagraph();
        body.endCell();
        cell(1, 1, CellMerge.NONE, "见附件");
        body.endTable();
        assertEquals(List.of("0,0 绩效目标表 | 0,1 见附件", "<sheet.xlsx>", "DELETED 旧"), Opened.shown(body.blocks()));
    }

    @Test
    void tablesWithinTablesAreBounded() throws Exception {
        UnreadableException refused = assertThrows(UnreadableException.class, () -> {
            for (int i = 0; i < 100; i++) {
                body.startTable();
                body.startCell(0, 1, CellMerge.NONE);
            }
        });
        assertEquals("tables nested deeper than the limit of 50", refused.reason());
    }

    private void paragraph(String text) throws Exception {
        body.text(text);
        body.endParagraph();
    }

    private void table(List<String> texts) throws Exception {
        body.startTable();
        for (int i = 0; i < texts.size(); i++) {
            cell(i, 1, CellMerge.NONE, texts.get(i));
        }
        body.endTable();
    }

    private void cell(int column, int span, CellMerge merge, String text) throws Exception {
        body.startCell(column, span, merge);
        paragraph(text);
        body.endCell();
    }

    private void between(int left, int right, String text) throws Exception {
        body.startCellBetween(left, right, CellMerge.NONE);
        paragraph(text);
        body.endCell();
    }

    private void spanning(int column, int rows, int columns, String text) throws Exception {
        body.startCellSpanning(column, rows, columns);
        paragraph(text);
        body.endCell();
    }
}
