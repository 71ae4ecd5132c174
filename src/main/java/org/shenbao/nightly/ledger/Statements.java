package org.shenbao.nightly.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A connection, and its statements, each of which is made once. One thread at a time. */
final class Statements implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** Changes something; how many rows. */
    int run(String sql, Object... values) throws SQLException {
        return statement(sql, values).executeUpdate();
    }

    /** All rows of an answer, which are few. */
    <T> List<T> ask(String sql, Taking<T> taking, Object... values) throws SQLException {
        try (ResultSet result = statement(sql, values).executeQuery()) {
            List<T> found = new ArrayList<>();
            while (result.next()) {
                found.add(taking.take(result));
            }
            return found;
        }
    }

    private PreparedStatement statement(String sql, Object[] values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        LedgerFile.close(connection);
    }

    /** Makes of a row what is wanted of it. */
    interface Taking<T> {
        T take(ResultSet result) throws SQLException;
    }
}
