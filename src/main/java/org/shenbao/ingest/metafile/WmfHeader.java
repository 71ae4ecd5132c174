package org.shenbao.ingest.metafile;

import org.shenbao.ingest.format.UnreadableException;

/**
 * The size of the picture, and where its records begin.
 *
 * @param width in points
 * @param height in points
 * @param window left, top, right and bottom in logical units of what the picture shows
 * @param start of the first record
 */
record WmfHeader(double width, double height, Clip window, int start) {
    private static final int PLACEABLE = 0x9ac6cdd7;
    private static final int PLACEABLE_SIZE = 22;
    private static final int SIZE = 18;
    private static final int ORIGIN = 0x020b;
    private static final int EXTENT = 0x020c;
    private static final double USUAL = 96;
    /** Width of a picture, in points, that does not say its size: as a page of text is. */
    private static final double PAGE = 540;

    static WmfHeader of(Slice file) throws UnreadableException {
        boolean placeable = file.size() >= PLACEABLE_SIZE + SIZE && file.i32(0) == PLACEABLE;
        int at = placeable ? PLACEABLE_SIZE : 0;
        if (file.size() < at + SIZE || file.u16(at) < 1 || file.u16(at) > 2 || file.u16(at + 2) != 9) {
            throw new UnreadableException("not a Windows metafile: its header is none");
        }
        Clip window = window(file, at + SIZE);
        if (!placeable) {
            Clip box = window.isNone() ? new Clip(0, 0, 1000, 1000) : window;
            double scale = PAGE / Math.max(width(box), height(box));
            return new WmfHeader(width(box) * scale, height(box) * scale, box, at + SIZE);
        }
        Clip box = Clip.around(file.i16(6), file.i16(8), file.i16(10), file.i16(12));
        double perInch = file.u16(14) == 0 ? USUAL : file.u16(14);
        double width = width(box) / perInch * 72;
        double height = height(box) / perInch * 72;
        if (!(width > 0 && height > 0)) {
            throw new UnreadableException("a metafile of no size");
        }
        return new WmfHeader(width, height, window.isNone() ? box : window, at + SIZE);
    }

    /** The first window that the records set: what it shows fills the picture. */
    private static Clip window(Slice file, int start) {
        double x = 0;
        double y = 0;
        int at = start;
        while (at <= file.size() - 10) {
            long size = 2L * file.i32(at);
            int type = file.u16(at + 4);
            if (type == ORIGIN) {
                y = file.i16(at + 6);
                x = file.i16(at + 8);
            } else if (type == EXTENT && file.i16(at + 6) != 0 && file.i16(at + 8) != 0) {
                return new Clip(x, y, x + file.i16(at + 8), y + file.i16(at + 6));
            }
            if (type == 0 || size < 6 || size > file.size() - at) {
                break;
            }
            at += (int) size;
        }
        return Clip.NONE;
    }

    /** A window may run upwards or leftwards. */
    private static double width(Clip box) {
        return Math.abs(box.right() - box.left());
    }

    private static double height(Clip box) {
        return Math.abs(box.bottom() - box.top());
    }
}
