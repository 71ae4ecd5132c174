package org.shenbao.nightly.work;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The end of what a process prints; the rest is read and forgotten, so that it never waits for a reader. */
final class LastWords {
    private static final int KEPT = 16 << 10;

    private final StringBuilder last = new StringBuilder();
    private final Thread thread;

    LastWords(InputStream in) {
        thread = new Thread(() -> drain(in), "worker's messages");
        thread.setDaemon(true);
        thread.start();
    }

    private void drain(InputStream in) {
        byte[] buffer = new byte[4096];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                keep(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // the process is gone
        }
    }

    private synchronized void keep(String text) {
        last.append(text);
        if (last.length() > KEPT) {
            last.delete(0, last.length() - KEPT);
        }
    }

    /** What was printed, once the process has ended. */
    String text() {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return last.toString();
        }
    }
}
