package org.shenbao.ingest.metafile;

import java.awt.geom.AffineTransform;

/** What Save saves in GDI+. */
final class PlusState {
    AffineTransform world = new AffineTransform();
    /** What the containers around have set up. */
    AffineTransform outer = new AffineTransform();

    double pageScale = 1;
    Clip clip = Clip.NONE;

    PlusState copy() {
        PlusState copy = new PlusState();
        copy.world = new AffineTransform(world);
        copy.outer = new AffineTransform(outer);
        copy.pageScale = pageScale;
        copy.clip = clip;
        return copy;
    }

    /** Dots of a unit, at this resolution. */
    static double dots(int unit, double dotsPerInch) {
        return switch (unit) {
            case 3 -> dotsPerInch / 72;
            case 4 -> dotsPerInch;
            case 5 -> dotsPerInch / 300;
            case 6 -> dotsPerInch / 25.4;
            default -> 1; // world, display, pixel
        };
    }
}
