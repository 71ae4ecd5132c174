package org.shenbao.nightly.drive;

import java.io.IOException;

/** The source itself cannot be listed: the drive is not there, or has gone. */
public final class SourceException extends IOException {
    private static final long serialVersionUID = 1L;

    SourceException(IOException cause) {
        super(cause instanceof java.nio.file.NoSuchFileException ? "no such folder" : cause.getMessage(), cause);
    }
}
