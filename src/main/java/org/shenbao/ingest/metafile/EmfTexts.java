package org.shenbao.ingest.metafile;

import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.UnreadableException;

/** The records of texts. */
final class EmfTexts {
    private static final int NO_RECTANGLE = 0x100;
    private static final int SMALL_CHARACTERS = 0x200;

    private final Gdi gdi;
    private final GdiText text;

    EmfTexts(Gdi gdi) {
        this.gdi = gdi;
        this.text = new GdiText(gdi);
    }

    /** Whether the record is one of texts. */
    boolean draw(int type, Slice record) throws UnreadableException {
        switch (type) {
            case 83 -> one(record, 36, false);
            case 84 -> one(record, 36, true);
            case 96 -> several(record, false);
            case 97 -> several(record, true);
            case 108 -> small(record);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void several(Slice record, boolean wide) throws UnreadableException {
        int texts = record.count(36, 40, 40);
        for (int i = 0; i < texts; i++) {
            one(record, 40 + 40 * i, wide);
        }
    }

    private void one(Slice r, int at, boolean wide) throws UnreadableException {
        int count = r.i32(at + 8);
        int start = r.i32(at + 12);
        int options = r.i32(at + 16);
        if (count == 0) {
            return;
        }
        if ((options & GdiText.GLYPHS) != 0) {
            gdi.canvas()
                    .glyphs(r.part(start, 2 * Math.max(-1, Math.min(count, r.size())))
                                    .size()
                            / 2);
            return;
        }
        Clip box = null;
        if ((options & GdiText.CLIPPED) != 0) {
            double[] corners = {r.i32(at + 20), r.i32(at + 24), r.i32(at + 28), r.i32(at + 32)};
            box = Clip.around(gdi.inPoints(corners));
        }
        boolean pairs = (options & GdiText.PAIRS) != 0;
        Advances.Given given = given(r, r.i32(at + 36), count, pairs);
        if (wide) {
            String string = r.utf16(start, count);
            text.draw(r.i32(at), r.i32(at + 4), string, given.along(), given.lifts(), box);
        } else {
            FontCharsets.Decoded decoded =
                    FontCharsets.decode(r.copy(start, count), gdi.state().font.charset());
            text.draw(
                    r.i32(at),
                    r.i32(at + 4),
                    decoded.text(),
                    given.perUnit(decoded).along(),
                    null,
                    box);
        }
    }

    /** Advances that the record does not hold are as good as none. */
    private static Advances.Given given(Slice r, int at, int count, boolean pairs) {
        int each = pairs ? 8 : 4;
        if (at <= 0 || count < 0 || (long) at + (long) count * each > r.size()) {
            return Advances.Given.NONE;
        }
        double[] along = new double[count];
        double[] lifts = new double[count];
        boolean lifted = false;
        boolean moved = false;
        for (int i = 0; i < count; i++) {
            along[i] = r.i32(at + i * each);
            lifts[i] = pairs ? r.i32(at + i * each + 4) : 0;
            lifted |= lifts[i] != 0;
            moved |= along[i] != 0;
        }
        return moved || lifted ? new Advances.Given(along, lifted ? lifts : null) : Advances.Given.NONE;
    }

    private void small(Slice r) throws UnreadableException {
        int count = r.i32(16);
        int options = r.i32(20);
        int at = (options & NO_RECTANGLE) != 0 ? 36 : 52;
        if ((options & GdiText.GLYPHS) != 0) {
            gdi.canvas().glyphs(Math.min(Math.max(count, 0), r.size()));
            return;
        }
        @Nullable Clip box = null;
        if ((options & GdiText.CLIPPED) != 0 && at == 52) {
            box = Clip.around(gdi.inPoints(new double[] {r.i32(36), r.i32(40), r.i32(44), r.i32(48)}));
        }
        String string = (options & SMALL_CHARACTERS) != 0 ? latin(r.copy(at, count)) : r.utf16(at, count);
        if (!string.isEmpty()) {
            text.draw(r.i32(8), r.i32(12), string, null, null, box);
        }
    }

    /** The low bytes of UTF-16 units. */
    private static String latin(byte[] low) {
        return new String(low, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
