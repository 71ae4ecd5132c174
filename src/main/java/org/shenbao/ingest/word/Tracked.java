package org.shenbao.ingest.word;

import java.util.Map;
import org.shenbao.document.Doubt;
import org.shenbao.document.Severity;

/** What is told of changes that nobody has accepted yet. */
final class Tracked {
    private Tracked() {}

    static Doubt doubt(int inserted, int deleted, int moved) {
        return new Doubt(
                "tracked-changes",
                Severity.INFO,
                "Tracked changes were read as accepted: " + inserted + " insertions, " + deleted + " deletions, "
                        + moved + " moves.",
                Map.of("inserted", inserted, "deleted", deleted, "moved", moved));
    }
}
