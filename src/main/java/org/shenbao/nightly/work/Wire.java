package org.shenbao.nightly.work;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a worker and its master say to each other: a sign of one byte, then what belongs to it. Whoever breaks the rules
 * gets an {@link IOException}; nothing that is said can take more memory than its bound.
 */
final class Wire {
    /** To the worker: a document, its place (a URI, as names need not be text) and its path in the record. */
    static final int READ = 'R';
    /** To the worker: the bytes, or the entry, are to be read. */
    static final int GO_ON = 'G';
    /** To the worker: they are not. */
    static final int LEAVE_IT = 'L';

    /** From the worker: awake. */
    static final int AWAKE = 'A';
    /** From the worker: the hash of the file's bytes. */
    static final int HASH = 'H';
    /** From the worker: the file cannot be opened or read; why, and in words. */
    static final int NO_ACCESS = 'N';
    /** From the worker: a document that is packed in the file, by its path; it waits to be told whether to go on. */
    static final int ENTRY = 'E';
    /** From the worker: what became of one document, and its record. */
    static final int OUTCOME = 'O';
    /** From the worker: the file is done with. */
    static final int DONE = 'D';
    /** From the worker: it ends by an orderly exit, which no kill from outside lets it say. */
    static final int EXIT = 'X';

    private static final int MOST_TEXT = 16 << 20;
    private static final int BUFFER = 64 << 10;

    private final DataInputStream in;
    private final DataOutputStream out;

    Wire(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
        this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
    }

    /** The next sign; -1 where the other end is gone. */
    int sign() throws IOException {
        return in.read();
    }

    String text() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_TEXT) {
            throw new IOException("a text of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    int number() throws IOException {
        return in.readInt();
    }

    long length() throws IOException {
        long length = in.readLong();
        if (length < 0) {
            throw new IOException("a length of " + length);
        }
        return length;
    }

    /** A time, before 1970, too. */
    long moment() throws IOException {
        return in.readLong();
    }

    /** Hands on so many bytes. */
    void pour(long length, Drain drain) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (long left = length; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            drain.take(buffer, read);
            left -= read;
        }
    }

    Wire say(int sign) throws IOException {
        out.writeByte(sign);
        return this;
    }

    Wire text(@Nullable String text) throws IOException {
        byte[] bytes = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_TEXT) {
            throw new IOException("a text of " + bytes.length + " bytes");
        }
        out.writeInt(bytes.length);
        out.write(bytes);
        return this;
    }

    Wire number(int number) throws IOException {
        out.writeInt(number);
        return this;
    }

    Wire length(long length) throws IOException {
        out.writeLong(length);
        return this;
    }

    Wire bytes(byte[] bytes) throws IOException {
        out.write(bytes);
        return this;
    }

    void flush() throws IOException {
        out.flush();
    }

    /** Takes bytes as they come. */
    interface Drain {
        void take(byte[] buffer, int length) throws IOException;
    }
}
