package org.shenbao.ingest.metafile;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** The enhanced metafile that Word and its like put into the escapes of a plain one, in pieces: it says more. */
final class WrappedPicture {
    private static final int ESCAPE = 0x0626;
    private static final int COMMENT = 0x000f;
    /** {@code WMFC}. */
    private static final int MARK = 0x43464d57;

    private static final int ENHANCED = 1;
    /** Of record size, type, escape, byte count, and the comment's own head. */
    private static final int HEAD = 6 + 4 + 34;

    private WrappedPicture() {}

    /**
     * Puts the pieces together.
     *
     * @param start of the first record
     */
    static Optional<byte[]> of(Slice file, int start) {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        long wanted = -1;
        int at = start;
        while (at <= file.size() - 6) {
            long size = 2L * file.i32(at);
            int type = file.u16(at + 4);
            if (type == 0 || size < 6 || size > file.size() - at) {
                break;
            }
            if (type == ESCAPE
                    && size >= HEAD
                    && file.u16(at + 6) == COMMENT
                    && file.i32(at + 10) == MARK
                    && file.i32(at + 14) == ENHANCED) {
                int piece = file.i32(at + 32);
                wanted = wanted < 0 ? file.i32(at + 40) : wanted;
                if (piece < 0 || piece > size - HEAD) {
                    return Optional.empty();
                }
                picture.writeBytes(file.copy(at + HEAD, piece));
            }
            at += (int) size;
        }
        return wanted > 0 && picture.size() >= wanted ? Optional.of(picture.toByteArray()) : Optional.empty();
    }
}
