package org.shenbao.ingest.metafile;

import java.awt.geom.AffineTransform;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.UnreadableException;

/** The records of GDI+ that draw lines and shapes. */
final class PlusDrawing {
    private static final int COMPRESSED = 0x4000;
    private static final int CLOSED = 0x2000;
    private static final int RELATIVE = 0x0800;
    private static final int COLOUR = 0x8000;

    private final PlusPlayer player;
    private final Canvas canvas;

    PlusDrawing(PlusPlayer player, Canvas canvas) {
        this.player = player;
        this.canvas = canvas;
    }

    void draw(int type, int flags, Slice r) throws UnreadableException {
        switch (type) {
            case 0x400a -> rectangles(r, 8, r.i32(4), flags, inked(flags, r.i32(0)), null);
            case 0x400b -> rectangles(r, 4, r.i32(0), flags, false, pen(flags & 0xff));
            case 0x400c -> {
                double[] outline = points(r, 8, r.i32(4), flags);
                canvas.fill(outline, inked(flags, r.i32(0)), player.state().clip);
            }
            case 0x400d -> lines(r, flags);
            case 0x4014 -> path(flags & 0xff, inked(flags, r.i32(0)), null);
            case 0x4015 -> path(flags & 0xff, false, pen(r.i32(0)));
            case 0x4037 -> path(flags & 0xff, true, null);
            case 0x401a, 0x401b -> image(type, flags, r);
            case 0x400e, 0x4010, 0x4013, 0x4016 -> canvas.shape();
            case 0x400f, 0x4011, 0x4012, 0x4017, 0x4018, 0x4019 -> canvas.shape();
            default -> {} // what does not draw
        }
    }

    private void rectangles(Slice r, int start, int count, int flags, boolean filled, PlusObjects.@Nullable Stroke pen)
            throws UnreadableException {
        boolean small = (flags & COMPRESSED) != 0;
        double[] numbers =
                PlusPath.points(r, start, 2 * Math.max(-1, Math.min(count, r.size())), small ? COMPRESSED : 0).at;
        for (int i = 0; i + 3 < numbers.length; i += 4) {
            outline(corners(numbers[i], numbers[i + 1], numbers[i + 2], numbers[i + 3]), filled, pen);
        }
    }

    private void lines(Slice r, int flags) throws UnreadableException {
        PlusObjects.Stroke pen = pen(flags & 0xff);
        double[] chain = points(r, 4, r.i32(0), flags);
        if (!pen.inked() || chain.length < 4) {
            return;
        }
        canvas.stroke((flags & CLOSED) != 0 ? closed(chain) : chain, thickness(pen), player.state().clip);
    }

    private void path(int number, boolean filled, PlusObjects.@Nullable Stroke pen) throws UnreadableException {
        PlusPath path = player.objects().get(number, PlusPath.class);
        if (path == null) {
            return;
        }
        if (path.curved()) {
            canvas.shape();
        }
        for (double[] figure : path.figures()) {
            outline(figure, filled, pen);
        }
    }

    private void outline(double[] drawn, boolean filled, PlusObjects.@Nullable Stroke pen) throws UnreadableException {
        double[] points = player.inPoints(drawn);
        if (points.length >= 8) {
            canvas.fill(points, filled, player.state().clip);
        }
        if (pen != null && pen.inked()) {
            canvas.stroke(points, thickness(pen), player.state().clip);
        }
    }

    private void image(int type, int flags, Slice r) {
        boolean small = (flags & COMPRESSED) != 0;
        int at = 24;
        double[] box;
        if (type == 0x401a) {
            double[] numbers = PlusPath.points(r, at, 2, small ? COMPRESSED : 0).at;
            box = corners(numbers[0], numbers[1], numbers[2], numbers[3]);
        } else {
            box = PlusPath.points(r, at + 4, 3, flags & (COMPRESSED | RELATIVE)).at;
        }
        canvas.bitmap(Clip.around(player.inPoints(box)));
    }

    private double[] points(Slice r, int start, int count, int flags) {
        return player.inPoints(PlusPath.points(r, start, count, flags & (COMPRESSED | RELATIVE)).at);
    }

    private boolean inked(int flags, int brush) {
        if ((flags & COLOUR) != 0) {
            return PlusObjects.isInked(brush);
        }
        PlusObjects.Brush known = player.objects().get(brush, PlusObjects.Brush.class);
        return known == null || known.inked();
    }

    private PlusObjects.Stroke pen(int number) {
        PlusObjects.Stroke known = player.objects().get(number, PlusObjects.Stroke.class);
        return known == null ? new PlusObjects.Stroke(1, 0, true) : known;
    }

    private double thickness(PlusObjects.Stroke pen) {
        AffineTransform all = player.toPoints();
        double scale = Math.sqrt(Math.abs(all.getDeterminant()));
        double unit = pen.unit() == 0 ? 1 : PlusState.dots(pen.unit(), player.dotsPerInch()) / player.state().pageScale;
        return Math.abs(pen.width()) * unit * scale;
    }

    static double[] corners(double x, double y, double width, double height) {
        return new double[] {x, y, x + width, y, x + width, y + height, x, y + height, x, y};
    }

    private static double[] closed(double[] chain) {
        double[] closed = java.util.Arrays.copyOf(chain, chain.length + 2);
        closed[chain.length] = chain[0];
        closed[chain.length + 1] = chain[1];
        return closed;
    }
}
