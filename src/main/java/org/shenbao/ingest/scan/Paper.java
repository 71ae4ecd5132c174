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

    /** So much darker than what is around it a single pixel is a speck. */
    private static final int SPECK = 40;

    /**
     * Single dark pixels that touch nothing are dust: no point of a letter is as small. Packed pictures smear them into
     * their neighbours; those grow as light as the paper, too.
     */
    static Gray withoutSpecks(Gray gray) {
        Gray clean = gray.copy();
        for (int y = 2; y + 2 < gray.height(); y++) {
            for (int x = 2; x + 2 < gray.width(); x++) {
                int paper = ring(gray, x, y, 2);
                if (paper - gray.at(x, y) >= SPECK && isAlone(gray, x, y, paper)) {
                    for (int i = 0; i < 9; i++) {
                        int beside = clean.at(x - 1 + i % 3, y - 1 + i / 3);
                        clean.set(x - 1 + i % 3, y - 1 + i / 3, Math.max(beside, paper));
                    }
                }
            }
        }
        return clean;
    }

    /** Mean shade of the pixels at a distance. */
    private static int ring(Gray gray, int x, int y, int away) {
        int sum = 0;
        for (int i = -away; i < away; i++) {
            sum += gray.at(x + i, y - away)
                    + gray.at(x + away, y + i)
                    + gray.at(x - i, y + away)
                    + gray.at(x - away, y - i);
        }
        return sum / (8 * away);
    }

    /** Whether no pixel beside it is half as dark as the speck, and none two away is a quarter as dark. */
    private static boolean isAlone(Gray gray, int x, int y, int paper) {
        int depth = paper - gray.at(x, y);
        for (int away = 1; away <= 2; away++) {
            int least = paper - Math.max(12, depth / (2 * away));
            for (int i = -away; i < away; i++) {
                if (gray.at(x + i, y - away) < least
                        || gray.at(x + away, y + i) < least
                        || gray.at(x - i, y + away) < least
                        || gray.at(x - away, y - i) < least) {
                    return false;
                }
            }
        }
        return true;
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

    /** Thin strokes thickened: each pixel half as dark as the darkest beside it, if that is darker. */
    static Gray bolder(Gray gray) {
        Gray bold = gray.copy();
        for (int y = 1; y + 1 < gray.height(); y++) {
            for (int x = 1; x + 1 < gray.width(); x++) {
                int darkest = Math.min(
                        Math.min(gray.at(x - 1, y), gray.at(x + 1, y)), Math.min(gray.at(x, y - 1), gray.at(x, y + 1)));
                bold.set(x, y, (gray.at(x, y) + Math.min(darkest, gray.at(x, y))) / 2);
            }
        }
        return bold;
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
