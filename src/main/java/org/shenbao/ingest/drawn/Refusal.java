package org.shenbao.ingest.drawn;

import java.io.IOException;
import org.shenbao.ingest.format.UnreadableException;

/** Carries a refusal through a library that lets only {@link IOException} pass. */
public final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final UnreadableException reason;

    public Refusal(UnreadableException reason) {
        super(reason.reason(), reason);
        this.reason = reason;
    }

    public UnreadableException reason() {
        return reason;
    }
}
