package org.shenbao.ingest.packed;

import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** How much text one part may still hold: its bytes may be blanks that packed well. */
final class TextBudget {
    /** Of one text without an element in it; a cell of Excel holds no more than 32 767. */
    private static final int LONGEST = 1 << 20;

    private final long most;
    private long all;
    private int here;

    TextBudget(Limits limits) {
        this.most = limits.bytes() / 4L;
    }

    /** An element begins or ends. */
    void parted() {
        here = 0;
    }

    /** So many characters more. */
    void take(int characters) throws UnreadableException {
        here += characters;
        all += characters;
        if (here > LONGEST) {
            throw new UnreadableException("a text has more than the limit of " + LONGEST + " characters");
        }
        if (all > most) {
            throw new UnreadableException("a part has more than the limit of " + most + " characters of text");
        }
    }
}
