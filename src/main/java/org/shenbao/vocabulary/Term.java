package org.shenbao.vocabulary;

/** What a word of a form means. Each term is one key of the vocabulary files. */
public enum Term {
    /** What the title of a form ends with, whatever the office calls it: 申请书, 监控表. */
    TITLE_FORM_END("title.form-end", Family.WORD),
    /** What such a title speaks of: 项目, 资金. */
    TITLE_SUBJECT("title.subject", Family.WORD),
    /** what a form's title ends with: 绩效自评表. */
    TITLE_FORM("title.form", Family.TITLE),
    /** a table's own caption: 项目绩效目标表. */
    TITLE_CAPTION("title.caption", Family.TITLE),
    /** caption of an indicator table for the budget year: 年度绩效指标. */
    TITLE_HORIZON_ANNUAL("title.horizon-annual", Family.TITLE),
    /** caption of an indicator table for the whole project: 总体绩效指标. */
    TITLE_HORIZON_OVERALL("title.horizon-overall", Family.TITLE),

    /** 项目名称. */
    FIELD_NAME("field.name", Family.FIELD),
    /** 项目编码. */
    FIELD_CODE("field.code", Family.FIELD),
    /** 项目类型 / 项目属性. */
    FIELD_CATEGORY("field.category", Family.FIELD),
    /** How a project goes on, which is its kind where the form prints no other. */
    FIELD_NATURE("field.nature", Family.FIELD),
    /** 预算年度 as a field. */
    FIELD_FISCAL_YEAR("field.fiscal-year", Family.FIELD),
    /** 项目起止时间. */
    FIELD_PERIOD("field.period", Family.FIELD),
    /** 计划开始日期. */
    FIELD_PERIOD_START("field.period-start", Family.FIELD),
    /** 计划完成日期. */
    FIELD_PERIOD_END("field.period-end", Family.FIELD),
    /** 主管部门. */
    FIELD_DEPARTMENT("field.department", Family.FIELD),
    /** 省级主管部门: the department where the form names no other. */
    FIELD_DEPARTMENT_OF_LEVEL("field.department-of-level", Family.FIELD),
    /** 部门联系人. */
    FIELD_DEPARTMENT_CONTACT("field.department-contact", Family.FIELD),
    /** 主管部门编码. */
    FIELD_DEPARTMENT_CODE("field.department-code", Family.FIELD),
    /** 实施单位. */
    FIELD_IMPLEMENTER("field.implementer", Family.FIELD),
    /** 填报单位: the implementing unit where the form names no other. */
    FIELD_REPORTING_UNIT("field.reporting-unit", Family.FIELD),
    /** 组织机构代码. */
    FIELD_ORGANIZATION_CODE("field.organization-code", Family.FIELD),
    /** 地址. */
    FIELD_ADDRESS("field.address", Family.FIELD),
    /** 联系电话. */
    FIELD_PHONE("field.phone", Family.FIELD),
    /** 法人代表. */
    FIELD_LEGAL_REPRESENTATIVE("field.legal-representative", Family.FIELD),
    /** 项目负责人. */
    FIELD_CONTACT("field.contact", Family.FIELD),
    /** 单位概况. */
    FIELD_PROFILE("field.profile", Family.FIELD),
    /** 经费来源. */
    FIELD_FUNDING_SOURCE("field.funding-source", Family.FIELD),
    /** 评分等级. */
    FIELD_GRADE("field.grade", Family.FIELD),
    /** 自评总分. */
    FIELD_SELF_SCORE("field.self-score", Family.FIELD),
    /** 项目概况 as a label beside its text, and other labels known to have no place of their own. */
    FIELD_OTHER("field.other", Family.FIELD),
    /** 金额单位. */
    FIELD_MONEY_UNIT("field.money-unit", Family.FIELD),

    /** 立项依据. */
    SECTION_BASIS("section.basis", Family.SECTION),
    /** 项目基本概况. */
    SECTION_OVERVIEW("section.overview", Family.SECTION),
    /** 项目实施内容. */
    SECTION_CONTENT("section.content", Family.SECTION),
    /** 资金安排情况. */
    SECTION_FUNDING("section.funding", Family.SECTION),
    /** 项目实施计划. */
    SECTION_PLAN("section.plan", Family.SECTION),
    /** 项目实施成效. */
    SECTION_OUTCOMES("section.outcomes", Family.SECTION),
    /** 存在问题. */
    SECTION_PROBLEMS("section.problems", Family.SECTION),
    /** 改进措施. */
    SECTION_MEASURES("section.measures", Family.SECTION),
    /** 评价结论. */
    SECTION_CONCLUSION("section.conclusion", Family.SECTION),
    /** 项目实施单位 as a heading over the unit's fields. */
    SECTION_UNIT("section.unit", Family.SECTION),
    /** 项目绩效目标表 as a heading over goals and indicators. */
    SECTION_TABLE("section.table", Family.SECTION),

    /** 测算依据, 备注: labels and heads known to have no place of their own in the record. */
    LABEL_OTHER("label.other", Family.LABEL),

    /** 序号. */
    COLUMN_NUMBER("column.number", Family.COLUMN),
    /** 一级指标. */
    COLUMN_LEVEL1("column.level1", Family.COLUMN),
    /** 二级指标. */
    COLUMN_LEVEL2("column.level2", Family.COLUMN),
    /** 三级指标 / 指标名称. */
    COLUMN_INDICATOR("column.indicator", Family.COLUMN),
    /** 指标性质 / 计算符号. */
    COLUMN_OPERATOR("column.operator", Family.COLUMN),
    /** 调整指标值 beside 年初指标值: the one that counts. */
    COLUMN_REVISED_TARGET("column.revised-target", Family.COLUMN),
    /** 指标值. */
    COLUMN_TARGET("column.target", Family.COLUMN),
    /** 度量单位. */
    COLUMN_UNIT("column.unit", Family.COLUMN),
    /** 指标属性. */
    COLUMN_ATTRIBUTE("column.attribute", Family.COLUMN),
    /** 实际完成值. */
    COLUMN_ACTUAL("column.actual", Family.COLUMN),
    /** 前年指标值. */
    COLUMN_TWO_YEARS_BEFORE("column.two-years-before", Family.COLUMN),
    /** 上年指标值. */
    COLUMN_YEAR_BEFORE("column.year-before", Family.COLUMN),
    /** 分值. */
    COLUMN_WEIGHT("column.weight", Family.COLUMN),
    /** 得分. */
    COLUMN_SCORE("column.score", Family.COLUMN),
    /** 评（扣）分标准. */
    COLUMN_SCORING("column.scoring", Family.COLUMN),
    /** 指标内容. */
    COLUMN_CONTENT("column.content", Family.COLUMN),
    /** 绩效指标值设定依据及数据来源. */
    COLUMN_BASIS("column.basis", Family.COLUMN),
    /** 绩效指标来源. */
    COLUMN_ORIGIN("column.origin", Family.COLUMN),
    /** 偏差原因分析. */
    COLUMN_DEVIATION("column.deviation", Family.COLUMN),
    /** 绩效指标, a head over several columns. */
    COLUMN_GROUP("column.group", Family.COLUMN),

    /** 项目资金, the head of the execution block. */
    MONEY_COLUMN_BLOCK("money.block", Family.MONEY_COLUMN),
    /** 年初预算数. */
    MONEY_COLUMN_INITIAL("money.initial", Family.MONEY_COLUMN),
    /** 全年预算数. */
    MONEY_COLUMN_REVISED("money.revised", Family.MONEY_COLUMN),
    /** 全年执行数. */
    MONEY_COLUMN_EXECUTED("money.executed", Family.MONEY_COLUMN),
    /** 分值 of the execution block. */
    MONEY_COLUMN_WEIGHT("money.weight", Family.MONEY_COLUMN),
    /** 执行率. */
    MONEY_COLUMN_RATE("money.rate", Family.MONEY_COLUMN),
    /** 得分 of the execution block. */
    MONEY_COLUMN_SCORE("money.score", Family.MONEY_COLUMN),
    /** 预算安排情况 over a column of labels and one of amounts. */
    MONEY_PAIR_ARRANGED("money.pair-arranged", Family.MONEY_PAIR),
    /** 资金到位情况 over such columns. */
    MONEY_PAIR_ARRIVED("money.pair-arrived", Family.MONEY_PAIR),
    /** 资金执行情况 over such columns. */
    MONEY_PAIR_EXECUTED("money.pair-executed", Family.MONEY_PAIR),
    /** 金额 over the amounts of a cost table. */
    MONEY_COLUMN_AMOUNT("money.amount", Family.MONEY_COLUMN),
    /** 年度资金总额 and the other row labels. */
    MONEY_COLUMN_ROW("money.row", Family.MONEY_COLUMN),

    /** 项目目标, the head over several goals. */
    GOAL_BLOCK("goal.block", Family.GOAL),
    /** 年度总体目标. */
    GOAL_ANNUAL("goal.annual", Family.GOAL),
    /** 总体目标. */
    GOAL_OVERALL("goal.overall", Family.GOAL),
    /** 预期目标. */
    GOAL_EXPECTED("goal.expected", Family.GOAL),
    /** 实际完成情况. */
    GOAL_ACTUAL("goal.actual", Family.GOAL),

    /** 产出指标. */
    CATEGORY_LEVEL1("category.level1", Family.CATEGORY),
    /** 数量指标. */
    CATEGORY_LEVEL2("category.level2", Family.CATEGORY),

    /** 产出指标, then the second levels that stand under no other. */
    PARENT_OUTPUT("parent.output", Family.PARENT),
    /** 效益指标, then the second levels that stand under no other. */
    PARENT_BENEFIT("parent.benefit", Family.PARENT),
    /** 满意度指标, then the second levels that stand under no other. */
    PARENT_SATISFACTION("parent.satisfaction", Family.PARENT),

    /** ≥. */
    OPERATOR_AT_LEAST("operator.at-least", Family.OPERATOR),
    /** ≤. */
    OPERATOR_AT_MOST("operator.at-most", Family.OPERATOR),
    /** >. */
    OPERATOR_MORE_THAN("operator.more-than", Family.OPERATOR),
    /** <. */
    OPERATOR_LESS_THAN("operator.less-than", Family.OPERATOR),
    /** =. */
    OPERATOR_EQUAL("operator.equal", Family.OPERATOR),
    /** 以上, read where no operator stands. */
    OPERATOR_WORD_AT_LEAST("operator.word-at-least", Family.OPERATOR),
    /** 不超过, read where no operator stands. */
    OPERATOR_WORD_AT_MOST("operator.word-at-most", Family.OPERATOR),

    /** 定量指标. */
    ATTRIBUTE_QUANTITATIVE("attribute.quantitative", Family.ATTRIBUTE),
    /** 定性指标. */
    ATTRIBUTE_QUALITATIVE("attribute.qualitative", Family.ATTRIBUTE),

    /** -, /, ……. */
    SIGN_PLACEHOLDER("sign.placeholder", Family.SIGN),
    /** 空, the blank marker of an export. */
    SIGN_BLANK("sign.blank", Family.SIGN),
    /** 其中：. */
    SIGN_LEAD_IN("sign.lead-in", Family.SIGN),
    /** 合计. */
    SIGN_TOTAL("sign.total", Family.SIGN),
    /** What a page of the web prints around its text: 打印本页. */
    SIGN_FURNITURE("sign.furniture", Family.SIGN),
    /** 小计. */
    SIGN_SUBTOTAL("sign.subtotal", Family.SIGN),
    /** 基本信息: says of the fields below it only that they are some. */
    SIGN_CAPTION("sign.caption", Family.SIGN),
    /** 姓名, 签字: stands over the records of a list, never beside a value of the form. */
    SIGN_RECORD("sign.record", Family.SIGN),
    /** 注, 填表说明. */
    SIGN_NOTE("sign.note", Family.SIGN),
    /** 附件, in front of a form that hangs on a letter. */
    SIGN_ATTACHMENT("sign.attachment", Family.SIGN),

    /** 人次. */
    UNIT_MEASURE("unit.measure", Family.UNIT),
    /** 万元. */
    UNIT_MONEY("unit.money", Family.UNIT),

    /** words of the forms that a word splitter should keep whole. */
    WORD_DOMAIN("word.domain", Family.WORD),
    /** categories that forms use at either level: 成本指标. */
    WORD_EITHER_LEVEL("word.either-level", Family.WORD),
    /** what the name of an indicator in per cent ends with: 率. */
    WORD_RATE_END("word.rate-end", Family.WORD),
    /** what the name of an indicator that counts ends with: 人数. */
    WORD_COUNT_END("word.count-end", Family.WORD),
    /** what the name of an indicator with a date ends with: 时限. */
    WORD_TIME_END("word.time-end", Family.WORD),
    /** what the name of an indicator in words ends with: 水平. */
    WORD_STATE_END("word.state-end", Family.WORD),
    /** what names of indicators end with: 率, 数, 情况. */
    WORD_NAME_END("word.name-end", Family.WORD),
    /** what only a scoring rule says: 扣分. */
    WORD_SCORING("word.scoring", Family.WORD),
    /** what only an indicator's explanation says: 反映. */
    WORD_CONTENT("word.content", Family.WORD),
    /** what an indicator's explanation begins with: 主要反映. */
    WORD_CONTENT_START("word.content-start", Family.WORD),
    /** what only the basis of a target says: 文件. */
    WORD_BASIS("word.basis", Family.WORD),
    /** 优, 良, 中, 差. */
    WORD_GRADE("word.grade", Family.WORD),
    /** What makes a quantity a rough one: 左右. */
    WORD_ROUGHLY("word.roughly", Family.WORD),
    /** What stands before a head to say which of several goals it is for: 长期 in 长期指标值. */
    WORD_HORIZON("word.horizon", Family.WORD),
    /** 情况, 依据: what an unnumbered heading ends with. */
    WORD_HEADING_END("word.heading-end", Family.WORD),
    /** 共计, 总投入: says that the amount beside it is the whole. */
    WORD_WHOLE("word.whole", Family.MONEY_WORD),
    /** 为, 共: stands between a label and its amount. */
    WORD_COPULA("word.copula", Family.MONEY_WORD),
    /** 中期资金总额: the amount of all years. */
    WORD_PERIOD_TOTAL("word.period-total", Family.MONEY_WORD),
    /** 年度资金总额: the amount of the budget year. */
    WORD_YEAR_TOTAL("word.year-total", Family.MONEY_WORD),
    /** 上年: says that an amount was another year's. */
    WORD_EARLIER("word.earlier", Family.MONEY_WORD),
    /** 执行: says of a past year that its money is spent. */
    WORD_SPENT("word.spent", Family.MONEY_WORD),
    /** 用于: leads from an amount to what it is for. */
    WORD_PURPOSE("word.purpose", Family.MONEY_WORD),
    /** 财政, 项目, 支出: a title of nothing but these names no project. */
    WORD_GENERIC("word.generic", Family.WORD),
    /** 详见: the text points to a form instead of saying it. */
    WORD_POINTER("word.pointer", Family.WORD);

    private final String key;
    private final Family family;

    Term(String key, Family family) {
        this.key = key;
        this.family = family;
    }

    /** The term's name in a vocabulary file, such as {@code field.name}. */
    public String key() {
        return key;
    }

    public Family family() {
        return family;
    }
}
