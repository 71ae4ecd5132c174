package org.shenbao.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Where records are written. A file stands there whole or not at all: it is written under a name of its own that begins
 * with a dot, in the folder it belongs to, and renamed.
 */
public final class OutputFolder {
    private static final Pattern DRAFT = Pattern.compile("\\.[0-9]+-[0-9a-f]+-[0-9]+\\.part");

    private final Path folder;
    private final AtomicLong drafts = new AtomicLong();

    public OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder. */
    public void create() throws IOException {
        Files.createDirectories(folder);
        if (!Files.isWritable(folder)) {
            throw new java.nio.file.AccessDeniedException(folder.toString());
        }
    }

    /** Writes one file. */
    public void put(String path, byte[] content) throws IOException {
        try (Draft draft = draft(path)) {
            draft.write(content);
            draft.publish();
        }
    }

    /** A file that grows and appears under its name when it is published. */
    public Draft draft(String path) throws IOException {
        Path target = folder.resolve(path);
        Path parent = target.getParent();
        Files.createDirectories(parent == null ? folder : parent);
        String own = "." + ProcessHandle.current().pid() + "-" + Integer.toHexString(target.hashCode()) + "-"
                + drafts.getAndIncrement() + ".part";
        return new Draft(target, target.resolveSibling(own));
    }

    /** Whether a file has the name of a draft: nobody's, where no program writes. */
    public static boolean isDraft(Path file) {
        return DRAFT.matcher(String.valueOf(file.getFileName())).matches();
    }

    /** A file in the making; closed without being published, it leaves nothing behind. */
    public static final class Draft implements AutoCloseable {
        private final Path target;
        private final Path temporary;
        private final OutputStream out;

        private Draft(Path target, Path temporary) throws IOException {
            this.target = target;
            this.temporary = temporary;
            this.out = new BufferedOutputStream(Files.newOutputStream(temporary));
        }

        /** Where it will stand. */
        public Path target() {
            return target;
        }

        public void write(byte[] bytes) throws IOException {
            out.write(bytes);
        }

        public void write(byte[] bytes, int length) throws IOException {
            out.write(bytes, 0, length);
        }

        /** Ends the writing. */
        public void finish() throws IOException {
            out.close();
        }

        /** Waits until the bytes are on the disk, though not under their name yet. */
        public void settle() throws IOException {
            finish();
            try (FileChannel written = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                written.force(true);
            }
        }

        public void publish() throws IOException {
            out.close();
            try {
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                out.close();
            } finally {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
