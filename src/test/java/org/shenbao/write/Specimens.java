package org.shenbao.write;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.shenbao.document.Box;
import org.shenbao.document.Method;
import org.shenbao.document.Place;
import org.shenbao.document.Severity;
import org.shenbao.document.Source;
import org.shenbao.project.Attribute;
import org.shenbao.project.Citation;
import org.shenbao.project.Evaluation;
import org.shenbao.project.Evidence;
import org.shenbao.project.Execution;
import org.shenbao.project.Extraction;
import org.shenbao.project.Finding;
import org.shenbao.project.Form;
import org.shenbao.project.Funding;
import org.shenbao.project.Goal;
import org.shenbao.project.Group;
import org.shenbao.project.Horizon;
import org.shenbao.project.Indicator;
import org.shenbao.project.LabelledText;
import org.shenbao.project.Money;
import org.shenbao.project.Operator;
import org.shenbao.project.Organization;
import org.shenbao.project.Period;
import org.shenbao.project.Project;
import org.shenbao.project.Quantity;
import org.shenbao.project.Section;
import org.shenbao.project.SectionKind;
import org.shenbao.project.Value;

/** A project with everything in it, and one with nothing. */
final class Specimens {
    private Specimens() {}

    static Source source() {
        return new Source("甲/a.txt", "0".repeat(64), 123, "text/plain", null, null);
    }

    static Extraction extraction(Project... projects) {
        return Extraction.of(source(), List.of(projects), List.of());
    }

    static Project bare() {
        return new Project(
                "0000000000000000-0",
                Form.DECLARATION,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    static Project full() {
        Quantity ten = new Quantity("10.00", new BigDecimal("10.00"));
        Money money = new Money("53.46万元", new BigDecimal("534600.00"));
        Value value = new Value("≥84.00(件)", Operator.AT_LEAST, new BigDecimal("84.00"), "件");
        List<LabelledText> other = List.of(new LabelledText("备注", "无"));
        Organization organization = new Organization("甲局", "1", "某路", "0", "甲", "乙", "概况");
        return new Project(
                "0000000000000000-1",
                Form.SELF_EVALUATION,
                "标题",
                "名称",
                "代码",
                "类型",
                2024,
                new Period("2024-01", null),
                organization,
                organization,
                "财政",
                other,
                List.of(new Section(SectionKind.BASIS, "立项依据", "一\n二"), new Section(null, null, "三")),
                List.of(new Citation("甲〔2024〕1号", null)),
                new Funding(money, List.of(new Funding.Item("财政拨款", money))),
                List.of(new Execution("年度资金总额", money, null, money, ten, ten, ten, other)),
                List.of(new Goal(Horizon.OVERALL, 2024, 2026, "预期", null)),
                List.of(new Group(0, "产出指标", null, ten, null)),
                List.of(new Indicator(
                        0,
                        Horizon.ANNUAL,
                        "产出指标",
                        "数量指标",
                        "衬衫",
                        value,
                        null,
                        List.of(new Indicator.Earlier(1, value)),
                        Attribute.QUANTITATIVE,
                        ten,
                        null,
                        "标准",
                        "内容",
                        "依据",
                        "来源",
                        "偏差",
                        other)),
                new Evaluation(ten, null, "优"),
                List.of(new Evidence(
                        "/name",
                        Method.REASSEMBLED,
                        0.9249,
                        List.of(
                                Place.ofLine("", 3, "名称"),
                                new Place("Workbook", 1, null, "Sheet1!C7", new Box(0, 1.50, 2, 3), "名称")))),
                List.of(new Finding(
                        "weights-do-not-sum",
                        Severity.WARNING,
                        "Weights sum to 99.5, not 100.",
                        Map.of("sum", new BigDecimal("99.50"), "expected", 100, "label", "分值"),
                        List.of("/evaluation/weight"))));
    }
}
