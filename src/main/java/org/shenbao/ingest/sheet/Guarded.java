package org.shenbao.ingest.sheet;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.UnreadableException;

/** Turns what libraries throw at damaged bytes into what a reader may throw. */
final class Guarded {
    private static final int MOST_CAUSES = 20;

    private Guarded() {}

    interface Reading {
        Content read() throws Exception;
    }

    static Content read(String kind, Reading reading) throws UnreadableException, IOException {
        try {
            return reading.read();
        } catch (Exception | StackOverflowError e) {
            Throwable cause = e;
            for (int steps = 0; cause != null && steps < MOST_CAUSES; steps++) {
                if (cause instanceof UnreadableException unreadable) {
                    throw unreadable;
                }
                // the parser keeps what went wrong below it apart from its cause
                Throwable nested = cause instanceof XMLStreamException parser ? parser.getNestedException() : null;
                cause = nested == null ? cause.getCause() : nested;
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
