package org.shenbao.nightly.ledger;

import java.io.IOException;

/** The ledger cannot be used; the message says why and what to do. */
public final class LedgerException extends IOException {
    private static final long serialVersionUID = 1L;

    public LedgerException(String message) {
        super(message);
    }

    LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
