package org.shenbao.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.drive.DriveWalk;
import org.shenbao.nightly.drive.Names;
import org.shenbao.nightly.drive.Outputs;
import org.shenbao.nightly.drive.Seen;
import org.shenbao.nightly.drive.SourceException;
import org.shenbao.nightly.drive.SourceWatch;
import org.shenbao.nightly.ledger.Fate;
import org.shenbao.nightly.ledger.Ledger;
import org.shenbao.nightly.ledger.LedgerException;
import org.shenbao.nightly.work.Quarters;
import org.shenbao.nightly.work.WorkerPool;
import org.shenbao.write.OutputFolder;

/**
 * One pass over a shared drive: what is new is read, what is poisonous survived, and every file has exactly one outcome.
 * Wherever it is cut short, the next night goes on from there.
 */
public final class Nightly {
    private static final String SOURCE = "source";
    private static final String OUTPUT = "output";
    private static final String LIBRARY = "org.sqlite.tmpdir";
    /** After so many files a reader that its JVM compiles with all means has caught up with one that is quick to start. */
    private static final int MANY = 3000;

    private final Settings settings;
    private final Watcher watcher;
    private final Tally tally;
    private @Nullable Desk desk;
    private @Nullable WorkerPool pool;
    private boolean stopped;

    public Nightly(Settings settings, Watcher watcher) {
        this.settings = settings;
        this.watcher = watcher;
        this.tally = new Tally(watcher);
    }

    /** How it ended. */
    public enum End {
        /** All is done. */
        DONE,
        /** Stopped from outside; the next night goes on. */
        STOPPED,
        /** The drive went away; the next night goes on. */
        SOURCE_GONE
    }

    /** Asks it to end when the documents in flight are done. */
    public synchronized void stop() {
        stopped = true;
        if (desk != null) {
            desk.stop();
        }
    }

    /** Ends it now; documents in flight come to nothing. */
    public synchronized void abandon() {
        stop();
        if (desk != null) {
            desk.broken();
        }
        if (pool != null) {
            pool.abandon();
        }
    }

    /** What it has come to so far. */
    public Tally tally() {
        return tally;
    }

    /** The processes that read. */
    public synchronized List<Long> workers() {
        return pool == null ? List.of() : pool.pids();
    }

    /** Says what a night would do, and does nothing of it. */
    public List<String> rehearse() throws IOException, NightException, InterruptedException {
        if (!Files.exists(settings.ledger())) {
            return listed(() -> {
                DriveWalk walk = DriveWalk.of(settings.source(), settings.output());
                List<String> paths = new ArrayList<>();
                for (Seen file = walk.next(); file != null; file = walk.next()) {
                    paths.add(file.path());
                }
                return paths;
            });
        }
        try (Ledger ledger = Ledger.open(settings.ledger())) {
            Plan plan = listed(() -> Plan.of(settings, ledger));
            plan.lines().forEach(tally::add);
            plan.vanished().forEach(path -> tally.add(Line.of(path, Fate.VANISHED, "")));
            tally.unchanged(plan.unchanged());
            return plan.wanted().stream().map(each -> each.seen().path()).toList();
        }
    }

    /**
     * Does it.
     *
     * @throws IOException where the output or the ledger cannot be written
     */
    public End run() throws IOException, NightException, InterruptedException {
        if (!Names.canBeChinese()) { // all records would have other names than in other nights
            throw new NightException(
                    NightException.Kind.SOURCE,
                    "no Chinese file name can be written in the locale of this process: start it with bin/shenbao, or"
                            + " with LC_ALL=C.UTF-8");
        }
        Lock lock = Lock.take(settings.ledger());
        try (lock;
                Quarters quarters = Quarters.in(Path.of(System.getProperty("java.io.tmpdir")));
                Ledger ledger = ledger(quarters)) {
            OutputFolder output = new OutputFolder(settings.output());
            output.create();
            check(ledger);
            if (!ledger.begin()) {
                sweep(settings.output());
            }
            Marker.begin(settings.output(), settings.version());
            End end = night(ledger, output, quarters);
            ledger.end();
            return end;
        }
    }

    /** SQLite's library is unpacked where it is swept away, should the night be killed. */
    private Ledger ledger(Quarters quarters) throws IOException {
        String before = System.setProperty(LIBRARY, quarters.folder().toString());
        try {
            return Ledger.open(settings.ledger());
        } finally {
            if (before == null) {
                System.clearProperty(LIBRARY);
            } else {
                System.setProperty(LIBRARY, before);
            }
        }
    }

    private End night(Ledger ledger, OutputFolder output, Quarters quarters)
            throws IOException, NightException, InterruptedException {
        Plan plan = listed(() -> Plan.of(settings, ledger));
        Instant walked = Instant.now();
        if (plan.files() == 0 && plan.known() > 0 && !settings.emptyAllowed()) {
            throw new NightException(
                    NightException.Kind.SOURCE,
                    settings.source() + ": is empty, and the ledger knows " + plan.known()
                            + " files: is the drive mounted? If all was removed, say so with --allow-empty");
        }
        End end = read(plan, walked, ledger, output, quarters);
        if (end == End.DONE) {
            ledger.change(() -> standing(plan, ledger));
            plan.vanished().forEach(path -> tally.add(Line.of(path, Fate.VANISHED, "")));
            plan.lines().forEach(tally::add);
            ledger.unreadEntries().stream()
                    .filter(entry -> plan.isUnchanged(String.valueOf(entry.container())))
                    .forEach(entry -> tally.add(Line.standing(entry)));
            tally.unchanged(plan.unchanged());
            for (String path : new ProjectList(settings, ledger).write(output)) {
                watcher.line(Line.of(path, Fate.FAILED, "its record is missing: it is read again next time"));
            }
            if (settings.since() == null) {
                Marker.end(settings.output(), settings.version());
            }
        }
        return end;
    }

    private static void standing(Plan plan, Ledger ledger) throws SQLException {
        for (String path : plan.vanished()) {
            ledger.vanish(path);
        }
        if (!plan.vanished().isEmpty()) {
            ledger.putMeta(ProjectList.STALE, "1");
        }
    }

    /** What a walk over the source comes to; where it is not there it is waited for. */
    private <T> T listed(Walk<T> walk) throws IOException, NightException, InterruptedException {
        SourceWatch source = new SourceWatch(settings.source(), settings.sourceWait());
        long end = System.nanoTime() + settings.sourceWait().toNanos();
        while (true) {
            try {
                return walk.take();
            } catch (SourceException e) {
                boolean late = System.nanoTime() - end >= 0;
                if (late || !source.await(() -> stopped)) {
                    throw new NightException(
                            NightException.Kind.SOURCE,
                            settings.source() + ": the source cannot be listed: " + e.getMessage());
                }
                Thread.sleep(500);
            }
        }
    }

    private interface Walk<T> {
        T take() throws IOException;
    }

    private End read(Plan plan, Instant walked, Ledger ledger, OutputFolder output, Quarters quarters)
            throws IOException, InterruptedException {
        if (plan.wanted().isEmpty()) {
            return stopped ? End.STOPPED : End.DONE;
        }
        if (plan.isYoung(walked)) {
            Thread.sleep(settings.settle().toMillis());
        }
        Outputs outputs = new Outputs(plan.folders(), ledger::ownerOf);
        Claims claims = new Claims(ledger, settings.version(), settings.retry(), plan::isUnchanged);
        WorkerPool workers =
                new WorkerPool(settings.worker(), terms(plan.wanted().size()), quarters);
        SourceWatch source = new SourceWatch(settings.source(), settings.sourceWait());
        try (Bookkeeper books = new Bookkeeper(ledger, tally, this::abandon)) {
            Desk own = new Desk(settings, claims, new Notes(settings, ledger, outputs, books, watcher), source);
            for (Plan.Wanted wanted : plan.wanted()) {
                own.add(new Task(wanted.seen(), wanted.row(), claims));
                outputs.of(wanted.seen().path()); // in the order of paths, whichever is read first
            }
            watcher.planned(plan.wanted().size());
            hold(own, workers);
            workers.run(own, path -> output.draft(outputs.of(path)));
            books.finish();
            return own.isSourceGone() ? End.SOURCE_GONE : own.isStopped() ? End.STOPPED : End.DONE;
        } finally {
            release();
        }
    }

    private WorkerPool.Terms terms(int files) {
        int jobs = Math.min(settings.jobs(), files);
        return new WorkerPool.Terms(jobs, settings.limit(), settings.recycle(), files / jobs < MANY);
    }

    private synchronized void hold(Desk own, WorkerPool workers) {
        desk = own;
        pool = workers;
        if (stopped) {
            own.stop();
        }
    }

    private synchronized void release() {
        desk = null;
        pool = null;
    }

    /** A ledger belongs to one source and one output folder. */
    private void check(Ledger ledger) throws IOException {
        String source = settings.source().toAbsolutePath().normalize().toString();
        String output = settings.output().toAbsolutePath().normalize().toString();
        String knownSource = ledger.meta(SOURCE).orElse(source);
        String knownOutput = ledger.meta(OUTPUT).orElse(output);
        if (!source.equals(knownSource) || !output.equals(knownOutput)) {
            throw new LedgerException(ledger.file() + ": this ledger is of " + knownSource + " and " + knownOutput
                    + "; name another one with --ledger");
        }
        if (ledger.meta(SOURCE).isEmpty()) {
            ledger.change(() -> belongs(ledger, settings.source(), settings.output()));
        }
    }

    /** Within a change: notes what the ledger is of. */
    static void belongs(Ledger ledger, Path source, Path output) throws SQLException {
        ledger.putMeta(SOURCE, source.toAbsolutePath().normalize().toString());
        ledger.putMeta(OUTPUT, output.toAbsolutePath().normalize().toString());
    }

    /** Removes what a night that was cut short has left half written. */
    private static void sweep(Path output) throws IOException {
        try (Stream<Path> all = Files.walk(output)) {
            for (Path draft : all.filter(OutputFolder::isDraft).toList()) {
                Files.deleteIfExists(draft);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
