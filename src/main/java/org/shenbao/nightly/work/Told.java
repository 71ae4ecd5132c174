package org.shenbao.nightly.work;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.shenbao.write.OutputFolder;

/**
 * What a worker told of one document.
 *
 * @param kind one of the constants
 * @param reason "" where it was read
 * @param sha256 null where it was not read
 * @param record the record in the making, null where it was not read
 */
public record Told(
        String path,
        int kind,
        String reason,
        @Nullable String sha256,
        long bytes,
        int projects,
        int errors,
        int warnings,
        int infos,
        OutputFolder.@Nullable Draft record) {
    public static final int EXTRACTED = 0;
    public static final int SKIPPED = 1;
    public static final int FAILED = 2;
    /** A worker ended over it: no worker says so. */
    public static final int DIED = 3;

    static Told died(String path, Death death) {
        return new Told(path, DIED, death.reason(), null, 0, 0, 0, 0, 0, null);
    }

    static Told hear(Wire wire, Records records) throws IOException {
        String path = wire.text();
        String reason = wire.text();
        int kind = wire.number();
        if (kind != EXTRACTED) {
            if (kind != SKIPPED && kind != FAILED) {
                throw new IOException("an outcome of number " + kind);
            }
            wire.pour(wire.length(), (bytes, length) -> {});
            return new Told(path, kind, reason, null, 0, 0, 0, 0, 0, null);
        }
        String sha256 = wire.text();
        long bytes = wire.length();
        int projects = wire.number();
        int errors = wire.number();
        int warnings = wire.number();
        int infos = wire.number();
        long length = wire.length();
        OutputFolder.Draft record = pour(wire, length, path, records);
        return new Told(path, kind, "", sha256, bytes, projects, errors, warnings, infos, record);
    }

    private static OutputFolder.Draft pour(Wire wire, long length, String path, Records records) throws IOException {
        OutputFolder.Draft draft = OutputException.guard(() -> records.begin(path));
        boolean whole = false;
        try {
            wire.pour(
                    length,
                    (bytes, count) -> OutputException.guard(() -> {
                        draft.write(bytes, count);
                        return draft;
                    }));
            OutputException.guard(() -> {
                draft.finish();
                return draft;
            });
            whole = true;
            return draft;
        } finally {
            if (!whole) {
                discard(draft);
            }
        }
    }

    /** Leaves nothing of the record. */
    public void discard() {
        if (record != null) {
            discard(record);
        }
    }

    private static void discard(OutputFolder.Draft draft) {
        try {
            draft.close();
        } catch (IOException e) {
            // a full or lost disk: what is left is swept away at the next start
        }
    }
}
