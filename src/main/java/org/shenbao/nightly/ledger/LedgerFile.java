package org.shenbao.nightly.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/** The file of the ledger: where it stands, and whether it is one that this program knows. */
public final class LedgerFile {
    /** "shnb": what tells the file from another program's. */
    private static final int APPLICATION = 0x73686e62;

    private static final int SCHEMA = 2;
    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*\\n");

    private LedgerFile() {}

    /**
     * The default place: on the local disk, one for each output folder.
     *
     * @param environment the variables of this process
     */
    public static Path defaultPlace(Path output, Map<String, String> environment, Path home) {
        Path folder;
        String xdg = environment.getOrDefault("XDG_STATE_HOME", "");
        String local = environment.getOrDefault("LOCALAPPDATA", "");
        if (!local.isEmpty()) {
            folder = Path.of(local);
        } else if (xdg.startsWith("/")) {
            folder = Path.of(xdg);
        } else {
            folder = home.resolve(".local").resolve("state");
        }
        Path absolute = output.toAbsolutePath().normalize();
        String name = String.valueOf(absolute.getFileName())
                + "-"
                + Integer.toHexString(absolute.toString().hashCode());
        return folder.resolve("shenbao").resolve(name + ".ledger");
    }

    static Connection open(Path file) throws LedgerException {
        Connection connection = null;
        boolean done = false;
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            connection = connect(file);
            if (isEmpty(connection)) { // or a night was killed while it made one
                create(connection);
            } else {
                check(file, connection);
            }
            done = true;
            return connection;
        } catch (SQLException e) {
            throw trouble(file, e);
        } catch (LedgerException e) {
            throw e;
        } catch (IOException e) {
            throw new LedgerException(file + ": the ledger cannot be made: " + e.getMessage(), e);
        } finally {
            if (!done) {
                close(connection);
            }
        }
    }

    static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(10_000);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        return JDBC.createConnection("jdbc:sqlite:" + file, config.toProperties());
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        return number(connection, "PRAGMA application_id") == 0
                && number(connection, "SELECT count(*) FROM sqlite_master") == 0;
    }

    private static void create(Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (InputStream in = LedgerFile.class.getResourceAsStream("ledger.sql");
                Statement statement = connection.createStatement()) {
            if (in == null) {
                throw new IllegalStateException("ledger.sql is missing from the program");
            }
            for (String sql : END_OF_STATEMENT.split(new String(in.readAllBytes(), StandardCharsets.UTF_8), -1)) {
                if (sql.isBlank()) {
                    continue;
                }
                statement.executeUpdate(sql);
            }
            statement.executeUpdate("PRAGMA application_id = " + APPLICATION);
            statement.executeUpdate("PRAGMA user_version = " + SCHEMA);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void check(Path file, Connection connection) throws SQLException, LedgerException {
        int application = number(connection, "PRAGMA application_id");
        int schema = number(connection, "PRAGMA user_version");
        if (application != APPLICATION) {
            throw new LedgerException(file + ": not a ledger of this program; name another file with --ledger");
        }
        if (schema < SCHEMA) {
            throw new LedgerException(file + ": an old ledger (schema " + schema + ", this program writes " + SCHEMA
                    + "); " + rebuild(file));
        }
        if (schema > SCHEMA) {
            throw new LedgerException(file + ": a newer program wrote this ledger (schema " + schema
                    + ", this program knows " + SCHEMA + "); use that program, or " + rebuild(file));
        }
    }

    /** Reads the whole file; wanted where the last night did not come to its end. */
    static void checkWhole(Path file, Connection connection) throws LedgerException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
            String answer = result.next() ? result.getString(1) : "no answer";
            if (!answer.equals("ok")) {
                throw damaged(file, answer, null);
            }
        } catch (SQLException e) {
            throw trouble(file, e);
        }
    }

    static LedgerException trouble(Path file, SQLException e) {
        String message = String.valueOf(e.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("sqlite_corrupt") || lower.contains("sqlite_notadb")) {
            return damaged(file, message, e);
        }
        if (lower.contains("sqlite_full")) {
            return new LedgerException(file + ": the disk of the ledger is full", e);
        }
        if (lower.contains("no such table") || lower.contains("no such column")) {
            return damaged(file, message, e);
        }
        return new LedgerException(file + ": the ledger cannot be used: " + message, e);
    }

    private static LedgerException damaged(Path file, String what, @Nullable Throwable cause) {
        String message = file + ": the ledger is damaged (" + what + "); " + rebuild(file);
        return cause == null ? new LedgerException(message) : new LedgerException(message, cause);
    }

    private static String rebuild(Path file) {
        return "make it anew from the records: shenbao ledger rebuild --out DIR --source SOURCE --ledger " + file;
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // nothing is lost: what was committed is on the disk
            }
        }
    }
}
