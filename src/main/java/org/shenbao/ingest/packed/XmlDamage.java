package org.shenbao.ingest.packed;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.UnreadableException;

/** Why a parser of XML gave up. */
final class XmlDamage {
    private static final int CAUSES = 20;

    private XmlDamage() {}

    /**
     * What is to be thrown for what the parser threw.
     *
     * @throws UnreadableException instead, where a limit was passed below the parser
     */
    static IOException of(Throwable thrown) throws UnreadableException {
        for (Throwable cause : causes(thrown)) {
            if (cause instanceof LimitPassed passed) {
                throw new UnreadableException(passed.reason(), thrown);
            }
        }
        return new IOException(said(thrown), thrown);
    }

    static String said(Throwable thrown) {
        boolean bytes = causes(thrown).stream().anyMatch(CharacterCodingException.class::isInstance);
        return "XML is damaged: " + (bytes ? "bytes that are no characters of its encoding" : thrown.getMessage());
    }

    /** The parser keeps what it met below apart from its cause. */
    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        @Nullable Throwable cause = thrown;
        while (cause != null && causes.size() < CAUSES) {
            causes.add(cause);
            Throwable nested = cause instanceof XMLStreamException stream ? stream.getNestedException() : null;
            cause = nested == null ? cause.getCause() : nested;
        }
        return causes;
    }
}
