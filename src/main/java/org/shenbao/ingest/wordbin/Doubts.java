package org.shenbao.ingest.wordbin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shenbao.document.Doubt;
import org.shenbao.document.Severity;

/** What a reader of a document is told of text set aside, and of rows without edges. */
final class Doubts {
    private Doubts() {}

    static List<Doubt> of(Tally tally) {
        List<Doubt> doubts = new ArrayList<>();
        if (tally.deleted > 0 || tally.inserted > 0) {
            doubts.add(new Doubt(
                    "tracked-changes",
                    Severity.INFO,
                    "The document tracks changes: " + tally.inserted + " inserted texts were kept, " + tally.deleted
                            + " deleted ones set aside.",
                    Map.of("inserted", tally.inserted, "deleted", tally.deleted)));
        }
        if (tally.hidden > 0) {
            doubts.add(new Doubt(
                    "hidden-text",
                    Severity.INFO,
                    tally.hidden + " texts that the document hides were set aside.",
                    Map.of("texts", tally.hidden)));
        }
        if (tally.shapelessRows > 0) {
            doubts.add(new Doubt(
                    "row-edges-unknown",
                    Severity.WARNING,
                    tally.shapelessRows
                            + " rows do not say where their cells begin and end; they were laid out like the"
                            + " rows above.",
                    Map.of("rows", tally.shapelessRows)));
        }
        return doubts;
    }
}
