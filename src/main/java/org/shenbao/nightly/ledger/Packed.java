package org.shenbao.nightly.ledger;

/** The records of what is packed in archives, in the order of the archives' paths by code point. */
public final class Packed extends Cursor {
    private static final String SQL =
            "SELECT container, output FROM document WHERE current = 1 AND container IS NOT NULL"
                    + " AND output IS NOT NULL AND vanished IS NULL ORDER BY container";

    private String container = "";

    public Packed(Ledger ledger) throws LedgerException {
        super(ledger.file(), SQL);
    }

    /** Goes on to the next record; whether there is one. */
    public boolean next() throws LedgerException {
        boolean more = advance();
        container = more ? take(result -> result.getString(1)) : "";
        return more;
    }

    /** The archive. */
    public String container() {
        return container;
    }

    public String output() throws LedgerException {
        return take(result -> result.getString(2));
    }
}
