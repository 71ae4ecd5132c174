package org.shenbao.project;

/** Whether a goal or an indicator table holds for the budget year or for the project as a whole. */
public enum Horizon {
    ANNUAL,
    OVERALL
}
