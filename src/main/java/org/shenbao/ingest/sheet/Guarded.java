package org.shenbao.ingest.sheet;

import java.io.IOException;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.UnreadableException;

/** Turns what libraries throw at damaged bytes into what a reader may throw. */
final class Guarded {
    private Guarded() {}

    interface Reading {
        Content read() throws Exception;
    }

    static Content read(String kind, Reading reading) throws UnreadableException, IOException {
        try {
            return reading.read();
        } catch (Exception | StackOverflowError e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof UnreadableException unreadable) {
                    throw unreadable;
                }
            }
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            if (reason.startsWith("encrypted")) {
                throw new UnreadableException(reason, e);
            }
            throw new UnreadableException(
                    "damaged " + kind + ": " + reason.lines().findFirst().orElse(""), e);
        }
    }
}
