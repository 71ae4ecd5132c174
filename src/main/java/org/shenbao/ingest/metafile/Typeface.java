package org.shenbao.ingest.metafile;

/**
 * A logical font of GDI.
 *
 * @param height in logical units: negative is that of the em square, positive that of the line
 * @param escapement of the baseline, tenths of a degree against the clock
 * @param charset number of the character set
 * @param face its name; with {@code @} before it, a font for vertical writing
 */
record Typeface(double height, int escapement, int charset, String face) {
    /** The system's own, which stands for fonts that are not there. */
    static final Typeface SYSTEM = new Typeface(-12, 0, 1, "");

    private static final int CHINESE = 134;
    private static final double SYSTEM_HEIGHT = 12;

    static Typeface of(double height, int escapement, int charset, String face) {
        int end = face.indexOf('\0');
        return new Typeface(height, escapement, charset, end < 0 ? face : face.substring(0, end));
    }

    /** Height of the em square in logical units. */
    double em() {
        if (height == 0) {
            return SYSTEM_HEIGHT;
        }
        return height < 0 ? -height : height * emOfLine();
    }

    boolean isVertical() {
        return face.startsWith("@");
    }

    /** The line of the usual Chinese fonts is their em square; that of others is taller. */
    private double emOfLine() {
        boolean chinese = charset == CHINESE || (!face.isEmpty() && face.charAt(face.length() - 1) > 0x2e80);
        return chinese ? 1 : 0.88;
    }
}
