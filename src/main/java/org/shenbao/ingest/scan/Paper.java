package org.shenbao.ingest.scan;

/** The light of a scan made even. */
final class Paper {
    /** What is lighter than this share of the paper's shade is paper: its grain and the noise on it. */
    private static final double WHITE = 0.88;
    /** Share of a tile's pixels that are darker than its paper, at most. */
    private static final double INKED = 0.7;

    private static final int DARKEST = 60;

    private Paper() {}

    /**
     * The picture on white paper: each pixel is measured against the paper around it.
     *
     * @param tile side of a square that holds some paper besides letters, in pixels
     */
    static Gray whitened(Gray gray, int tile) {
        int across = (gray.width() + tile - 1) / tile;
        int down = (gray.height() + tile - 1) / tile;
        int[][] paper = new int[down][across];
        for (int i = 0; i < down; i++) {
            for (int j = 0; j < across; j++) {
                Zone zone = new Zone(j * tile, i * tile, (j + 1) * tile, (i + 1) * tile).within(gray.zone());
                paper[i][j] = Math.max(DARKEST, shade(gray, zone));
            }
        }
        Gray white = gray.copy();
        for (int y = 0; y < gray.height(); y++) {
            for (int x = 0; x < gray.width(); x++) {
                double around = between(paper, (x + 0.5) / tile - 0.5, (y + 0.5) / tile - 0.5);
                white.set(x, y, (int) Math.min(255, gray.at(x, y) * 255 / (around * WHITE)));
            }
        }
        return white;
    }

    private static int shade(Gray gray, Zone zone) {
        int[] counts = new int[256];
        for (int y = zone.top(); y < zone.bottom(); y++) {
            for (int x = zone.left(); x < zone.right(); x++) {
                counts[gray.at(x, y)]++;
            }
        }
        long below = 0;
        int shade = 0;
        while (shade < 255 && below + counts[shade] < zone.area() * INKED) {
            below += counts[shade++];
        }
        return shade;
    }

    private static double between(int[][] paper, double x, double y) {
        int left = Math.max(0, (int) Math.floor(x));
        int top = Math.max(0, (int) Math.floor(y));
        int right = Math.min(left + 1, paper[0].length - 1);
        int bottom = Math.min(top + 1, paper.length - 1);
        left = Math.min(left, right);
        top = Math.min(top, bottom);
        double toRight = Math.max(0, Math.min(1, x - left));
        double down = Math.max(0, Math.min(1, y - top));
        double upper = paper[top][left] * (1 - toRight) + paper[top][right] * toRight;
        double lower = paper[bottom][left] * (1 - toRight) + paper[bottom][right] * toRight;
        return upper * (1 - down) + lower * down;
    }

    /** Whether it knows only black and white, as facsimile does. */
    static boolean isTwoTone(Gray gray) {
        long between = 0;
        for (int y = 0; y < gray.height(); y++) {
            for (int x = 0; x < gray.width(); x++) {
                int shade = gray.at(x, y);
                between += shade > 30 && shade < 225 ? 1 : 0;
            }
        }
        return between < gray.zone().area() / 500;
    }

    /** The stairs of slanted strokes smoothed: each pixel with a quarter of its neighbours on every side. */
    static Gray smoothed(Gray gray) {
        Gray smooth = gray.copy();
        for (int y = 1; y + 1 < gray.height(); y++) {
            for (int x = 1; x + 1 < gray.width(); x++) {
                int sum = 4 * gray.at(x, y)
                        + 2 * (gray.at(x - 1, y) + gray.at(x + 1, y) + gray.at(x, y - 1) + gray.at(x, y + 1))
                        + gray.at(x - 1, y - 1)
                        + gray.at(x + 1, y - 1)
                        + gray.at(x - 1, y + 1)
                        + gray.at(x + 1, y + 1);
                smooth.set(x, y, sum / 16);
            }
        }
        return smooth;
    }
}
