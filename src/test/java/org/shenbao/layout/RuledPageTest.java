package org.shenbao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Block;
import org.shenbao.document.Cell;
import org.shenbao.document.Table;

class RuledPageTest {
    private static DrawnForm frame() {
        return new DrawnForm()
                .level(100, 50, 350)
                .level(130, 150, 350)
                .level(160, 50, 350)
                .upright(50, 100, 160)
                .upright(150, 100, 160)
                .upright(250, 100, 160)
                .upright(350, 100, 160);
    }

    @Test
    void whatNoLinePartsIsOneCell() {
        Table table = frame().text(60, 135, "产出指标")
                .text(160, 120, "培训人数")
                .text(260, 120, "≥200人")
                .text(160, 150, "完成时限")
                .text(260, 150, "12月底前")
                .table();
        assertEquals(
                List.of("0,0 2x1 产出指标", "0,1 1x1 培训人数", "0,2 1x1 ≥200人", "1,1 1x1 完成时限", "1,2 1x1 12月底前"),
                DrawnForm.cells(table));
    }

    @Test
    void aRunOverALineIsCutBetweenItsLetters() {
        Table table = frame().text(60, 135, "产出指标").text(210, 120, "指标性质指标值").table();
        assertEquals("指标性质", table.at(0, 1).map(Cell::text).orElseThrow());
        assertEquals("指标值", table.at(0, 2).map(Cell::text).orElseThrow());
    }

    @Test
    void textsOfTwoCellsThatWereDrawnAsOneAreCutAtTheBlankBetweenThem() {
        Table table = frame().text(60, 135, "产出指标").text(202, 120, "指标性质 指标值").table();
        assertEquals("指标性质", table.at(0, 1).map(Cell::text).orElseThrow());
        assertEquals("指标值", table.at(0, 2).map(Cell::text).orElseThrow());
    }

    @Test
    void theLastLetterOfATextStaysInItsCellThoughItReachesOverTheLine() {
        Table table = frame().text(60, 135, "产出指标")
                .text(170, 120, "10分，完成1次得")
                .text(245.5, 120, "分")
                .text(256, 115, "反映培训")
                .table();
        assertEquals("10分，完成1次得分", table.at(0, 1).map(Cell::text).orElseThrow());
        assertEquals("反映培训", table.at(0, 2).map(Cell::text).orElseThrow());
    }

    @Test
    void aFrameOpenOnTwoSidesIsClosedAroundTheTextThere() {
        Table table = new DrawnForm()
                .level(100, 50, 350)
                .level(130, 50, 350)
                .level(160, 50, 350)
                .upright(150, 100, 160)
                .upright(350, 80, 160)
                .text(60, 95, "项目绩效目标表")
                .text(60, 120, "项目名称")
                .text(160, 120, "培训经费")
                .text(60, 150, "主管部门")
                .text(160, 150, "区人社局")
                .table();
        assertEquals("0,0 1x2 项目绩效目标表", DrawnForm.cells(table).get(0));
        assertEquals("2,1 1x1 区人社局", DrawnForm.cells(table).get(4));
    }

    @Test
    void noAuthorBreaksALineWithinAShortBracket() {
        Table table = frame().text(80, 125, "绩效指标")
                .text(85, 137, "（90")
                .text(85, 149, "分）")
                .text(160, 120, "培训人数")
                .table();
        assertEquals("绩效指标\n（90分）", table.at(0, 0).map(Cell::text).orElseThrow());
    }

    @Test
    void anOpenSideIsClosed() {
        Table table = new DrawnForm()
                .level(100, 50, 350)
                .level(130, 50, 350)
                .level(160, 50, 350)
                .upright(150, 100, 160)
                .text(60, 120, "项目名称")
                .text(160, 120, "培训经费")
                .text(60, 150, "主管部门")
                .text(160, 150, "区人社局")
                .table();
        assertEquals(List.of("0,0 1x1 项目名称", "0,1 1x1 培训经费", "1,0 1x1 主管部门", "1,1 1x1 区人社局"), DrawnForm.cells(table));
    }

    @Test
    void aFrameIsNoTable() {
        List<Block> blocks = new DrawnForm()
                .level(50, 30, 560)
                .level(800, 30, 560)
                .upright(30, 50, 800)
                .upright(560, 50, 800)
                .text(60, 120, "一、项目概况")
                .blocks();
        assertEquals(List.of("一、项目概况"), DrawnForm.lines(blocks));
        assertTrue(blocks.stream().noneMatch(Table.class::isInstance));
    }

    @Test
    void aWrapIsUndoneAndAnAuthorsBreakKept() {
        Table table = frame().text(155, 112, "组织党员培训教育活")
                .text(155, 124, "动")
                .text(255, 112, "1.完成培训")
                .text(255, 124, "2.完成考核")
                .text(60, 135, "目标")
                .table();
        assertEquals("组织党员培训教育活动", table.at(0, 1).map(Cell::text).orElseThrow());
        assertEquals("1.完成培训\n2.完成考核", table.at(0, 2).map(Cell::text).orElseThrow());
        assertEquals(2, table.at(0, 1).map(cell -> cell.places().size()).orElseThrow());
    }
}
