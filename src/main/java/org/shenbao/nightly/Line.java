package org.shenbao.nightly;

import org.shenbao.nightly.ledger.Fate;
import org.shenbao.nightly.ledger.Row;
import org.shenbao.nightly.work.Told;

/**
 * What is said of one document.
 *
 * @param entry whether it is packed in a file, and so no file of its own
 * @param standing whether it was so before this night
 */
public record Line(
        String path,
        Fate fate,
        String reason,
        boolean entry,
        boolean standing,
        int projects,
        int errors,
        int warnings,
        int infos) {
    static Line of(String path, Fate fate, String reason) {
        return new Line(path, fate, reason, false, false, 0, 0, 0, 0);
    }

    static Line standing(String path, Fate fate, String reason) {
        return new Line(path, fate, reason, false, true, 0, 0, 0, 0);
    }

    /** A document that is packed in a file, and was not read when the file was. */
    static Line standing(Row entry) {
        return new Line(entry.path(), entry.fate(), entry.reason(), true, true, 0, 0, 0, 0);
    }

    static Line of(Told told, Fate fate, boolean entry) {
        return new Line(
                told.path(),
                fate,
                told.reason(),
                entry,
                false,
                told.projects(),
                told.errors(),
                told.warnings(),
                told.infos());
    }
}
