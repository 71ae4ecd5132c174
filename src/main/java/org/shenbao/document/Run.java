package org.shenbao.document;

/**
 * A stretch of characters drawn as one on a straight baseline. Its box comes from baseline, letter size and advances: the
 * box that a font claims for itself may be three times as tall as its letters.
 *
 * @param text one UTF-16 unit for each pair of edges
 * @param baseline y of the baseline, in points from the page's top; its x where the run is turned by one or three quarters
 * @param size height of the letters' em square as drawn, in points
 * @param edges along the baseline: x in points from the page's left, y where the run is turned by one or three quarters;
 *     ascending, unless the text runs leftwards or upwards (two and three quarters)
 * @param turn quarter turns clockwise, 0 to 3; 0 is upright
 * @param reading how surely its characters were read
 */
public record Run(String text, double baseline, double size, Edges edges, int turn, Reading reading) {
    /** Share of the em square above the baseline, as Chinese fonts are designed. */
    private static final double ASCENT = 0.86;

    public Run {
        if (edges.characters() != text.length()) {
            throw new IllegalArgumentException(
                    edges.characters() + " characters have edges, but " + text.length() + " are drawn");
        }
    }

    /** An upright run of certain reading. */
    public static Run upright(String text, double baseline, double size, Edges edges) {
        return new Run(text, baseline, size, edges, 0, Reading.CERTAIN);
    }

    /** The em square's rectangle around the characters. */
    public Box box() {
        double low = Math.min(edges.first(), edges.last());
        double high = Math.max(edges.first(), edges.last());
        double over = size * ASCENT;
        double under = size - over;
        return switch (turn) {
            case 1 -> new Box(baseline - under, low, baseline + over, high);
            case 2 -> new Box(low, baseline - under, high, baseline + over);
            case 3 -> new Box(baseline - over, low, baseline + under, high);
            default -> new Box(low, baseline - over, high, baseline + under);
        };
    }

    /** The characters {@code from} (inclusive) to {@code to} (exclusive) as a run of their own. */
    public Run part(int from, int to) {
        return new Run(text.substring(from, to), baseline, size, edges.of(from, to), turn, reading);
    }
}
