package org.shenbao.nightly;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.drive.SourceWatch;
import org.shenbao.nightly.work.Answer;
import org.shenbao.nightly.work.Death;
import org.shenbao.nightly.work.Errand;
import org.shenbao.nightly.work.Errands;
import org.shenbao.nightly.work.NoAccess;
import org.shenbao.nightly.work.Told;

/** Hands out the files to read, and makes of each answer what is noted of it. */
final class Desk implements Errands {
    private final Settings settings;
    private final Claims claims;
    private final Notes notes;
    private final SourceWatch source;
    private final Deque<Task> tasks = new ArrayDeque<>();
    private int given;
    private boolean stopped;
    private boolean sourceGone;

    Desk(Settings settings, Claims claims, Notes notes, SourceWatch source) {
        this.settings = settings;
        this.claims = claims;
        this.notes = notes;
        this.source = source;
    }

    /** In this order. */
    void add(Task task) {
        task.number(tasks.size());
        tasks.add(task);
    }

    /** No more files are handed out. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    synchronized boolean isSourceGone() {
        return sourceGone;
    }

    @Override
    public synchronized @Nullable Errand next() throws InterruptedException {
        while (tasks.isEmpty() && given > 0 && !stopped) {
            wait();
        }
        if (stopped || tasks.isEmpty()) {
            return null;
        }
        given++;
        return tasks.remove();
    }

    @Override
    public void broken() {
        stop();
        claims.end();
    }

    @Override
    public boolean done(Errand errand, Answer answer) throws IOException, InterruptedException {
        Task task = (Task) errand;
        if (mayBeTheDrive(answer) && !source.isThere()) {
            discard(answer);
            if (source.await(this::isStopped)) {
                return false;
            }
            lose();
            claims.settled(task);
            return true;
        }
        claims.settled(task);
        List<Task> followers = answered(task, answer);
        synchronized (this) {
            given--;
            tasks.addAll(followers);
            notifyAll();
        }
        return true;
    }

    private synchronized void lose() {
        sourceGone = !stopped || sourceGone;
        stopped = true;
        given--;
        notifyAll();
    }

    /** What a drive that goes away looks like. */
    private static boolean mayBeTheDrive(Answer answer) {
        if (answer instanceof Answer.Read read) {
            return read.changed()
                    || read.told().stream().anyMatch(told -> told.kind() == Told.FAILED || told.kind() == Told.DIED);
        }
        return answer instanceof Answer.Refused
                || (answer instanceof Answer.Died died && died.death().cause() == Death.Cause.TIMEOUT);
    }

    private static void discard(Answer answer) {
        if (answer instanceof Answer.Read read) {
            read.told().forEach(Told::discard);
        } else if (answer instanceof Answer.Died died) {
            died.told().forEach(Told::discard);
        }
    }

    /** Notes it; the tasks that have to be sent for because of it. */
    private List<Task> answered(Task task, Answer answer) throws InterruptedException {
        if (answer instanceof Answer.Read read) {
            return read(task, read);
        }
        if (answer instanceof Answer.Left) {
            return left(task);
        }
        if (answer instanceof Answer.Refused refused) {
            refused(task, refused.reason());
            return List.of();
        }
        Answer.Died died = (Answer.Died) answer;
        notes.read(task, died.told(), new Verdict(task, settings).died(died.death()));
        return finished(task);
    }

    private List<Task> read(Task task, Answer.Read read) throws InterruptedException {
        boolean other = read.told().stream()
                .anyMatch(told -> told.path().equals(task.path())
                        && told.sha256() != null
                        && !told.sha256().equals(task.sha256())
                        && !Objects.equals(task.sha256(), ""));
        if (read.changed() || other) {
            read.told().forEach(Told::discard);
            return passedOver(task, "changed while it was read: left for next time");
        }
        notes.read(task, read.told(), new Verdict(task, settings).read(read.told()));
        return finished(task);
    }

    private List<Task> left(Task task) throws InterruptedException {
        Decision decision = Objects.requireNonNull(task.decision());
        return switch (decision.kind()) {
            case MOVING, READ -> passedOver(task, "still being written: left for next time");
            case KNOWN -> {
                notes.known(task);
                yield finished(task);
            }
            case DUPLICATE -> {
                if (!claims.waits(task)) {
                    notes.duplicate(task, decision.original());
                }
                yield List.of();
            }
        };
    }

    private void refused(Task task, NoAccess reason) throws InterruptedException {
        switch (reason.kind()) {
            case IN_USE -> passedOver(task, reason.words() + ": left for next time");
            case GONE -> notes.gone(task);
            default -> notes.unopened(task, reason.words());
        }
    }

    private List<Task> passedOver(Task task, String reason) throws InterruptedException {
        notes.passedOver(task, reason);
        List<Task> waiting = claims.dropped(task);
        waiting.forEach(Task::forget);
        return waiting;
    }

    private List<Task> finished(Task task) throws InterruptedException {
        for (Task duplicate : claims.done(task)) {
            notes.duplicate(duplicate, task.path());
        }
        return List.of();
    }
}
