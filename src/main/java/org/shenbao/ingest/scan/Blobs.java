package org.shenbao.ingest.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Pieces of a picture that hang together. */
final class Blobs {
    private final Growing growing;
    /** Of each row its stretches: start, end and number of each in turn. */
    private final int[][] rows;

    private Blobs(Growing growing, int[][] rows) {
        this.growing = growing;
        this.rows = rows;
    }

    /**
     * Pixels that hang together.
     *
     * @param zone around them
     * @param pixels how many they are
     */
    record Blob(Zone zone, long pixels) {}

    /**
     * All pieces of one colour.
     *
     * @param dark whether dark pixels are meant, that hang together by their corners, too; else light ones
     */
    static Blobs of(Ink ink, boolean dark) {
        Growing growing = new Growing();
        int[][] rows = new int[ink.height()][];
        for (int y = 0; y < ink.height(); y++) {
            rows[y] = stretches(ink, y, dark, growing);
            if (y > 0) {
                join(rows[y - 1], rows[y], dark ? 1 : 0, growing);
            }
        }
        return new Blobs(growing, rows);
    }

    List<Blob> all() {
        return growing.blobs();
    }

    /** The piece that a pixel belongs to, null where it has the other colour. */
    @Nullable
    Blob at(int x, int y) {
        int[] row = rows[y];
        for (int i = 0; i < row.length && row[i] <= x; i += 3) {
            if (x < row[i + 1]) {
                return growing.blob(row[i + 2]);
            }
        }
        return null;
    }

    /** The stretches of a row: start, end and blob of each in turn. */
    private static int[] stretches(Ink ink, int y, boolean dark, Growing growing) {
        int[] found = new int[48];
        int used = 0;
        int x = 0;
        while (x < ink.width()) {
            if (ink.at(x, y) != dark) {
                x++;
                continue;
            }
            int start = x;
            while (x < ink.width() && ink.at(x, y) == dark) {
                x++;
            }
            if (used + 3 > found.length) {
                found = Arrays.copyOf(found, 2 * found.length);
            }
            found[used++] = start;
            found[used++] = x;
            found[used++] = growing.add(new Zone(start, y, x, y + 1));
        }
        return Arrays.copyOf(found, used);
    }

    /** Draws those that are wanted. */
    void draw(Predicate<Blob> wanted, Ink onto) {
        for (int y = 0; y < rows.length; y++) {
            for (int i = 0; i < rows[y].length; i += 3) {
                if (wanted.test(growing.blob(rows[y][i + 2]))) {
                    onto.fill(new Zone(rows[y][i], y, rows[y][i + 1], y + 1), true);
                }
            }
        }
    }

    private static void join(int[] above, int[] here, int corner, Growing growing) {
        int i = 0;
        int j = 0;
        while (i < above.length && j < here.length) {
            if (above[i] < here[j + 1] + corner && here[j] < above[i + 1] + corner) {
                growing.join(above[i + 2], here[j + 2]);
            }
            if (above[i + 1] < here[j + 1]) {
                i += 3;
            } else {
                j += 3;
            }
        }
    }

    /** Blobs while they grow: those that meet become one. */
    private static final class Growing {
        private final List<Blob> blobs = new ArrayList<>();
        private int[] leads = new int[1024];

        int add(Zone zone) {
            if (blobs.size() == leads.length) {
                leads = Arrays.copyOf(leads, 2 * leads.length);
            }
            leads[blobs.size()] = blobs.size();
            blobs.add(new Blob(zone, zone.area()));
            return blobs.size() - 1;
        }

        void join(int one, int other) {
            int first = lead(one);
            int second = lead(other);
            if (first != second) {
                Blob a = blobs.get(first);
                Blob b = blobs.get(second);
                leads[second] = first;
                blobs.set(first, new Blob(a.zone().with(b.zone()), a.pixels() + b.pixels()));
            }
        }

        private int lead(int of) {
            int at = of;
            while (leads[at] != at) {
                leads[at] = leads[leads[at]];
                at = leads[at];
            }
            return at;
        }

        Blob blob(int number) {
            return blobs.get(lead(number));
        }

        List<Blob> blobs() {
            List<Blob> whole = new ArrayList<>();
            for (int i = 0; i < blobs.size(); i++) {
                if (leads[i] == i) {
                    whole.add(blobs.get(i));
                }
            }
            return whole;
        }
    }
}
