package org.shenbao.ingest.metafile;

/**
 * The bounds of what is visible, in points. A region of several rectangles is widened to the rectangle around it: what is
 * cut is surely invisible.
 */
record Clip(double left, double top, double right, double bottom) {
    static final Clip NONE = new Clip(
            Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Around points given as x, y, x, y … */
    static Clip around(double... points) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i + 1 < points.length; i += 2) {
            left = Math.min(left, points[i]);
            right = Math.max(right, points[i]);
            top = Math.min(top, points[i + 1]);
            bottom = Math.max(bottom, points[i + 1]);
        }
        return new Clip(left, top, right, bottom);
    }

    Clip and(Clip other) {
        return new Clip(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }

    Clip or(Clip other) {
        return new Clip(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    Clip moved(double x, double y) {
        return new Clip(left + x, top + y, right + x, bottom + y);
    }

    boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    boolean isNone() {
        return equals(NONE);
    }
}
