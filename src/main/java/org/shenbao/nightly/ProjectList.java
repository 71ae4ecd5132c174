package org.shenbao.nightly;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shenbao.nightly.ledger.Ledger;
import org.shenbao.nightly.ledger.Row;
import org.shenbao.pipeline.Batch;
import org.shenbao.write.OutputFolder;
import org.shenbao.write.ProjectLines;

/**
 * The list of all projects, one a line, made of the records of the documents that are on the drive: each content once. It
 * is written whole when something has changed.
 */
final class ProjectList {
    /** Kept in the ledger while the list does not tell what the ledger does. */
    static final String STALE = "list-stale";

    private final Settings settings;
    private final Ledger ledger;
    private final List<String> missing = new ArrayList<>();

    ProjectList(Settings settings, Ledger ledger) {
        this.settings = settings;
        this.ledger = ledger;
    }

    /**
     * Writes it where it has to be.
     *
     * @return the documents whose records are missing; they are read again next time
     */
    List<String> write(OutputFolder output) throws IOException {
        boolean stands = Files.isRegularFile(settings.output().resolve(Batch.LIST_OF_PROJECTS));
        if (stands && !"1".equals(ledger.meta(STALE).orElse("1"))) {
            return List.of();
        }
        try (OutputFolder.Draft draft = output.draft(Batch.LIST_OF_PROJECTS)) {
            List<IOException> broken = new ArrayList<>();
            ledger.eachListed(row -> {
                if (broken.isEmpty()) {
                    try {
                        copy(row, draft);
                    } catch (IOException e) {
                        broken.add(e);
                    }
                }
            });
            if (!broken.isEmpty()) {
                throw broken.get(0);
            }
            draft.settle();
            draft.publish();
        }
        ledger.change(() -> {
            for (String path : missing) {
                ledger.retry(path);
            }
            ledger.putMeta(STALE, missing.isEmpty() ? "0" : "1");
        });
        return missing;
    }

    private void copy(Row row, OutputFolder.Draft draft) throws IOException {
        Path record = settings.output().resolve(String.valueOf(row.output()));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(record), 64 << 10)) {
            ProjectLines.copy(in, into(draft));
        } catch (NoSuchFileException e) {
            missing.add(row.container() == null ? row.path() : row.container());
        }
    }

    private static OutputStream into(OutputFolder.Draft draft) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                draft.write(new byte[] {(byte) b});
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                draft.write(java.util.Arrays.copyOfRange(bytes, offset, offset + length));
            }
        };
    }
}
