package org.shenbao.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Method;
import org.shenbao.document.Place;
import org.shenbao.document.Reading;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.project.Evidence;
import org.shenbao.project.Organization;
import org.shenbao.project.Project;
import org.shenbao.vocabulary.Vocabulary;

/** How sure values are that stand under unknown words, look like no value, or belong to a project in doubt. */
class DoubtedTest {
    private static final Vocabulary VOCABULARY = Vocabulary.builtIn();
    private static final double SURE = 0.9;

    private static List<Project> projects(String... form) {
        return new Extract(VOCABULARY)
                .extract(PrintedForm.rebuilt(List.of(form), VOCABULARY))
                .extraction()
                .projects();
    }

    private static double confidence(Project project, String pointer) {
        return project.provenance().stream()
                .filter(evidence -> evidence.pointer().equals(pointer))
                .mapToDouble(Evidence::confidence)
                .findFirst()
                .orElseThrow(() -> new AssertionError(pointer));
    }

    private static Stream<String> rules(Project project) {
        return project.findings().stream().map(finding -> finding.rule() + " " + String.join(" ", finding.pointers()));
    }

    private static @Nullable String implementer(Project project) {
        Organization office = project.implementer();
        return office == null ? null : office.name();
    }

    @Test
    void aLabelThatFormsAreKnownToPrintIsSureAndAnyOtherIsNot() {
        Project project = projects(
                        "某市泵站项目绩效目标申报表",
                        "|项目名称|泵站改造|主管部门|某市水利局|",
                        "|人员编制|32|扬程取值口径|设计扬程|",
                        "|一级指标|二级指标|三级指标|指标值|",
                        "|产出指标|数量指标|改造泵站|≥6座|")
                .get(0);
        assertEquals("人员编制", project.otherFields().get(0).label());
        assertEquals("扬程取值口径", project.otherFields().get(1).label());
        assertTrue(confidence(project, "/otherFields/0/text") >= SURE);
        assertTrue(confidence(project, "/otherFields/1/label") < SURE);
        assertTrue(confidence(project, "/otherFields/1/text") < SURE);
    }

    @Test
    void cellsUnderAnUnknownHeadAreNotSure() {
        Project project = projects(
                        "某市泵站项目绩效目标申报表",
                        "|项目名称|泵站改造|主管部门|某市水利局||",
                        "|一级指标|二级指标|三级指标|指标值|巡线口径|",
                        "|产出指标|数量指标|改造泵站|≥6座|甲线|")
                .get(0);
        assertEquals("甲线", project.indicators().get(0).other().get(0).text());
        assertTrue(confidence(project, "/indicators/0/other/0/text") < SURE);
        assertTrue(confidence(project, "/indicators/0/target/text") >= SURE);
    }

    @Test
    void anIndicatorWhoseNameIsNoneIsInDoubtWithItsRow() {
        Project project = projects(
                        "某市绿化项目绩效目标申报表",
                        "|项目名称|行道树补植|主管部门|某市园林局|",
                        "|一级指标|二级指标|三级指标|指标值|",
                        "|产出指标|数量指标|12.5|≥800株|",
                        "|||新建绿地|≥2处|")
                .get(0);
        assertEquals(
                List.of("value-implausible /indicators/0/name"),
                rules(project)
                        .filter(rule -> rule.startsWith("value-implausible"))
                        .toList());
        assertTrue(confidence(project, "/indicators/0/target/text") < SURE);
        assertTrue(confidence(project, "/indicators/1/target/text") >= SURE);
    }

    @Test
    void goalsAmongWhichHeadingsStandAreNotSure() {
        Project project = projects(
                        "某市绿化项目绩效目标申报表",
                        "|项目名称|行道树补植|主管部门|某市园林局|",
                        "|{4x1}项目目标|目标名称|目标内容|",
                        "||目标1|补植行道树八百株，成活率九成五以上|",
                        "||目标2|三、资金使用计划|",
                        "||目标3|合计|",
                        "|一级指标|二级指标|三级指标|指标值|",
                        "|产出指标|数量指标|补植行道树|≥800株|")
                .get(0);
        assertTrue(
                rules(project).anyMatch(rule -> rule.startsWith("value-implausible /goals/")),
                rules(project).toList().toString());
        for (int i = 0; i < project.goals().size(); i++) {
            assertTrue(confidence(project, "/goals/" + i + "/expected") < SURE);
        }
        assertTrue(confidence(project, "/indicators/0/name") >= SURE);
    }

    @Test
    void aProjectWithoutANameBehindANamedOneDoubtsBoth() {
        List<Project> projects = projects(
                "某县供暖项目绩效目标申报表",
                "|项目名称|学校供暖改造|主管部门|某县教育局|",
                "|年度目标|改造锅炉九台，冬季供暖达标|||",
                "某县财政支出项目绩效目标申报表",
                "|一级指标|二级指标|三级指标|指标值|",
                "|产出指标|数量指标|改造锅炉|≥9台|");
        assertEquals(2, projects.size());
        projects.forEach(project -> assertEquals(
                1, rules(project).filter(rule -> rule.equals("project-cut ")).count()));
        assertTrue(confidence(projects.get(0), "/name") < SURE);
        assertTrue(confidence(projects.get(1), "/indicators/0/name") < SURE);
    }

    @Test
    void severalTextsThatNothingExplainsDoubtTheWholeForm() {
        String[] form = {
            "某市绿化项目绩效目标申报表",
            "填报单位：某市园林所",
            "|项目名称|行道树补植|主管部门|某市园林局|",
            "|株距取值口径|六米|树池样式代号|甲|",
            "|苗圃批次记号|三|缴库渠道标记|乙|",
            "|一级指标|二级指标|三级指标|指标值|",
            "|产出指标|数量指标|补植行道树|≥800株|"
        };
        Project doubted = projects(form).get(0);
        assertTrue(rules(doubted).anyMatch("cells-unexplained "::equals));
        assertEquals("某市园林所", implementer(doubted)); // told by the unit that reports alone
        assertTrue(doubted.provenance().stream()
                .filter(evidence -> !evidence.pointer().startsWith("/indicators"))
                .allMatch(evidence -> evidence.confidence() < SURE));
        assertTrue(confidence(doubted, "/indicators/0/name") >= SURE); // all that stands among them is explained
        form[6] = form[6] + "苗圃自记|";
        assertTrue(confidence(projects(form).get(0), "/indicators/0/name") < SURE);
        form[6] = form[6].replace("苗圃自记|", "");
        form[4] = "|填报人|李某某|填报日期|2024年3月1日|";
        Project sure = projects(form).get(0);
        assertTrue(rules(sure).noneMatch(rule -> rule.startsWith("cells-unexplained")));
        assertTrue(confidence(sure, "/name") >= SURE);
    }

    @Test
    void whatLooksLikeNoValueIsDoubted() {
        Project project = projects(
                        "某市绿化项目绩效目标申报表",
                        "|项目名称|行道树补植|主管部门|某市园林局|",
                        "|项目类型|经常性项目（ ）一次性项目|单位代码|427001-某市园林局|",
                        "|年度目标|{1x3}年度绩效指标完成情况|||",
                        "|一级指标|二级指标|三级指标|指标值|",
                        "|产出指标|数量指标|补植行道树|≥800株|")
                .get(0);
        List<String> implausible = rules(project)
                .filter(rule -> rule.startsWith("value-implausible"))
                .toList();
        assertEquals(
                List.of(
                        "value-implausible /category",
                        "value-implausible /implementer/code",
                        "value-implausible /goals/0/expected"),
                implausible);
    }

    @Test
    void aSecondPeriodUnderAnUnknownLabelIsNotSure() {
        Project project = projects(
                        "某市绿化项目绩效目标申报表",
                        "|项目名称|行道树补植|主管部门|某市园林局|",
                        "|项目起止时间|2024年1月至2024年12月|巡护轮次起讫|2024年3月至2024年5月|",
                        "|一级指标|二级指标|三级指标|指标值|",
                        "|产出指标|数量指标|补植行道树|≥800株|")
                .get(0);
        assertEquals("2024年3月至2024年5月", project.otherFields().get(0).text());
        assertTrue(confidence(project, "/otherFields/0/text") < SURE);
        assertTrue(confidence(project, "/period/start") >= SURE);
    }

    @Test
    void anIndicatorWithValuesAndWithoutANameIsDoubted() {
        RowKey row = new RowKey(0, 0, 3, 0);
        Leaf target = leaf(Field.INDICATOR_TARGET_TEXT, row, "1800份");
        Leaf doubted = (Leaf) Unnamed.doubted(List.of(target)).get(0);
        assertTrue(doubted.reading().confidence() < SURE);
        assertEquals("indicator-unnamed", doubted.concerns().get(0).doubt().rule());
        List<Claim> named = List.of(leaf(Field.INDICATOR_NAME, row, "新收集份数"), target);
        assertEquals(named, Unnamed.doubted(named));
    }

    @Test
    void aWholeScoreOfAllPointsMayBeWhatCanBeReached() {
        assertTrue(score("总分：100") < SURE);
        assertTrue(score("总得分：100分") >= SURE);
        assertTrue(score("总分：95.85") >= SURE);
    }

    private static double score(String text) {
        Piece piece = new Piece(text, List.of(Place.ofLine("", 1, text)), Reading.CERTAIN);
        return ((Leaf) WrittenScore.claims(piece).get(0)).reading().confidence();
    }

    private static Leaf leaf(Field field, RowKey row, String text) {
        return new Piece(text, List.of(Place.ofLine("", 1, text)), Reading.CERTAIN).leaf(field, row, Method.GRID, 0.98);
    }
}
