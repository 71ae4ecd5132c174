package org.shenbao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Table;

/** Tables with lines above, below and under the head, and none between. */
class ThreeLinePageTest {
    /** Two rows of a head, three columns under one group, one head beside it. */
    private static DrawnForm head() {
        DrawnForm form = new DrawnForm();
        form.text(145, 100, "绩效指标").text(340, 108, "得分");
        form.text(60, 116, "一级指标").text(150, 116, "名称").text(240, 116, "指标值");
        return form;
    }

    private static void body(DrawnForm form, double from) {
        for (int i = 0; i < 4; i++) {
            double y = from + 20 * i;
            form.text(70, y, "产出").text(150, y, "培训").text(245, y, "20").text(345, y, "10");
        }
    }

    @Test
    void aGroupSpansTheColumnsThatHaveAHeadBelowAndTheHeadBesideItBothRows() {
        DrawnForm form = head().level(86, 50, 370).level(124, 50, 370).level(206, 50, 370);
        body(form, 138);
        List<String> cells = DrawnForm.cells(form.table());
        assertTrue(cells.contains("0,0 1x3 绩效指标"), cells::toString);
        assertTrue(cells.contains("0,3 2x1 得分"), cells::toString);
        assertTrue(cells.contains("1,1 1x1 名称"), cells::toString);
        assertTrue(cells.contains("2,0 1x1 产出"), cells::toString);
    }

    @Test
    void noCellReachesOverALine() {
        assertEquals("绩效指标值设定依据", wrapped().table().at(0, 2).orElseThrow().text());
        Table parted = wrapped().level(102, 50, 370).table();
        assertEquals("绩效指标值设定", parted.at(0, 2).orElseThrow().text());
        assertEquals("依据", parted.at(1, 2).orElseThrow().text());
    }

    @Test
    void aTextThatHangsOverALineBelongsAboveIt() {
        Table table = wrapped().level(105, 50, 370).table();
        assertEquals("绩效指标值设定依据", table.at(0, 2).orElseThrow().text());
    }

    /** The head of the last column has a second line. */
    private static DrawnForm wrapped() {
        DrawnForm form = new DrawnForm();
        form.text(60, 100, "项目").text(150, 100, "名称").text(240, 100, "绩效指标值设定").text(240, 112, "依据");
        for (int i = 0; i < 4; i++) {
            double y = 136 + 24 * i;
            form.text(60, y, "道路").text(150, y, "东街").text(240, y, "台账");
        }
        return form;
    }
}
