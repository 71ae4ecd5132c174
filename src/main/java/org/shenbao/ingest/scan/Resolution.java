package org.shenbao.ingest.scan;

/** Dots per inch: as told, or as guessed where what is told cannot be. */
final class Resolution {
    private static final double LEAST = 100;
    private static final double MOST = 1200;
    /** Sides of a sheet of A4 in inches. */
    private static final double SHORT_SIDE = 8.27;

    private static final double LONG_SIDE = 11.69;
    /** The resolution that letters are read best at. */
    private static final double BEST = 300;

    private Resolution() {}

    /** Whether a scanner could have been set so; screens claim 72 or 96. */
    static boolean plausible(double dotsPerInch) {
        return dotsPerInch >= LEAST && dotsPerInch <= MOST;
    }

    /** As if the picture showed a whole sheet of A4, upright or not. */
    static double ofPage(int width, int height) {
        double byShort = Math.min(width, height) / SHORT_SIDE;
        double byLong = Math.max(width, height) / LONG_SIDE;
        return Math.max(LEAST / 2, Math.min(MOST, Math.max(byShort, byLong)));
    }

    /** How much larger the picture should be to be read; 1 where it is good as it is. */
    static double scale(double dotsPerInch, int width, int height) {
        double wanted = dotsPerInch >= 0.8 * BEST && dotsPerInch <= 1.4 * BEST ? 1 : BEST / dotsPerInch;
        double largest = Math.sqrt(Tesseract.MOST_PIXELS / Math.max(1.0, (double) width * height));
        return Math.min(wanted, Math.max(1, largest));
    }
}
