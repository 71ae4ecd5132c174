package org.shenbao.ingest.word;

import java.io.IOException;

/** Carries the limit's name out of a stream that somebody else reads. */
final class LimitPassed extends IOException {
    private static final long serialVersionUID = 1L;

    LimitPassed(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
