package org.shenbao.ingest.metafile;

import java.awt.geom.AffineTransform;

/** From logical units to dots of the device: GDI's map modes, windows and viewports. */
final class Mapping {
    private static final int LOW_METRIC = 2;
    private static final int HIGH_METRIC = 3;
    private static final int LOW_ENGLISH = 4;
    private static final int HIGH_ENGLISH = 5;
    private static final int TWIPS = 6;
    private static final int ISOTROPIC = 7;
    private static final int ANISOTROPIC = 8;

    private final double dotsPerMillimetreX;
    private final double dotsPerMillimetreY;
    private int mode = 1;
    private double windowX;
    private double windowY;
    private double windowWidth = 1;
    private double windowHeight = 1;
    private double viewX;
    private double viewY;
    private double viewWidth = 1;
    private double viewHeight = 1;

    Mapping(double dotsPerMillimetreX, double dotsPerMillimetreY) {
        this.dotsPerMillimetreX = dotsPerMillimetreX;
        this.dotsPerMillimetreY = dotsPerMillimetreY;
    }

    Mapping copy() {
        Mapping copy = new Mapping(dotsPerMillimetreX, dotsPerMillimetreY);
        copy.mode = mode;
        copy.windowX = windowX;
        copy.windowY = windowY;
        copy.windowWidth = windowWidth;
        copy.windowHeight = windowHeight;
        copy.viewX = viewX;
        copy.viewY = viewY;
        copy.viewWidth = viewWidth;
        copy.viewHeight = viewHeight;
        return copy;
    }

    void mode(int newMode) {
        mode = newMode;
    }

    void windowOrigin(double x, double y) {
        windowX = x;
        windowY = y;
    }

    void moveWindow(double x, double y) {
        windowX += x;
        windowY += y;
    }

    void viewOrigin(double x, double y) {
        viewX = x;
        viewY = y;
    }

    void moveView(double x, double y) {
        viewX += x;
        viewY += y;
    }

    /** An extent of nothing is ignored, as GDI does. */
    void windowExtent(double width, double height) {
        if (width != 0 && height != 0) {
            windowWidth = width;
            windowHeight = height;
        }
    }

    void viewExtent(double width, double height) {
        if (width != 0 && height != 0) {
            viewWidth = width;
            viewHeight = height;
        }
    }

    void scaleWindow(double x, double y) {
        windowExtent(windowWidth * x, windowHeight * y);
    }

    void scaleView(double x, double y) {
        viewExtent(viewWidth * x, viewHeight * y);
    }

    AffineTransform toDots() {
        double x = 1;
        double y = 1;
        if (mode == ANISOTROPIC || mode == ISOTROPIC) {
            x = viewWidth / windowWidth;
            y = viewHeight / windowHeight;
            if (mode == ISOTROPIC) {
                double least = Math.min(Math.abs(x / dotsPerMillimetreX), Math.abs(y / dotsPerMillimetreY));
                x = Math.signum(x) * least * dotsPerMillimetreX;
                y = Math.signum(y) * least * dotsPerMillimetreY;
            }
        } else if (mode >= LOW_METRIC && mode <= TWIPS) {
            x = millimetres() * dotsPerMillimetreX;
            y = -millimetres() * dotsPerMillimetreY;
        }
        return new AffineTransform(x, 0, 0, y, viewX - windowX * x, viewY - windowY * y);
    }

    private double millimetres() {
        return switch (mode) {
            case LOW_METRIC -> 0.1;
            case HIGH_METRIC -> 0.01;
            case LOW_ENGLISH -> 0.254;
            case HIGH_ENGLISH -> 0.0254;
            default -> 25.4 / 1440;
        };
    }
}
