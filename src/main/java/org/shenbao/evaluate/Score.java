package org.shenbao.evaluate;

/** How many values of a field were labelled, found, right, and wrong without a warning. */
final class Score {
    private long labelled;
    private long found;
    private long right;
    private long silent;

    void add(JudgedLeaf judged) {
        labelled += judged.leaf().isLabelled() ? 1 : 0;
        found += judged.leaf().isFound() ? 1 : 0;
        right += judged.leaf().right() ? 1 : 0;
        silent += judged.isSilentError() ? 1 : 0;
    }

    long labelled() {
        return labelled;
    }

    long found() {
        return found;
    }

    long right() {
        return right;
    }

    /** Wrong values that neither a finding nor a low confidence warns of. */
    long silent() {
        return silent;
    }

    Share precision() {
        return new Share(right, found);
    }

    Share recall() {
        return new Share(right, labelled);
    }

    /** The harmonic mean of precision and recall. */
    Share f1() {
        return new Share(2 * right, labelled + found);
    }
}
