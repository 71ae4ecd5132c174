package org.shenbao.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** What a file is that is a package of others: an office document or an archive. */
final class PackageTypes {
    private static final int HEAD = 1 << 16;
    private static final int MOST_NAMES = 5_000;

    private PackageTypes() {}

    /** The media type of a zip: that of the document which it packs, else an archive's. */
    static String ofZip(byte[] bytes, Limits limits) throws UnreadableException {
        checkEntries(bytes, limits.entries());
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setCharset(StandardCharsets.UTF_8)
                .setIgnoreLocalFileHeader(true)
                .get()) {
            ZipArchiveEntry mimetype = zip.getEntry("mimetype");
            if (mimetype != null) {
                return head(zip, mimetype).strip();
            }
            ZipArchiveEntry types = zip.getEntry("[Content_Types].xml");
            if (types != null) {
                return ooxml(zip, head(zip, types));
            }
            return other(zip);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException("damaged (a zip package): " + e.getMessage(), e);
        }
    }

    /**
     * To open a zip is to make something of every entry that its directory names: they are counted before, by their
     * signature, of which stored archives within it may have some as well.
     */
    private static void checkEntries(byte[] bytes, int most) throws UnreadableException {
        int count = 0;
        for (int i = 0; i < bytes.length - 3; i++) {
            if (bytes[i] == 'P'
                    && bytes[i + 1] == 'K'
                    && bytes[i + 2] == 1
                    && bytes[i + 3] == 2
                    && ++count > 2 * most) {
                throw new UnreadableException("more entries than the limit of " + most);
            }
        }
    }

    private static String head(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
        }
    }

    private static String ooxml(ZipFile zip, String contentTypes) {
        if (contentTypes.contains("wordprocessingml.") || contentTypes.contains("ms-word.")) {
            return FileKind.DOCX.mediaType();
        }
        if (contentTypes.contains("spreadsheetml.") || contentTypes.contains("ms-excel.")) {
            boolean binary = zip.getEntry("xl/workbook.bin") != null;
            return binary ? "application/vnd.ms-excel.sheet.binary.macroenabled.12" : FileKind.XLSX.mediaType();
        }
        return contentTypes.contains("presentationml.") || contentTypes.contains("ms-powerpoint.")
                ? "application/vnd.openxmlformats-officedocument.presentationml.presentation"
                : FileKind.ZIP.mediaType();
    }

    private static String other(ZipFile zip) {
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        for (int count = 0; entries.hasMoreElements() && count < MOST_NAMES; count++) {
            String name = entries.nextElement().getName().replace('\\', '/').toLowerCase(Locale.ROOT);
            if (name.equals("ofd.xml") || name.equals("/ofd.xml") || name.equals("./ofd.xml")) {
                return FileKind.OFD.mediaType();
            }
        }
        return FileKind.ZIP.mediaType();
    }

    /** The media type of a compound file, as the older office programs wrote it. */
    static String ofCompoundFile(byte[] bytes) throws UnreadableException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = file.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return FileKind.XLSX.mediaType(); // its reader tries the password that is none
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return FileKind.DOC.mediaType();
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return FileKind.XLS.mediaType();
            }
            if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
                return FileKind.OUTLOOK.mediaType();
            }
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
                return "application/vnd.ms-powerpoint";
            }
            for (String name : ObjectStream.NAMES) {
                if (root.hasEntryCaseInsensitive(name)) {
                    return ObjectStream.MEDIA_TYPE;
                }
            }
            return "application/x-ole-storage";
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException("damaged (a compound file): " + e.getMessage(), e);
        }
    }
}
