package org.shenbao.nightly.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.Line;
import org.shenbao.nightly.Tally;

/**
 * A night, when it is over.
 *
 * @param exit the exit code
 * @param end how it ended, in a word
 * @param problem what ended it early; null where nothing did
 */
public record Summary(
        String source,
        String output,
        Instant started,
        Duration took,
        String end,
        int exit,
        @Nullable String problem,
        Tally tally) {

    /** What somebody should look at. */
    public List<Line> lines() {
        return tally.lines();
    }
}
