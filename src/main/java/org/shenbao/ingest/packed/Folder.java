package org.shenbao.ingest.packed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** An OpenDocument object is a folder of the package around it. */
public final class Folder {
    private Folder() {}

    /**
     * The folder as a package of its own.
     *
     * @param folder with its slash
     * @param mediaType stored in front, which is what the package is known by
     */
    public static byte[] packed(ZipParts zip, String folder, String mediaType, Limits limits)
            throws UnreadableException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long total = 0;
        try (ZipOutputStream packed = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            store(packed, mediaType.getBytes(StandardCharsets.US_ASCII));
            packed.setLevel(1);
            for (String name : zip.names()) {
                if (name.startsWith(folder) && !name.equals(folder + "mimetype")) {
                    packed.putNextEntry(new ZipEntry(name.substring(folder.length())));
                    byte[] bytes = zip.bytes(name).orElse(new byte[0]);
                    total += bytes.length;
                    limits.checkBytes(total);
                    packed.write(bytes);
                    packed.closeEntry();
                }
            }
        }
        return out.toByteArray();
    }

    private static void store(ZipOutputStream out, byte[] mediaType) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(mediaType);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(mediaType.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(mediaType);
        out.closeEntry();
    }
}
