package org.shenbao.project;

/** How an actual value is compared with its target. */
public enum Operator {
    AT_LEAST(">="),
    AT_MOST("<="),
    MORE_THAN(">"),
    LESS_THAN("<"),
    EQUAL("=");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** As the record writes it. */
    public String sign() {
        return sign;
    }
}
