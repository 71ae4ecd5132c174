package org.shenbao.nightly;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.drive.Outputs;
import org.shenbao.nightly.drive.SourceWatch;
import org.shenbao.nightly.ledger.Fate;
import org.shenbao.nightly.ledger.Ledger;
import org.shenbao.nightly.ledger.Row;
import org.shenbao.nightly.work.Answer;
import org.shenbao.nightly.work.Death;
import org.shenbao.nightly.work.Errand;
import org.shenbao.nightly.work.Errands;
import org.shenbao.nightly.work.NoAccess;
import org.shenbao.nightly.work.Told;

/** Hands out the files to read, and makes of each answer what is noted of it. */
final class Desk implements Errands {
    private final Settings settings;
    private final Ledger ledger;
    private final Claims claims;
    private final Outputs outputs;
    private final Bookkeeper books;
    private final SourceWatch source;
    private final Watcher watcher;
    private final Deque<Task> tasks = new ArrayDeque<>();
    private int given;
    private boolean stopped;
    private boolean sourceGone;

    Desk(
            Settings settings,
            Ledger ledger,
            Claims claims,
            Outputs outputs,
            Bookkeeper books,
            SourceWatch source,
            Watcher watcher) {
        this.settings = settings;
        this.ledger = ledger;
        this.claims = claims;
        this.outputs = outputs;
        this.books = books;
        this.source = source;
        this.watcher = watcher;
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
            return refused(task, refused.reason());
        }
        Answer.Died died = (Answer.Died) answer;
        note(task, died.told(), new Verdict(task, settings).died(died.death()));
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
        note(task, read.told(), new Verdict(task, settings).read(read.told()));
        return finished(task);
    }

    private List<Task> left(Task task) throws InterruptedException {
        Decision decision = Objects.requireNonNull(task.decision());
        return switch (decision.kind()) {
            case MOVING, READ -> passedOver(task, "still being written: left for next time");
            case KNOWN -> {
                known(task);
                yield finished(task);
            }
            case DUPLICATE -> {
                if (!claims.waits(task)) {
                    duplicate(task, decision.original());
                }
                yield List.of();
            }
        };
    }

    private List<Task> refused(Task task, NoAccess reason) throws InterruptedException {
        switch (reason.kind()) {
            case IN_USE -> passedOver(task, reason.words() + ": left for next time");
            case GONE -> {
                Line line = Line.of(task.path(), Fate.VANISHED, "gone before it was read");
                books.take(new Bookkeeper.Entry(List.of(), () -> ledger.vanish(task.path()), List.of(line)));
                watcher.done();
            }
            default -> {
                Row row = Row.unread(task.path(), task.state(), null, settings.version(), Fate.FAILED, reason.words());
                books.take(new Bookkeeper.Entry(
                        List.of(), () -> ledger.put(row), List.of(Line.of(task.path(), Fate.FAILED, reason.words()))));
                watcher.done();
            }
        }
        return List.of();
    }

    /** Left for another night; nothing is noted, as it says nothing of the document. */
    private List<Task> passedOver(Task task, String reason) throws InterruptedException {
        books.take(new Bookkeeper.Entry(List.of(), () -> {}, List.of(Line.of(task.path(), Fate.SKIPPED, reason))));
        watcher.done();
        List<Task> waiting = claims.dropped(task);
        waiting.forEach(Task::forget);
        return waiting;
    }

    private void known(Task task) throws InterruptedException {
        Row row = Objects.requireNonNull(task.row());
        Fate fate = row.fate() == Fate.EXTRACTED ? Fate.UNCHANGED : row.fate();
        books.take(new Bookkeeper.Entry(
                List.of(),
                () -> ledger.touch(task.path(), task.state()),
                List.of(Line.standing(task.path(), fate, row.reason()))));
        watcher.done();
    }

    private List<Task> finished(Task task) throws InterruptedException {
        for (Task duplicate : claims.done(task)) {
            duplicate(duplicate, task.path());
        }
        return List.of();
    }

    private void duplicate(Task task, String original) throws InterruptedException {
        Row row = Row.unread(
                        task.path(),
                        task.state(),
                        task.sha256(),
                        settings.version(),
                        Fate.DUPLICATE,
                        "same bytes as " + original)
                .duplicateOf(original);
        books.take(new Bookkeeper.Entry(
                List.of(),
                () -> {
                    ledger.repack(task.path());
                    ledger.put(row);
                },
                List.of(Line.of(task.path(), Fate.DUPLICATE, row.reason()))));
        watcher.done();
    }

    private void note(Task task, List<Told> told, Row file) throws InterruptedException {
        Verdict verdict = new Verdict(task, settings);
        List<Row> entries = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        Row whole = file;
        if (verdict.isPacked(told)) {
            for (Told each : told) {
                if (!each.path().equals(task.path())) {
                    Row entry = verdict.entry(each, entries.size(), output(each.path()));
                    entries.add(entry);
                    lines.add(Line.of(each, entry.fate(), true));
                }
            }
            whole = verdict.withDue(file, entries);
        }
        if (!verdict.isPacked(told) && !told.isEmpty() && told.get(0).kind() == Told.EXTRACTED) {
            whole = verdict.own(told.get(0), output(task.path()));
            lines.add(Line.of(told.get(0), Fate.EXTRACTED, false));
        } else {
            lines.add(Line.of(task.path(), file.fate(), file.reason()));
        }
        Row noted = whole;
        books.take(new Bookkeeper.Entry(told, () -> change(task, noted, entries), lines));
        watcher.done();
    }

    private void change(Task task, Row whole, List<Row> entries) throws SQLException {
        if (!task.entries().isKnown()) {
            ledger.repack(task.path());
        }
        ledger.put(whole);
        for (Row entry : entries) {
            ledger.put(entry);
        }
    }

    private String output(String path) {
        try {
            return outputs.of(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e); // it was asked for before, when the record was begun
        }
    }
}
