package org.shenbao.ingest.scan;

/** How tall the letters of a page are. */
final class Letters {
    private Letters() {}

    /**
     * Height of a usual Chinese letter in pixels: most pieces of ink are parts of letters, a fifth of them are as tall as
     * one.
     *
     * @param dotsPerInch bounds what can be a letter: between 4 and 40 points
     */
    static double height(Ink ink, double dotsPerInch) {
        double point = dotsPerInch / 72;
        int[] heights = Blobs.of(ink, true).all().stream()
                .map(Blobs.Blob::zone)
                .filter(zone -> zone.height() >= 3 * point && zone.height() <= 40 * point)
                .filter(zone -> zone.width() <= 40 * point && zone.width() >= point)
                .mapToInt(Zone::height)
                .sorted()
                .toArray();
        return heights.length < 10 ? 10 * point : heights[(int) (heights.length * 0.75)];
    }
}
