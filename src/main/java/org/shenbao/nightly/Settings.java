package org.shenbao.nightly;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.ledger.Version;
import org.shenbao.nightly.work.WorkerCommand;

/**
 * What a night is to do.
 *
 * @param ledger on a local disk
 * @param limit for each document
 * @param retry after so many readers that ended over it a document is quarantined
 * @param recycle after so many files a reader is replaced
 * @param settle for how long a file must look the same before it is read
 * @param sourceWait how long a drive that has gone is waited for
 * @param grace how long documents in flight may take when the night is stopped
 * @param since files that are older are left out; null for none
 * @param emptyAllowed whether a source without anything in it is what it seems
 */
public record Settings(
        Path source,
        Path output,
        Path ledger,
        WorkerCommand worker,
        Version version,
        int jobs,
        Duration limit,
        int retry,
        int recycle,
        Duration settle,
        Duration sourceWait,
        Duration grace,
        @Nullable Instant since,
        boolean emptyAllowed) {}
