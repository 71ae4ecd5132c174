package org.shenbao.nightly.work;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/**
 * Why a file could not be opened or read.
 *
 * @param words for people
 */
public record NoAccess(Kind kind, String words) {
    /** What it means for the file. */
    public enum Kind {
        /** It is not there any more. */
        GONE,
        /** Another program writes it, or keeps it to itself. */
        IN_USE,
        /** Nobody let us. */
        DENIED,
        /** The drive could not deliver it. */
        BROKEN
    }

    static NoAccess of(IOException e) {
        if (e instanceof NoSuchFileException) {
            return new NoAccess(Kind.GONE, "no such file");
        }
        if (e instanceof AccessDeniedException) {
            return new NoAccess(Kind.DENIED, "permission denied");
        }
        String reason = e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(e.getMessage());
        if (e instanceof InUseException || reason.toLowerCase(Locale.ROOT).contains("used by another process")) {
            return new NoAccess(Kind.IN_USE, "in use by another program");
        }
        return new NoAccess(Kind.BROKEN, "cannot be read: " + reason);
    }

    void tell(Wire wire) throws IOException {
        wire.say(Wire.NO_ACCESS).text(kind.name()).text(words).flush();
    }

    static NoAccess hear(Wire wire) throws IOException {
        String kind = wire.text();
        try {
            return new NoAccess(Kind.valueOf(kind), wire.text());
        } catch (IllegalArgumentException e) {
            throw new IOException("a reason " + kind, e);
        }
    }

    /** Another program holds a lock. */
    static final class InUseException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
