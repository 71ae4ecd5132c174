package org.shenbao.nightly.work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a file was when it was looked at. */
record Look(long size, FileTime modified, @Nullable Object key) {
    /** No document is so large; the pipeline says so without reading it. */
    private static final long MOST_HASHED = 1L << 30;

    static Look at(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Look(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }

    /** Whether it is another now, or gone. */
    boolean changed(Path file) {
        try {
            Look now = at(file);
            return now.size != size || !now.modified.equals(modified) || !Objects.equals(now.key, key);
        } catch (IOException e) {
            return true;
        }
    }

    /** The hash of its bytes; "" where there are too many. */
    String hash(Path file) throws IOException {
        if (size > MOST_HASHED) {
            return "";
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            refuseLocked(channel);
            MessageDigest digest = sha256();
            ByteBuffer buffer = ByteBuffer.allocate(64 << 10);
            while (channel.read(buffer) >= 0) {
                digest.update(buffer.flip());
                buffer.clear();
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /** Who writes a file on a share often holds a lock on it; where the file system knows none, nobody does. */
    private static void refuseLocked(FileChannel channel) throws IOException {
        try (FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            if (lock == null) {
                throw new NoAccess.InUseException();
            }
        } catch (NoAccess.InUseException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            // no locks here
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
