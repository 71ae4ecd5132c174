package org.shenbao.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenbao.document.Source;
import org.shenbao.project.Evaluation;
import org.shenbao.project.Execution;
import org.shenbao.project.Extraction;
import org.shenbao.project.Form;
import org.shenbao.project.Funding;
import org.shenbao.project.Goal;
import org.shenbao.project.Group;
import org.shenbao.project.Horizon;
import org.shenbao.project.Indicator;
import org.shenbao.project.Money;
import org.shenbao.project.Project;
import org.shenbao.project.Quantity;
import org.shenbao.project.Section;
import org.shenbao.project.Value;

class AuditTest {
    /** But for what a record lacks: the projects here hold no more than a test needs. */
    private static List<String> findings(Project project) {
        return all(project).stream()
                .filter(finding -> !finding.split(" ", -1)[0].endsWith("-missing"))
                .toList();
    }

    private static List<String> all(Project project) {
        Source source = new Source("a.txt", "0".repeat(64), 1, "text/plain", null, null);
        Extraction extraction = Extraction.of(source, List.of(project), List.of());
        return new Audit()
                .audit(extraction).projects().get(0).findings().stream()
                        .map(finding -> finding.rule() + " " + String.join(" ", finding.pointers()))
                        .toList();
    }

    private static Project project(
            @Nullable Integer year, List<Execution> execution, List<Indicator> indicators, @Nullable Evaluation total) {
        return project(year, null, execution, indicators, total);
    }

    private static Project project(
            @Nullable Integer year,
            @Nullable Funding funding,
            List<Execution> execution,
            List<Indicator> indicators,
            @Nullable Evaluation total) {
        return project(year, funding, execution, List.of(), indicators, total);
    }

    private static Project project(
            @Nullable Integer year,
            @Nullable Funding funding,
            List<Execution> execution,
            List<Group> groups,
            List<Indicator> indicators,
            @Nullable Evaluation total) {
        return new Project(
                "id",
                Form.SELF_EVALUATION,
                null,
                "某项目",
                null,
                null,
                year,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                funding,
                execution,
                List.of(),
                groups,
                indicators,
                total,
                List.of(),
                List.of());
    }

    private static Indicator indicator(@Nullable Horizon horizon, @Nullable String target, @Nullable String weight) {
        return new Indicator(
                null,
                horizon,
                "产出指标",
                "数量指标",
                "某指标",
                target == null ? null : new Value(target, null, null, null),
                null,
                List.of(),
                null,
                quantity(weight),
                quantity(weight),
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static @Nullable Quantity quantity(@Nullable String text) {
        return text == null ? null : new Quantity(text, new BigDecimal(text));
    }

    private static Execution execution(
            @Nullable String revised, String executed, String rate, @Nullable String weight) {
        return new Execution(
                "年度资金总额",
                null,
                money(revised),
                money(executed),
                quantity(weight),
                quantity(rate),
                quantity(weight),
                List.of());
    }

    private static @Nullable Money money(@Nullable String text) {
        return text == null ? null : new Money(text, new BigDecimal(text).movePointRight(4));
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 2021年11月30日前, true",
        "2022, 2022年11月30日前, false",
        "2022, 2021年9月-2022年6月, false",
        "2022, 2021-11-30, true",
        "2022, ≥2021, false",
        "2022, 12月底, false",
        ", 2021年11月30日前, false",
    })
    void aDateOutsideTheFiscalYearIsFound(@Nullable Integer year, String target, boolean found) {
        Project project = project(year, List.of(), List.of(indicator(null, target, null)), null);
        assertEquals(found ? List.of("year-mismatch /indicators/0/target/text") : List.of(), findings(project));
        Project overall = project(year, List.of(), List.of(indicator(Horizon.OVERALL, target, null)), null);
        assertEquals(List.of(), findings(overall));
    }

    @ParameterizedTest
    @CsvSource({
        "640, 合计, 350, 300, 50, ''",
        "640, 合计, 350, 300, 60, amounts-do-not-sum /funding/total/yuan",
        "640, 合计, 650, 600, 50, amounts-do-not-sum /funding/total/yuan",
        "640, 中央, 350, 300, 50, amounts-do-not-sum /funding/total/yuan",
    })
    void aGrantThatAddsUpIsPartOfTheInvestment(
            String total, String label, String sum, String one, String other, String finding) {
        Funding funding = new Funding(
                yuan(total),
                List.of(
                        new Funding.Item(label, yuan(sum)),
                        new Funding.Item("省级", yuan(one)),
                        new Funding.Item("市级", yuan(other))));
        assertEquals(
                finding.isEmpty() ? List.of() : List.of(finding),
                findings(project(2023, funding, List.of(), List.of(), null)));
    }

    private static Money yuan(String text) {
        return new Money(text, new BigDecimal(text));
    }

    @ParameterizedTest
    @CsvSource({
        "7.25, 7.24, 99.86, ''",
        "138.71, 115.21, 83.05, ''",
        "9.50, 8.94, 94.10, ''",
        "43.2, 37.24, 86, ''",
        "43.2, 37.24, 96, rate-differs",
        "50.00, 45.00, 0.90, rate-not-per-cent",
        "50.00, 0.40, 0.80, ''",
        "0.00, 0.00, 0.00, ''",
        "100.00, 99.00, 9.90, rate-differs",
    })
    void theRateIsHeldAgainstItsAmounts(String revised, String executed, String rate, String rule) {
        List<String> expected = rule.isEmpty() ? List.of() : List.of(rule + " /execution/0/rate/number");
        assertEquals(
                expected, findings(project(2023, List.of(execution(revised, executed, rate, null)), List.of(), null)));
    }

    @ParameterizedTest
    @CsvSource({
        "30, 60, 10, 100, ''",
        "30, 70, 10, 100, ''",
        "30, 50, 10, 100, weights-do-not-sum /evaluation/weight/number; scores-do-not-sum /evaluation/score/number",
        "30, , 10, 100, ''",
    })
    void pointsAddUpWithOrWithoutTheExecution(
            String first, @Nullable String second, String ofExecution, String total, String rules) {
        Project project = project(
                2023,
                List.of(execution("7.25", "7.24", "99.86", ofExecution)),
                Stream.of(first, second)
                        .map(weight -> indicator(null, null, weight))
                        .toList(),
                new Evaluation(quantity(total), quantity(total), null));
        assertEquals(rules, String.join("; ", findings(project)));
    }

    @ParameterizedTest
    @CsvSource({"预算执行率, ''", "产出指标, weights-do-not-sum; scores-do-not-sum"})
    void pointsOfALevelWithoutIndicatorsCount(String level, String rules) {
        Group group = new Group(null, level, null, quantity("10"), quantity("10"));
        Project project = project(
                2023,
                null,
                List.of(),
                List.of(group),
                List.of(indicator(null, null, "90")),
                new Evaluation(quantity("100"), quantity("100"), null));
        String found = findings(project).stream()
                .map(finding -> finding.split(" ", -1)[0])
                .collect(Collectors.joining("; "));
        assertEquals(rules, found);
    }

    @Test
    void findingsOfTheReadingStayInFront() {
        assertEquals(List.of(), findings(project(null, List.of(), List.of(), null)));
    }

    @Test
    void whatARecordLacksIsSaid() {
        Project bare = project(2024, List.of(), List.of(indicator(null, null, "10")), null);
        assertEquals(
                List.of(
                        "organization-missing /department /implementer",
                        "targets-missing /indicators/0/target",
                        "actuals-missing /indicators/0/actual"),
                all(bare));
    }

    private static List<String> told(List<Goal> goals, Section section) {
        return all(new Project(
                        "id",
                        Form.SELF_EVALUATION,
                        null,
                        "某项目",
                        null,
                        null,
                        2024,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(section),
                        List.of(),
                        null,
                        List.of(),
                        goals,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of()))
                .stream()
                .filter(finding -> !finding.startsWith("organization"))
                .toList();
    }

    @Test
    void goalsAndResultsThatOnlyASectionTellsAreMissedAloud() {
        Section goals = new Section(null, "绩效目标的设立情况", "总体绩效目标：\n1.完成营造林2.4万亩。");
        assertEquals(List.of("goals-missing /goals"), told(List.of(), goals));
        Goal planned = new Goal(Horizon.ANNUAL, null, null, "复壮古树320株。", null);
        Section results = new Section(null, "目标完成情况", "实际完成复壮保护326株。");
        assertEquals(List.of("results-missing /goals/0/actual"), told(List.of(planned), results));
        Goal reached = new Goal(Horizon.ANNUAL, null, null, "复壮古树320株。", "复壮326株。");
        assertEquals(List.of(), told(List.of(reached), results));
        assertEquals(List.of(), told(List.of(), new Section(null, "组织管理情况", "施工日志齐全。")));
    }
}
