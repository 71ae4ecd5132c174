package org.shenbao.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Box;
import org.shenbao.document.Document;
import org.shenbao.document.LaidOut;
import org.shenbao.document.Line;
import org.shenbao.document.Outline;
import org.shenbao.document.Page;
import org.shenbao.document.Part;
import org.shenbao.document.Place;
import org.shenbao.document.Source;
import org.shenbao.document.Unit;
import org.shenbao.vocabulary.Vocabulary;

class SegmenterTest {
    private static final Segmenter SEGMENTER = new Segmenter(Vocabulary.builtIn());

    private static Outline segment(String text) {
        List<Block> lines = new ArrayList<>();
        int number = 1;
        for (String line : text.split("\n", -1)) {
            lines.add(Line.ofText(number++, line));
        }
        Part part = new Part("", "text/plain", Unit.CHARACTER, false, List.of(Page.of(1, new Box(0, 0, 0, 0), lines)));
        Source source = new Source("a.txt", "0".repeat(64), 1, "text/plain", null, null);
        return SEGMENTER.segment(new LaidOut(new Document(source, List.of(part), List.of())));
    }

    /** Titles, then each passage as number, heading and its non-blank lines. */
    private static String outline(String text) {
        StringBuilder outline = new StringBuilder();
        for (Outline.Entry entry : segment(text).entries()) {
            outline.append(entry.title().stream()
                    .map(line -> line.text().strip())
                    .collect(Collectors.joining(" + ", "# ", "\n")));
            for (Outline.Passage passage : entry.passages()) {
                Outline.Heading heading = passage.heading();
                outline.append(heading == null ? "-" : heading.number() + "[" + heading.text() + "]")
                        .append(passage.blocks().stream()
                                .map(block -> ((Line) block).text().strip())
                                .filter(line -> !line.isEmpty())
                                .collect(Collectors.joining(" / ", " ", "\n")));
            }
        }
        return outline.toString();
    }

    @Test
    void headingsWithoutNumbersMayStickToTheTextAboveThem() {
        assertEquals("""
                # 某区卫生健康局2025年基本公共卫生服务项目
                [项目名称] 基本公共卫生服务
                [立项依据] 国家文件。
                [项目实施单位] 单位名称：某区卫生健康局
                [项目实施内容] 1、建档。 / 2、体检。
                """, outline("""
                        某区卫生健康局2025年基本公共卫生服务项目

                        项目名称

                        基本公共卫生服务
                        立项依据

                        国家文件。
                        项目实施单位
                        单位名称：某区卫生健康局
                        项目实施内容

                        1、建档。
                        2、体检。
                        """));
    }

    @Test
    void aTableAllByItselfIsAFormWithoutATitle() {
        Outline outline = segment("一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t培训期数\t24期");
        assertEquals(1, outline.entries().size());
        assertEquals(List.of(), outline.entries().get(0).title());
        assertEquals(0, segment("一级指标怎样填，见附件。").entries().size());
    }

    @Test
    void aNumberedLineAtTheHeadingsLevelIsAHeadingThoughUnknownAndListItemsAreNone() {
        assertEquals("""
                # 某市图书馆 + 购书经费项目
                [项目名称] 购书经费
                二、[立项依据] 1、馆藏规划。 / 3、采购办法。
                三、[项目预期风险] （一）价格上涨。 / （二）到货迟缓。
                四、[项目实施内容] 采购图书。
                """, outline("""
                        某市图书馆
                        购书经费项目

                        项目名称
                        购书经费
                        二、立项依据
                        1、馆藏规划。
                        3、采购办法。
                        三、项目预期风险
                        （一）价格上涨。
                        （二）到货迟缓。
                        四、项目实施内容
                        采购图书。
                        """));
    }

    @Test
    void aNumberThatDoesNotCountOnIsNoHeading() {
        assertEquals("""
                # 某市博物馆展陈项目
                [项目名称] 展陈
                二、[立项依据] 规划。 / 七、完善展陈制度
                三、[项目实施内容] 布展。
                """, outline("""
                        某市博物馆展陈项目
                        项目名称
                        展陈
                        二、立项依据
                        规划。
                        七、完善展陈制度
                        三、项目实施内容
                        布展。
                        """));
    }

    @Test
    void headingsThatCountFromOneAgainStartAProject() {
        assertEquals("""
                # 绿道养护项目
                一、[项目概述] 养护绿道。
                二、[立项依据] 绿道规划。
                三、[年度预算安排] 10万元
                # 口袋公园项目
                一、[项目概述] 新建公园。
                二、[立项依据] 公园规划。
                三、[年度预算安排] 20万元
                """, outline("""
                        绿道养护项目
                        一、项目概述
                        养护绿道。
                        二、立项依据
                        绿道规划。
                        三、年度预算安排
                        10万元

                        口袋公园项目
                        一、项目概述
                        新建公园。
                        二、立项依据
                        公园规划。
                        三、年度预算安排
                        20万元
                        """));
    }

    @Test
    void aCaptionPrintedTwiceBeforeItsTableIsOneSheet() {
        String sheet = "绩效指标表\n\n\n\n\n\n绩效指标表\n农技推广\n序号\t指标名称\t指标值\t计量单位\n";
        assertEquals(1, segment(sheet).entries().size());
        assertEquals(
                2,
                segment(sheet + "绩效指标表\n良种繁育\n序号\t指标名称\t指标值\t计量单位\n").entries().size());
    }

    @Test
    void aNarrativeAndTheFormItPointsToAreOneProjectButNotAnothersForm() {
        String narrative = """
                垃圾分类经费情况说明
                一、项目概述
                推进垃圾分类。
                二、立项依据
                条例。
                三、绩效目标
                详见单位的项目绩效目标表
                """;
        String form = """
                财政项目支出绩效目标申报表
                项目名称\t%s
                主管部门\t某局\t实施单位\t某所
                一级指标\t二级指标\t三级指标\t指标值
                """;
        assertEquals(1, segment(narrative + form.formatted("垃圾分类")).entries().size());
        assertEquals(2, segment(narrative + form.formatted("河道保洁")).entries().size());
    }

    @Test
    void aHeadingAndItsTextMayShareALine() {
        assertEquals("""
                # 河道保洁经费情况说明
                1.[项目概述] 保洁河道12条。
                2.[立项依据] 《河道管理条例》
                3.[实施周期] 2025年1月1日-12月31日
                4.[年度预算安排] 2025年 3.5万元
                """, outline("""
                        河道保洁经费情况说明
                        1.项目概述 保洁河道12条。
                        2.立项依据：《河道管理条例》
                        3.实施周期：2025年1月1日-12月31日
                        4.年度预算安排
                        2025年 3.5万元
                        """));
    }

    @Test
    void everyTitledFormStartsAProject() {
        assertEquals("""
                # 财政项目支出绩效自评表
                - 项目名称	甲项目 / 主管部门	某局	实施单位	某所 / 一级指标	二级指标	三级指标	指标值
                # 财政项目支出绩效自评表
                - 乙项 / 项目名称 / 主管部门	某局	实施单位	某院 / 一级指标	二级指标	三级指标	指标值
                """, outline("""
                        财政项目支出绩效自评表

                        项目名称\t甲项目
                        主管部门\t某局\t实施单位\t某所
                        一级指标\t二级指标\t三级指标\t指标值

                        财政项目支出绩效自评表\t\t\t
                        乙项\t\t\t
                        项目名称\t\t\t
                        主管部门\t某局\t实施单位\t某院
                        一级指标\t二级指标\t三级指标\t指标值
                        """));
    }

    @Test
    void aProjectBelowAnothersTableTakesOnlyItsOwnTitle() {
        Outline outline = segment("""
                某县教育局2025年营养改善项目
                项目名称
                营养改善
                立项依据
                文件。
                项目绩效目标表
                一级指标 二级指标 三级指标 指标值
                产出指标
                受益学生满意度

                某县教育局
                2025年校车补助项目
                项目名称
                校车补助
                立项依据
                文件。
                项目实施内容
                补助。
                项目实施单位
                单位名称：某县教育局
                """);
        assertEquals(2, outline.entries().size());
        assertEquals(
                List.of("某县教育局", "2025年校车补助项目"),
                outline.entries().get(1).title().stream().map(Line::text).toList());
    }

    @Test
    void aCaptionAgainInsideItsTableStartsNothing() {
        assertEquals("""
                # 某馆展览项目
                [项目名称] 展览
                [立项依据] 规划。
                [项目绩效目标表] 一级指标 二级指标 三级指标 / 空 空 / 项目绩效目标表 / 产出指标
                """, outline("""
                        某馆展览项目
                        项目名称
                        展览
                        立项依据
                        规划。
                        项目绩效目标表
                        一级指标 二级指标 三级指标
                        空 空
                        项目绩效目标表
                        产出指标
                        """));
    }

    @Test
    void aLetterInFrontOfAFormStaysOutside() {
        Outline outline = segment("""
                关于报送项目绩效自评材料的函
                市财政局：
                现将我局项目支出绩效自评表报送贵局，请予审核。
                某市水务局
                2024年3月5日
                附件
                某市2023年项目支出绩效自评表
                项目名称\t节水宣传
                主管部门\t某市水务局\t实施单位\t某市节水办
                一级指标\t二级指标\t三级指标\t指标值
                """);
        assertEquals(1, outline.entries().size());
        assertEquals("某市2023年项目支出绩效自评表", outline.entries().get(0).title().get(0).text());
        assertEquals(1, outline.entries().get(0).title().size());
        assertEquals(6, outline.outside().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "关于开展2023年项目支出绩效自评工作的通知\n各预算单位：\n请填报项目名称、主管部门、实施单位，于月底前报送。\n附件：项目支出绩效自评表\n某市财政局\n2024年1月5日",
                "会议纪要\n一、存在问题\n进度滞后。\n二、改进措施\n加强调度。\n三、下一步工作\n抓紧推进。",
                "采购公告\n一、项目基本情况\n项目编号：ZC-2023-18\n项目名称：办公设备采购\n预算金额：12万元\n联系人：李某\n联系电话：0871-1234567",
                "项目名称：待定",
                "项目支出绩效自评表",
                "The quick brown fox\n\u0000\u0001\u0002 PK\u0003\u0004",
                "指标值是什么？\n项目绩效目标表如何填写",
            })
    void aTextWithoutAProjectGivesNoEntry(String text) {
        Outline outline = segment(text);
        assertEquals(List.of(), outline.entries());
        assertEquals(text.split("\n", -1).length, outline.outside().size());
    }

    @Test
    void everyLineIsInExactlyOnePlaceHoweverTheTextIsShuffled() {
        List<String> pieces = List.of(
                "项目名称",
                "项目名称：甲",
                "一、立项依据",
                "立项依据：某文",
                "二、项目实施内容",
                "绩效指标表",
                "某局绩效自评表",
                "",
                "1、条目",
                "一级指标 二级指标 三级指标",
                "主管部门\t某局",
                "项目绩效目标表",
                "（2023年度）",
                "某局",
                "2023年3月5日",
                "四、其他");
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<String> lines =
                    random.ints(30, 0, pieces.size()).mapToObj(pieces::get).toList();
            Outline outline = segment(String.join("\n", lines));
            List<Integer> numbers = new ArrayList<>();
            outline.outside().forEach(block -> numbers.addAll(numbers(block)));
            for (Outline.Entry entry : outline.entries()) {
                entry.title().forEach(line -> numbers.add(line.number()));
                for (Outline.Passage passage : entry.passages()) {
                    if (passage.heading() != null) {
                        numbers.add(passage.heading().places().get(0).line());
                    }
                    passage.blocks().forEach(block -> numbers.addAll(numbers(block)));
                }
            }
            for (int line = 1; line <= 30; line++) {
                boolean blank = lines.get(line - 1).isEmpty();
                assertTrue(numbers.contains(line) || blank, () -> String.join("\n", lines));
            }
        }
    }

    /** The numbers of a block's lines; a title that was printed again stands aside. */
    private static List<Integer> numbers(Block block) {
        return block instanceof Aside aside
                ? aside.places().stream().map(Place::line).toList()
                : List.of(((Line) block).number());
    }

    private static final String PLAN = """
            滨河区财政局：
            按要求报告如下：
            一、产业发展类（1个、80万元）
            （一）大棚项目
            项目名称：大棚项目
            责任单位：滨河乡人民政府
            建设内容：新建大棚11座。
            绩效目标：增收6000元。
            二、乡村建设行动类（1个、资金规模30万元）
            （一）桥梁项目
            项目名称：桥梁项目
            责任单位：滨河乡人民政府
            建设内容：新建桥梁3座。
            绩效目标：解决通行问题。""";

    @Test
    void titleOfThePlanServesAllItsProjects() {
        List<Outline.Entry> entries = segment("滨河区2023年度衔接资金\n项目实施计划\n" + PLAN).entries();
        assertEquals(
                List.of("滨河区2023年度衔接资金项目实施计划", "滨河区2023年度衔接资金项目实施计划"),
                entries.stream()
                        .map(entry -> entry.title().stream().map(Line::text).collect(Collectors.joining()))
                        .toList());
    }

    @Test
    void titleOfALetterServesNoProject() {
        assertTrue(segment("关于报送滨河区衔接资金项目实施计划的请示\n" + PLAN).entries().stream()
                .allMatch(entry -> entry.title().isEmpty()));
    }

    @Test
    void headingsOfTheNextProjectAndItsKindEndTheOneBefore() {
        Outline outline = segment(PLAN);
        assertTrue(outline.entries().get(0).passages().stream()
                .flatMap(passage -> passage.blocks().stream())
                .noneMatch(block -> block instanceof Line line && line.text().contains("桥梁")));
        assertTrue(outline.outside().stream()
                .anyMatch(block -> block instanceof Line line && line.text().startsWith("二、乡村建设行动类")));
        assertTrue(outline.entries().get(1).passages().get(0).blocks().get(0) instanceof Aside aside
                && aside.reason() == Aside.Reason.REPEATED);
    }

    @Test
    void partsOfAReportCountTheirHeadingsFromOne() {
        assertEquals("""
                # 2021年某市商务局部门整体支出绩效自评报告
                一、[部门基本情况]\s
                （一）[部门职能] 负责流通产业的规划。
                （二）[部门整体支出绩效目标] 举办促消费活动12场。
                二、[绩效自评情况]\s
                （一）[自评结论] 较好完成了任务。
                （二）[存在问题] 项目支出集中在第四季度。
                三、[其他自评情况] 无。
                """, outline("""
                        2021年某市商务局部门整体支出绩效自评报告
                        一、部门基本情况
                        （一）部门职能
                        负责流通产业的规划。
                        （二）部门整体支出绩效目标
                        举办促消费活动12场。
                        二、绩效自评情况
                        （一）自评结论
                        较好完成了任务。
                        （二）存在问题
                        项目支出集中在第四季度。
                        三、其他自评情况
                        无。
                        """));
    }
}
