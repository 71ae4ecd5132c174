package org.shenbao.ingest.metafile;

import java.awt.geom.AffineTransform;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.UnreadableException;

/** Plays the records of a Windows metafile of 16 bits. */
final class WmfPlayer {
    private static final int ANISOTROPIC = 8;
    private static final int OPAQUE_OR_CLIPPED = 6;

    private final Slice file;
    private final WmfHeader header;
    private final Gdi gdi;
    private final GdiText text;
    private final BitSet used = new BitSet();

    WmfPlayer(Slice file, WmfHeader header, Canvas canvas) {
        this.file = file;
        this.header = header;
        Mapping mapping = new Mapping(72 / 25.4, 72 / 25.4);
        mapping.mode(ANISOTROPIC);
        mapping.viewExtent(header.width(), header.height());
        Clip window = header.window();
        mapping.windowOrigin(window.left(), window.top());
        mapping.windowExtent(window.right() - window.left(), window.bottom() - window.top());
        this.gdi = new Gdi(canvas, mapping, new AffineTransform());
        this.text = new GdiText(gdi);
    }

    /** Plays up to the end, or up to where no further record can be found; each damage is told to the canvas. */
    void play() throws UnreadableException {
        int at = header.start();
        while (true) {
            if (at > file.size() - 6) {
                gdi.canvas().damage(); // no end
                return;
            }
            long size = 2L * (file.i32(at) & 0xffffffffL);
            int type = file.u16(at + 4);
            if (type == 0) {
                return;
            }
            if (size < 6 || size > file.size() - at) {
                gdi.canvas().damage();
                return;
            }
            try {
                record(type, file.part(at + 6, (int) size - 6));
            } catch (DamagedException e) {
                gdi.canvas().damage();
            }
            at += (int) size;
        }
    }

    private void record(int type, Slice r) throws UnreadableException {
        if (!state(type, r) && !object(type, r)) {
            draw(type, r);
        }
    }

    /** The view is the picture itself: records that set one are for a device that is not here. */
    private boolean state(int type, Slice r) {
        Mapping mapping = gdi.state().mapping;
        switch (type) {
            case 0x001e -> gdi.save();
            case 0x0127 -> gdi.restore(r.i16(0));
            case 0x020b -> mapping.windowOrigin(r.i16(2), r.i16(0));
            case 0x020c -> mapping.windowExtent(r.i16(2), r.i16(0));
            case 0x020f -> mapping.moveWindow(r.i16(2), r.i16(0));
            case 0x0410 -> mapping.scaleWindow(ratio(r, 4), ratio(r, 0));
            case 0x012e -> gdi.state().align = r.u16(0);
            case 0x0416 -> gdi.clipRectangle(r.i16(6), r.i16(4), r.i16(2), r.i16(0));
            case 0x012c -> gdi.state().clip = Clip.NONE;
            default -> {
                return false;
            }
        }
        gdi.mapped();
        return true;
    }

    private boolean object(int type, Slice r) {
        switch (type) {
            case 0x012d -> gdi.select(r.u16(0));
            case 0x01f0 -> {
                gdi.delete(r.u16(0));
                used.clear(r.u16(0));
            }
            case 0x02fa -> add(Pen.of(r.u16(0), r.i16(2), r.i32(6)));
            case 0x02fb -> add(Typeface.of(r.i16(0), r.i16(4), r.u8(13), face(r)));
            case 0x02fc -> add(r.u16(0) != 1 && !(r.u16(0) == 0 && Pen.isWhite(r.i32(2))));
            case 0x0142, 0x01f9 -> add(true);
            case 0x00f7, 0x06ff -> add(""); // palettes and regions take a number, too
            default -> {
                return false;
            }
        }
        return true;
    }

    private void add(Object object) {
        int number = used.nextClearBit(0);
        used.set(number);
        gdi.create(number, object);
    }

    private static String face(Slice r) {
        int length = Math.min(32, r.size() - 18);
        int end = 0;
        while (end < length && r.u8(18 + end) != 0) {
            end++;
        }
        return FontCharsets.decode(r.copy(18, Math.max(0, end)), r.u8(13)).text();
    }

    private void draw(int type, Slice r) throws UnreadableException {
        switch (type) {
            case 0x0214 -> gdi.moveTo(r.i16(2), r.i16(0));
            case 0x0213 -> gdi.lineTo(r.i16(2), r.i16(0));
            case 0x0325 -> gdi.polyline(points(r, 2, r.u16(0)), false);
            case 0x0324 -> gdi.polygon(points(r, 2, r.u16(0)));
            case 0x0538 -> polygons(r);
            case 0x041b -> gdi.rectangle(r.i16(6), r.i16(4), r.i16(2), r.i16(0));
            case 0x061c -> gdi.rectangle(r.i16(10), r.i16(8), r.i16(6), r.i16(4));
            case 0x061d -> gdi.block(r.i16(10), r.i16(8), (double) r.i16(6), r.i16(4), r.i32(0));
            case 0x0521 -> textOut(r);
            case 0x0a32 -> extendedTextOut(r);
            case 0x0418, 0x0817, 0x081a, 0x0830 -> gdi.curve(0, 0, false);
            case 0x0940, 0x0b41, 0x0922, 0x0b23, 0x0f43, 0x0d33 -> bitmap(type, r);
            default -> {} // what does not draw
        }
    }

    /** The last words of these records are the place: height, width, y, x, before the dots themselves. */
    private void bitmap(int type, Slice r) {
        int at =
                switch (type) {
                    case 0x0b41, 0x0b23 -> 12;
                    case 0x0f43 -> 14;
                    case 0x0d33 -> 10;
                    default -> 8;
                };
        gdi.bitmap(r.i16(at + 6), r.i16(at + 4), r.i16(at + 2), r.i16(at));
    }

    private void polygons(Slice r) throws UnreadableException {
        int count = r.u16(0);
        int at = 2 + 2 * count;
        for (int i = 0; i < count; i++) {
            int points = r.u16(2 + 2 * i);
            gdi.polygon(points(r, at, points));
            at += 4 * points;
        }
    }

    private static double[] points(Slice r, int start, int count) {
        if (start + 4 * count > r.size()) {
            throw new DamagedException("more points than the record holds");
        }
        double[] points = new double[2 * count];
        for (int i = 0; i < points.length; i++) {
            points[i] = r.i16(start + 2 * i);
        }
        return points;
    }

    private void textOut(Slice r) throws UnreadableException {
        int count = r.u16(0);
        int at = 2 + count + (count & 1);
        draw(r.i16(at + 2), r.i16(at), r.copy(2, count), Advances.Given.NONE, null);
    }

    private void extendedTextOut(Slice r) throws UnreadableException {
        int count = r.u16(4);
        int options = r.u16(6);
        int at = 8;
        Clip box = null;
        if ((options & OPAQUE_OR_CLIPPED) != 0) {
            if ((options & GdiText.CLIPPED) != 0) {
                box = Clip.around(gdi.inPoints(new double[] {r.i16(8), r.i16(10), r.i16(12), r.i16(14)}));
            }
            at += 8;
        }
        if ((options & GdiText.GLYPHS) != 0) {
            gdi.canvas().glyphs(Math.min(count, r.size()));
            return;
        }
        int advancesAt = at + count + (count & 1);
        Advances.Given given = Advances.Given.NONE;
        if (count > 0 && advancesAt + 2 * count <= r.size()) {
            double[] along = new double[count];
            for (int i = 0; i < count; i++) {
                along[i] = r.i16(advancesAt + 2 * i);
            }
            given = new Advances.Given(along, null);
        }
        draw(r.i16(2), r.i16(0), r.copy(at, count), given, box);
    }

    private void draw(double x, double y, byte[] bytes, Advances.Given given, @Nullable Clip box)
            throws UnreadableException {
        FontCharsets.Decoded decoded =
                FontCharsets.decode(bytes, gdi.state().font.charset());
        if (!decoded.text().isEmpty()) {
            text.draw(x, y, decoded.text(), given.perUnit(decoded).along(), null, box);
        }
    }

    private static double ratio(Slice r, int at) {
        int down = r.i16(at);
        return down == 0 ? 1 : (double) r.i16(at + 2) / down;
    }
}
