package org.shenbao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Line;

class PagesTest {
    private static DrawnForm grid(DrawnForm form, double top, double... rows) {
        double y = top;
        form.level(y, 50, 350);
        for (double height : rows) {
            y += height;
            form.level(y, 50, 350);
        }
        return form.upright(50, top, y).upright(150, top, y).upright(350, top, y);
    }

    @Test
    void aTableOverThePageBreakIsOneAndItsHeaderIsThereOnce() {
        DrawnForm form = grid(new DrawnForm(), 700, 30, 30)
                .text(60, 720, "三级指标")
                .text(160, 720, "指标值")
                .text(60, 750, "培训人数")
                .text(160, 750, "200人")
                .nextPage();
        List<Block> blocks = grid(form, 80, 30, 30)
                .text(60, 100, "三级指标")
                .text(160, 100, "指标值")
                .text(60, 130, "培训期数")
                .text(160, 130, "3期")
                .blocks();
        assertEquals(
                List.of("0,0 1x1 三级指标", "0,1 1x1 指标值", "1,0 1x1 培训人数", "1,1 1x1 200人", "2,0 1x1 培训期数", "2,1 1x1 3期"),
                DrawnForm.cells((org.shenbao.document.Table) blocks.get(0)));
        assertEquals(Aside.Reason.REPEATED, ((Aside) blocks.get(1)).reason());
    }

    @Test
    void aRowCutByThePageBreakIsOneRow() {
        DrawnForm form = grid(new DrawnForm(), 700, 30)
                .text(60, 712, "总体目标")
                .text(155, 712, "提升专业技术人员的思想素质与业务能力和")
                .nextPage();
        Block block = grid(form, 80, 30, 30)
                .text(155, 95, "管理水平")
                .text(60, 130, "年度目标")
                .text(155, 130, "完成培训")
                .blocks()
                .get(0);
        assertEquals(
                List.of("0,0 1x1 总体目标", "0,1 1x1 提升专业技术人员的思想素质与业务能力和管理水平", "1,0 1x1 年度目标", "1,1 1x1 完成培训"),
                DrawnForm.cells((org.shenbao.document.Table) block));
    }

    @Test
    void aMergedCellCutByThePageBreakIsOneCellUnderTitlesThatArePrintedAgain() {
        DrawnForm form = new DrawnForm()
                .text(150, 60, "转移支付绩效自评表")
                .level(70, 50, 350)
                .level(100, 150, 350)
                .level(130, 150, 350)
                .upright(50, 70, 130)
                .upright(150, 70, 130)
                .upright(350, 70, 130)
                .text(160, 90, "补贴面积")
                .text(160, 120, "补贴标准")
                .text(60, 160, "产出指标")
                .nextPage();
        List<Block> blocks = form.text(150, 60, "转移支付绩效自评表")
                .level(70, 150, 350)
                .level(100, 150, 350)
                .level(130, 50, 350)
                .level(160, 50, 350)
                .upright(50, 70, 160)
                .upright(150, 70, 160)
                .upright(350, 70, 160)
                .text(60, 104, "产出指标")
                .text(160, 90, "发放时间")
                .text(160, 120, "验收时间")
                .text(60, 150, "效益指标")
                .text(160, 150, "粮食产量")
                .blocks();
        assertEquals(List.of("转移支付绩效自评表"), DrawnForm.lines(blocks));
        assertEquals(
                List.of(
                        "0,0 4x1 产出指标",
                        "0,1 1x1 补贴面积",
                        "1,1 1x1 补贴标准",
                        "2,1 1x1 发放时间",
                        "3,1 1x1 验收时间",
                        "4,0 1x1 效益指标",
                        "4,1 1x1 粮食产量"),
                DrawnForm.cells((org.shenbao.document.Table) blocks.get(1)));
    }

    @Test
    void aRowOfWhichOnlyALetterCameToTheNextPageIsOneRow() {
        DrawnForm form = new DrawnForm()
                .level(700, 50, 240)
                .level(730, 50, 240)
                .upright(50, 700, 730)
                .upright(103, 700, 730)
                .upright(150, 700, 730)
                .upright(190, 700, 730)
                .upright(240, 700, 730)
                .text(55, 718, "满意度指")
                .text(115, 718, "居民")
                .text(155, 718, "90%")
                .text(195, 718, "问卷")
                .nextPage();
        List<Block> blocks = form.level(60, 50, 240)
                .level(80, 50, 240)
                .upright(50, 60, 80)
                .upright(103, 60, 80)
                .upright(150, 60, 80)
                .upright(190, 60, 80)
                .upright(240, 60, 80)
                .text(55, 74, "标")
                .blocks();
        assertEquals(1, blocks.size());
        assertEquals(
                List.of("0,0 1x1 满意度指标", "0,1 1x1 居民", "0,2 1x1 90%", "0,3 1x1 问卷"),
                DrawnForm.cells((org.shenbao.document.Table) blocks.get(0)));
    }

    @Test
    void aParagraphIsOneLineOverItsWrapsAndThePageBreak() {
        String full = "呈贡区共有事业单位工作人员三千零一十九名按照百分之五十参训测算";
        List<Block> blocks = new DrawnForm()
                .text(70, 100, full)
                .text(50, 118, full + "预计")
                .text(50, 780, full + "培训")
                .nextPage()
                .text(50, 80, "一千五百人。")
                .text(50, 98, "七、项目实施计划")
                .blocks();
        List<String> lines = DrawnForm.lines(blocks);
        assertEquals("七、项目实施计划", lines.get(lines.size() - 1));
        assertEquals(full + "培训一千五百人。", lines.get(lines.size() - 2));
        Line over = (Line) blocks.get(1);
        assertEquals(2, over.stretches().size());
        assertEquals(2, over.stretches().get(1).at().page());
    }

    @Test
    void headsAndPageNumbersAreSetAsideAndTitlesAreNot() {
        DrawnForm form = new DrawnForm();
        for (int page = 1; page <= 3; page++) {
            form.text(200, 40, "部门预算申报文本")
                    .text(200, 80, "项目支出绩效自评表")
                    .text(60, 300 + page, "内容" + page)
                    .text(280, 810, "- " + page + " -");
            if (page < 3) {
                form.nextPage();
            }
        }
        List<Block> blocks = form.blocks();
        assertEquals(6, blocks.stream().filter(Aside.class::isInstance).count());
        assertEquals(
                3, DrawnForm.lines(blocks).stream().filter("项目支出绩效自评表"::equals).count());
    }
}
