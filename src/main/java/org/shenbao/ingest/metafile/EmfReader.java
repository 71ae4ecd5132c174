package org.shenbao.ingest.metafile;

import java.io.ByteArrayInputStream;
import org.apache.poi.hemf.usermodel.HemfPicture;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.UnreadableException;

/** Reads enhanced metafiles: the records of GDI, or those of GDI+ where GDI's are not the whole drawing. */
public final class EmfReader implements Reader {
    private static final String MEDIA_TYPE = "image/emf";
    private static final int COMMENT = 70;
    private static final int FIRST_RECORDS = 50;

    @Override
    public Content read(Raw raw) throws UnreadableException {
        byte[] bytes = raw.bytes();
        raw.limits().checkBytes(bytes.length);
        return play(bytes, raw.limits())
                .content(
                        MEDIA_TYPE,
                        raw,
                        (graphics, bounds) -> new HemfPicture(new ByteArrayInputStream(bytes)).draw(graphics, bounds));
    }

    /**
     * The whole picture. Where a file holds its drawing twice, GDI's half is taken, which every program understands, unless
     * only the other one has its letters as characters.
     */
    static Played play(byte[] bytes, Limits limits) throws UnreadableException {
        Slice file = new Slice(bytes, 0, bytes.length);
        EmfHeader header = EmfHeader.of(file);
        Kind kind = kind(file);
        Played first = play(file, header, limits, kind == Kind.PLUS);
        if (kind == Kind.DUAL
                && (first.canvas().tally().glyphs() > 0
                        || first.canvas().tally().kept() == 0)) {
            Played second = play(file, header, limits, true);
            if (second.canvas().tally().kept() > first.canvas().tally().kept()) {
                return second;
            }
        }
        return first;
    }

    private static Played play(Slice file, EmfHeader header, Limits limits, boolean playsPlus)
            throws UnreadableException {
        Canvas canvas = new Canvas(limits, file.size());
        if (header.length() > file.size()) {
            canvas.damage();
        }
        new EmfPlayer(file, header, canvas, playsPlus).play();
        return new Played(header.width(), header.height(), canvas);
    }

    /** A file of GDI+ says so in one of its first records. */
    private static Kind kind(Slice file) {
        int at = 0;
        for (int i = 0; i < FIRST_RECORDS && at <= file.size() - 8; i++) {
            int size = file.i32(at + 4);
            if (size < 8 || size > file.size() - at) {
                break;
            }
            Slice record = file.part(at, size);
            if (file.i32(at) == COMMENT && PlusPlayer.isPlus(record)) {
                return PlusPlayer.isDual(record) ? Kind.DUAL : Kind.PLUS;
            }
            at += size;
        }
        return Kind.GDI;
    }

    private enum Kind {
        GDI,
        DUAL,
        PLUS
    }
}
