package org.shenbao.nightly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shenbao.nightly.ledger.Row;

/** What is known of the documents that are packed in a file: something only where its bytes are as they were. */
final class Entries {
    static final Entries UNKNOWN = new Entries(List.of(), 0);

    private final Map<String, Row> rows = new HashMap<>();
    private final int retry;

    Entries(List<Row> known, int retry) {
        known.forEach(row -> rows.put(row.path(), row));
        this.retry = retry;
    }

    boolean isKnown() {
        return !rows.isEmpty();
    }

    /** Whether it is left as it is. One that ended a reader is tried again, but not for ever. */
    boolean stands(String entry) {
        Row row = rows.get(entry);
        return row != null && !isDue(row.attempts(), retry);
    }

    /** How many of them are left as they are. */
    int standing() {
        return (int) rows.keySet().stream().filter(this::stands).count();
    }

    int attempts(String entry) {
        Row row = rows.get(entry);
        return row == null ? 0 : row.attempts();
    }

    /** Its place in the file. */
    int place(String entry, int otherwise) {
        Row row = rows.get(entry);
        return row == null ? otherwise : row.place();
    }

    static boolean isDue(int attempts, int retry) {
        return attempts > 0 && attempts < retry;
    }
}
