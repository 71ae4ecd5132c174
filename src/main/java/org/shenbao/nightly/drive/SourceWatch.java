package org.shenbao.nightly.drive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Whether the drive is there. It is asked in a thread of its own: a dead share does not answer for minutes. */
public final class SourceWatch {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    private final Path source;
    private final Duration wait;

    /** @param wait how long a drive that has gone is waited for */
    public SourceWatch(Path source, Duration wait) {
        this.source = source;
        this.wait = wait;
    }

    /** A folder that can be listed and has something in it: a mount point without its drive is empty. */
    public boolean isThere() {
        FutureTask<Boolean> look = new FutureTask<>(this::look);
        Thread thread = new Thread(look, "source");
        thread.setDaemon(true);
        thread.start();
        try {
            return look.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean look() throws IOException {
        try (DirectoryStream<Path> names = Files.newDirectoryStream(source)) {
            return names.iterator().hasNext();
        }
    }

    /**
     * Waits for it, with longer and longer pauses.
     *
     * @param given whether nobody needs it any more
     * @return whether it is there
     */
    public boolean await(BooleanSupplier given) throws InterruptedException {
        long end = System.nanoTime() + wait.toNanos();
        long pause = Math.min(500, Math.max(1, wait.toMillis() / 4));
        while (!isThere()) {
            if (given.getAsBoolean() || System.nanoTime() - end >= 0) {
                return false;
            }
            Thread.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE.toMillis());
        }
        return true;
    }
}
