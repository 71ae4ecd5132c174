package org.shenbao.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** SIGTERM and SIGINT ask the work to stop, and wait a while for the document in hand. */
final class StopSignal {
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch done = new CountDownLatch(1);

    private StopSignal() {}

    static <T> T during(Work<T> work, Runnable stop) throws IOException {
        StopSignal signal = new StopSignal();
        Thread hook = new Thread(() -> {
            stop.run();
            signal.await();
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.run();
        } finally {
            signal.done.countDown();
            remove(hook);
        }
    }

    private void await() {
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("shenbao: stopped in the middle of a document");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyStopping) {
            // the hook runs, and has just been told
        }
    }

    /** What is done meanwhile. */
    interface Work<T> {
        T run() throws IOException;
    }
}
