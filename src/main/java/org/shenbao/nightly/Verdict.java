package org.shenbao.nightly;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.ledger.Fate;
import org.shenbao.nightly.ledger.FileState;
import org.shenbao.nightly.ledger.Row;
import org.shenbao.nightly.work.Death;
import org.shenbao.nightly.work.Told;

/** What the ledger notes of a file, by what a worker told of it. */
final class Verdict {
    private final Task task;
    private final Settings settings;

    Verdict(Task task, Settings settings) {
        this.task = task;
        this.settings = settings;
    }

    /** Whether documents are packed in the file, and it is none itself. */
    boolean isPacked(List<Told> told) {
        return task.entries().isKnown()
                || told.stream().anyMatch(each -> !each.path().equals(task.path()));
    }

    /** The row of the file, but for what is told of a single document. */
    Row read(List<Told> told) {
        Told own = told.stream()
                .filter(each -> each.path().equals(task.path()))
                .findFirst()
                .orElse(null);
        if (own != null) {
            return row(own.kind() == Told.SKIPPED ? Fate.SKIPPED : Fate.FAILED, own.reason());
        }
        int count = told.size() + task.entries().standing();
        return row(Fate.EXTRACTED, count + (count == 1 ? " document" : " documents") + " packed in it");
    }

    /** The file has to be read again where one of its entries has. */
    Row withDue(Row file, List<Row> entries) {
        int attempts = entries.stream()
                .mapToInt(Row::attempts)
                .filter(count -> Entries.isDue(count, settings.retry()))
                .max()
                .orElse(0);
        return file.fate() == Fate.EXTRACTED ? file.withAttempts(attempts) : file;
    }

    /** The row of a file that a worker ended over. */
    Row died(Death death) {
        if (death.cause() == Death.Cause.OUTSIDE) { // its bytes count as never seen: the next night tries again
            return Row.unread(task.path(), task.state(), null, settings.version(), Fate.FAILED, death.reason())
                    .withAttempts(attempts());
        }
        int attempts = attempts() + 1;
        return row(died(attempts), death.reason()).withAttempts(attempts);
    }

    private Fate died(int attempts) {
        return attempts >= settings.retry() ? Fate.QUARANTINED : Fate.FAILED;
    }

    private int attempts() {
        Row row = task.row();
        if (row == null || !row.version().equals(settings.version())) {
            return 0;
        }
        String hash = task.sha256();
        if (hash == null || row.sha256() == null) {
            return row.state().equals(task.state()) ? row.attempts() : 0;
        }
        return hash.equals(row.sha256()) ? row.attempts() : 0;
    }

    private Row row(Fate fate, String reason) {
        return Row.unread(task.path(), task.state(), task.sha256(), settings.version(), fate, reason);
    }

    /** The row of a file that is a document, and was read. */
    Row own(Told told, String output) {
        return extracted(told, null, 0, task.state(), task.sha256(), output);
    }

    /**
     * The row of a document within the file.
     *
     * @param position among those that were told of
     */
    Row entry(Told told, int position, String output) {
        int place = task.entries().place(told.path(), position);
        if (told.kind() == Told.EXTRACTED) {
            return extracted(told, task.path(), place, FileState.NONE, told.sha256(), output);
        }
        int attempts = told.kind() == Told.DIED ? task.entries().attempts(told.path()) + 1 : 0;
        Fate fate =
                switch (told.kind()) {
                    case Told.DIED -> died(attempts);
                    case Told.SKIPPED -> Fate.SKIPPED;
                    default -> Fate.FAILED;
                };
        return new Row(
                told.path(),
                task.path(),
                place,
                FileState.NONE,
                null,
                settings.version(),
                fate,
                told.reason(),
                null,
                null,
                0,
                0,
                0,
                0,
                attempts,
                null);
    }

    private Row extracted(
            Told told, @Nullable String container, int place, FileState state, @Nullable String sha256, String output) {
        return new Row(
                told.path(),
                container,
                place,
                state,
                sha256,
                settings.version(),
                Fate.EXTRACTED,
                "",
                output,
                null,
                told.projects(),
                told.errors(),
                told.warnings(),
                told.infos(),
                0,
                null);
    }
}
