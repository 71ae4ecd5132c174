package org.shenbao.nightly.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Rows of a ledger one after the other, however many there are. It has a connection of its own, and tells of what was
 * committed when it was opened.
 */
class Cursor implements AutoCloseable {
    private final Path file;
    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet result;

    Cursor(Path file, String sql, Object... values) throws LedgerException {
        this.file = file;
        Connection opened = null;
        boolean done = false;
        try {
            opened = LedgerFile.connect(file);
            connection = opened;
            statement = opened.prepareStatement(sql);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            result = statement.executeQuery();
            done = true;
        } catch (SQLException e) {
            throw LedgerFile.trouble(file, e);
        } finally {
            if (!done) {
                LedgerFile.close(opened);
            }
        }
    }

    /** Goes on to the next row; whether there is one. */
    final boolean advance() throws LedgerException {
        return take(ResultSet::next);
    }

    /** Something of the row that it stands at. */
    final <T> T take(Statements.Taking<T> taking) throws LedgerException {
        try {
            return taking.take(result);
        } catch (SQLException e) {
            throw LedgerFile.trouble(file, e);
        }
    }

    @Override
    public final void close() {
        LedgerFile.close(connection); // and with it all that was opened on it
    }
}
