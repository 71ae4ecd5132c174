package org.shenbao.nightly;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.shenbao.nightly.ledger.Ledger;
import org.shenbao.nightly.ledger.Listing;
import org.shenbao.pipeline.Batch;
import org.shenbao.write.OutputFolder;
import org.shenbao.write.ProjectLines;

/**
 * The list of all projects, one a line, made of the records of the documents that are on the drive: each content once. It
 * is written whole when something has changed.
 *
 * <p>Lines of the earlier list are taken over where they are proven to be those of the record on the disk: the earlier list
 * has the size and time that the ledger knows of it, the record those that it had when its lines were listed, and nothing
 * was noted of the document since. All other records are read.
 */
final class ProjectList {
    /** Kept in the ledger while the list does not tell what the ledger does. */
    static final String STALE = "list-stale";

    private static final String STAMP = "list-stamp";

    private final Settings settings;
    private final Ledger ledger;
    private final Path list;
    private final List<String> missing = new ArrayList<>();
    private final List<Listed> fresh = new ArrayList<>();

    ProjectList(Settings settings, Ledger ledger) {
        this.settings = settings;
        this.ledger = ledger;
        this.list = settings.output().resolve(Batch.LIST_OF_PROJECTS);
    }

    /** A document whose record was read. */
    private record Listed(String path, String stamp) {}

    /**
     * Writes it where it has to be.
     *
     * @return the documents whose records are missing; they are read again next time
     */
    List<String> write(OutputFolder output) throws IOException {
        boolean isOurs = stamp(list).equals(ledger.meta(STAMP).orElse("none"));
        if (isOurs && !"1".equals(ledger.meta(STALE).orElse("1"))) {
            return List.of();
        }
        try {
            publish(output, isOurs);
        } catch (EOFException e) { // the earlier list has changed under its size and time
            publish(output, false);
        }
        String stamp = stamp(list);
        ledger.change(() -> {
            for (Listed each : fresh) {
                Listing.listed(ledger, each.path(), each.stamp());
            }
            for (String path : missing) {
                ledger.retry(path);
            }
            ledger.putMeta(STAMP, stamp);
            ledger.putMeta(STALE, missing.isEmpty() ? "0" : "1");
        });
        return missing;
    }

    private void publish(OutputFolder output, boolean takeOver) throws IOException {
        fresh.clear();
        missing.clear();
        try (OutputFolder.Draft draft = output.draft(Batch.LIST_OF_PROJECTS);
                EarlierLines earlier = takeOver ? EarlierLines.of(list) : EarlierLines.none();
                Listing items = new Listing(ledger)) {
            Lines lines = new Lines(draft);
            for (Listing.Item item = items.next(); item != null; item = items.next()) {
                copy(item, earlier, lines);
            }
            draft.settle();
            draft.publish();
        }
        Bookkeeper.sync(settings.output()); // before the ledger says that it is there
    }

    private void copy(Listing.Item item, EarlierLines earlier, Lines lines) throws IOException {
        Path record = settings.output().resolve(item.output());
        String now = stamp(record);
        if (now.isEmpty()) {
            missing.add(item.file());
            return;
        }
        if (item.stamp() != null && isTakenOver(item.path(), item.stamp(), now, earlier, lines)) {
            return;
        }
        long before = lines.length;
        try (InputStream in = Files.newInputStream(record)) {
            ProjectLines.copy(in, lines);
        }
        fresh.add(new Listed(item.path(), (lines.length - before) + " " + now));
    }

    private static boolean isTakenOver(String path, String listed, String now, EarlierLines earlier, Lines lines)
            throws IOException {
        int space = listed.indexOf(' ');
        if (!listed.substring(space + 1).equals(now)) {
            return false;
        }
        long length = Long.parseLong(listed.substring(0, space));
        return length == 0 || earlier.hand(ProjectLines.beginning(path), length, lines);
    }

    /** Size and time of a file; "" where there is none. */
    private static String stamp(Path file) throws IOException {
        try {
            BasicFileAttributes look = Files.readAttributes(file, BasicFileAttributes.class);
            return look.size() + " " + look.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /** Into the list in the making. */
    private static final class Lines extends OutputStream {
        private final OutputFolder.Draft draft;
        private long length;

        Lines(OutputFolder.Draft draft) {
            this.draft = draft;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            draft.write(offset == 0 ? bytes : Arrays.copyOfRange(bytes, offset, offset + count), count);
            length += count;
        }
    }
}
