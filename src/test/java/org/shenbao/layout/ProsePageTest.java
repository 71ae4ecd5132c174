package org.shenbao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Block;
import org.shenbao.document.Table;

class ProsePageTest {
    private static final String FULL = "全区列养农村公路一千二百八十六公里其中县道二百一十四公里乡道四百三十七公里";

    @Test
    void anIndentedLineThatLeavesNoRoomForANumbersUnitGoesOn() {
        List<Block> blocks = new DrawnForm()
                .text(50, 60, FULL + "共")
                .text(50, 78, FULL + "共计")
                .text(70, 200, FULL.substring(0, 33) + "30,550.0")
                .text(50, 218, "元，村道养护补助三千元。")
                .blocks();
        List<String> lines = DrawnForm.lines(blocks);
        assertEquals(FULL.substring(0, 33) + "30,550.0元，村道养护补助三千元。", lines.get(lines.size() - 1));
    }

    @Test
    void anItemFollowsTheOneBeforeItInItsLine() {
        String first = "1.路面保洁边沟清理路肩整修行道树刷白；2.桥梁经常性检查与定期检查的实施；";
        List<Block> blocks = new DrawnForm()
                .text(50, 60, FULL)
                .text(50, 78, FULL)
                .text(70, 200, first)
                .text(50, 218, "3.水毁路段应急抢通。")
                .text(50, 236, "二、资金安排情况")
                .blocks();
        List<String> lines = DrawnForm.lines(blocks);
        assertEquals(first + "3.水毁路段应急抢通。", lines.get(lines.size() - 2));
        assertEquals("二、资金安排情况", lines.get(lines.size() - 1));
    }

    @Test
    void columnsOfProseAreReadOneAfterTheOther() {
        DrawnForm form = new DrawnForm();
        String left = "监测断面按季度轮换布设每月上旬完成采样后";
        String right = "应急处置队伍实行全天值班接报后即刻到达现";
        for (int i = 0; i < 4; i++) {
            form.text(50, 100 + 18 * i, left).text(290, 100 + 18 * i, right);
        }
        List<Block> blocks = form.text(50, 172, "送检。").text(290, 172, "场。").blocks();
        assertTrue(blocks.stream().noneMatch(Table.class::isInstance));
        assertEquals(List.of(left.repeat(4) + "送检。", right.repeat(4) + "场。"), DrawnForm.lines(blocks));
    }

    @Test
    void aLineThatBeginsWithALabelGoesOnWithNoLineOfACover() {
        List<Block> blocks = new DrawnForm()
                .text(50, 60, "部门（单位）名称：某市公共资源交易中心")
                .text(50, 78, "预 算 编 码：135004某某某某某某某某某某")
                .text(50, 96, "评价方式：部门（单位）绩效自评某某某某某")
                .text(50, 114, "报告日期：2022年06月10日")
                .blocks();
        assertEquals(
                List.of("部门（单位）名称：某市公共资源交易中心", "预 算 编 码：135004某某某某某某某某某某", "评价方式：部门（单位）绩效自评某某某某某", "报告日期：2022年06月10日"),
                DrawnForm.lines(blocks));
    }

    @Test
    void aLabelWithinASentenceGoesOn() {
        String first = FULL.substring(0, 27) + "，全年共安排资金，其中";
        List<Block> blocks = new DrawnForm()
                .text(50, 60, FULL)
                .text(50, 78, first)
                .text(50, 96, "省级资金：120万元。")
                .blocks();
        assertEquals(FULL + "|" + first + "省级资金：120万元。", String.join("|", DrawnForm.lines(blocks)));
    }

    @Test
    void aLineAtTheRightGoesOnWithNoLineAtTheLeft() {
        List<Block> blocks = new DrawnForm()
                .text(50, 60, FULL)
                .text(50 + 10.5 * (FULL.length() - 8), 200, "某某市财政局制表")
                .text(50, 218, "基本概况说明")
                .blocks();
        assertEquals(List.of(FULL, "某某市财政局制表", "基本概况说明"), DrawnForm.lines(blocks));
    }
}
