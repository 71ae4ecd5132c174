package org.shenbao.nightly.work;

import java.io.IOException;
import java.nio.file.Path;

/** A file to read, for a worker. */
public interface Errand {
    Path file();

    /** Its name in the record. */
    String path();

    /**
     * Is told how the file looks and the hash of its bytes before they are read; asked once or, where it is sent for
     * again, more often.
     *
     * @param sha256 "" where it is too large for a document
     * @param modified nanoseconds since 1970
     * @return whether they are to be read
     */
    boolean wanted(String sha256, long size, long modified) throws IOException, InterruptedException;

    /**
     * Is told of each document that is packed in the file before it is read, each time that the file is sent for.
     *
     * @return whether it is to be read
     */
    boolean wantsEntry(String entry) throws IOException;
}
