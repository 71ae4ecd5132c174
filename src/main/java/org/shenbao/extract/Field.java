package org.shenbao.extract;

/**
 * A leaf of the record, in the record's order. Its pointer holds {@code *} for each index; an earlier year's value stands
 * under the number of its years, not under an index, until the assembler has seen them all.
 */
public enum Field {
    FORM("/form"),
    TITLE("/title"),
    NAME("/name"),
    CODE("/code"),
    CATEGORY("/category"),
    FISCAL_YEAR("/fiscalYear"),
    PERIOD_START("/period/start"),
    PERIOD_END("/period/end"),
    DEPARTMENT_NAME("/department/name"),
    DEPARTMENT_CODE("/department/code"),
    DEPARTMENT_ADDRESS("/department/address"),
    DEPARTMENT_PHONE("/department/phone"),
    DEPARTMENT_LEGAL_REPRESENTATIVE("/department/legalRepresentative"),
    DEPARTMENT_CONTACT("/department/contact"),
    DEPARTMENT_PROFILE("/department/profile"),
    IMPLEMENTER_NAME("/implementer/name"),
    IMPLEMENTER_CODE("/implementer/code"),
    IMPLEMENTER_ADDRESS("/implementer/address"),
    IMPLEMENTER_PHONE("/implementer/phone"),
    IMPLEMENTER_LEGAL_REPRESENTATIVE("/implementer/legalRepresentative"),
    IMPLEMENTER_CONTACT("/implementer/contact"),
    IMPLEMENTER_PROFILE("/implementer/profile"),
    FUNDING_SOURCE("/fundingSource"),
    OTHER_LABEL("/otherFields/*/label"),
    OTHER_TEXT("/otherFields/*/text"),
    SECTION_KIND("/sections/*/kind"),
    SECTION_HEADING("/sections/*/heading"),
    SECTION_TEXT("/sections/*/text"),
    CITATION_NUMBER("/citations/*/number"),
    CITATION_TITLE("/citations/*/title"),
    FUNDING_TOTAL_TEXT("/funding/total/text"),
    FUNDING_TOTAL_YUAN("/funding/total/yuan"),
    FUNDING_ITEM_LABEL("/funding/items/*/label"),
    FUNDING_ITEM_TEXT("/funding/items/*/amount/text"),
    FUNDING_ITEM_YUAN("/funding/items/*/amount/yuan"),
    EXECUTION_LABEL("/execution/*/label"),
    EXECUTION_INITIAL_TEXT("/execution/*/initial/text"),
    EXECUTION_INITIAL_YUAN("/execution/*/initial/yuan"),
    EXECUTION_REVISED_TEXT("/execution/*/revised/text"),
    EXECUTION_REVISED_YUAN("/execution/*/revised/yuan"),
    EXECUTION_EXECUTED_TEXT("/execution/*/executed/text"),
    EXECUTION_EXECUTED_YUAN("/execution/*/executed/yuan"),
    EXECUTION_WEIGHT_TEXT("/execution/*/weight/text"),
    EXECUTION_WEIGHT_NUMBER("/execution/*/weight/number"),
    EXECUTION_RATE_TEXT("/execution/*/rate/text"),
    EXECUTION_RATE_NUMBER("/execution/*/rate/number"),
    EXECUTION_SCORE_TEXT("/execution/*/score/text"),
    EXECUTION_SCORE_NUMBER("/execution/*/score/number"),
    EXECUTION_OTHER_LABEL("/execution/*/other/*/label"),
    EXECUTION_OTHER_TEXT("/execution/*/other/*/text"),
    GOAL_HORIZON("/goals/*/horizon"),
    GOAL_START_YEAR("/goals/*/startYear"),
    GOAL_END_YEAR("/goals/*/endYear"),
    GOAL_EXPECTED("/goals/*/expected"),
    GOAL_ACTUAL("/goals/*/actual"),
    GROUP_GOAL("/groups/*/goal"),
    GROUP_LEVEL1("/groups/*/level1"),
    GROUP_LEVEL2("/groups/*/level2"),
    GROUP_WEIGHT_TEXT("/groups/*/weight/text"),
    GROUP_WEIGHT_NUMBER("/groups/*/weight/number"),
    GROUP_SCORE_TEXT("/groups/*/score/text"),
    GROUP_SCORE_NUMBER("/groups/*/score/number"),
    INDICATOR_GOAL("/indicators/*/goal"),
    INDICATOR_HORIZON("/indicators/*/horizon"),
    INDICATOR_LEVEL1("/indicators/*/level1"),
    INDICATOR_LEVEL2("/indicators/*/level2"),
    INDICATOR_NAME("/indicators/*/name"),
    INDICATOR_TARGET_TEXT("/indicators/*/target/text"),
    INDICATOR_TARGET_OPERATOR("/indicators/*/target/operator"),
    INDICATOR_TARGET_NUMBER("/indicators/*/target/number"),
    INDICATOR_TARGET_UNIT("/indicators/*/target/unit"),
    INDICATOR_ACTUAL_TEXT("/indicators/*/actual/text"),
    INDICATOR_ACTUAL_OPERATOR("/indicators/*/actual/operator"),
    INDICATOR_ACTUAL_NUMBER("/indicators/*/actual/number"),
    INDICATOR_ACTUAL_UNIT("/indicators/*/actual/unit"),
    INDICATOR_HISTORY_TEXT("/indicators/*/history/*/value/text"),
    INDICATOR_HISTORY_OPERATOR("/indicators/*/history/*/value/operator"),
    INDICATOR_HISTORY_NUMBER("/indicators/*/history/*/value/number"),
    INDICATOR_HISTORY_UNIT("/indicators/*/history/*/value/unit"),
    INDICATOR_ATTRIBUTE("/indicators/*/attribute"),
    INDICATOR_WEIGHT_TEXT("/indicators/*/weight/text"),
    INDICATOR_WEIGHT_NUMBER("/indicators/*/weight/number"),
    INDICATOR_SCORE_TEXT("/indicators/*/score/text"),
    INDICATOR_SCORE_NUMBER("/indicators/*/score/number"),
    INDICATOR_SCORING("/indicators/*/scoring"),
    INDICATOR_CONTENT("/indicators/*/content"),
    INDICATOR_BASIS("/indicators/*/basis"),
    INDICATOR_ORIGIN("/indicators/*/origin"),
    INDICATOR_DEVIATION("/indicators/*/deviation"),
    INDICATOR_OTHER_LABEL("/indicators/*/other/*/label"),
    INDICATOR_OTHER_TEXT("/indicators/*/other/*/text"),
    EVALUATION_WEIGHT_TEXT("/evaluation/weight/text"),
    EVALUATION_WEIGHT_NUMBER("/evaluation/weight/number"),
    EVALUATION_SCORE_TEXT("/evaluation/score/text"),
    EVALUATION_SCORE_NUMBER("/evaluation/score/number"),
    EVALUATION_GRADE("/evaluation/grade");

    private final String pointer;
    private final String list;
    private final String innerList;

    Field(String pointer) {
        this.pointer = pointer;
        int star = pointer.indexOf("/*");
        this.list = star < 0 ? "" : pointer.substring(0, star);
        int inner = star < 0 ? -1 : pointer.indexOf("/*", star + 2);
        this.innerList = inner < 0 ? "" : pointer.substring(0, inner);
    }

    /** JSON Pointer with {@code *} for each index. */
    public String pointer() {
        return pointer;
    }

    /** The pointer of the list that the leaf's row stands in, "" for a leaf of the project itself. */
    String list() {
        return list;
    }

    /** The pointer of the list within the row that the leaf stands in, "" for a leaf of the row itself. */
    String innerList() {
        return innerList;
    }
}
