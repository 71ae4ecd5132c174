package org.shenbao.document;

/** What a finding does to the leaves that it points to: error and warning cast doubt on them, info does not. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
