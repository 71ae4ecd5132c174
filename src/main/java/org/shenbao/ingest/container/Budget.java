package org.shenbao.ingest.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/**
 * How much of one file may still be unpacked: of a container and all containers within it together, else a few small ones
 * hold millions of entries.
 */
public final class Budget {
    /** No document shrinks to less than a hundredth of itself, but for small ones. */
    private static final long RATIO = 200;

    private static final long GRACE = 1 << 20;
    private static final int CHUNK = 1 << 16;

    private final Limits limits;
    private long expanded;
    private int entries;

    public Budget(Limits limits) {
        this.limits = limits;
    }

    /** Counts one more entry. */
    void enter() throws UnreadableException {
        if (++entries > limits.entries()) {
            throw new UnreadableException("more entries than the limit of " + limits.entries());
        }
    }

    /**
     * Reads an entry to its end.
     *
     * @param packed its size in the container, −1 where that is not known
     * @throws TooLargeException where the entry alone is too large: the next one may be read
     */
    byte[] read(InputStream in, long packed) throws UnreadableException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            expanded += count;
            limits.checkExpanded(expanded);
            if (out.size() + (long) count > limits.bytes()) {
                throw new TooLargeException("larger than the limit of " + limits.bytes() + " bytes");
            }
            if (packed >= 0 && out.size() > GRACE && out.size() / RATIO > packed) {
                throw new TooLargeException(
                        "unpacks to more than " + RATIO + " times its size, the limit of an archive's entry");
            }
            out.write(chunk, 0, count);
        }
        return out.toByteArray();
    }

    /** An entry that is too large by itself. */
    static final class TooLargeException extends UnreadableException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String reason) {
            super(reason);
        }
    }
}
