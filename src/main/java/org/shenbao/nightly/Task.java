package org.shenbao.nightly;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.drive.Seen;
import org.shenbao.nightly.ledger.FileState;
import org.shenbao.nightly.ledger.Row;
import org.shenbao.nightly.work.Errand;

/** A file to be read tonight. */
final class Task implements Errand {
    private final Seen seen;
    private final @Nullable Row row;
    private final Claims claims;
    private volatile @Nullable String sha256;
    private volatile @Nullable Decision decision;
    private volatile @Nullable Entries entries;
    private int number;

    /** @param row what is known of it */
    Task(Seen seen, @Nullable Row row, Claims claims) {
        this.seen = seen;
        this.row = row;
        this.claims = claims;
    }

    @Override
    public Path file() {
        return seen.file();
    }

    @Override
    public String path() {
        return seen.path();
    }

    FileState state() {
        return seen.state();
    }

    @Nullable
    Row row() {
        return row;
    }

    @Nullable
    String sha256() {
        return sha256;
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    /** Its place in the order in which files are decided on. */
    int number() {
        return number;
    }

    void number(int place) {
        number = place;
    }

    /** What was known of the documents that are packed in it. */
    Entries entries() {
        Entries known = entries;
        return known == null ? Entries.UNKNOWN : known;
    }

    /** Lets it be decided on anew. */
    void forget() {
        decision = null;
    }

    @Override
    public boolean wanted(String hash, long size, long modified) throws IOException, InterruptedException {
        boolean other = sha256 != null && !hash.equals(sha256); // when it was sent for before
        sha256 = hash;
        if (other || size != seen.state().size() || modified != seen.state().modified()) {
            decision = Decision.MOVING;
        } else if (decision == null) {
            decision = claims.decide(this, hash);
        }
        return Decision.READ.equals(decision);
    }

    @Override
    public boolean wantsEntry(String entry) throws IOException {
        Entries known = entries;
        if (known == null) {
            known = claims.entries(this);
            entries = known;
        }
        return !known.stands(entry);
    }
}
