package org.shenbao.nightly.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How each file of the ledger stands, in the order of their paths by code point. Of a file that is as it was nothing is
 * asked but how it looked, and nothing is kept: this is what a night does a hundred thousand times.
 */
public final class Standing extends Cursor {
    private static final int PLAIN = 1;
    private static final int ON_DRIVE = 2;
    private static final int USUAL_RECORD = 4;
    private static final int ORIGINAL_STANDS = 8;
    private static final int FLAGS = Columns.count() + 1;

    private static final String SQL = "SELECT " + Columns.names()
            + ", " + PLAIN + " * (outcome = 'extracted' AND attempts = 0 AND sha256 IS NOT NULL AND vanished IS NULL"
            + " AND program = ? AND vocabulary = ?)"
            + " + " + ON_DRIVE + " * (vanished IS NULL)"
            + " + " + USUAL_RECORD + " * (output IS NOT NULL AND output = path || '.json')"
            + " + " + ORIGINAL_STANDS + " * (original IS NOT NULL AND EXISTS (SELECT 1 FROM document other"
            + " WHERE other.path = document.original AND other.current = 1 AND other.container IS NULL"
            + " AND other.vanished IS NULL AND other.outcome <> 'duplicate' AND other.sha256 = document.sha256))"
            + " FROM document WHERE current = 1 AND container IS NULL ORDER BY path";

    private String path = "";
    private long size;
    private long modified;
    private String key = "";
    private int flags;

    /** @param version what is read with tonight */
    public Standing(Ledger ledger, Version version) throws LedgerException {
        super(ledger.file(), SQL, version.program(), version.vocabulary());
    }

    /** Goes on to the next file; whether there is one. */
    public boolean next() throws LedgerException {
        return advance() && take(this::look);
    }

    private boolean look(ResultSet result) throws SQLException {
        path = text(result, Columns.PATH);
        size = result.getLong(Columns.SIZE);
        modified = result.getLong(Columns.MODIFIED);
        key = text(result, Columns.KEY);
        flags = result.getInt(FLAGS);
        return true;
    }

    /** The driver takes twice as long to make a string as to hand over the bytes. */
    private static String text(ResultSet result, int column) throws SQLException {
        return new String(result.getBytes(column), StandardCharsets.UTF_8);
    }

    public String path() {
        return path;
    }

    /** Whether the file looked like this. */
    public boolean looked(FileState state) {
        return size == state.size() && modified == state.modified() && key.equals(state.key());
    }

    /** Whether it was read at once, as it would be read tonight, and has been on the drive since. */
    public boolean isPlain() {
        return has(PLAIN);
    }

    /** Whether it was on the drive last time. */
    public boolean wasOnDrive() {
        return has(ON_DRIVE);
    }

    /** Whether its record has the file's path and {@code .json}; else it has another name, or none. */
    public boolean hasUsualRecord() {
        return has(USUAL_RECORD);
    }

    /** Of a duplicate: whether the other file is still known, with the same bytes. */
    public boolean originalStands() {
        return has(ORIGINAL_STANDS);
    }

    /** All that is known of it. */
    public Row row() throws LedgerException {
        return take(Columns::row);
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }
}
