package org.shenbao.nightly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.ledger.Fate;
import org.shenbao.nightly.ledger.Ledger;
import org.shenbao.nightly.ledger.Row;
import org.shenbao.nightly.ledger.Version;

/**
 * Which of the files with the same bytes is read. Files are decided on in their order, whichever worker is quicker, so
 * that the same drive gives the same records each time; who is decided on waits for those before it.
 */
final class Claims {
    private final Ledger ledger;
    private final Version version;
    private final int retry;
    private final Predicate<String> unchanged;
    private final Map<String, Claim> byBytes = new HashMap<>();
    private final BitSet decided = new BitSet();
    private boolean over;

    /** @param unchanged whether a path is on the drive tonight as the ledger has it */
    Claims(Ledger ledger, Version version, int retry, Predicate<String> unchanged) {
        this.ledger = ledger;
        this.version = version;
        this.retry = retry;
        this.unchanged = unchanged;
    }

    synchronized Decision decide(Task task, String sha256) throws IOException, InterruptedException {
        while (!over && decided.nextClearBit(0) < task.number()) {
            wait();
        }
        Decision decision = over ? Decision.MOVING : decision(task, sha256);
        settled(task);
        return decision;
    }

    /** What is known of the documents in a file with the bytes that it has now. */
    Entries entries(Task task) throws IOException {
        Row row = task.row();
        boolean same = row != null && Objects.equals(row.sha256(), task.sha256()) && version.equals(row.version());
        return same ? new Entries(ledger.packedIn(task.path(), version), retry) : Entries.UNKNOWN;
    }

    /** Nobody has to wait for it any more. */
    synchronized void settled(Task task) {
        decided.set(task.number());
        notifyAll();
    }

    /** Nobody has to wait for anybody. */
    synchronized void end() {
        over = true;
        notifyAll();
    }

    private Decision decision(Task task, String sha256) throws IOException {
        if (sha256.isEmpty()) {
            return Decision.READ;
        }
        Claim claim = byBytes.get(sha256);
        if (claim != null && claim.owner != task) {
            return Decision.duplicate(claim.owner.path());
        }
        for (Row other : ledger.withBytes(sha256, version)) {
            if (!other.path().equals(task.path()) && unchanged.test(other.path())) {
                return Decision.duplicate(other.path());
            }
        }
        byBytes.put(sha256, new Claim(task));
        return isKnown(task.row(), sha256) ? Decision.KNOWN : Decision.READ;
    }

    private boolean isKnown(@Nullable Row row, String sha256) {
        if (row == null || !sha256.equals(row.sha256()) || !version.equals(row.version())) {
            return false;
        }
        return row.fate() != Fate.DUPLICATE && !Entries.isDue(row.attempts(), retry);
    }

    /**
     * A duplicate whose original is still being read.
     *
     * @return whether it has to wait; else its original is done with
     */
    synchronized boolean waits(Task duplicate) {
        Claim claim = byBytes.get(String.valueOf(duplicate.sha256()));
        if (claim == null || claim.done) {
            return false;
        }
        claim.waiting.add(duplicate);
        return true;
    }

    /** An original is done with: its duplicates, which waited for that. */
    synchronized List<Task> done(Task original) {
        return closed(original, false);
    }

    /** An original came to nothing: others with its bytes have to be read. */
    synchronized List<Task> dropped(Task original) {
        return closed(original, true);
    }

    private List<Task> closed(Task original, boolean gone) {
        Claim claim = byBytes.get(String.valueOf(original.sha256()));
        if (claim == null || claim.owner != original) {
            return List.of();
        }
        claim.done = true;
        if (gone) {
            byBytes.remove(String.valueOf(original.sha256()));
        }
        return List.copyOf(claim.waiting);
    }

    private static final class Claim {
        private final Task owner;
        private final List<Task> waiting = new ArrayList<>();
        private boolean done;

        Claim(Task owner) {
            this.owner = owner;
        }
    }
}
