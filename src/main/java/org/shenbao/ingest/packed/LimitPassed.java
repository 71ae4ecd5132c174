package org.shenbao.ingest.packed;

import java.io.IOException;

/** Carries the limit's name out of a stream that somebody else reads. */
public final class LimitPassed extends IOException {
    private static final long serialVersionUID = 1L;

    LimitPassed(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
