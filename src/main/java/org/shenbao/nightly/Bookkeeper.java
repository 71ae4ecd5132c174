package org.shenbao.nightly;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.ledger.Ledger;
import org.shenbao.nightly.work.Told;
import org.shenbao.write.OutputFolder;

/**
 * Publishes records, then notes them in the ledger: in that order, so that what the ledger says is there, is there. A
 * thread of its own takes together what comes in within a moment, as each waiting for the disk costs the same.
 */
final class Bookkeeper implements AutoCloseable {
    private static final int WAITING = 256;
    private static final int MOST_TOGETHER = 128;
    private static final Duration MOMENT = Duration.ofMillis(250);
    private static final int TRIES = 5;
    /** More threads than these make a disk no quicker. */
    private static final int SETTLING = 4;

    private static final Entry END = new Entry(List.of(), () -> {}, List.of());

    private final Ledger ledger;
    private final Tally tally;
    private final Runnable alarm;
    private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>(WAITING);
    private final ExecutorService disk = Executors.newFixedThreadPool(SETTLING);
    private final Thread thread = new Thread(this::run, "ledger");
    private volatile @Nullable IOException broken;

    /** @param alarm what to do at once where nothing can be written any more */
    Bookkeeper(Ledger ledger, Tally tally, Runnable alarm) {
        this.ledger = ledger;
        this.tally = tally;
        this.alarm = alarm;
        thread.start();
    }

    /**
     * What belongs together.
     *
     * @param told whose records are to be published
     * @param changes of the ledger
     * @param lines to be said when that is done
     */
    record Entry(List<Told> told, Ledger.Changes changes, List<Line> lines) {}

    void take(Entry entry) throws InterruptedException {
        entries.put(entry);
    }

    private void run() {
        List<Entry> together = new ArrayList<>();
        boolean ended = false;
        try {
            while (!ended) {
                together.clear();
                gather(together);
                ended = together.remove(END);
                if (broken == null) {
                    book(together);
                } else {
                    discard(together);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disk.shutdownNow();
        }
    }

    /** What comes in within a moment after the first: taken one by one each would wait for the disk three times. */
    private void gather(List<Entry> together) throws InterruptedException {
        Entry entry = entries.take();
        long end = System.nanoTime() + MOMENT.toNanos();
        while (entry != null) {
            together.add(entry);
            boolean enough = entry.equals(END) || together.size() == MOST_TOGETHER;
            entry = enough ? null : entries.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    private void book(List<Entry> together) {
        try {
            settle(together);
            Set<Path> folders = new LinkedHashSet<>();
            for (Entry entry : together) {
                for (Told told : entry.told()) {
                    publish(told, folders);
                }
            }
            for (Path folder : folders) {
                sync(folder);
            }
            ledger.change(() -> change(together));
            together.forEach(entry -> entry.lines().forEach(tally::add));
        } catch (IOException | RuntimeException e) {
            broken = reason(e);
            discard(together);
            alarm.run();
        }
    }

    private static IOException reason(Exception e) {
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        return cause instanceof IOException io ? io : new IOException("internal error: " + e, e);
    }

    /**
     * Waits until the bytes of the records are on the disk: for all of them at once, as a file system writes its journal
     * once for all that wait for it.
     */
    private void settle(List<Entry> together) throws IOException {
        List<Future<?>> waits = new ArrayList<>();
        for (Entry entry : together) {
            for (Told told : entry.told()) {
                OutputFolder.Draft record = told.record();
                if (record != null) {
                    waits.add(disk.submit(() -> {
                        record.settle();
                        return record;
                    }));
                }
            }
        }
        IOException trouble = null;
        for (Future<?> wait : waits) {
            try {
                wait.get();
            } catch (ExecutionException e) {
                trouble = e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                trouble = new InterruptedIOException();
            }
        }
        if (trouble != null) {
            throw trouble;
        }
    }

    private void change(List<Entry> together) throws SQLException {
        ledger.putMeta(ProjectList.STALE, "1");
        for (Entry entry : together) {
            entry.changes().make();
        }
    }

    private static void discard(List<Entry> together) {
        together.forEach(entry -> entry.told().forEach(Told::discard));
    }

    private static void publish(Told told, Set<Path> folders) throws IOException {
        if (told.record() == null) {
            return;
        }
        for (int tries = 1; ; tries++) {
            try {
                told.record().publish();
                Path folder = told.record().target().getParent();
                if (folder != null) {
                    folders.add(folder);
                }
                return;
            } catch (AccessDeniedException e) {
                if (tries == TRIES) { // Windows refuses while somebody reads the older record
                    throw e;
                }
                pause(tries);
            }
        }
    }

    private static void pause(int tries) {
        try {
            Thread.sleep(100L << tries);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes names durable, where a folder can be opened for that. */
    static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows does it by itself
        }
    }

    /** Waits until all is noted. */
    void finish() throws IOException {
        close();
        IOException reason = broken;
        if (reason != null) {
            throw reason;
        }
    }

    @Override
    public void close() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                entries.put(END);
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
