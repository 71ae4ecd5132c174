package org.shenbao.ingest;

import org.shenbao.document.Document;
import org.shenbao.ingest.format.UnreadableException;

/** Is told of every document that a file holds: itself, or each entry where it is an archive or a mail. */
public interface Sink {
    /**
     * A document that can be tried.
     *
     * @param path {@code a.zip!/b.doc} for an entry
     */
    void found(String path, Opening opening);

    /** An entry that cannot even be unpacked. */
    void refused(String path, UnreadableException reason);

    /** Reads the document; to be used before the next one is found. */
    interface Opening {
        Document open() throws UnreadableException;
    }
}
