package org.shenbao.nightly.work;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Workers, and one thread for each, which fetches errands, sends its worker for them and hands over the answers. What ends
 * a worker costs at most the errand that it was on.
 */
public final class WorkerPool {
    /** A worker that others kill is sent again, so often; then they mean this document, or the machine is at its end. */
    static final int MOST_KILLS_FROM_OUTSIDE = 10;

    private static final Duration TIME_TO_START = Duration.ofMinutes(2);
    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(50);
    /** Where checks come so much too late the whole machine stood still (asleep, frozen), and no document was slow. */
    private static final Duration STANDSTILL = Duration.ofSeconds(1);

    private final WorkerCommand command;
    private final Terms terms;
    private final Quarters quarters;
    private final Set<Child> children = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
    private volatile boolean stopped;

    /** @param quarters for what libraries write */
    public WorkerPool(WorkerCommand command, Terms terms, Quarters quarters) {
        this.command = command;
        this.terms = terms;
        this.quarters = quarters;
    }

    /**
     * How they work.
     *
     * @param limit for each document
     * @param recycle after how many errands a worker is replaced
     * @param brief whether there is so little to do that a quick start counts more than what a compiler makes of it
     */
    public record Terms(int jobs, Duration limit, int recycle, boolean brief) {}

    /** Does all errands; comes back when the last answer is handed over. */
    public void run(Errands errands, Records records) throws IOException, InterruptedException {
        Thread watch = new Thread(this::watch, "watch");
        watch.setDaemon(true);
        watch.start();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < terms.jobs(); i++) {
            int number = i;
            Thread thread = new Thread(() -> serve(number, errands, records), "worker " + i);
            thread.start();
            threads.add(thread);
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } finally {
            stopped = true;
            watch.interrupt();
            children.forEach(Child::end);
        }
        Throwable reason = broken.get();
        if (reason instanceof IOException io) {
            throw io;
        }
        if (reason != null) {
            throw new IllegalStateException(reason);
        }
    }

    /** Ends all workers at once; their errands come to nothing. */
    public void abandon() {
        stopped = true;
        children.forEach(Child::end);
    }

    /** The processes that work. */
    public List<Long> pids() {
        return children.stream().map(Child::pid).toList();
    }

    private void watch() {
        try {
            while (!stopped) {
                long asleep = System.nanoTime();
                Thread.sleep(BETWEEN_CHECKS.toMillis());
                long late = System.nanoTime() - asleep - BETWEEN_CHECKS.toNanos();
                if (late > STANDSTILL.toNanos()) {
                    children.forEach(child -> child.grant(late));
                }
                children.forEach(Child::check);
            }
        } catch (InterruptedException e) {
            // the work is done
        }
    }

    private void serve(int number, Errands errands, Records records) {
        Turn turn = new Turn(number);
        try {
            for (Errand errand = errands.next(); errand != null && !stopped; errand = errands.next()) {
                boolean done = false;
                while (!done) {
                    Answer answer = turn.answer(errand, records);
                    if (stopped) {
                        discard(answer);
                        errands.broken();
                        return;
                    }
                    done = errands.done(errand, answer);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error e) {
            if (broken.compareAndSet(null, e)) {
                errands.broken();
            }
        } finally {
            turn.end();
        }
    }

    private static void discard(Answer answer) {
        if (answer instanceof Answer.Read read) {
            read.told().forEach(Told::discard);
        } else if (answer instanceof Answer.Died died) {
            died.told().forEach(Told::discard);
        }
    }

    /** One thread's worker, replaced as need be. */
    private final class Turn {
        private final int number;
        private @Nullable Child child;

        Turn(int number) {
            this.number = number;
        }

        Answer answer(Errand errand, Records records) throws IOException, InterruptedException {
            Round round = new Round(errand);
            boolean kept = false;
            try {
                Answer answer = answer(round, records);
                kept = answer instanceof Answer.Read || answer instanceof Answer.Died;
                return answer;
            } finally {
                if (!kept) {
                    round.discard();
                }
            }
        }

        private Answer answer(Round round, Records records) throws IOException, InterruptedException {
            int kills = 0;
            while (true) {
                Answer answer = worker().read(round, terms.limit(), records);
                if (!(answer instanceof Answer.Died died)) {
                    return answer;
                }
                end();
                Death death = died.death();
                if (death.cause() == Death.Cause.OUTSIDE) {
                    round.interrupted();
                    kills++;
                    death = kills < MOST_KILLS_FROM_OUTSIDE ? null : death;
                } else {
                    death = round.died(death);
                }
                if (stopped || death != null) {
                    return new Answer.Died(death == null ? died.death() : death, round.told());
                }
            }
        }

        private Child worker() throws IOException {
            Child own = child;
            if (own != null && own.errands() >= terms.recycle()) {
                end();
                own = null;
            }
            if (own == null) {
                own = started();
                child = own;
            }
            return own;
        }

        /** Who is killed while it starts costs no document anything: it is tried for as long as a machine may be busy. */
        private Child started() throws IOException {
            long end = System.nanoTime() + TIME_TO_START.toNanos();
            for (int kills = 1; ; kills++) {
                Path temporary = quarters.folder().resolve("worker-" + number);
                Child own = new Child(command, terms.brief(), temporary, quarters.mark() + "-" + number);
                children.add(own);
                Death death = own.awake();
                if (death == null) {
                    return own;
                }
                children.remove(own);
                own.end();
                boolean givenUp = kills >= MOST_KILLS_FROM_OUTSIDE && System.nanoTime() - end > 0;
                if (stopped || death.cause() != Death.Cause.OUTSIDE || givenUp) {
                    throw new IOException("a worker could not be started: " + death.reason() + "\n" + own.lastWords());
                }
            }
        }

        void end() {
            if (child != null) {
                children.remove(child);
                child.end();
                child = null;
            }
        }
    }
}
