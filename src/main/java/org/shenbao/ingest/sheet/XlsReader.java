package org.shenbao.ingest.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.UnreadableException;

/**
 * Reads the workbooks of Excel 97 to 2003 (BIFF8) and of Excel 5 and 95 (BIFF5), record by record, and WPS workbooks (et):
 * those are of one of Excel's two formats.
 */
public final class XlsReader implements Reader {
    private static final String MEDIA_TYPE = "application/vnd.ms-excel";
    private static final String[] STREAMS = {"Workbook", "Book"};
    private static final int OLD_BIFF = 0x09;

    @Override
    public Content read(Raw raw) throws UnreadableException, IOException {
        return Guarded.read("workbook", () -> {
            byte[] bytes = raw.bytes();
            if (bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K') {
                return XlsxReader.read(raw, bytes);
            }
            if (!OleFile.is(bytes)) {
                if (bytes.length < 8 || bytes[0] != OLD_BIFF || bytes[1] != 0x08) {
                    throw new UnreadableException("no workbook of Excel 5 or later");
                }
                return new Book(raw, bytes, null).read();
            }
            try (POIFSFileSystem ole = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
                DirectoryNode root = ole.getRoot();
                for (String name : STREAMS) {
                    if (root.hasEntryCaseInsensitive(name)) {
                        try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive(name))) {
                            return new Book(raw, in.readAllBytes(), root).read();
                        }
                    }
                }
                return XlsxReader.read(raw, OleFile.decrypted(ole));
            }
        });
    }

    private record Book(XlsRecords records, Raw raw) {
        Book(Raw raw, byte[] stream, @org.jspecify.annotations.Nullable DirectoryNode root) {
            this(new XlsRecords(stream, root, raw.limits()), raw);
        }

        Content read() throws Exception {
            SheetBlocks blocks = new SheetBlocks(raw);
            for (Sheet sheet : records.read()) {
                blocks.add(sheet);
            }
            return blocks.content(MEDIA_TYPE);
        }
    }
}
