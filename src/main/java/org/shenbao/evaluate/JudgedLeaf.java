package org.shenbao.evaluate;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.shenbao.check.ComparedLeaf;

/**
 * One value beside its label, and what the record says to warn of it.
 *
 * @param confidence of a found leaf, as published; null where there is no evidence
 * @param rules of the warnings and errors that cover the leaf
 * @param places where it was read; of a missing one, where its row's other values were
 */
record JudgedLeaf(
        ComparedLeaf leaf, @Nullable BigDecimal confidence, SortedSet<String> rules, List<PrintedPlace> places) {
    /** Below this confidence a value is one to look at. */
    static final BigDecimal SURE = new BigDecimal("0.9");

    JudgedLeaf {
        places = List.copyOf(places);
    }

    Verdict verdict() {
        if (leaf.right()) {
            return Verdict.RIGHT;
        }
        if (!leaf.isFound()) {
            return Verdict.MISSING;
        }
        return leaf.isLabelled() ? Verdict.DIFFERENT : Verdict.INVENTED;
    }

    boolean isDoubted() {
        return !rules.isEmpty();
    }

    boolean isUnsure() {
        return confidence != null && confidence.compareTo(SURE) < 0;
    }

    /** Whether nothing warns of it: of a wrong leaf, the worst that can be. */
    boolean isSilent() {
        return !isDoubted() && !isUnsure();
    }

    boolean isSilentError() {
        return !leaf.right() && isSilent();
    }

    /** How a value compares with its label. */
    enum Verdict {
        RIGHT("right"),
        DIFFERENT("other value"),
        INVENTED("found, none labelled"),
        MISSING("labelled, none found");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
