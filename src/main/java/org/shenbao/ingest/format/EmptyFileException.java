package org.shenbao.ingest.format;

/** A file of no bytes: nothing is wrong with it, and nothing is in it. */
public final class EmptyFileException extends UnreadableException {
    private static final long serialVersionUID = 1L;

    public EmptyFileException() {
        super("empty file");
    }
}
