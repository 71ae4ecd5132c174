package org.shenbao.ingest.wordbin;

import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.util.LittleEndian;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** Refuses what the library would only notice by running out of memory. */
final class DocBounds {
    private static final int ENCRYPTED = 0x0100;
    private static final int TABLE_ONE = 0x0200;
    private static final int OLDEST = 106;
    private static final int PIECES_AT = 0x01A2;

    private DocBounds() {}

    /** A few pieces of text may name the same bytes again and again: their sum is bounded by the file's own size. */
    static void check(DirectoryNode root, Limits limits) throws IOException, UnreadableException {
        byte[] main = OleParts.stream(root, "WordDocument");
        if (main == null) {
            throw new IOException("no Word document: its main stream is missing");
        }
        if (main.length < PIECES_AT + 8) {
            return;
        }
        int flags = LittleEndian.getUShort(main, 0x0A);
        if (LittleEndian.getUShort(main, 2) < OLDEST) {
            return;
        }
        if ((flags & ENCRYPTED) != 0) {
            throw new UnreadableException("encrypted: needs a password");
        }
        byte[] table = OleParts.stream(root, (flags & TABLE_ONE) != 0 ? "1Table" : "0Table");
        int at = LittleEndian.getInt(main, PIECES_AT);
        int end =
                table == null ? 0 : (int) Math.min(table.length, (long) at + LittleEndian.getInt(main, PIECES_AT + 4));
        while (table != null && at >= 0 && at + 5 <= end) {
            if (table[at] == 1) {
                at += 3 + LittleEndian.getUShort(table, at + 1);
            } else {
                characters(table, at, end, main.length, limits);
                return;
            }
        }
    }

    private static void characters(byte[] table, int at, int end, int bytes, Limits limits) throws UnreadableException {
        int count = (Math.min(LittleEndian.getInt(table, at + 1), end - at - 5) - 4) / 12;
        if (count > 0) {
            long last = LittleEndian.getInt(table, at + 5 + 4 * count);
            if (last > Math.min(limits.bytes(), 4L * bytes)) {
                throw new UnreadableException("claims " + last + " characters of text in " + bytes + " bytes");
            }
        }
    }
}
