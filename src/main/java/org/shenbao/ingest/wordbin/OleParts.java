package org.shenbao.ingest.wordbin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;

/** The file within an embedded object. */
final class OleParts {
    /** A stream that is the file itself: Office 2007 and later, and LibreOffice. */
    private static final List<String> WHOLE = List.of("Package", "package_stream");
    /** A stream that tells a storage to be a file of its own. */
    private static final List<String> STORAGES =
            List.of("Workbook", "Book", "WORKBOOK", "BOOK", "WordDocument", "PowerPoint Document");

    private OleParts() {}

    /** Empty where the storage holds nothing that could be read as a file: an equation, a chart, a control. */
    static Optional<byte[]> file(DirectoryNode storage) throws IOException {
        for (String name : WHOLE) {
            byte[] whole = stream(storage, name);
            if (whole != null) {
                return Optional.of(whole);
            }
        }
        if (storage.hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
            return packed(storage);
        }
        String kind = storage.getStorageClsid() == null
                ? ""
                : storage.getStorageClsid().toString().toUpperCase(Locale.ROOT);
        if (kind.startsWith("{00020803")) {
            return Optional.empty();
        }
        for (String name : STORAGES) {
            if (storage.hasEntry(name)) {
                return Optional.of(copied(storage));
            }
        }
        return Optional.empty();
    }

    /** The same of a whole OLE2 file. */
    static Optional<byte[]> file(byte[] ole) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(ole))) {
            return file(files.getRoot());
        }
    }

    static boolean isOle(byte[] bytes) {
        return bytes.length > 512
                && (bytes[0] & 0xFF) == 0xD0
                && (bytes[1] & 0xFF) == 0xCF
                && (bytes[2] & 0xFF) == 0x11
                && (bytes[3] & 0xFF) == 0xE0;
    }

    static byte @Nullable [] stream(DirectoryNode storage, String name) throws IOException {
        if (!storage.hasEntry(name) || !(storage.getEntry(name) instanceof DocumentEntry entry)) {
            return null;
        }
        try (InputStream in = storage.createDocumentInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static Optional<byte[]> packed(DirectoryNode storage) throws IOException {
        try {
            return Optional.of(Ole10Native.createFromEmbeddedOleObject(storage).getDataBuffer());
        } catch (Ole10NativeException e) {
            throw new IOException("embedded package: " + e.getMessage(), e);
        }
    }

    /** The file within a packed one: the stream of a package without its storage. */
    static Optional<byte[]> packed(byte[] stream) throws IOException {
        try {
            byte[] counted = new byte[stream.length + 4];
            LittleEndian.putInt(counted, 0, stream.length);
            System.arraycopy(stream, 0, counted, 4, stream.length);
            return Optional.of(new Ole10Native(counted, 0).getDataBuffer());
        } catch (Ole10NativeException e) {
            throw new IOException("embedded package: " + e.getMessage(), e);
        }
    }

    private static byte[] copied(DirectoryNode storage) throws IOException {
        try (POIFSFileSystem copy = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            EntryUtils.copyNodes(storage, copy.getRoot());
            copy.getRoot().setStorageClsid(storage.getStorageClsid());
            copy.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
