package org.shenbao.reassemble.generated;

import java.util.List;

/** The columns of the generated form. */
final class Heads {
    static final int LEVEL1 = 0;
    static final int LEVEL2 = 1;
    static final int NAME = 2;
    static final int OPERATOR = 3;
    static final int VALUE = 4;
    static final int UNIT = 5;
    static final int ATTRIBUTE = 6;
    static final int SCORING = 7;
    static final int CONTENT = 8;
    static final int BASIS = 9;

    static final List<String> ALL =
            List.of("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "指标属性", "评（扣）分标准", "指标内容", "绩效指标值设定依据及数据来源");

    static final String TITLE = "项目绩效目标表";
    static final String GOALS = "项目目标";
    static final String GROUP = "绩效指标";

    private Heads() {}
}
