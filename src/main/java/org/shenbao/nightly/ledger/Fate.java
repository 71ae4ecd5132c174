package org.shenbao.nightly.ledger;

import java.util.Locale;

/** What becomes of a file in a night: exactly one of these. */
public enum Fate {
    /** Read; its record, or those of its entries, were written. */
    EXTRACTED,
    /** As it was when its record was written. */
    UNCHANGED,
    /** The same bytes as another file, whose record stands for both. */
    DUPLICATE,
    /** Not read, and nothing is wrong. */
    SKIPPED,
    /** Not read, though it should have been. */
    FAILED,
    /** Not read any more, as it ended too many readers. */
    QUARANTINED,
    /** Not on the drive any more. */
    VANISHED;

    /** Its word, for people and machines. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Fate of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
