package org.shenbao.vocabulary;

/** Terms that stand in the same position of a form and so must not share a word. */
public enum Family {
    TITLE,
    FIELD,
    SECTION,
    COLUMN,
    MONEY_COLUMN,
    MONEY_PAIR,
    GOAL,
    CATEGORY,
    LABEL,
    PARENT,
    OPERATOR,
    ATTRIBUTE,
    SIGN,
    UNIT,
    WORD,
    MONEY_WORD
}
