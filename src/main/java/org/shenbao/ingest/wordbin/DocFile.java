package org.shenbao.ingest.wordbin;

import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.util.LittleEndian;

/**
 * A document as the library took it apart.
 *
 * @param text of all its stories, one after the other
 * @param paragraphs by their start
 * @param runs by their start
 */
record DocFile(HWPFDocument document, String text, List<PAPX> paragraphs, List<CHPX> runs) {
    /** Where the offsets and lengths of the file's tables begin in the main stream, eight bytes each. */
    private static final int TABLES = 0x9A;

    /** Tables of the file by their number in the file information block ([MS-DOC] 2.5.6). */
    static final int HEADERS = 11;

    static final int ANCHORS = 40;
    static final int TEXT_BOXES = 56;

    static DocFile of(HWPFDocument document) {
        return new DocFile(
                document,
                document.getText().toString(),
                document.getParagraphTable().getParagraphs(),
                document.getCharacterTable().getTextRuns());
    }

    /** Where the story begins and ends in the text. */
    Stretch story(SubdocumentType wanted) {
        int at = 0;
        for (SubdocumentType type : SubdocumentType.ORDERED) {
            int length = Math.max(0, document.getFileInformationBlock().getSubdocumentTextStreamLength(type));
            int end = (int) Math.min(text.length(), (long) at + length);
            if (type == wanted) {
                return new Stretch(at, end);
            }
            at = end;
        }
        return new Stretch(at, at);
    }

    record Stretch(int from, int to) {}

    /** Positions in the text, and a piece of {@code size} bytes for each stretch between two of them. */
    Plex plex(int number, int size) {
        byte[] main = document.getMainStream();
        byte[] table = document.getTableStream();
        int at = TABLES + 8 * number;
        if (at + 8 > main.length) {
            return new Plex(table, 0, 0, size);
        }
        int from = LittleEndian.getInt(main, at);
        int length = LittleEndian.getInt(main, at + 4);
        if (from < 0 || length < 4 || from > table.length - length) {
            return new Plex(table, 0, 0, size);
        }
        return new Plex(table, from, (length - 4) / (4 + size), size);
    }

    static final class Plex {
        private final byte[] bytes;
        private final int offset;
        private final int count;
        private final int size;

        Plex(byte[] bytes, int offset, int count, int size) {
            this.bytes = bytes;
            this.offset = offset;
            this.count = count;
            this.size = size;
        }

        int count() {
            return count;
        }

        /** The position before the piece; behind the last one for the count. */
        int position(int index) {
            return LittleEndian.getInt(bytes, offset + 4 * index);
        }

        int integer(int index, int at) {
            return LittleEndian.getInt(bytes, piece(index) + at);
        }

        int word(int index, int at) {
            return LittleEndian.getUShort(bytes, piece(index) + at);
        }

        private int piece(int index) {
            return offset + 4 * (count + 1) + size * index;
        }
    }
}
