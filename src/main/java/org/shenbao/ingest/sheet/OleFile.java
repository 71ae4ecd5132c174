package org.shenbao.ingest.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Set;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.shenbao.ingest.format.UnreadableException;

/** Compound files: what is encrypted or packed in them. */
final class OleFile {
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "jpe", "gif", "bmp", "dib", "tif", "tiff");
    private static final byte[] MAGIC = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private OleFile() {}

    static boolean is(byte[] bytes) {
        return bytes.length > MAGIC.length
                && bytes[0] == MAGIC[0]
                && bytes[1] == MAGIC[1]
                && bytes[2] == MAGIC[2]
                && bytes[3] == MAGIC[3];
    }

    /** Whether a file of this suffix is a picture of pixels. */
    static boolean isPicture(String suffix) {
        return PICTURES.contains(suffix);
    }

    /** The package that a compound file holds encrypted, opened with the password that Excel itself tries. */
    static byte[] decrypted(byte[] bytes) throws IOException, UnreadableException {
        try (POIFSFileSystem ole = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return decrypted(ole);
        }
    }

    static byte[] decrypted(POIFSFileSystem ole) throws IOException, UnreadableException {
        if (!ole.getRoot().hasEntryCaseInsensitive("EncryptionInfo")) {
            throw new UnreadableException("a compound file that holds no workbook");
        }
        try {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(ole));
            if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw new UnreadableException("encrypted: needs a password");
            }
            try (InputStream in = decryptor.getDataStream(ole)) {
                return in.readAllBytes();
            }
        } catch (GeneralSecurityException e) {
            throw new UnreadableException("encrypted: needs a password", e);
        }
    }

    /** What an embedded object holds: the package or the native file in it, else itself. */
    static byte[] unwrapped(byte[] bytes) {
        if (!is(bytes)) {
            return bytes;
        }
        try (POIFSFileSystem ole = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = ole.getRoot();
            if (root.hasEntryCaseInsensitive("Package")) {
                try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive("Package"))) {
                    return in.readAllBytes();
                }
            }
            if (root.hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
                return Ole10Native.createFromEmbeddedOleObject(root).getDataBuffer();
            }
            return bytes;
        } catch (IOException | Ole10NativeException | RuntimeException e) {
            return bytes; // the door says what is wrong with them
        }
    }

    /** A storage within a compound file, as a file of its own. */
    static byte[] storage(DirectoryNode directory) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            EntryUtils.copyNodes(directory, ole.getRoot());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ole.writeFilesystem(out);
            return unwrapped(out.toByteArray());
        }
    }
}
