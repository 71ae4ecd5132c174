package org.shenbao.nightly.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The ledger, open. One thread at a time writes, in transactions; what it has committed, others may ask for meanwhile.
 */
public final class Ledger implements AutoCloseable {
    private static final String RUNNING = "running";

    private final Path file;
    private final Connection writer;
    private final Connection reader;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private Ledger(Path file, Connection writer, Connection reader) {
        this.file = file;
        this.writer = writer;
        this.reader = reader;
    }

    /** Opens it, or makes it where there is none. */
    public static Ledger open(Path file) throws LedgerException {
        Connection writer = LedgerFile.open(file);
        try {
            return new Ledger(file, writer, LedgerFile.connect(file));
        } catch (SQLException e) {
            LedgerFile.close(writer);
            throw LedgerFile.trouble(file, e);
        }
    }

    public Path file() {
        return file;
    }

    /**
     * A night begins.
     *
     * @return whether the last one came to its end
     */
    public boolean begin() throws LedgerException {
        boolean clean = !"1".equals(meta(RUNNING).orElse("0"));
        if (!clean) {
            LedgerFile.checkWhole(file, writer);
        }
        change(() -> putMeta(RUNNING, "1"));
        return clean;
    }

    /** The night has ended, and left nothing half done. */
    public void end() throws LedgerException {
        change(() -> putMeta(RUNNING, "0"));
    }

    /** A word kept under a key. */
    public Optional<String> meta(String key) throws LedgerException {
        return ask("SELECT value FROM meta WHERE key = ?", List.of(key), result -> result.getString(1)).stream()
                .findFirst();
    }

    /** Does many changes as one: all of them, or none. */
    public synchronized void change(Changes changes) throws LedgerException {
        try {
            writer.setAutoCommit(false);
            try {
                changes.make();
                writer.commit();
            } catch (SQLException | RuntimeException e) {
                writer.rollback();
                throw e;
            }
            writer.setAutoCommit(true);
        } catch (SQLException e) {
            throw LedgerFile.trouble(file, e);
        }
    }

    /** Within {@link #change}: keeps a word. */
    public void putMeta(String key, String value) throws SQLException {
        run("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value);
    }

    /**
     * Within {@link #change}: what is known of a document now. An older version of it stays as history, without its record.
     *
     * @return the place of a record that tells of nothing any more; null where there is none
     */
    public @Nullable String put(Row row) throws SQLException {
        String now = Instant.now().toString();
        Row known = current(row.path());
        if (known == null) {
            insert(row, now);
            return null;
        }
        Row noted = known.lendsRecord(row) ? row.withOutput(known.output()) : row;
        if (known.isSameVersion(noted)) {
            Object[] values = Columns.values(noted);
            Object[] all = java.util.Arrays.copyOf(values, values.length + 2);
            all[values.length] = now;
            all[values.length + 1] = row.path();
            run(Columns.UPDATE, all);
        } else {
            run(
                    "UPDATE document SET current = 0, output = NULL, output_folded = NULL WHERE path = ? AND current = 1",
                    row.path());
            insert(noted, now);
        }
        return Objects.equals(known.output(), noted.output()) ? null : known.output();
    }

    private void insert(Row row, String now) throws SQLException {
        Object[] values = Columns.values(row);
        Object[] all = java.util.Arrays.copyOf(values, values.length + 2);
        all[values.length] = now;
        all[values.length + 1] = now;
        run(Columns.INSERT, all);
    }

    /** Within {@link #change}: the file looks otherwise, and its bytes are the same. */
    public void touch(String path, FileState state) throws SQLException {
        run(
                "UPDATE document SET size = ?, modified = ?, file_key = ?, vanished = NULL WHERE path = ? AND current = 1",
                state.size(),
                state.modified(),
                state.key(),
                path);
        run("UPDATE document SET vanished = NULL WHERE container = ? AND current = 1", path);
    }

    /** Within {@link #change}: the file, and what is packed in it, is not on the drive any more. */
    public void vanish(String path) throws SQLException {
        String now = Instant.now().toString();
        run("UPDATE document SET vanished = ? WHERE path = ? AND current = 1 AND vanished IS NULL", now, path);
        run("UPDATE document SET vanished = ? WHERE container = ? AND current = 1 AND vanished IS NULL", now, path);
    }

    /** Within {@link #change}: an archive was read anew; what is not in it any more has vanished. */
    public void repack(String container) throws SQLException {
        run(
                "UPDATE document SET vanished = ? WHERE container = ? AND current = 1 AND vanished IS NULL",
                Instant.now().toString(),
                container);
    }

    /** Within {@link #change}: the next night reads it, whatever is known of it. */
    public int retry(String path) throws SQLException {
        return run(
                "UPDATE document SET sha256 = NULL, attempts = 0, size = -1 WHERE path = ? AND current = 1"
                        + " AND container IS NULL",
                path);
    }

    /** Within {@link #change}: keeps what a night came to. */
    public void night(Instant started, String summary) throws SQLException {
        run(
                "INSERT INTO night (started, ended, summary) VALUES (?, ?, ?)",
                started.toString(),
                Instant.now().toString(),
                summary);
    }

    /** Lets documents be read again, whatever is known of them. */
    public int retry(String[] paths, boolean allFailed) throws LedgerException {
        int[] count = new int[1];
        change(() -> {
            for (String path : paths) {
                count[0] += retry(path);
            }
            if (allFailed) {
                count[0] += run("UPDATE document SET sha256 = NULL, attempts = 0, size = -1 WHERE current = 1"
                        + " AND container IS NULL AND outcome IN ('failed', 'quarantined')");
            }
        });
        return count[0];
    }

    private @Nullable Row current(String path) throws SQLException {
        PreparedStatement statement = statement(Columns.SELECT + " WHERE path = ? AND current = 1");
        statement.setString(1, path);
        try (ResultSet result = statement.executeQuery()) {
            return result.next() ? Columns.row(result) : null;
        }
    }

    /** What is known of a path. */
    public Optional<Row> row(String path) throws LedgerException {
        return rows("WHERE path = ? AND current = 1", path).stream().findFirst();
    }

    /** Files that were read, have these bytes, and stand on the drive. */
    public List<Row> withBytes(String sha256, Version version) throws LedgerException {
        return rows(
                "WHERE sha256 = ? AND program = ? AND vocabulary = ? AND current = 1 AND container IS NULL"
                        + " AND vanished IS NULL AND outcome <> 'duplicate' ORDER BY path",
                sha256,
                version.program(),
                version.vocabulary());
    }

    /** The documents that are packed in a file and were read, or not, with this version. */
    public List<Row> packedIn(String container, Version version) throws LedgerException {
        return rows(
                "WHERE container = ? AND program = ? AND vocabulary = ? AND current = 1 AND vanished IS NULL",
                container,
                version.program(),
                version.vocabulary());
    }

    /** Documents that are packed in files on the drive and could not be read. */
    public List<Row> unreadEntries() throws LedgerException {
        return rows("WHERE current = 1 AND container IS NOT NULL AND vanished IS NULL"
                + " AND outcome IN ('failed', 'quarantined') ORDER BY path");
    }

    /** Whose the place in the output folder is, on file systems that fold case, too. */
    public Optional<String> ownerOf(String output) throws LedgerException {
        return ask(
                        "SELECT path FROM document WHERE output_folded = ? AND current = 1 AND output IS NOT NULL",
                        List.of(folded(output)),
                        result -> result.getString(1))
                .stream()
                .findFirst();
    }

    static String folded(String output) {
        return output.toLowerCase(Locale.ROOT);
    }

    private List<Row> rows(String where, Object... values) throws LedgerException {
        return ask(Columns.SELECT + " " + where, List.of(values), Columns::row);
    }

    /**
     * All current rows, in the order of their paths (by code point), one by one.
     *
     * @param where a condition on the columns; "" for all
     */
    public void each(String where, Visitor visitor) throws LedgerException {
        stream((where.isEmpty() ? "" : " AND " + where) + " ORDER BY path", visitor);
    }

    /**
     * How each file stands, in the order of their paths; the rows tell neither of records nor of projects.
     *
     * @param version what most of them were read with
     */
    public void standing(Version version, Visitor visitor) throws LedgerException {
        try (Connection own = LedgerFile.connect(file);
                PreparedStatement statement = own.prepareStatement(Columns.SELECT_STANDING);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                visitor.visit(Columns.standing(result, version));
            }
        } catch (SQLException e) {
            throw LedgerFile.trouble(file, e);
        }
    }

    /** The documents whose projects are listed: read, and on the drive; entries behind each other as they are packed. */
    public void eachListed(Visitor visitor) throws LedgerException {
        stream(
                " AND outcome = 'extracted' AND output IS NOT NULL AND vanished IS NULL"
                        + " ORDER BY coalesce(container, path), place",
                visitor);
    }

    /**
     * All versions of a document, the oldest first.
     *
     * @param path null for all documents
     */
    public void versions(@Nullable String path, Consumer<RowVersion> visitor) throws LedgerException {
        String sql = Columns.SELECT_VERSIONS + (path == null ? "" : " WHERE path = ?") + " ORDER BY path, id";
        try (Connection own = LedgerFile.connect(file);
                PreparedStatement statement = own.prepareStatement(sql)) {
            if (path != null) {
                statement.setString(1, path);
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    visitor.accept(Columns.version(result));
                }
            }
        } catch (SQLException e) {
            throw LedgerFile.trouble(file, e);
        }
    }

    private void stream(String which, Visitor visitor) throws LedgerException {
        try (Connection own = LedgerFile.connect(file);
                PreparedStatement statement = own.prepareStatement(Columns.SELECT + " WHERE current = 1" + which);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                visitor.visit(Columns.row(result));
            }
        } catch (SQLException e) {
            throw LedgerFile.trouble(file, e);
        }
    }

    private <T> List<T> ask(String sql, List<Object> values, Taking<T> taking) throws LedgerException {
        synchronized (reader) {
            try (PreparedStatement statement = reader.prepareStatement(sql)) {
                set(statement, values.toArray());
                try (ResultSet result = statement.executeQuery()) {
                    List<T> found = new java.util.ArrayList<>();
                    while (result.next()) {
                        found.add(taking.take(result));
                    }
                    return found;
                }
            } catch (SQLException e) {
                throw LedgerFile.trouble(file, e);
            }
        }
    }

    private int run(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statement(sql);
        set(statement, values);
        return statement.executeUpdate();
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = writer.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    private static void set(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public void close() {
        LedgerFile.close(reader);
        LedgerFile.close(writer);
    }

    /** Changes that are one. */
    public interface Changes {
        void make() throws SQLException;
    }

    /** Is shown rows. */
    public interface Visitor {
        void visit(Row row);
    }

    private interface Taking<T> {
        T take(ResultSet result) throws SQLException;
    }
}
