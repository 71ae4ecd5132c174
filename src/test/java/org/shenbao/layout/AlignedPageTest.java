package org.shenbao.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Block;
import org.shenbao.document.Cell;
import org.shenbao.document.Doubt;
import org.shenbao.document.LaidOut;
import org.shenbao.document.Table;

/** Tables that no drawn line parts. */
class AlignedPageTest {
    private static DrawnForm row(DrawnForm form, double y, String... texts) {
        double x = 60;
        for (String text : texts) {
            form.text(x, y, text);
            x += 100;
        }
        return form;
    }

    private static DrawnForm indicators() {
        DrawnForm form = new DrawnForm();
        row(form, 100, "一级指标", "三级指标", "指标值", "指标属性");
        form.text(60, 136, "产出指标");
        form.text(160, 118, "参加培训的党员")
                .text(160, 130, "人次")
                .text(260, 124, "200人")
                .text(360, 124, "定量指标");
        form.text(160, 148, "培训期数").text(260, 148, "3期").text(360, 148, "定量指标");
        form.text(60, 172, "效益指标").text(160, 172, "党员素质").text(260, 172, "提升").text(360, 172, "定性指标");
        return form;
    }

    @Test
    void aRowIsWhereItsCellsHaveOneMiddle() {
        Table table = indicators().table();
        assertEquals(4, table.rows());
        assertEquals("参加培训的党员人次", table.at(1, 1).map(Cell::text).orElseThrow());
        assertEquals("200人", table.at(1, 2).map(Cell::text).orElseThrow());
    }

    @Test
    void aLabelBetweenRowsSpansThem() {
        Cell label = indicators().table().at(2, 0).orElseThrow();
        assertEquals("产出指标", label.text());
        assertEquals(1, label.row());
        assertEquals(2, label.rowSpan());
    }

    @Test
    void figuresThatEndAtAnEdgeAreNotOneTextWithTheUnitsBehindIt() {
        DrawnForm form =
                new DrawnForm().text(60, 100, "三级指标").text(160, 100, "指标值").text(200, 100, "度量单位");
        form.text(60, 124, "培训人数").text(185, 124, "200").text(200, 124, "人");
        form.text(60, 148, "培训期数").text(195, 148, "3").text(200, 148, "期");
        form.text(60, 172, "满意度").text(190, 172, "80").text(200, 172, "%");
        assertEquals(
                List.of(
                        "0,0 1x1 三级指标",
                        "0,1 1x1 指标值",
                        "0,2 1x1 度量单位",
                        "1,0 1x1 培训人数",
                        "1,1 1x1 200",
                        "1,2 1x1 人",
                        "2,0 1x1 培训期数",
                        "2,1 1x1 3",
                        "2,2 1x1 期",
                        "3,0 1x1 满意度",
                        "3,1 1x1 80",
                        "3,2 1x1 %"),
                DrawnForm.cells(form.table()));
    }

    @Test
    void cellsThatBeginAtTheSameHeightAreOneRow() {
        DrawnForm form = new DrawnForm();
        row(form, 100, "支出内容", "测算依据", "金额");
        row(form, 124, "水质监测费", "断面每月采样", "113.28").text(160, 136, "一次");
        row(form, 160, "应急购置费", "按储备定额和", "38.22").text(160, 172, "消耗");
        row(form, 196, "值守服务费", "聘用值守人员", "35.00").text(160, 208, "五名");
        Table table = form.table();
        assertEquals(4, table.rows());
        assertEquals("断面每月采样一次", table.at(1, 1).map(Cell::text).orElseThrow());
        assertEquals("38.22", table.at(2, 2).map(Cell::text).orElseThrow());
    }

    @Test
    void columnsOfProseAreNoTable() {
        DrawnForm form = new DrawnForm();
        for (int i = 0; i < 6; i++) {
            form.text(60, 100 + 16 * i, "监测断面按季度轮换布设每月上旬完成采样");
            form.text(280, 100 + 16 * i, "应急处置队伍实行全天值班接报后一时到场");
        }
        List<Block> blocks = form.blocks();
        assertTrue(blocks.stream().noneMatch(Table.class::isInstance));
    }

    @Test
    void lettersOfCentredTextsThatStandBelowEachOtherAreNoColumn() {
        DrawnForm form = new DrawnForm();
        String[] sources = {"数据来源", "竣工验收报告", "检查记录", "检测报告", "支付凭证", "造价审核报告"};
        for (int i = 0; i < sources.length; i++) {
            double y = 100 + 24 * i;
            form.text(60, y, "指标" + "甲乙丙丁戊己".charAt(i));
            form.text(160, y, "每年" + (i + 1)).text(300 - 5 * sources[i].length(), y, sources[i]);
        }
        Table table = form.table();
        assertEquals(3, table.columns());
        assertEquals("竣工验收报告", table.at(1, 2).map(Cell::text).orElseThrow());
    }

    @Test
    void textsThatNeverStandBesideEachOtherAreOneColumn() {
        DrawnForm form = new DrawnForm();
        row(form, 100, "采购品目").text(225, 100, "规格").text(360, 100, "数量");
        row(form, 124, "铸铁管材").text(160, 124, "内衬砂浆九级承压管材").text(360, 124, "432");
        row(form, 148, "检查井盖").text(160, 148, "重型五防").text(360, 148, "213");
        row(form, 172, "路灯组件").text(160, 172, "含基础施工与接线安装").text(360, 172, "745");
        Table table = form.table();
        assertEquals(3, table.columns());
        assertEquals("规格", table.at(0, 1).map(Cell::text).orElseThrow());
        assertEquals("重型五防", table.at(2, 1).map(Cell::text).orElseThrow());
    }

    @Test
    void rowsNoFurtherApartThanUsualAreNotOneBecauseALabelStandsBetweenThem() {
        DrawnForm form = new DrawnForm();
        row(form, 100, "一级指标", "三级指标", "指标值", "指标属性");
        for (int i = 0; i < 6; i++) {
            double y = 118 + 18 * i;
            form.text(160, y, "培训" + i).text(260, y, i + "0期").text(360, y, "定量");
        }
        form.text(60, 127, "数量指标").text(60, 163, "质量指标").text(60, 193, "服务对象满").text(60, 205, "意度");
        Table table = form.table();
        assertEquals(7, table.rows());
        assertEquals("服务对象满意度", table.at(5, 0).map(Cell::text).orElseThrow());
        assertEquals(2, table.at(5, 0).map(Cell::rowSpan).orElseThrow());
    }

    /** A head of two rows, the last column of which has nothing but its head. */
    private static DrawnForm costs() {
        DrawnForm form = new DrawnForm();
        form.text(295, 100, "以前年度");
        form.text(60, 111, "成本构成").text(160, 111, "测算依据").text(460, 111, "备注");
        form.text(260, 122, "2022年").text(340, 122, "2023年");
        form.text(60, 146, "专家费用").text(160, 140, "每人每天").text(160, 152, "八百元");
        form.text(260, 146, "17.34").text(340, 146, "21.90");
        row(form, 176, "场地租赁", "三处场地", "23.88").text(340, 176, "9.37");
        return row(form, 200, "交通费用", "租用客车", "14.18").text(340, 200, "34.62");
    }

    @Test
    void aHeadWithNothingBelowItIsAColumn() {
        Table table = costs().table();
        assertEquals(5, table.columns());
        assertEquals("备注", table.at(0, 4).map(Cell::text).orElseThrow());
        assertEquals("2023年", table.at(1, 3).map(Cell::text).orElseThrow());
    }

    @Test
    void theHeadOfTheOnlyGroupStandsInTheRowAboveItsColumns() {
        Cell group = costs().table().at(0, 2).orElseThrow();
        assertEquals("以前年度", group.text());
        assertEquals(2, group.columnSpan());
        assertEquals(2, costs().table().at(0, 0).map(Cell::rowSpan).orElseThrow());
    }

    @Test
    void labelsOfSeveralColumnsBetweenTwoRowsSpanThemBoth() {
        DrawnForm form = new DrawnForm();
        form.text(60, 100, "单位名称").text(160, 100, "项目名称").text(260, 100, "预算数");
        form.text(340, 100, "三级指标").text(440, 100, "指标值").text(510, 100, "权重");
        for (int i = 0; i < 8; i++) {
            double y = 121 + 19 * i;
            form.text(340, y, "培训" + "甲乙丙丁戊己庚辛".charAt(i))
                    .text(440, y, "≥" + i + "期")
                    .text(510, y, "1" + i);
        }
        form.text(60, 130.5, "文化馆")
                .text(160, 123.25, "公共设施免")
                .text(160, 137.75, "费开放")
                .text(260, 130.5, "21,404");
        form.text(60, 168.5, "图书馆").text(160, 168.5, "图书购置").text(260, 168.5, "32,336");
        form.text(60, 206.5, "美术馆").text(160, 206.5, "运行维护").text(260, 206.5, "66,488");
        form.text(60, 244.5, "广播台").text(160, 244.5, "应急广播").text(260, 244.5, "39,265");
        Table table = form.table();
        assertEquals(9, table.rows());
        for (int column = 0; column < 3; column++) {
            assertEquals(2, table.at(3, column).map(Cell::rowSpan).orElseThrow());
        }
        assertEquals("32,336", table.at(4, 2).map(Cell::text).orElseThrow());
    }

    @Test
    void theHeadOfAGroupAmongOthersIsNoColumn() {
        DrawnForm form = new DrawnForm();
        form.text(105, 100, "指标").text(305, 100, "目标").text(455, 100, "评分");
        form.text(60, 118, "类别").text(160, 118, "名称").text(270, 118, "预期").text(340, 118, "实际");
        form.text(430, 118, "权重").text(480, 118, "得分");
        for (int i = 0; i < 3; i++) {
            double y = 136 + 18 * i;
            form.text(50, y, "数量指标").text(150, y, "卫生监督").text(260, y, "≥1" + i + "处");
            form.text(330, y, "1" + i + "处").text(435, y, "10").text(485, y, "9");
        }
        Table table = form.table();
        assertEquals(6, table.columns());
    }

    @Test
    void aColumnWithTwoHeadsSideBySideIsDoubted() {
        DrawnForm form = new DrawnForm();
        form.text(60, 100, "项目").text(160, 100, "预算数").text(260, 100, "执行数").text(300, 100, "余额");
        for (int i = 0; i < 3; i++) {
            double y = 124 + 24 * i;
            row(form, y, "设备维修", "1" + i, "道路桥梁隧道维护", "2" + i, "3" + i);
        }
        Table table = form.table();
        assertEquals(List.of("columns-uncertain"), doubts(table.at(0, 2).orElseThrow()));
        assertEquals(List.of("columns-uncertain"), doubts(table.at(1, 2).orElseThrow()));
        assertTrue(table.at(1, 2).orElseThrow().reading().confidence() < 0.9);
        assertEquals(List.of(), doubts(table.at(1, 1).orElseThrow()));
    }

    @Test
    void spacedLettersAreNotDoubted() {
        DrawnForm form = new DrawnForm();
        form.text(60, 100, "项").text(90, 100, "目").text(160, 100, "预算数").text(260, 100, "执行数");
        for (int i = 0; i < 3; i++) {
            row(form, 124 + 24 * i, "设备维修", "1" + i, "2" + i, "3" + i, "4" + i);
        }
        Cell head = form.table().at(0, 0).orElseThrow();
        assertEquals("项目", head.text().replace(" ", ""));
        assertEquals(List.of(), doubts(head));
    }

    private static List<String> doubts(Cell cell) {
        return cell.reading().doubts().stream().map(Doubt::rule).toList();
    }

    @Test
    void aPageOfTooManyTextsIsToldAndNotTried() {
        DrawnForm form = new DrawnForm();
        for (int i = 0; i < 3_600; i++) {
            form.text(60, 12 * i, "甲").text(160, 12 * i, "乙").text(260, 12 * i, "丙");
        }
        LaidOut laidOut = form.laidOut();
        assertTrue(laidOut.document().blocks().stream().noneMatch(Table.class::isInstance));
        assertEquals(
                List.of("texts-not-aligned"),
                laidOut.document().doubts().stream().map(Doubt::rule).toList());
    }
}
