package org.shenbao.ingest.drawn;

import java.util.Arrays;
import org.shenbao.document.Box;

/** A path in page coordinates while it is drawn: straight pieces matter, curves only for where they lead. */
public final class Path {
    private static final byte MOVE = 0;
    private static final byte LINE = 1;
    private static final byte CURVE = 2;
    /** How far from straight the sides of a rectangle may be, in points. */
    private static final double CROOKED = 0.2;

    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private byte[] kinds = new byte[64];
    private int size;
    private int start;

    public void moveTo(double x, double y) {
        start = size;
        add(x, y, MOVE);
    }

    public void lineTo(double x, double y) {
        add(x, y, size == 0 ? MOVE : LINE);
    }

    /** A curve with its two control points; one that lies on its chord is a line. */
    public void curveTo(double x1, double y1, double x2, double y2, double x, double y) {
        if (size == 0) {
            moveTo(x1, y1);
        }
        double fromX = xs[size - 1];
        double fromY = ys[size - 1];
        boolean straight = offChord(x1, y1, fromX, fromY, x, y) && offChord(x2, y2, fromX, fromY, x, y);
        add(x, y, straight ? LINE : CURVE);
    }

    private static boolean offChord(double px, double py, double ax, double ay, double bx, double by) {
        double length = Math.hypot(bx - ax, by - ay);
        double off = length == 0
                ? Math.hypot(px - ax, py - ay)
                : Math.abs((bx - ax) * (py - ay) - (by - ay) * (px - ax)) / length;
        return off <= CROOKED / 2;
    }

    /** Back to where the current piece began. */
    public void close() {
        if (size > start) {
            double x = xs[start];
            double y = ys[start];
            add(x, y, LINE);
            start = size;
            add(x, y, MOVE);
        }
    }

    public void clear() {
        size = 0;
        start = 0;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public double lastX() {
        return size == 0 ? 0 : xs[size - 1];
    }

    public double lastY() {
        return size == 0 ? 0 : ys[size - 1];
    }

    /** The straight pieces as strokes. */
    public void stroke(Rulings rulings, double thickness, Box clip) throws Refusal {
        for (int i = 1; i < size; i++) {
            if (kinds[i] == LINE) {
                rulings.stroke(xs[i - 1], ys[i - 1], xs[i], ys[i], thickness, clip);
            }
        }
    }

    /** Each piece that is a rectangle, as filled. */
    public void fill(Rulings rulings, Box clip) throws Refusal {
        int from = 0;
        while (from < size) {
            int to = from + 1;
            while (to < size && kinds[to] != MOVE) {
                to++;
            }
            if (rectangle(from, to)) {
                Box box = bounds(from, to);
                rulings.fill(box.left(), box.top(), box.right(), box.bottom(), clip);
            }
            from = to;
        }
    }

    /** The rectangle around all of it; an empty one where nothing was drawn. */
    public Box bounds() {
        return bounds(0, size);
    }

    private Box bounds(int from, int to) {
        if (from >= to) {
            return new Box(0, 0, 0, 0);
        }
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            left = Math.min(left, xs[i]);
            right = Math.max(right, xs[i]);
            top = Math.min(top, ys[i]);
            bottom = Math.max(bottom, ys[i]);
        }
        return new Box(left, top, right, bottom);
    }

    private boolean rectangle(int from, int to) {
        int corners = to - from;
        if (corners < 4 || corners > 6) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            boolean level = Math.abs(ys[i] - ys[i - 1]) <= CROOKED;
            boolean upright = Math.abs(xs[i] - xs[i - 1]) <= CROOKED;
            if (kinds[i] != LINE || !(level || upright)) {
                return false;
            }
        }
        return true;
    }

    private void add(double x, double y, byte kind) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, size * 2);
            ys = Arrays.copyOf(ys, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
        }
        xs[size] = Double.isFinite(x) ? x : 0;
        ys[size] = Double.isFinite(y) ? y : 0;
        kinds[size] = kind;
        size++;
    }
}
