package org.shenbao.nightly;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shenbao.nightly.ledger.Fate;

/** What a night came to: one outcome a file. */
public final class Tally {
    /** Of so many documents a report tells by name; the ledger tells of all. */
    private static final int MOST_LINES = 5_000;

    private final Watcher watcher;
    private final Map<Fate, Integer> files = new EnumMap<>(Fate.class);
    private final Map<Fate, Integer> entries = new EnumMap<>(Fate.class);
    private final List<Line> lines = new ArrayList<>();
    private int standing;
    private long projects;
    private long errors;
    private long warnings;
    private long infos;

    Tally(Watcher watcher) {
        this.watcher = watcher;
    }

    synchronized void add(Line line) {
        (line.entry() ? entries : files).merge(line.fate(), 1, Integer::sum);
        projects += line.projects();
        errors += line.errors();
        warnings += line.warnings();
        infos += line.infos();
        standing += line.standing() && line.fate() != Fate.DUPLICATE && line.fate() != Fate.SKIPPED ? 1 : 0;
        if (line.fate() != Fate.UNCHANGED) {
            watcher.line(line);
            if (line.fate() != Fate.EXTRACTED && line.fate() != Fate.DUPLICATE && lines.size() < MOST_LINES) {
                lines.add(line);
            }
        }
    }

    synchronized void unchanged(int count) {
        files.merge(Fate.UNCHANGED, count, Integer::sum);
    }

    /** Files, without what is packed in them. */
    public synchronized int files(Fate fate) {
        return files.getOrDefault(fate, 0);
    }

    /** What is packed in files that were read. */
    public synchronized int entries(Fate fate) {
        return entries.getOrDefault(fate, 0);
    }

    /** All files that had an outcome. */
    public synchronized int all() {
        return files.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of the failures were there before. */
    public synchronized int standing() {
        return standing;
    }

    public synchronized long projects() {
        return projects;
    }

    public synchronized long errors() {
        return errors;
    }

    public synchronized long warnings() {
        return warnings;
    }

    public synchronized long infos() {
        return infos;
    }

    /** What somebody should look at. */
    public synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Whether some document could not be read. */
    public synchronized boolean hasFailed() {
        return files(Fate.FAILED) + files(Fate.QUARANTINED) + entries(Fate.FAILED) + entries(Fate.QUARANTINED) > 0;
    }
}
