package org.shenbao.project;

/** The kinds of narrative sections that the schema names. */
public enum SectionKind {
    BASIS,
    OVERVIEW,
    CONTENT,
    FUNDING,
    PLAN,
    OUTCOMES,
    PROBLEMS,
    MEASURES,
    CONCLUSION
}
