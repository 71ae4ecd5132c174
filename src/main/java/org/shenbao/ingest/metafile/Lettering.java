package org.shenbao.ingest.metafile;

/**
 * Text as one record places it, in points.
 *
 * <p>Not a record: the advances are an array.
 */
final class Lettering {
    final String text;
    /** Where the baseline begins. */
    final double x;

    final double y;
    /** Unit vector along the baseline. */
    final double alongX;

    final double alongY;
    /** Em square's height. */
    final double size;
    /** Distance of each character's edges from the start of the baseline: one more than characters. */
    final double[] edges;
    /** Whether the edges are guessed from the kind of character. */
    final boolean guessed;
    /** Whether the glyphs are turned against the baseline, as fonts for vertical writing do. */
    final boolean upright;

    Lettering(
            String text,
            double x,
            double y,
            double alongX,
            double alongY,
            double size,
            double[] edges,
            boolean guessed,
            boolean upright) {
        this.text = text;
        this.x = x;
        this.y = y;
        this.alongX = alongX;
        this.alongY = alongY;
        this.size = size;
        this.edges = edges;
        this.guessed = guessed;
        this.upright = upright;
    }

    /** The characters {@code from} (inclusive) to {@code to} (exclusive). */
    Lettering part(int from, int to) {
        double[] some = java.util.Arrays.copyOfRange(edges, from, to + 1);
        return new Lettering(text.substring(from, to), x, y, alongX, alongY, size, some, guessed, upright);
    }

    boolean isPlaced() {
        double end = edges[edges.length - 1];
        return sane(x) && sane(y) && sane(size) && sane(alongX) && sane(alongY) && sane(end) && sane(edges[0]);
    }

    private static boolean sane(double value) {
        return Math.abs(value) < 1e7; // false for NaN too
    }
}
