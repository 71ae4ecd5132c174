package org.shenbao.nightly.ledger;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The documents whose projects are listed: read, and on the drive; entries behind each other as they are packed. Beside each
 * the ledger keeps a stamp of the record whose lines the list has; it goes with every change of the document.
 */
public final class Listing extends Cursor {
    private static final String SQL = "SELECT path, container, output, listed FROM document WHERE current = 1"
            + " AND outcome = 'extracted' AND output IS NOT NULL AND vanished IS NULL"
            + " ORDER BY coalesce(container, path), place";

    public Listing(Ledger ledger) throws LedgerException {
        super(ledger.file(), SQL);
    }

    /**
     * A document of the list.
     *
     * @param file that has to be read to have it: an archive or the document itself
     * @param output its record
     * @param stamp of the record when it was listed; null where it is not
     */
    public record Item(
            String path,
            String file,
            String output,
            @Nullable String stamp) {}

    /** The next one; null where there is none. */
    public @Nullable Item next() throws LedgerException {
        if (!advance()) {
            return null;
        }
        return take(result -> {
            String path = result.getString(1);
            String container = result.getString(2);
            return new Item(path, container == null ? path : container, result.getString(3), result.getString(4));
        });
    }

    /** Within {@link Ledger#change}: the list has the lines of a document's record as it is now. */
    public static void listed(Ledger ledger, String path, String stamp) throws SQLException {
        ledger.run("UPDATE document SET listed = ? WHERE path = ? AND current = 1", stamp, path);
    }
}
