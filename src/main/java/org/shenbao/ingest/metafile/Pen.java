package org.shenbao.ingest.metafile;

/**
 * What strokes are drawn with.
 *
 * @param width in logical units, 0 for one dot
 * @param inked whether it leaves a trace on white paper
 */
record Pen(double width, boolean inked) {
    static final Pen BLACK = new Pen(0, true);
    static final Pen NONE = new Pen(0, false);
    private static final int NULL_STYLE = 5;

    /** By the style, width and colour that GDI knows. */
    static Pen of(int style, double width, int colour) {
        boolean none = (style & 0xf) == NULL_STYLE;
        return new Pen(Math.abs(width), !none && !isWhite(colour));
    }

    static boolean isWhite(int colour) {
        return (colour & 0xff) >= 0xfa && ((colour >> 8) & 0xff) >= 0xfa && ((colour >> 16) & 0xff) >= 0xfa;
    }
}
