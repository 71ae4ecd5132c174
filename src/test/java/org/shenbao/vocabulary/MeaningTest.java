package org.shenbao.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What labels and heads mean where they stand, and what those mean that only look alike. */
class MeaningTest {
    private static final Vocabulary WORDS = Vocabulary.builtIn();

    @ParameterizedTest
    @CsvSource({
        "COLUMN, 本年度计划水平, column.target",
        "COLUMN, 上年度实际水平, column.year-before",
        "COLUMN, 得分计算方法, column.scoring",
        "COLUMN, 评分依据, column.scoring",
        "FIELD, 专项属性, field.category",
        "FIELD, 单位职能概述, field.profile",
        "FIELD, 市级主管部门, field.department-of-level",
        "GOAL, 年度总体目标完成情况, goal.actual",
        "GOAL, 实施周期总目标, goal.overall",
        "SECTION, 主要建设内容、地点及规模, section.content",
        "SECTION, 项目实施进度及资金安排, section.plan",
        "FIELD, 法定代表人及联系电话, field.legal-representative",
        "MONEY_COLUMN, 原预算额, money.initial",
        "MONEY_COLUMN, 累计完成投资, money.executed",
        "MONEY_COLUMN, 专项债券资金, money.row",
        "MONEY_COLUMN, 上年度结转资金, money.row",
    })
    void meansTheTerm(Family family, String text, String term) {
        assertEquals(Optional.of(term), key(family, text));
    }

    @ParameterizedTest
    @CsvSource({
        "MONEY_COLUMN, 上年度预算安排, money.revised",
        "MONEY_COLUMN, 上年度实际执行, money.executed",
        "MONEY_COLUMN, 下年度预算数, money.revised",
        "MONEY_COLUMN, 预算调整数, money.revised",
        "MONEY_COLUMN, 未执行金额, money.executed",
        "MONEY_COLUMN, 实际到位资金, money.row",
        "COLUMN, 是否核心指标, column.indicator",
        "COLUMN, 半年目标值, column.target",
        "COLUMN, 扣分值, column.weight",
        "GOAL, 上年度绩效目标, goal.annual",
        "GOAL, 全年预计完成情况, goal.actual",
        "SECTION, 绩效目标设立依据, section.basis",
        "FIELD, 监督电话, field.phone",
        "FIELD, 工程地址, field.address",
        "FIELD, 技术负责人, field.contact",
        "FIELD, 子项目名称, field.name",
        "FIELD, 上年评价等级, field.grade",
    })
    void onlyLooksAlike(Family family, String text, String term) {
        assertFalse(key(family, text).filter(term::equals).isPresent());
    }

    private static Optional<String> key(Family family, String text) {
        return WORDS.meaning(family, text).map(match -> match.term().key());
    }
}
