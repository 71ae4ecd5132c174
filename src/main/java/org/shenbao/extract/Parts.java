package org.shenbao.extract;

/** The leaves that a composite value of the record consists of. */
final class Parts {
    static final OfValue TARGET = new OfValue(
            Field.INDICATOR_TARGET_TEXT,
            Field.INDICATOR_TARGET_OPERATOR,
            Field.INDICATOR_TARGET_NUMBER,
            Field.INDICATOR_TARGET_UNIT);
    static final OfValue ACTUAL = new OfValue(
            Field.INDICATOR_ACTUAL_TEXT,
            Field.INDICATOR_ACTUAL_OPERATOR,
            Field.INDICATOR_ACTUAL_NUMBER,
            Field.INDICATOR_ACTUAL_UNIT);
    static final OfValue HISTORY = new OfValue(
            Field.INDICATOR_HISTORY_TEXT,
            Field.INDICATOR_HISTORY_OPERATOR,
            Field.INDICATOR_HISTORY_NUMBER,
            Field.INDICATOR_HISTORY_UNIT);

    static final OfQuantity WEIGHT = new OfQuantity(Field.INDICATOR_WEIGHT_TEXT, Field.INDICATOR_WEIGHT_NUMBER);
    static final OfQuantity SCORE = new OfQuantity(Field.INDICATOR_SCORE_TEXT, Field.INDICATOR_SCORE_NUMBER);
    static final OfQuantity GROUP_WEIGHT = new OfQuantity(Field.GROUP_WEIGHT_TEXT, Field.GROUP_WEIGHT_NUMBER);
    static final OfQuantity GROUP_SCORE = new OfQuantity(Field.GROUP_SCORE_TEXT, Field.GROUP_SCORE_NUMBER);
    static final OfQuantity EXECUTION_WEIGHT =
            new OfQuantity(Field.EXECUTION_WEIGHT_TEXT, Field.EXECUTION_WEIGHT_NUMBER);
    static final OfQuantity EXECUTION_RATE = new OfQuantity(Field.EXECUTION_RATE_TEXT, Field.EXECUTION_RATE_NUMBER);
    static final OfQuantity EXECUTION_SCORE = new OfQuantity(Field.EXECUTION_SCORE_TEXT, Field.EXECUTION_SCORE_NUMBER);
    static final OfQuantity TOTAL_WEIGHT = new OfQuantity(Field.EVALUATION_WEIGHT_TEXT, Field.EVALUATION_WEIGHT_NUMBER);
    static final OfQuantity TOTAL_SCORE = new OfQuantity(Field.EVALUATION_SCORE_TEXT, Field.EVALUATION_SCORE_NUMBER);

    static final OfMoney FUNDING_TOTAL = new OfMoney(Field.FUNDING_TOTAL_TEXT, Field.FUNDING_TOTAL_YUAN);
    static final OfMoney FUNDING_ITEM = new OfMoney(Field.FUNDING_ITEM_TEXT, Field.FUNDING_ITEM_YUAN);
    static final OfMoney INITIAL = new OfMoney(Field.EXECUTION_INITIAL_TEXT, Field.EXECUTION_INITIAL_YUAN);
    static final OfMoney REVISED = new OfMoney(Field.EXECUTION_REVISED_TEXT, Field.EXECUTION_REVISED_YUAN);
    static final OfMoney EXECUTED = new OfMoney(Field.EXECUTION_EXECUTED_TEXT, Field.EXECUTION_EXECUTED_YUAN);

    private Parts() {}

    record OfValue(Field text, Field operator, Field number, Field unit) {}

    record OfQuantity(Field text, Field number) {}

    record OfMoney(Field text, Field yuan) {}
}
