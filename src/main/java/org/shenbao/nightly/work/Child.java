package org.shenbao.nightly.work;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A worker as its master sees it. */
final class Child {
    private static final Duration TIME_TO_WAKE = Duration.ofSeconds(60);
    private static final long NEVER = Long.MAX_VALUE;

    private final WorkerCommand command;
    private final Process process;
    private final Family family;
    private final Wire wire;
    private final LastWords lastWords;
    private final Path temporary;
    private final AtomicBoolean overdue = new AtomicBoolean();
    private final AtomicLong deadline = new AtomicLong(NEVER);
    /** When it was sent out last. */
    private long kernelKills;

    private boolean saidExit;
    private int errands;

    Child(WorkerCommand command, boolean brief, Path temporary, String mark) throws IOException {
        this.command = command;
        this.temporary = temporary;
        this.process = command.start(brief, temporary, mark);
        this.family = new Family(process, mark);
        this.wire = new Wire(process.getInputStream(), process.getOutputStream());
        this.lastWords = new LastWords(process.getErrorStream());
    }

    /** How many errands it has had. */
    int errands() {
        return errands;
    }

    long pid() {
        return process.pid();
    }

    /** Waits until it can work; null where all is well. */
    @Nullable
    Death awake() {
        allow(TIME_TO_WAKE);
        kernelKills = Death.kernelKills();
        try {
            if (next() == Wire.AWAKE) {
                deadline.set(NEVER);
                return null;
            }
        } catch (IOException e) {
            // it ended
        }
        return death(TIME_TO_WAKE);
    }

    String lastWords() {
        return lastWords.text();
    }

    /**
     * Sends it for a file; where it ends over it, the answer tells of its death alone.
     *
     * @param limit for each document: the file, or each entry
     * @throws OutputException where a record cannot be written; the worker has then to be ended
     */
    Answer read(Round round, Duration limit, Records records) throws OutputException, InterruptedException {
        errands++;
        try {
            allow(limit);
            Errand errand = round.errand();
            wire.say(Wire.READ)
                    .text(errand.file().toUri().toString())
                    .text(errand.path())
                    .flush();
            kernelKills = Death.kernelKills(); // now that it is at work nobody waits for that
            return listen(round, limit, records);
        } catch (OutputException e) {
            throw e;
        } catch (IOException e) {
            return new Answer.Died(death(limit), List.of());
        } finally {
            deadline.set(NEVER);
        }
    }

    private Answer listen(Round round, Duration limit, Records records) throws IOException, InterruptedException {
        while (true) {
            int sign = next();
            switch (sign) {
                case Wire.HASH -> {
                    String sha256 = wire.text();
                    deadline.set(NEVER); // what it waits for now is not its doing
                    boolean wanted = wanted(round.errand(), sha256, wire.length(), wire.moment());
                    answer(wanted, limit);
                    if (!wanted) {
                        expect(Wire.DONE);
                        wire.number();
                        return new Answer.Left();
                    }
                }
                case Wire.NO_ACCESS -> {
                    return new Answer.Refused(NoAccess.hear(wire));
                }
                case Wire.ENTRY -> {
                    String entry = wire.text();
                    deadline.set(NEVER);
                    answer(OutputException.guard(() -> round.begins(entry)), limit);
                }
                case Wire.OUTCOME -> {
                    round.add(Told.hear(wire, records));
                    allow(limit);
                }
                case Wire.DONE -> {
                    return new Answer.Read(round.told(), wire.number() != 0);
                }
                default -> throw new IOException("sign " + sign + " was not expected");
            }
        }
    }

    private void answer(boolean wanted, Duration limit) throws IOException {
        allow(limit);
        wire.say(wanted ? Wire.GO_ON : Wire.LEAVE_IT).flush();
    }

    private static boolean wanted(Errand errand, String sha256, long size, long modified)
            throws OutputException, InterruptedException {
        try {
            return errand.wanted(sha256, size, modified);
        } catch (IOException e) {
            throw new OutputException(e); // the ledger is not the worker's doing
        }
    }

    private void expect(int expected) throws IOException {
        int sign = next();
        if (sign != expected) {
            throw new IOException("sign " + sign + " was not expected");
        }
    }

    private int next() throws IOException {
        int sign = wire.sign();
        if (sign == Wire.EXIT) {
            saidExit = true;
            sign = wire.sign();
        }
        if (sign < 0) {
            throw new IOException("the worker ended");
        }
        return sign;
    }

    private void allow(Duration limit) {
        deadline.set(System.nanoTime() + limit.toNanos());
    }

    /** Gives it so much more time, where nobody had any. */
    void grant(long nanos) {
        long until = deadline.get();
        if (until != NEVER) {
            deadline.compareAndSet(until, until + nanos); // else it has just been given a new one
        }
    }

    /** Kills it where its time is over. */
    void check() {
        long until = deadline.get();
        if (until != NEVER && System.nanoTime() - until > 0 && overdue.compareAndSet(false, true)) {
            family.end();
        }
    }

    private Death death(Duration limit) {
        deadline.set(NEVER);
        boolean byItself = ended();
        family.end();
        if (overdue.get()) {
            return Death.timeout(limit);
        }
        if (!byItself) {
            return new Death(Death.Cause.CRASH, "the reader spoke out of turn");
        }
        boolean killed = Death.kernelKills() > kernelKills;
        String last = lastWords.text() + WorkerCommand.crashLog(temporary);
        return Death.of(process.exitValue(), saidExit, last, killed, command.heap());
    }

    private boolean ended() {
        try {
            return process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends it, whatever it does; its files go with it. */
    void end() {
        family.end();
        Sweep.away(temporary);
    }
}
