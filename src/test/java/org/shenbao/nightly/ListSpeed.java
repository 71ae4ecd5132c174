package org.shenbao.nightly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shenbao.nightly.ledger.Fate;
import org.shenbao.nightly.ledger.FileState;
import org.shenbao.nightly.ledger.Ledger;
import org.shenbao.nightly.ledger.Row;
import org.shenbao.nightly.work.Sweep;
import org.shenbao.write.OutputFolder;

/**
 * How long the list of projects takes: made of all records, and after a night in which a few documents changed.
 *
 * <pre>{@code ListSpeed record.json 20000 10 folder}</pre>
 */
public final class ListSpeed {
    private ListSpeed() {}

    public static void main(String[] args) throws Exception {
        String record = Files.readString(Path.of(args[0]));
        int documents = Integer.parseInt(args[1]);
        int changed = Integer.parseInt(args[2]);
        Path folder = Path.of(args[3]);
        Drive drive = Drive.in(folder);
        try (Ledger ledger = Ledger.open(drive.ledger())) {
            put(drive, ledger, record, documents, 1);
            double whole = write(drive, ledger);
            double again = Double.MAX_VALUE;
            for (int round = 0; round < 3; round++) {
                put(drive, ledger, record, documents, documents / changed);
                again = Math.min(again, write(drive, ledger));
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d documents, %d MB of list: of all records %.2f s, after %d changed %.2f s%n",
                    documents,
                    Files.size(drive.output().resolve("projects.jsonl")) >> 20,
                    whole,
                    changed,
                    again);
        }
        Sweep.away(folder);
    }

    private static double write(Drive drive, Ledger ledger) throws IOException {
        long start = System.nanoTime();
        new ProjectList(drive.settings(), ledger).write(new OutputFolder(drive.output()));
        return (System.nanoTime() - start) / 1e9;
    }

    private static void put(Drive drive, Ledger ledger, String record, int documents, int each) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < documents; i += each) {
            String path = String.format("%03d/申报书%06d.doc", i / 100, i);
            Path file = drive.output().resolve(path + ".json");
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, record.replaceFirst("\"path\": \"[^\"]*\"", "\"path\": \"" + path + "\""));
            String hash = Drive.hash(path.getBytes(StandardCharsets.UTF_8));
            rows.add(new Row(
                    path,
                    null,
                    0,
                    FileState.NONE,
                    hash,
                    Drive.VERSION,
                    Fate.EXTRACTED,
                    "",
                    path + ".json",
                    null,
                    1,
                    0,
                    0,
                    0,
                    0,
                    null));
        }
        ledger.change(() -> {
            for (Row row : rows) {
                ledger.put(row);
            }
            ledger.putMeta(ProjectList.STALE, "1");
        });
    }
}
