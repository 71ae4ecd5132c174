package org.shenbao.ingest.packed;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/**
 * The parts of a package, found by name whatever its case and slashes. Nothing unpacks before it is asked for, and what
 * unpacks is counted while it does.
 */
public final class ZipParts implements AutoCloseable {
    /** Forms pack to a tenth; what packs better by far was made to hurt. */
    private static final int MOST_RATIO = 300;

    private static final long RATIO_FROM = 32L << 20;

    private final Limits limits;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final AutoCloseable file;
    private long expanded;

    /** Opens one part's bytes. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    /** @param packed bytes of the part in the package */
    private record Source(Opening opening, long packed) {}

    private ZipParts(Limits limits, AutoCloseable file) {
        this.limits = limits;
        this.file = file;
    }

    public static ZipParts open(byte[] bytes, Limits limits) throws UnreadableException, IOException {
        ZipFile zip;
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | RuntimeException e) {
            return salvaged(bytes, limits);
        }
        ZipParts parts = new ZipParts(limits, zip);
        int count = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            checkEntries(++count, limits);
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnreadableException("encrypted: needs a password");
            }
            if (!entry.isDirectory()) {
                parts.put(entry.getName(), entry.getCompressedSize(), () -> zip.getInputStream(entry));
            }
        }
        return parts;
    }

    /** A package of parts that are already unpacked. */
    public static ZipParts of(Map<String, byte[]> unpacked, Limits limits) {
        ZipParts parts = new ZipParts(limits, () -> {});
        unpacked.forEach((name, bytes) -> parts.put(name, bytes.length, () -> new ByteArrayInputStream(bytes)));
        return parts;
    }

    /** What can be read from the front where the directory at the end is gone. */
    private static ZipParts salvaged(byte[] bytes, Limits limits) throws UnreadableException, IOException {
        Map<String, byte[]> found = new LinkedHashMap<>();
        long total = 0;
        try (ZipArchiveInputStream zip =
                new ZipArchiveInputStream(new ByteArrayInputStream(bytes), "UTF-8", true, true)) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                checkEntries(found.size() + 1, limits);
                byte[] content = zip.readNBytes((int) Math.min(limits.bytes(), limits.expanded() - total) + 1);
                total += content.length;
                limits.checkExpanded(total);
                limits.checkBytes(content.length);
                found.put(entry.getName(), content);
            }
        } catch (IOException | RuntimeException e) {
            throw new IOException("the zip package is damaged: " + e.getMessage(), e);
        }
        return of(found, limits);
    }

    private static void checkEntries(int count, Limits limits) throws UnreadableException {
        if (count > limits.parts() * 10) {
            throw new UnreadableException("more entries than the limit of " + limits.parts() * 10);
        }
    }

    private void put(String name, long packed, Opening opening) {
        sources.putIfAbsent(key(name), new Source(opening, Math.max(1, packed)));
        names.putIfAbsent(key(name), name);
    }

    private static String key(String name) {
        String slashed = name.replace('\\', '/');
        String bare = slashed.startsWith("/") ? slashed.substring(1) : slashed;
        return bare.toLowerCase(Locale.ROOT);
    }

    public boolean has(String name) {
        return sources.containsKey(key(name));
    }

    /** The names as the package spells them. */
    public Collection<String> names() {
        return names.values();
    }

    public Optional<InputStream> stream(String name) throws IOException {
        Source source = sources.get(key(name));
        return source == null ? Optional.empty() : Optional.of(new Counted(source));
    }

    public Optional<byte[]> bytes(String name) throws UnreadableException, IOException {
        Source source = sources.get(key(name));
        if (source == null) {
            return Optional.empty();
        }
        try (InputStream in = new Counted(source)) {
            byte[] bytes = in.readNBytes(limits.bytes() + 1);
            limits.checkBytes(bytes.length);
            return Optional.of(bytes);
        } catch (LimitPassed e) {
            throw new UnreadableException(e.reason(), e);
        } catch (RuntimeException e) {
            throw new IOException("the zip package is damaged: " + e.getMessage(), e);
        }
    }

    /** The part as XML, where there is one. */
    public Optional<XmlCursor> xml(String name) throws UnreadableException, IOException {
        Optional<InputStream> in = stream(name);
        return in.isEmpty() ? Optional.empty() : Optional.of(XmlCursor.open(in.get(), limits));
    }

    /** Tells of the part's elements, where there is such a part. */
    public void tell(String name, XmlCursor.Listener listener) throws UnreadableException, IOException {
        Optional<XmlCursor> found = xml(name);
        if (found.isPresent()) {
            try (XmlCursor xml = found.get()) {
                xml.tell(listener);
            }
        }
    }

    private static InputStream opened(Source source) throws IOException {
        try {
            InputStream in = source.opening.open();
            if (in == null) {
                throw new IOException("the zip package is damaged");
            }
            return in;
        } catch (RuntimeException e) {
            throw new IOException("the zip package is damaged: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** Counts against the limit of all that unpacks from the package. */
    private final class Counted extends FilterInputStream {
        private final long packed;
        private long here;

        Counted(Source source) throws IOException {
            super(opened(source));
            this.packed = source.packed;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) throws LimitPassed {
            here += more;
            expanded += more;
            if (here > RATIO_FROM && here / MOST_RATIO > packed) {
                throw new LimitPassed("unpacks to more than " + MOST_RATIO + " times its size");
            }
            if (expanded > limits.expanded()) {
                throw new LimitPassed("unpacks to more than the limit of " + limits.expanded() + " bytes");
            }
        }
    }
}
