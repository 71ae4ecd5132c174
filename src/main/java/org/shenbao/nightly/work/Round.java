package org.shenbao.nightly.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has been told of one errand, by all the workers that were sent for it. An entry of an archive that ends its worker
 * is passed by the next one, so the entries behind it are read.
 */
final class Round {
    /** Each takes its whole time: an archive of nothing else shall not take the night. */
    private static final int MOST_DEADLY = 20;

    private final Errand errand;
    private final List<Told> told = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private @Nullable String entry;
    private boolean packed;
    private int deadly;

    Round(Errand errand) {
        this.errand = errand;
    }

    Errand errand() {
        return errand;
    }

    List<Told> told() {
        return told;
    }

    /** Whether the worker shall read an entry; then that is what it is on. */
    boolean begins(String path) throws IOException {
        packed = true;
        entry = null;
        boolean wanted = !known.contains(path) && errand.wantsEntry(path);
        if (wanted) {
            entry = path;
        }
        return wanted;
    }

    void add(Told document) {
        entry = null;
        known.add(document.path());
        told.add(document);
    }

    /** A worker was killed from outside: that says nothing of the entry that it was on. */
    void interrupted() {
        entry = null;
    }

    /**
     * A worker ended over it.
     *
     * @return what that means for the whole file; null where only an entry is lost
     */
    @Nullable
    Death died(Death death) {
        String deadlyEntry = entry;
        if (deadlyEntry == null) {
            return packed ? new Death(death.cause(), death.reason() + ", while it was unpacked") : death;
        }
        add(Told.died(deadlyEntry, death));
        deadly++;
        return deadly < MOST_DEADLY
                ? null
                : new Death(death.cause(), deadly + " of its entries ended their readers: the rest was not read");
    }

    /** Leaves nothing of what was told. */
    void discard() {
        told.forEach(Told::discard);
        told.clear();
    }
}
