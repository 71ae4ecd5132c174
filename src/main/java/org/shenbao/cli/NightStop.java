package org.shenbao.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.shenbao.nightly.NightException;
import org.shenbao.nightly.Nightly;

/** SIGTERM and SIGINT let the documents in flight come to their end, for as long as the grace lasts. */
final class NightStop {
    private static final long AFTER_ABANDONING = 10;

    private NightStop() {}

    static Nightly.End during(Nightly nightly, Duration grace)
            throws IOException, NightException, InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Thread hook = new Thread(() -> {
            nightly.stop();
            try {
                if (!done.await(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                    nightly.abandon();
                    done.await(AFTER_ABANDONING, TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return nightly.run();
        } finally {
            done.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException alreadyStopping) {
                // the hook runs, and has just been told
            }
        }
    }
}
