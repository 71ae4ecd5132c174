package org.shenbao.nightly.ledger;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All that a ledger knows, for people: row by row, however many there are. */
public final class History {
    private History() {}

    /** All current rows, in the order of their paths (by code point). */
    public static void current(Ledger ledger, Consumer<Row> visitor) throws LedgerException {
        try (Cursor rows = new Cursor(ledger.file(), Columns.SELECT + " WHERE current = 1 ORDER BY path")) {
            while (rows.advance()) {
                visitor.accept(rows.take(Columns::row));
            }
        }
    }

    /**
     * All versions of a document, the oldest first.
     *
     * @param path null for all documents
     */
    public static void versions(Ledger ledger, @Nullable String path, Consumer<RowVersion> visitor)
            throws LedgerException {
        String which = path == null ? "" : " WHERE path = ?";
        Object[] values = path == null ? new Object[0] : new Object[] {path};
        try (Cursor rows = new Cursor(ledger.file(), Columns.SELECT_VERSIONS + which + " ORDER BY path, id", values)) {
            while (rows.advance()) {
                visitor.accept(rows.take(Columns::version));
            }
        }
    }
}
