package org.shenbao.ingest.scan;

import java.util.Arrays;

/** How far a page lies askew. */
final class Skew {
    private static final double LARGEST = Math.toRadians(5);
    private static final double COARSE = Math.toRadians(0.25);
    private static final double FINE = Math.toRadians(0.02);
    private static final int SAMPLES = 60_000;

    private Skew() {}

    /**
     * The angle by which its lines fall to the right, in radians, between -5 and 5 degrees: where the dark pixels gather
     * in the fewest rows and columns.
     */
    static double of(Ink ink) {
        int[] points = sample(ink);
        if (points.length < 200) {
            return 0;
        }
        double best = best(points, ink, 0, LARGEST, COARSE);
        return best(points, ink, best, COARSE, FINE);
    }

    private static double best(int[] points, Ink ink, double middle, double reach, double step) {
        double best = middle;
        double most = -1;
        int steps = (int) Math.round(reach / step);
        for (int i = -steps; i <= steps; i++) {
            double angle = middle + i * step;
            double gathered = gathered(points, ink, angle);
            if (gathered > most) {
                most = gathered;
                best = angle;
            }
        }
        return best;
    }

    private static double gathered(int[] points, Ink ink, double angle) {
        double slope = Math.tan(angle);
        int margin = (int) (Math.max(ink.width(), ink.height()) * Math.abs(slope)) + 2;
        int[] rows = new int[(ink.height() + 2 * margin) / 2 + 2];
        int[] columns = new int[(ink.width() + 2 * margin) / 2 + 2];
        for (int i = 0; i < points.length; i += 2) {
            int x = points[i];
            int y = points[i + 1];
            rows[(int) (y - x * slope + margin) / 2]++;
            columns[(int) (x + y * slope + margin) / 2]++;
        }
        return sharpness(rows) + sharpness(columns);
    }

    private static double sharpness(int[] counts) {
        double sum = 0;
        for (int i = 1; i < counts.length; i++) {
            double step = counts[i] - counts[i - 1];
            sum += step * step;
        }
        return sum;
    }

    /** Dark pixels spread over the page, x and y in turn. */
    private static int[] sample(Ink ink) {
        long dark = 0;
        for (int count : ink.rows(ink.zone())) {
            dark += count;
        }
        int every = (int) Math.max(1, dark / SAMPLES);
        int[] points = new int[2 * SAMPLES + 4 * (ink.height() + 1)];
        int used = 0;
        long seen = 0;
        for (int y = 0; y < ink.height(); y++) {
            for (int x = 0; x < ink.width(); x++) {
                if (ink.at(x, y) && seen++ % every == 0 && used + 1 < points.length) {
                    points[used++] = x;
                    points[used++] = y;
                }
            }
        }
        return Arrays.copyOf(points, used);
    }
}
