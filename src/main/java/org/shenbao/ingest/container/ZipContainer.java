package org.shenbao.ingest.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.text.EncodingDoor;

/**
 * A zip archive. Its names are UTF-8 where it says so; Chinese Windows packed them in GBK and said nothing, and there the
 * bytes of each name decide.
 */
public final class ZipContainer implements Container {
    private final EncodingDoor door = new EncodingDoor();

    @Override
    public void each(byte[] bytes, Limits limits, Budget budget, Entries entries)
            throws UnreadableException, IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setCharset(StandardCharsets.ISO_8859_1)
                .setUseUnicodeExtraFields(true)
                .get()) {
            Enumeration<ZipArchiveEntry> all = zip.getEntriesInPhysicalOrder();
            while (all.hasMoreElements()) {
                ZipArchiveEntry entry = all.nextElement();
                if (!entry.isDirectory()) {
                    budget.enter();
                    one(zip, entry, budget, entries);
                }
            }
        }
    }

    private void one(ZipFile zip, ZipArchiveEntry entry, Budget budget, Entries entries) throws UnreadableException {
        String name = name(entry);
        byte[] content;
        try {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnreadableException("encrypted: needs a password");
            }
            if (entry.isUnixSymlink()) {
                throw new UnreadableException("a link, not followed");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                content = budget.read(in, entry.getCompressedSize());
            }
        } catch (Budget.TooLargeException e) {
            entries.refused(name, e);
            return;
        } catch (UnsupportedZipFeatureException e) {
            entries.refused(name, new UnreadableException("packed in a way that is not read", e));
            return;
        } catch (ZipException e) {
            entries.refused(name, new UnreadableException("damaged in its archive: " + e.getMessage(), e));
            return;
        } catch (IOException e) {
            entries.refused(name, new UnreadableException("damaged in its archive: " + e.getMessage(), e));
            return;
        } catch (UnreadableException e) {
            if (e.reason().startsWith("unpacks")) {
                throw e;
            }
            entries.refused(name, e);
            return;
        }
        entries.entry(name, content);
    }

    private String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null
                || entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getExtraField(UnicodePathExtraField.UPATH_ID) != null) {
            return utf8(raw, entry.getName());
        }
        for (byte b : raw) {
            if (b < 0) {
                return door.open(raw).map(decoded -> decoded.text()).orElseGet(() -> gb18030(raw));
            }
        }
        return entry.getName();
    }

    private static String utf8(byte[] raw, String otherwise) {
        if (raw == null) {
            return otherwise;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return otherwise;
        }
    }

    private static String gb18030(byte[] raw) {
        return new String(raw, Charset.forName("GB18030"));
    }
}
