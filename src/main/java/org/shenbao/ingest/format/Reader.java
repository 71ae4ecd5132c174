package org.shenbao.ingest.format;

import java.io.IOException;

/** Reads files of one format. Holds no state between files. */
public interface Reader {
    /**
     * Reads the whole file.
     *
     * @throws UnreadableException with a reason that a user understands, where there is no document to be had or a limit
     *     is passed
     * @throws IOException where the format's library gives up on the bytes
     */
    Content read(Raw raw) throws UnreadableException, IOException;
}
