package org.shenbao.ingest.metafile;

import org.shenbao.ingest.format.UnreadableException;

/** The records of lines, shapes, paths and pictures of dots. */
final class EmfDrawing {
    private final Gdi gdi;

    EmfDrawing(Gdi gdi) {
        this.gdi = gdi;
    }

    /** A record that draws nothing is passed over. */
    void draw(int type, Slice r) throws UnreadableException {
        switch (type) {
            case 3 -> gdi.polygon(points(r, 24, 28, false));
            case 86 -> gdi.polygon(points(r, 24, 28, true));
            case 4 -> gdi.polyline(points(r, 24, 28, false), false);
            case 87 -> gdi.polyline(points(r, 24, 28, true), false);
            case 6 -> gdi.polyline(fromHere(points(r, 24, 28, false)), true);
            case 89 -> gdi.polyline(fromHere(points(r, 24, 28, true)), true);
            case 7 -> several(r, false, false);
            case 8 -> several(r, false, true);
            case 90 -> several(r, true, false);
            case 91 -> several(r, true, true);
            case 27 -> gdi.moveTo(r.i32(8), r.i32(12));
            case 54 -> gdi.lineTo(r.i32(8), r.i32(12));
            case 43 -> gdi.rectangle(r.i32(8), r.i32(12), r.i32(16), r.i32(20));
            case 44 -> gdi.rectangle(r.i32(8), r.i32(12), r.i32(16), r.i32(20));
            case 2, 85 -> gdi.curve(0, 0, false);
            case 5, 56 -> curveTo(points(r, 24, 28, false));
            case 88, 92 -> curveTo(points(r, 24, 28, true));
            case 41, 42, 45, 46, 47, 55, 53 -> gdi.curve(0, 0, false);
            default -> paths(type, r);
        }
    }

    private void paths(int type, Slice r) throws UnreadableException {
        switch (type) {
            case 59 -> gdi.beginPath();
            case 60 -> gdi.endPath();
            case 61 -> gdi.closeFigure();
            case 62 -> gdi.drawPath(true, false);
            case 63 -> gdi.drawPath(true, true);
            case 64 -> gdi.drawPath(false, true);
            case 68 -> gdi.dropPath();
            case 71 -> region(r, 32, gdi.isInked(r.i32(28)));
            case 72 -> region(r, 40, false);
            case 74 -> region(r, 28, gdi.state().brushInked);
            default -> blocks(type, r);
        }
    }

    private void blocks(int type, Slice r) throws UnreadableException {
        switch (type) {
            case 76, 77 -> {
                if (r.i32(88) == 0) {
                    gdi.block(r.i32(24), r.i32(28), (double) r.i32(32), r.i32(36), r.i32(40));
                } else {
                    gdi.bitmap(r.i32(24), r.i32(28), r.i32(32), r.i32(36));
                }
            }
            case 78, 114, 116 -> gdi.bitmap(r.i32(24), r.i32(28), r.i32(32), r.i32(36));
            case 79 -> gdi.bitmap(r.i32(24), r.i32(28), r.i32(32) - (double) r.i32(24), r.i32(44) - (double) r.i32(28));
            case 80 -> gdi.bitmap(r.i32(24), r.i32(28), r.i32(40), r.i32(44));
            case 81 -> gdi.bitmap(r.i32(24), r.i32(28), r.i32(72), r.i32(76));
            default -> {} // what does not draw
        }
    }

    private void curveTo(double[] points) {
        int size = points.length;
        if (size >= 2) {
            gdi.curve(points[size - 2], points[size - 1], true);
        }
    }

    private void region(Slice r, int at, boolean inked) throws UnreadableException {
        int rectangles = r.count(at + 8, at + 32, 16);
        for (int i = 0; i < rectangles; i++) {
            int each = at + 32 + 16 * i;
            gdi.block(r.i32(each), r.i32(each + 4), r.i32(each + 8), r.i32(each + 12), inked);
        }
    }

    private void several(Slice r, boolean small, boolean closed) throws UnreadableException {
        int chains = r.count(24, 32, 4);
        int at = 32 + 4 * chains;
        int each = small ? 4 : 8;
        for (int i = 0; i < chains; i++) {
            int count = r.count(32 + 4 * i, at, each);
            double[] points = points(r, at, count, small, 0);
            at += count * each;
            if (closed) {
                gdi.polygon(points);
            } else {
                gdi.polyline(points, false);
            }
        }
    }

    private double[] fromHere(double[] points) {
        double[] all = new double[points.length + 2];
        all[0] = gdi.state().x;
        all[1] = gdi.state().y;
        System.arraycopy(points, 0, all, 2, points.length);
        return all;
    }

    private static double[] points(Slice r, int countAt, int start, boolean small) {
        return points(r, start, r.count(countAt, start, small ? 4 : 8), small, 0);
    }

    private static double[] points(Slice r, int start, int count, boolean small, int from) {
        double[] points = new double[2 * count + from];
        for (int i = 0; i < 2 * count; i++) {
            points[from + i] = small ? r.i16(start + 2 * i) : r.i32(start + 4 * i);
        }
        return points;
    }
}
