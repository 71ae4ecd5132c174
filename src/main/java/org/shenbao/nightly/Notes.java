package org.shenbao.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shenbao.nightly.drive.Outputs;
import org.shenbao.nightly.ledger.Fate;
import org.shenbao.nightly.ledger.Ledger;
import org.shenbao.nightly.ledger.Row;
import org.shenbao.nightly.work.Told;

/** What is noted of a file when it is done with: its records, its rows, and what is said of it. */
final class Notes {
    private final Settings settings;
    private final Ledger ledger;
    private final Outputs outputs;
    private final Bookkeeper books;
    private final Watcher watcher;

    Notes(Settings settings, Ledger ledger, Outputs outputs, Bookkeeper books, Watcher watcher) {
        this.settings = settings;
        this.ledger = ledger;
        this.outputs = outputs;
        this.books = books;
        this.watcher = watcher;
    }

    /**
     * It was read, as far as that went.
     *
     * @param file its row, but for what is told of a single document
     */
    void read(Task task, List<Told> told, Row file) throws InterruptedException {
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
        note(told, () -> change(task, noted, entries), lines);
    }

    private void change(Task task, Row whole, List<Row> entries) throws SQLException {
        if (!task.entries().isKnown()) {
            ledger.repack(task.path());
        }
        put(whole);
        for (Row entry : entries) {
            put(entry);
        }
    }

    /** The same bytes as before. */
    void known(Task task) throws InterruptedException {
        Row row = Objects.requireNonNull(task.row());
        Fate fate = row.fate() == Fate.EXTRACTED ? Fate.UNCHANGED : row.fate();
        note(() -> ledger.touch(task.path(), task.state()), Line.standing(task.path(), fate, row.reason()));
    }

    /** The same bytes as another file, which is done with. */
    void duplicate(Task task, String original) throws InterruptedException {
        Row row = Row.unread(
                        task.path(),
                        task.state(),
                        task.sha256(),
                        settings.version(),
                        Fate.DUPLICATE,
                        "same bytes as " + original)
                .duplicateOf(original);
        note(
                () -> {
                    ledger.repack(task.path());
                    put(row);
                },
                Line.of(task.path(), Fate.DUPLICATE, row.reason()));
    }

    /** Nobody could open it; its bytes are not known. */
    void unopened(Task task, String reason) throws InterruptedException {
        Row row = Row.unread(task.path(), task.state(), null, settings.version(), Fate.FAILED, reason);
        note(() -> put(row), Line.of(task.path(), Fate.FAILED, reason));
    }

    /** It is not there any more. */
    void gone(Task task) throws InterruptedException {
        note(() -> ledger.vanish(task.path()), Line.of(task.path(), Fate.VANISHED, "gone before it was read"));
    }

    /** Left for another night; nothing is noted, as it says nothing of the document. */
    void passedOver(Task task, String reason) throws InterruptedException {
        note(() -> {}, Line.of(task.path(), Fate.SKIPPED, reason));
    }

    private void note(Ledger.Changes changes, Line line) throws InterruptedException {
        note(List.of(), changes, List.of(line));
    }

    private void note(List<Told> told, Ledger.Changes changes, List<Line> lines) throws InterruptedException {
        books.take(new Bookkeeper.Entry(told, changes, lines));
        watcher.done();
    }

    /**
     * A record that tells of nothing any more goes before the ledger says so: should the night end here, the next one misses
     * it, and makes it good.
     */
    private void put(Row row) throws SQLException {
        String superseded = ledger.put(row);
        if (superseded != null) {
            try {
                Files.deleteIfExists(settings.output().resolve(superseded));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String output(String path) {
        try {
            return outputs.of(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it was asked for before, when the record was begun
        }
    }
}
