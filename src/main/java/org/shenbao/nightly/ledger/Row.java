package org.shenbao.nightly.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One version of a document.
 *
 * @param container the archive that it is an entry of, null for a file of its own
 * @param place its place among the entries
 * @param sha256 null where its bytes were never seen, so that it must be read again
 * @param reason "" where it was read
 * @param output its record in the output folder, null where there is none
 * @param original of a duplicate, the file that is read instead
 * @param attempts how many readers ended over these bytes
 * @param vanished since when it is not on the drive any more; null while it is
 */
public record Row(
        String path,
        @Nullable String container,
        int place,
        FileState state,
        @Nullable String sha256,
        Version version,
        Fate fate,
        String reason,
        @Nullable String output,
        @Nullable String original,
        int projects,
        int errors,
        int warnings,
        int infos,
        int attempts,
        @Nullable String vanished) {

    /** Whether a later row tells of the same bytes, read with the same program and words, as far as is known. */
    boolean isSameVersion(Row later) {
        boolean sameBytes =
                sha256 == null || (later.sha256 == null ? state.equals(later.state) : sha256.equals(later.sha256));
        return sameBytes && version.equals(later.version);
    }

    /**
     * Whether the record of this row stands for a later one that has none: where the same bytes, as far as is known, could
     * not be read this time. A record of other bytes would mislead.
     */
    boolean lendsRecord(Row later) {
        boolean failed = later.fate == Fate.FAILED || later.fate == Fate.QUARANTINED;
        boolean sameBytes = later.sha256 == null || later.sha256.equals(sha256);
        return container == null && later.output == null && failed && sameBytes && version.equals(later.version);
    }

    Row withOutput(@Nullable String place) {
        return new Row(
                path,
                container,
                this.place,
                state,
                sha256,
                version,
                fate,
                reason,
                place,
                original,
                projects,
                errors,
                warnings,
                infos,
                attempts,
                vanished);
    }

    /** The row of a file that was not read. */
    public static Row unread(
            String path, FileState state, @Nullable String sha256, Version version, Fate fate, String reason) {
        return new Row(path, null, 0, state, sha256, version, fate, reason, null, null, 0, 0, 0, 0, 0, null);
    }

    public Row withAttempts(int count) {
        return new Row(
                path, container, place, state, sha256, version, fate, reason, output, original, projects, errors,
                warnings, infos, count, vanished);
    }

    /** As if its bytes had never been seen: it has to be read again. */
    public Row forgotten() {
        return new Row(
                path, container, place, state, null, version, fate, reason, output, original, projects, errors,
                warnings, infos, attempts, vanished);
    }

    public Row duplicateOf(String path) {
        return new Row(
                this.path, container, place, state, sha256, version, fate, reason, output, path, projects, errors,
                warnings, infos, attempts, vanished);
    }
}
