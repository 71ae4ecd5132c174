package org.shenbao.evaluate;

/** Of values with one verdict: how many there are, how many no finding warns of, and how many nothing warns of. */
final class Warnings {
    private long leaves;
    private long withoutFinding;
    private long silent;

    void add(JudgedLeaf judged) {
        leaves++;
        withoutFinding += judged.isDoubted() ? 0 : 1;
        silent += judged.isSilent() ? 1 : 0;
    }

    void add(Warnings other) {
        leaves += other.leaves;
        withoutFinding += other.withoutFinding;
        silent += other.silent;
    }

    long leaves() {
        return leaves;
    }

    long withoutFinding() {
        return withoutFinding;
    }

    /** Without a finding, and not of low confidence. */
    long silent() {
        return silent;
    }
}
