package org.shenbao.ingest.sheet;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** The parts of a zip package; all that is unpacked from it counts against one limit. */
final class ZipParts implements Closeable {
    /** Sheets of forms pack to a tenth; what packs better by far was made to hurt. */
    private static final int MOST_RATIO = 300;

    private static final long RATIO_FROM = 32L << 20;

    private final ZipFile zip;
    private final Limits limits;
    private long expanded;

    ZipParts(byte[] bytes, Limits limits) throws IOException {
        this.limits = limits;
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setIgnoreLocalFileHeader(true)
                .get();
    }

    /** Names of all parts, as written. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            names.add(entry.getName());
        }
        return names;
    }

    /** A part, by its name in whatever case. */
    Optional<InputStream> open(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            for (ZipArchiveEntry each : Collections.list(zip.getEntries())) {
                if (each.getName().replace('\\', '/').equalsIgnoreCase(name)) {
                    entry = each;
                    break;
                }
            }
        }
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new IOException("encrypted: needs a password");
        }
        return Optional.of(new Counted(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize())));
    }

    /** All bytes of a part. */
    Optional<byte[]> bytes(String name) throws IOException {
        Optional<InputStream> in = open(name);
        if (in.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream open = in.get()) {
            return Optional.of(open.readNBytes(limits.bytes()));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {
        private final long packed;
        private long here;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws IOException {
            here += bytes;
            expanded += bytes;
            try {
                limits.checkExpanded(expanded);
                if (here > RATIO_FROM && here / MOST_RATIO > packed) {
                    throw new UnreadableException("unpacks to more than " + MOST_RATIO + " times its size");
                }
            } catch (UnreadableException e) {
                throw new IOException(e.reason(), e);
            }
        }
    }
}
