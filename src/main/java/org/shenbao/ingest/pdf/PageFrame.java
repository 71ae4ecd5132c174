package org.shenbao.ingest.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.shenbao.document.Box;

/** From a page's own coordinates to points from the top left of what it shows: crop and rotation undone. */
final class PageFrame {
    private final Box box;
    private final double xx;
    private final double xy;
    private final double x0;
    private final double yx;
    private final double yy;
    private final double y0;
    private final double unit;

    private PageFrame(Box box, double unit, double[] x, double[] y) {
        this.box = box;
        this.unit = unit;
        this.xx = x[0];
        this.xy = x[1];
        this.x0 = x[2];
        this.yx = y[0];
        this.yy = y[1];
        this.y0 = y[2];
    }

    static PageFrame of(PDPage page) {
        PDRectangle crop = page.getCropBox();
        if (!(crop.getWidth() > 0) || !(crop.getHeight() > 0)) {
            crop = page.getMediaBox();
        }
        if (!(crop.getWidth() > 0) || !(crop.getHeight() > 0)) {
            crop = PDRectangle.A4;
        }
        double unit = page.getUserUnit();
        double width = crop.getWidth() * unit;
        double height = crop.getHeight() * unit;
        double left = crop.getLowerLeftX() * unit;
        double top = crop.getUpperRightY() * unit;
        return switch (page.getRotation()) {
            case 90 ->
                new PageFrame(new Box(0, 0, height, width), unit, new double[] {0, unit, height - top}, new double[] {
                    unit, 0, -left
                });
            case 180 ->
                new PageFrame(new Box(0, 0, width, height), unit, new double[] {-unit, 0, width + left}, new double[] {
                    0, unit, height - top
                });
            case 270 ->
                new PageFrame(new Box(0, 0, height, width), unit, new double[] {0, -unit, top}, new double[] {
                    -unit, 0, width + left
                });
            default ->
                new PageFrame(
                        new Box(0, 0, width, height), unit, new double[] {unit, 0, -left}, new double[] {0, -unit, top
                        });
        };
    }

    Box box() {
        return box;
    }

    double x(double x, double y) {
        return xx * x + xy * y + x0;
    }

    double y(double x, double y) {
        return yx * x + yy * y + y0;
    }

    /** The x of a direction, without the shift. */
    double alongX(double x, double y) {
        return xx * x + xy * y;
    }

    double alongY(double x, double y) {
        return yx * x + yy * y;
    }

    /** Points of one unit of the page's own coordinates. */
    double unit() {
        return unit;
    }
}
