package org.shenbao.nightly.work;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder for the temporary files of one night and its readers. Who is killed leaves it behind, and perhaps what a
 * reader had started; the next night sweeps both away. A locked file in it says that its night is alive, as the system lets
 * go of the lock when its holder ends, however that happens.
 */
public final class Quarters implements AutoCloseable {
    private static final String PREFIX = "shenbao-nightly-";
    private static final String LOCK = "lock";
    /** Nobody takes so long from making the folder to locking it. */
    private static final Duration IN_THE_MAKING = Duration.ofHours(1);
    /** To close another channel to a file that this process has locked would unlock it. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private Quarters(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Makes them, and sweeps away what dead nights of the same user have left beside them. */
    public static Quarters in(Path parent) throws IOException {
        Quarters quarters = null;
        while (quarters == null) {
            quarters = make(parent);
        }
        quarters.sweep(parent);
        return quarters;
    }

    /** Null where a sweeping night came between. */
    private static @Nullable Quarters make(Path parent) throws IOException {
        Path folder = Files.createTempDirectory(parent, PREFIX);
        OWN.add(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            OWN.remove(folder);
            Sweep.away(folder);
            return null;
        }
        String pid = String.valueOf(ProcessHandle.current().pid());
        channel.write(StandardCharsets.US_ASCII.encode(pid));
        return new Quarters(folder, channel);
    }

    public Path folder() {
        return folder;
    }

    /** What all processes of the night carry in their environment. */
    String mark() {
        return String.valueOf(folder.getFileName());
    }

    private void sweep(Path parent) throws IOException {
        UserPrincipal user = Files.getOwner(folder);
        try (DirectoryStream<Path> others = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path other : others) {
                if (!OWN.contains(other) && isLeft(other, user)) {
                    Family.end(other.getFileName() + "-");
                    Sweep.away(other);
                }
            }
        }
    }

    /** Whether a dead night of this user left it. Links are not followed: they may lead anywhere. */
    private static boolean isLeft(Path folder, UserPrincipal user) {
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    || !user.equals(Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS))) {
                return false;
            }
            Path lock = folder.resolve(LOCK);
            if (!Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS) || Files.size(lock) == 0) {
                return Files.getLastModifiedTime(folder)
                        .toInstant()
                        .isBefore(Instant.now().minus(IN_THE_MAKING));
            }
            return canBeLocked(lock);
        } catch (IOException e) {
            return false; // gone, or not ours
        }
    }

    private static boolean canBeLocked(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // within this process
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Sweep.away(folder);
        OWN.remove(folder);
    }
}
