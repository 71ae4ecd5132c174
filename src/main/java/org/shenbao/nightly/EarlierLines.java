package org.shenbao.nightly;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The lines of an earlier list, read once from the first to the last. */
final class EarlierLines implements AutoCloseable {
    private static final int BUFFER = 256 << 10;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;

    private EarlierLines(InputStream in) {
        this.in = in;
    }

    static EarlierLines of(Path list) throws IOException {
        return new EarlierLines(Files.newInputStream(list));
    }

    static EarlierLines none() {
        return new EarlierLines(InputStream.nullInputStream());
    }

    /**
     * Hands on lines, and passes over those before them.
     *
     * @param beginning of the first of them
     * @param length of them all, in bytes
     * @return whether they are there; else nothing was handed on
     * @throws EOFException where they are not what was expected, so that what was handed on is not, either
     */
    boolean hand(byte[] beginning, long length, OutputStream to) throws IOException {
        while (!beginsWith(beginning)) {
            if (!passLine()) {
                return false;
            }
        }
        for (long left = length; left > 0; ) {
            if (next == end && !fill()) {
                throw new EOFException("an earlier list is shorter than it was");
            }
            int count = (int) Math.min(left, end - next);
            to.write(buffer, next, count);
            next += count;
            left -= count;
        }
        if (next == 0 || buffer[next - 1] != '\n') {
            throw new EOFException("an earlier list has other lines than it had");
        }
        return true;
    }

    private boolean beginsWith(byte[] beginning) throws IOException {
        while (end - next < beginning.length) {
            if (!fill()) {
                return false;
            }
        }
        return Arrays.equals(buffer, next, next + beginning.length, beginning, 0, beginning.length);
    }

    private boolean passLine() throws IOException {
        while (next < end || fill()) {
            while (next < end) {
                if (buffer[next++] == '\n') {
                    return true;
                }
            }
        }
        return false;
    }

    /** Reads on; what is not handed on yet stays. False at the end, and where the buffer is full. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, next, buffer, 0, end - next);
        end -= next;
        next = 0;
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
