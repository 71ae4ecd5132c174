package org.shenbao.nightly.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ledger, open. One thread at a time writes, in transactions; what it has committed, others may ask for meanwhile.
 */
public final class Ledger implements AutoCloseable {
    private static final String RUNNING = "running";
    private static final String CURRENT = Columns.SELECT + " WHERE path = ? AND current = 1";
    private static final String VANISH =
            "UPDATE document SET vanished = ?, listed = NULL WHERE current = 1 AND vanished IS NULL AND ";
    private static final String WITH_BYTES = Columns.SELECT
            + " WHERE sha256 = ? AND program = ? AND vocabulary = ? AND current = 1 AND container IS NULL"
            + " AND vanished IS NULL AND outcome <> 'duplicate' ORDER BY path";

    private final Path file;
    private final Statements writer;
    private final Statements reader;

    private Ledger(Path file, Statements writer, Statements reader) {
        this.file = file;
        this.writer = writer;
        this.reader = reader;
    }

    /** Opens it, or makes it where there is none. */
    public static Ledger open(Path file) throws LedgerException {
        Connection writer = LedgerFile.open(file);
        try {
            return new Ledger(file, new Statements(writer), new Statements(LedgerFile.connect(file)));
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
            LedgerFile.checkWhole(file, writer.connection());
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
        return ask("SELECT value FROM meta WHERE key = ?", result -> result.getString(1), key).stream()
                .findFirst();
    }

    /** Does many changes as one: all of them, or none. */
    public synchronized void change(Changes changes) throws LedgerException {
        Connection connection = writer.connection();
        try {
            connection.setAutoCommit(false);
            try {
                changes.make();
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
            connection.setAutoCommit(true);
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
        Row known = writer.ask(CURRENT, Columns::row, row.path()).stream()
                .findFirst()
                .orElse(null);
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

    /**
     * Within {@link #change}: the file looks otherwise, and its bytes are the same. Where it is back, so is what vanished
     * with it; what was taken out of an archive earlier is not.
     */
    public void touch(String path, FileState state) throws SQLException {
        run(
                "UPDATE document SET vanished = NULL WHERE container = ? AND current = 1 AND vanished ="
                        + " (SELECT whole.vanished FROM document whole WHERE whole.path = ? AND whole.current = 1)",
                path,
                path);
        run(
                "UPDATE document SET size = ?, modified = ?, file_key = ?, vanished = NULL WHERE path = ? AND current = 1",
                state.size(),
                state.modified(),
                state.key(),
                path);
    }

    /** Within {@link #change}: the file, and what is packed in it, is not on the drive any more. */
    public void vanish(String path) throws SQLException {
        String now = Instant.now().toString();
        run(VANISH + "path = ?", now, path);
        run(VANISH + "container = ?", now, path);
    }

    /** Within {@link #change}: an archive was read anew; what is not in it any more has vanished. */
    public void repack(String container) throws SQLException {
        run(VANISH + "container = ?", Instant.now().toString(), container);
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

    /** What is known of a path. */
    public Optional<Row> row(String path) throws LedgerException {
        return ask(CURRENT, Columns::row, path).stream().findFirst();
    }

    /** Files that were read, have these bytes, and stand on the drive. */
    public List<Row> withBytes(String sha256, Version version) throws LedgerException {
        return ask(WITH_BYTES, Columns::row, sha256, version.program(), version.vocabulary());
    }

    /** The documents that are packed in a file and were read, or not, with this version. */
    public List<Row> packedIn(String container, Version version) throws LedgerException {
        return ask(
                Columns.SELECT
                        + " WHERE container = ? AND program = ? AND vocabulary = ? AND current = 1 AND vanished IS NULL",
                Columns::row,
                container,
                version.program(),
                version.vocabulary());
    }

    /** Documents that are packed in files on the drive and could not be read. */
    public List<Row> unreadEntries() throws LedgerException {
        return ask(
                Columns.SELECT + " WHERE current = 1 AND container IS NOT NULL AND vanished IS NULL"
                        + " AND outcome IN ('failed', 'quarantined') ORDER BY path",
                Columns::row);
    }

    /** Whose the place in the output folder is, on file systems that fold case, too. */
    public Optional<String> ownerOf(String output) throws LedgerException {
        return ask(
                        "SELECT path FROM document WHERE output_folded = ? AND current = 1 AND output IS NOT NULL",
                        result -> result.getString(1),
                        folded(output))
                .stream()
                .findFirst();
    }

    static String folded(String output) {
        return output.toLowerCase(Locale.ROOT);
    }

    private <T> List<T> ask(String sql, Statements.Taking<T> taking, Object... values) throws LedgerException {
        synchronized (reader) {
            try {
                return reader.ask(sql, taking, values);
            } catch (SQLException e) {
                throw LedgerFile.trouble(file, e);
            }
        }
    }

    /** Within {@link #change}. */
    int run(String sql, @Nullable Object... values) throws SQLException {
        return writer.run(sql, values);
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }

    /** Changes that are one. */
    public interface Changes {
        void make() throws SQLException;
    }
}
