package org.shenbao.ingest.metafile;

import java.awt.geom.AffineTransform;
import org.shenbao.ingest.format.UnreadableException;

/**
 * The size of the picture and of the device that it was drawn for.
 *
 * @param width in points
 * @param height in points
 * @param dotsPerMillimetreX of the device
 * @param dotsPerMillimetreY of the device
 * @param left of the frame, in points of the device
 * @param top of the frame, in points of the device
 * @param length in bytes, as the file says of itself
 */
record EmfHeader(
        double width,
        double height,
        double dotsPerMillimetreX,
        double dotsPerMillimetreY,
        double left,
        double top,
        long length) {
    static final int SIZE = 88;
    private static final int SIGNATURE = 0x464d4520;
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    /** Of a screen, where the file says nothing that can be. */
    private static final double USUAL = 96 / 25.4;
    /** Points: a hundred metres. */
    private static final double LARGEST = 300_000;

    static EmfHeader of(Slice file) throws UnreadableException {
        if (file.size() < SIZE || file.i32(0) != 1 || file.i32(40) != SIGNATURE || file.i32(4) < SIZE) {
            throw new UnreadableException("not an enhanced metafile: its header is none");
        }
        double dotsX = dots(file.i32(72), file.i32(80));
        double dotsY = dots(file.i32(76), file.i32(84));
        Clip frame = new Clip(file.i32(24), file.i32(28), file.i32(32), file.i32(36));
        double scaleX = POINTS_PER_MILLIMETRE / 100;
        double scaleY = scaleX;
        if (!(frame.left() < frame.right()) || !(frame.top() < frame.bottom())) {
            frame = new Clip(file.i32(8), file.i32(12), file.i32(16) + 1.0, file.i32(20) + 1.0);
            scaleX = POINTS_PER_MILLIMETRE / dotsX;
            scaleY = POINTS_PER_MILLIMETRE / dotsY;
        }
        double width = (frame.right() - frame.left()) * scaleX;
        double height = (frame.bottom() - frame.top()) * scaleY;
        if (!(width > 0 && width < LARGEST && height > 0 && height < LARGEST)) {
            throw new UnreadableException("a metafile of no size, or of one that cannot be");
        }
        return new EmfHeader(
                width, height, dotsX, dotsY, frame.left() * scaleX, frame.top() * scaleY, file.i32(48) & 0xffffffffL);
    }

    AffineTransform dotsToPoints() {
        return new AffineTransform(
                POINTS_PER_MILLIMETRE / dotsPerMillimetreX,
                0,
                0,
                POINTS_PER_MILLIMETRE / dotsPerMillimetreY,
                -left,
                -top);
    }

    private static double dots(int dots, int millimetres) {
        double each = (double) dots / millimetres;
        return each > 0.01 && each < 10_000 ? each : USUAL;
    }
}
