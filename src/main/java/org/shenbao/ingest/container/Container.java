package org.shenbao.ingest.container;

import java.io.IOException;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** A kind of file whose entries are documents of their own. Holds no state between files. */
public interface Container {
    /**
     * Hands on every entry in the container's order, one at a time.
     *
     * @param budget of the file that is unpacked, be the container the file itself or one within it
     * @throws UnreadableException where nothing more can be had of it, or a limit is passed
     * @throws IOException where its library gives up on the bytes
     */
    void each(byte[] bytes, Limits limits, Budget budget, Entries entries) throws UnreadableException, IOException;

    /** Is handed the entries. */
    interface Entries {
        /**
         * An entry that can be read.
         *
         * @param name as packed, with {@code /} between folders
         */
        void entry(String name, byte[] content) throws UnreadableException;

        /** An entry that cannot be read. */
        void refused(String name, UnreadableException reason) throws UnreadableException;
    }
}
