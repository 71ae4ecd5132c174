package org.shenbao.project;

/** What kind of form a project was read from. */
public enum Form {
    DECLARATION,
    SELF_EVALUATION,
    INDICATOR_TABLE
}
