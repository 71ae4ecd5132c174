package org.shenbao.ingest.pdf;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/** How tall a font's letters are in units of its font size: one em but for drawn fonts, which choose their own measure. */
final class Ems {
    /** A drawn font's unit is a thousandth of its em, give or take. */
    private static final double SMALLEST_UNIT = 0.0002;

    private static final double LARGEST_UNIT = 0.005;
    /** The box around all letters of a font, in em. */
    private static final double BOX = 1.2;

    private Ems() {}

    static double of(PDFont font) {
        if (!(font instanceof PDType3Font drawn)) {
            return 1;
        }
        double unit = Math.abs(drawn.getFontMatrix().getScaleY());
        PDRectangle box = drawn.getFontBBox();
        if ((unit >= SMALLEST_UNIT && unit <= LARGEST_UNIT) || box == null || !(Math.abs(box.getHeight()) > 0)) {
            return 1;
        }
        double height = Math.abs(box.getHeight()) * unit / BOX;
        return height > 0.01 && height < 100 ? height : 1;
    }
}
