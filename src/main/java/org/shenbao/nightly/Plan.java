package org.shenbao.nightly;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.drive.DriveWalk;
import org.shenbao.nightly.drive.Names;
import org.shenbao.nightly.drive.Seen;
import org.shenbao.nightly.ledger.Fate;
import org.shenbao.nightly.ledger.Ledger;
import org.shenbao.nightly.ledger.Row;

/** The drive laid beside the ledger, both in the order of paths: what is to be read, and what became of the rest. */
final class Plan {
    private final DriveWalk walk;
    private final Settings settings;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> vanished = new ArrayList<>();
    private final List<Wanted> wanted = new ArrayList<>();
    private final List<Wanted> duplicates = new ArrayList<>();
    private final Set<String> unlisted;
    private final Set<String> read = new HashSet<>();
    private int unchanged;
    private int known;
    private int next;

    private Plan(DriveWalk walk, Settings settings) {
        this.walk = walk;
        this.settings = settings;
        this.unlisted = walk.unread().stream().map(each -> each.path()).collect(Collectors.toSet());
    }

    static Plan of(DriveWalk walk, Ledger ledger, Settings settings) throws IOException {
        Plan plan = new Plan(walk, settings);
        walk.unread().forEach(each -> {
            Fate fate = each.failed() ? Fate.FAILED : Fate.SKIPPED;
            plan.lines.add(Line.of(each.path(), fate, each.reason()));
        });
        ledger.standing(settings.version(), plan::row);
        while (plan.next < walk.files().size()) {
            plan.fresh(walk.files().get(plan.next++));
        }
        plan.duplicates(ledger);
        plan.wanted.sort(Comparator.comparing(Wanted::rank)
                .thenComparing(each -> each.seen().path(), Names.ORDER));
        return plan;
    }

    /** A file to read. */
    record Wanted(Seen seen, @Nullable Row row) {
        /** What was read before keeps its record; then what is new; last what need not be read at all. */
        int rank() {
            if (row == null || row.sha256() == null || row.vanished() != null) {
                return 1;
            }
            return row.fate() == Fate.DUPLICATE ? 2 : 0;
        }
    }

    /** In the order in which they are decided on. */
    List<Wanted> wanted() {
        return wanted;
    }

    /** What became of files that are not read and not unchanged. */
    List<Line> lines() {
        return lines;
    }

    int unchanged() {
        return unchanged;
    }

    /** How many paths the ledger knew on the drive. */
    int known() {
        return known;
    }

    List<String> vanished() {
        return vanished;
    }

    /** Whether a path is on the drive as the ledger has it. */
    boolean isUnchanged(String path) {
        return !read.contains(path) && isOnDrive(path);
    }

    boolean isOnDrive(String path) {
        Seen key = new Seen(java.nio.file.Path.of(""), path, org.shenbao.nightly.ledger.FileState.NONE);
        return Collections.binarySearch(walk.files(), key, Comparator.comparing(Seen::path, Names.ORDER)) >= 0;
    }

    /** Whether some file may still be in the making. */
    boolean isYoung(Instant walked) {
        long edge = TimeUnit.SECONDS.toNanos(walked.getEpochSecond())
                - settings.settle().toNanos();
        return wanted.stream().anyMatch(each -> each.seen().state().modified() > edge);
    }

    private void row(Row row) {
        List<Seen> files = walk.files();
        while (next < files.size() && Names.ORDER.compare(files.get(next).path(), row.path()) < 0) {
            fresh(files.get(next++));
        }
        known += row.vanished() == null ? 1 : 0;
        if (next < files.size() && files.get(next).path().equals(row.path())) {
            known(files.get(next++), row);
        } else if (row.vanished() == null && !unlisted.contains(row.path()) && !walk.isHidden(row.path())) {
            vanished.add(row.path());
        }
    }

    private void fresh(Seen file) {
        if (isTooOld(file)) {
            lines.add(Line.of(file.path(), Fate.SKIPPED, "older than --since"));
        } else {
            want(new Wanted(file, null));
        }
    }

    private void known(Seen file, Row row) {
        // a file that is back is looked at: another may stand for its bytes meanwhile
        boolean changed = !row.state().equals(file.state()) || row.sha256() == null || row.vanished() != null;
        boolean again = Entries.isDue(row.attempts(), settings.retry());
        if (changed || again || !row.version().equals(settings.version())) {
            want(new Wanted(file, row));
        } else if (row.fate() == Fate.DUPLICATE) {
            duplicates.add(new Wanted(file, row));
        } else {
            stands(row);
        }
    }

    private void want(Wanted each) {
        wanted.add(each);
        read.add(each.seen().path());
    }

    private boolean isTooOld(Seen file) {
        Instant since = settings.since();
        return since != null && file.state().modified() < TimeUnit.SECONDS.toNanos(since.getEpochSecond());
    }

    private void stands(Row row) {
        if (row.fate() == Fate.EXTRACTED) {
            unchanged++;
        } else {
            lines.add(Line.standing(row.path(), row.fate(), row.reason()));
        }
    }

    /** A duplicate stands as long as its original does. */
    private void duplicates(Ledger ledger) throws IOException {
        for (Wanted each : duplicates) {
            Row row = java.util.Objects.requireNonNull(each.row());
            String original = String.valueOf(row.original());
            boolean holds = isUnchanged(original)
                    && ledger.row(original)
                            .filter(other -> other.fate() != Fate.DUPLICATE)
                            .filter(other -> java.util.Objects.equals(other.sha256(), row.sha256()))
                            .isPresent();
            if (holds) {
                stands(row);
            } else {
                want(each);
            }
        }
    }
}
