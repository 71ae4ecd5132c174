package org.shenbao.nightly;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.drive.DriveWalk;
import org.shenbao.nightly.drive.Names;
import org.shenbao.nightly.drive.Seen;
import org.shenbao.nightly.drive.Shelf;
import org.shenbao.nightly.drive.SourceException;
import org.shenbao.nightly.drive.Unread;
import org.shenbao.nightly.ledger.Fate;
import org.shenbao.nightly.ledger.Ledger;
import org.shenbao.nightly.ledger.Packed;
import org.shenbao.nightly.ledger.Row;
import org.shenbao.nightly.ledger.Standing;

/**
 * The drive laid beside the ledger, both in the order of paths, file by file: what is to be read, and what became of the
 * rest. Of files that are as they were nothing is kept.
 */
final class Plan {
    private final Settings settings;
    private final DriveWalk walk;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> vanished = new ArrayList<>();
    private final List<Wanted> wanted = new ArrayList<>();
    private final List<Wanted> duplicates = new ArrayList<>();
    private final Set<String> apart = new HashSet<>();
    private int files;
    private int unchanged;
    private int known;

    private Plan(DriveWalk walk, Settings settings) {
        this.walk = walk;
        this.settings = settings;
    }

    /**
     * Walks over the source.
     *
     * @throws SourceException where it cannot be listed
     */
    static Plan of(Settings settings, Ledger ledger) throws IOException {
        Plan plan = new Plan(DriveWalk.of(settings.source(), settings.output()), settings);
        try (Standing rows = new Standing(ledger, settings.version());
                Packed packed = new Packed(ledger)) {
            plan.lay(rows, new Kept(new Shelf(settings.output()), packed));
        }
        plan.walk.unread().forEach(each -> {
            Fate fate = each.failed() ? Fate.FAILED : Fate.SKIPPED;
            plan.lines.add(Line.of(each.path(), fate, each.reason()));
        });
        plan.vanish();
        plan.settleDuplicates();
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

    /** How many files are on the drive. */
    int files() {
        return files;
    }

    /** The paths of all folders on the drive, case folded. */
    Set<String> folders() {
        return walk.folders();
    }

    /** Whether a path that the ledger had on the drive is there as the ledger has it. */
    boolean isUnchanged(String path) {
        return !apart.contains(path);
    }

    /** Whether some file may still be in the making. */
    boolean isYoung(Instant walked) {
        long edge = TimeUnit.SECONDS.toNanos(walked.getEpochSecond())
                - settings.settle().toNanos();
        return wanted.stream().anyMatch(each -> each.seen().state().modified() > edge);
    }

    private void lay(Standing rows, Kept kept) throws IOException {
        boolean more = rows.next();
        for (Seen file = walk.next(); file != null; file = walk.next()) {
            files++;
            while (more && Names.ORDER.compare(rows.path(), file.path()) < 0) {
                absent(rows);
                more = rows.next();
            }
            if (more && rows.path().equals(file.path())) {
                known += rows.wasOnDrive() ? 1 : 0;
                known(file, rows, kept);
                more = rows.next();
            } else {
                fresh(file);
            }
        }
        for (; more; more = rows.next()) {
            absent(rows);
        }
    }

    private void absent(Standing row) {
        if (row.wasOnDrive()) {
            known++;
            apart.add(row.path());
            vanished.add(row.path());
        }
    }

    /** Nothing is known of files in folders that could not be listed, and of those that could not be looked at. */
    private void vanish() {
        Set<String> unlisted = walk.unread().stream().map(Unread::path).collect(Collectors.toSet());
        vanished.removeIf(path -> unlisted.contains(path) || walk.isHidden(path));
    }

    private void known(Seen file, Standing standing, Kept kept) throws IOException {
        boolean looksTheSame = standing.looked(file.state());
        if (standing.isPlain() && looksTheSame) {
            read(file, standing, kept);
            return;
        }
        Row row = standing.row();
        if (hasToBeLookedAt(row, looksTheSame)) {
            want(file, row);
        } else if (row.fate() == Fate.EXTRACTED) {
            read(file, standing, kept);
        } else if (row.fate() == Fate.DUPLICATE && standing.originalStands()) {
            duplicates.add(new Wanted(file, row));
        } else if (row.fate() == Fate.DUPLICATE) {
            want(file, row);
        } else {
            lines.add(Line.standing(row.path(), row.fate(), row.reason()));
        }
    }

    /** What was read stands with its records. */
    private void read(Seen file, Standing standing, Kept kept) throws IOException {
        if (kept.hasRecords(standing)) {
            unchanged++;
        } else {
            want(file, standing.row().forgotten());
        }
    }

    private boolean hasToBeLookedAt(Row row, boolean looksTheSame) {
        // a file that is back is looked at: another may stand for its bytes meanwhile
        boolean changed = !looksTheSame || row.sha256() == null || row.vanished() != null;
        boolean again = Entries.isDue(row.attempts(), settings.retry());
        return changed || again || !row.version().equals(settings.version());
    }

    private void want(Seen file, @Nullable Row row) {
        apart.add(file.path());
        wanted.add(new Wanted(file, row));
    }

    private void fresh(Seen file) {
        if (isTooOld(file)) {
            apart.add(file.path());
            lines.add(Line.of(file.path(), Fate.SKIPPED, "older than --since"));
        } else {
            want(file, null);
        }
    }

    private boolean isTooOld(Seen file) {
        Instant since = settings.since();
        return since != null && file.state().modified() < TimeUnit.SECONDS.toNanos(since.getEpochSecond());
    }

    /** A duplicate stands as long as its original does. */
    private void settleDuplicates() {
        for (Wanted each : duplicates) {
            Row row = Objects.requireNonNull(each.row());
            if (isUnchanged(String.valueOf(row.original()))) {
                lines.add(Line.standing(row.path(), row.fate(), row.reason()));
            } else {
                want(each.seen(), row);
            }
        }
    }
}
