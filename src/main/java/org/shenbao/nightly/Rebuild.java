package org.shenbao.nightly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.nightly.ledger.Fate;
import org.shenbao.nightly.ledger.FileState;
import org.shenbao.nightly.ledger.Ledger;
import org.shenbao.nightly.ledger.LedgerException;
import org.shenbao.nightly.ledger.Row;
import org.shenbao.nightly.ledger.Version;

/**
 * A ledger made anew from the records. What they do not tell (what failed, was skipped or is a duplicate) the next night
 * finds out; what they tell holds where the next night finds the same bytes. Entries of archives are read again.
 */
public final class Rebuild {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Whatever the time of the file is, it has to be hashed. */
    private static final long UNKNOWN_TIME = Long.MIN_VALUE;

    private final Path output;
    private final Version version;

    private Rebuild(Path output, Version version) {
        this.output = output;
        this.version = version;
    }

    /**
     * Makes it; an older ledger is kept beside it as {@code .old}.
     *
     * @return how many records it was made of
     */
    public static int of(Path source, Path output, Path file) throws IOException {
        if (!Files.isDirectory(output)) {
            throw new LedgerException(output + ": no such folder");
        }
        try {
            return locked(source, output, file);
        } catch (NightException e) {
            throw new LedgerException(String.valueOf(e.getMessage()));
        }
    }

    private static int locked(Path source, Path output, Path file) throws IOException, NightException {
        Lock lock = Lock.take(file);
        try (lock) {
            for (String end : List.of("", "-wal", "-shm")) {
                Path part = file.resolveSibling(file.getFileName() + end);
                if (Files.exists(part)) {
                    Files.move(
                            part,
                            part.resolveSibling(file.getFileName() + ".old" + end),
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
            try (Ledger ledger = Ledger.open(file)) {
                return new Rebuild(output, Marker.read(output)).into(ledger, source);
            }
        }
    }

    private int into(Ledger ledger, Path source) throws IOException {
        List<Path> records = records();
        int count = 0;
        for (int from = 0; from < records.size(); from += 500) {
            List<Row> rows = new ArrayList<>();
            for (Path record : records.subList(from, Math.min(from + 500, records.size()))) {
                Row row = row(record);
                if (row != null) {
                    rows.add(row);
                }
            }
            ledger.change(() -> put(rows, ledger));
            count += rows.size();
        }
        ledger.change(() -> {
            Nightly.belongs(ledger, source, output);
            ledger.putMeta(ProjectList.STALE, "1");
        });
        return count;
    }

    private static void put(List<Row> rows, Ledger ledger) throws SQLException {
        for (Row row : rows) {
            ledger.put(row);
        }
    }

    private List<Path> records() throws IOException {
        try (Stream<Path> all = Files.walk(output)) {
            return all.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private @Nullable Row row(Path file) throws IOException {
        JsonNode record;
        try {
            record = MAPPER.readTree(Files.readAllBytes(file));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return null; // somebody else's
        }
        JsonNode source = record.path("source");
        boolean isOurs = record.path("schema").asText().startsWith("shenbao/extraction/");
        if (!isOurs || !source.path("container").isNull()) {
            return null;
        }
        int[] findings = new int[3];
        count(record.path("findings"), findings);
        record.path("projects").forEach(project -> count(project.path("findings"), findings));
        return new Row(
                source.path("path").asText(),
                null,
                0,
                new FileState(source.path("bytes").asLong(), UNKNOWN_TIME, ""),
                source.path("sha256").asText(),
                version,
                Fate.EXTRACTED,
                "",
                output.relativize(file).toString().replace(java.io.File.separatorChar, '/'),
                null,
                record.path("projects").size(),
                findings[0],
                findings[1],
                findings[2],
                0,
                null);
    }

    private static void count(JsonNode list, int[] findings) {
        for (JsonNode finding : list) {
            switch (finding.path("severity").asText()) {
                case "error" -> findings[0]++;
                case "warning" -> findings[1]++;
                default -> findings[2]++;
            }
        }
    }
}
