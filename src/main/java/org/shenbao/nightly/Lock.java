package org.shenbao.nightly;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second night away. The system lets go of the lock when its holder ends, however that happens; who holds it
 * stands in a file beside it, as a locked file cannot be read everywhere.
 */
final class Lock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private Lock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static Lock take(Path ledger) throws IOException, NightException {
        Path file = ledger.resolveSibling(ledger.getFileName() + ".lock");
        Path holder = ledger.resolveSibling(ledger.getFileName() + ".holder");
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new NightException(NightException.Kind.LOCKED, "another night is at work: " + holder(holder));
        }
        String own = "pid " + ProcessHandle.current().pid() + ", since " + start();
        Files.write(holder, own.getBytes(StandardCharsets.UTF_8));
        return new Lock(channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // within this process
        }
    }

    private static Instant start() {
        return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    }

    private static String holder(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "it has not said which";
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
