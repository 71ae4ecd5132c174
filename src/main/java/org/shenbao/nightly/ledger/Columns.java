package org.shenbao.nightly.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row's values and the columns they stand in. */
final class Columns {
    private static final List<String> NAMES = List.of(
            "path",
            "container",
            "place",
            "size",
            "modified",
            "file_key",
            "sha256",
            "program",
            "vocabulary",
            "outcome",
            "reason",
            "output",
            "output_folded",
            "original",
            "projects",
            "errors",
            "warnings",
            "infos",
            "attempts",
            "vanished");

    /** Where they stand in a result. */
    static final int PATH = 1;

    static final int SIZE = 4;
    static final int MODIFIED = 5;
    static final int KEY = 6;

    static final String SELECT = "SELECT " + names() + " FROM document";
    static final String SELECT_VERSIONS = "SELECT " + names() + ", current, first_read, last_read FROM document";
    static final String INSERT = "INSERT INTO document (" + names()
            + ", first_read, last_read, current) VALUES ("
            + "?, ".repeat(NAMES.size())
            + "?, ?, 1)";
    static final String UPDATE = "UPDATE document SET "
            + NAMES.stream().map(name -> name + " = ?").collect(Collectors.joining(", "))
            + ", listed = NULL, last_read = ? WHERE path = ? AND current = 1";

    private Columns() {}

    static String names() {
        return String.join(", ", NAMES);
    }

    static int count() {
        return NAMES.size();
    }

    static @Nullable Object[] values(Row row) {
        return Arrays.asList(
                        row.path(),
                        row.container(),
                        row.place(),
                        row.state().size(),
                        row.state().modified(),
                        row.state().key(),
                        row.sha256(),
                        row.version().program(),
                        row.version().vocabulary(),
                        row.fate().word(),
                        row.reason(),
                        row.output(),
                        row.output() == null ? null : Ledger.folded(row.output()),
                        row.original(),
                        row.projects(),
                        row.errors(),
                        row.warnings(),
                        row.infos(),
                        row.attempts(),
                        row.vanished())
                .toArray();
    }

    static Row row(ResultSet result) throws SQLException {
        return new Row(
                result.getString(1),
                result.getString(2),
                result.getInt(3),
                new FileState(result.getLong(4), result.getLong(5), result.getString(6)),
                result.getString(7),
                new Version(result.getString(8), result.getString(9)),
                Fate.of(result.getString(10)),
                result.getString(11),
                result.getString(12),
                result.getString(14),
                result.getInt(15),
                result.getInt(16),
                result.getInt(17),
                result.getInt(18),
                result.getInt(19),
                result.getString(20));
    }

    static RowVersion version(ResultSet result) throws SQLException {
        int next = NAMES.size() + 1;
        return new RowVersion(
                row(result), result.getInt(next) == 1, result.getString(next + 1), result.getString(next + 2));
    }
}
