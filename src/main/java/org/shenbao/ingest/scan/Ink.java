package org.shenbao.ingest.scan;

/** The dark pixels of a picture. */
final class Ink {
    /** A pixel is dark where it is so much darker than the paper around it. */
    private static final double PAPER = 0.80;
    /** What is lighter than this is no ink, whatever surrounds it. */
    private static final int LIGHTEST = 215;

    private final int width;
    private final int height;
    private final boolean[] dark;

    private Ink(int width, int height) {
        this.width = width;
        this.height = height;
        this.dark = new boolean[width * height];
    }

    static Ink none(int width, int height) {
        return new Ink(width, height);
    }

    /**
     * Dark is what is darker than its neighbourhood's mean: light falls unevenly on paper, and rows may be tinted. What
     * is black throughout counts as dark, too.
     *
     * @param reach half the side of the neighbourhood in pixels: more than a stroke is thick
     */
    static Ink of(Gray gray, int reach) {
        int width = gray.width();
        int height = gray.height();
        Ink ink = new Ink(width, height);
        int black = darkestPaper(gray);
        int[] columns = new int[width];
        int rows = 0;
        for (int y = -reach; y < height; y++) {
            int entering = y + reach;
            int leaving = y - reach - 1;
            if (entering < height) {
                add(gray, entering, columns, 1);
                rows++;
            }
            if (leaving >= 0) {
                add(gray, leaving, columns, -1);
                rows--;
            }
            if (y < 0) {
                continue;
            }
            long sum = 0;
            int count = 0;
            for (int x = -reach; x < width; x++) {
                if (x + reach < width) {
                    sum += columns[x + reach];
                    count++;
                }
                if (x - reach - 1 >= 0) {
                    sum -= columns[x - reach - 1];
                    count--;
                }
                if (x >= 0) {
                    int shade = gray.at(x, y);
                    boolean darker = shade < LIGHTEST && shade * (double) count * rows < sum * PAPER;
                    ink.dark[y * width + x] = darker || shade < black;
                }
            }
        }
        return ink;
    }

    private static void add(Gray gray, int y, int[] columns, int sign) {
        for (int x = 0; x < columns.length; x++) {
            columns[x] += sign * gray.at(x, y);
        }
    }

    /** Half the shade of the paper, but no lighter than 90. */
    private static int darkestPaper(Gray gray) {
        int[] shades = new int[256];
        for (int y = 0; y < gray.height(); y += 3) {
            for (int x = 0; x < gray.width(); x += 3) {
                shades[gray.at(x, y)]++;
            }
        }
        long all = 0;
        for (int count : shades) {
            all += count;
        }
        long below = 0;
        int median = 0;
        while (median < 255 && below + shades[median] < all / 2) {
            below += shades[median++];
        }
        return Math.min(90, median / 2);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Zone zone() {
        return new Zone(0, 0, width, height);
    }

    boolean at(int x, int y) {
        return dark[y * width + x];
    }

    void set(int x, int y, boolean isDark) {
        dark[y * width + x] = isDark;
    }

    /** Draws or wipes a rectangle; what is outside the picture is left out. */
    void fill(Zone zone, boolean isDark) {
        Zone own = zone.within(zone());
        for (int y = own.top(); y < own.bottom(); y++) {
            for (int x = own.left(); x < own.right(); x++) {
                set(x, y, isDark);
            }
        }
    }

    /** How many dark pixels stand in each row of the zone. */
    int[] rows(Zone zone) {
        int[] counts = new int[Math.max(0, zone.height())];
        for (int y = zone.top(); y < zone.bottom(); y++) {
            for (int x = zone.left(); x < zone.right(); x++) {
                if (at(x, y)) {
                    counts[y - zone.top()]++;
                }
            }
        }
        return counts;
    }

    /** How many dark pixels stand in each column of the zone. */
    int[] columns(Zone zone) {
        int[] counts = new int[Math.max(0, zone.width())];
        for (int y = zone.top(); y < zone.bottom(); y++) {
            for (int x = zone.left(); x < zone.right(); x++) {
                if (at(x, y)) {
                    counts[x - zone.left()]++;
                }
            }
        }
        return counts;
    }

    /** Rows become columns: what was level is upright. */
    Ink mirrored() {
        Ink mirrored = new Ink(/* width= */ height, /* height= */ width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                mirrored.dark[x * height + y] = dark[y * width + x];
            }
        }
        return mirrored;
    }

    /** Without what is dark in the other. */
    Ink without(Ink other) {
        Ink rest = new Ink(width, height);
        for (int i = 0; i < dark.length; i++) {
            rest.dark[i] = dark[i] && !other.dark[i];
        }
        return rest;
    }

    /** Dark pixels and all their neighbours up to the distance. */
    Ink grown(int distance) {
        Ink grown = new Ink(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (dark[y * width + x]) {
                    grown.fill(new Zone(x - distance, y - distance, x + distance + 1, y + distance + 1), true);
                }
            }
        }
        return grown;
    }
}
