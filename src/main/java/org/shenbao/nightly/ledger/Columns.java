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

    static final String SELECT = "SELECT " + String.join(", ", NAMES) + " FROM document";
    static final String SELECT_STANDING = "SELECT path, size, modified, file_key, program, vocabulary, outcome, sha256,"
            + " reason, original, attempts, vanished FROM document WHERE current = 1 AND container IS NULL ORDER BY path";
    static final String SELECT_VERSIONS =
            "SELECT " + String.join(", ", NAMES) + ", current, first_read, last_read FROM document";
    static final String INSERT = "INSERT INTO document (" + String.join(", ", NAMES)
            + ", first_read, last_read, current) VALUES ("
            + "?, ".repeat(NAMES.size())
            + "?, ?, 1)";
    static final String UPDATE = "UPDATE document SET "
            + NAMES.stream().map(name -> name + " = ?").collect(Collectors.joining(", "))
            + ", last_read = ? WHERE path = ? AND current = 1";

    private Columns() {}

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

    /** What a night asks of every row. Reading the others, too, would take it half as long again. */
    static Row standing(ResultSet result, Version last) throws SQLException {
        String program = result.getString(5);
        String vocabulary = result.getString(6);
        boolean same = last.program().equals(program) && last.vocabulary().equals(vocabulary);
        Fate fate = Fate.of(result.getString(7));
        return new Row(
                result.getString(1),
                null,
                0,
                new FileState(result.getLong(2), result.getLong(3), result.getString(4)),
                result.getString(8),
                same ? last : new Version(program, vocabulary),
                fate,
                fate == Fate.EXTRACTED ? "" : result.getString(9),
                null,
                fate == Fate.EXTRACTED ? null : result.getString(10),
                0,
                0,
                0,
                0,
                result.getInt(11),
                result.getString(12));
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
