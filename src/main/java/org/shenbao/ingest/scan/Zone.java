package org.shenbao.ingest.scan;

/** A rectangle of pixels; right and bottom are not part of it. */
record Zone(int left, int top, int right, int bottom) {
    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    boolean isEmpty() {
        return right <= left || bottom <= top;
    }

    long area() {
        return isEmpty() ? 0 : (long) width() * height();
    }

    /** The same, smaller by so many pixels on every side. */
    Zone inside(int pixels) {
        return new Zone(left + pixels, top + pixels, right - pixels, bottom - pixels);
    }

    Zone within(Zone other) {
        return new Zone(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }

    /** Rows become columns. */
    Zone mirrored() {
        return new Zone(/* left= */ top, /* top= */ left, /* right= */ bottom, /* bottom= */ right);
    }

    /** The smallest rectangle around both. */
    Zone with(Zone other) {
        return new Zone(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
