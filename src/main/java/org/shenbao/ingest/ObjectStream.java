package org.shenbao.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.UnreadableException;

/** An embedded object that is only the wrapping of a file: that file is opened in its place. */
final class ObjectStream implements Reader {
    static final String MEDIA_TYPE = "application/x-ole-object";
    static final List<String> NAMES = List.of("Package", "CONTENTS", Ole10Native.OLE10_NATIVE);

    private final Raw.Opener opener;

    ObjectStream(Raw.Opener opener) {
        this.opener = opener;
    }

    @Override
    public Content read(Raw raw) throws UnreadableException, IOException {
        byte[] inner;
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(raw.bytes()))) {
            inner = inner(file.getRoot());
        } catch (Ole10NativeException | RuntimeException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (inner.length >= raw.bytes().length) {
            throw new UnreadableException("an object that claims to hold more than itself");
        }
        return opener.open(raw.unwrapped(inner));
    }

    private static byte[] inner(DirectoryNode root) throws IOException, Ole10NativeException {
        if (root.hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
            return Ole10Native.createFromEmbeddedOleObject(root).getDataBuffer();
        }
        for (String name : NAMES) {
            if (root.hasEntryCaseInsensitive(name)
                    && root.getEntryCaseInsensitive(name) instanceof DocumentEntry entry) {
                try (InputStream in = root.createDocumentInputStream(entry)) {
                    return in.readAllBytes();
                }
            }
        }
        throw new IOException("an object without content");
    }
}
