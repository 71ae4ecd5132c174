package org.shenbao.ingest.scan;

import java.util.ArrayList;
import java.util.List;

/** Lines of letters, told apart by the light rows between them. */
final class TextLines {
    private TextLines() {}

    /**
     * The lines in a zone, top down, each as narrow as its ink.
     *
     * @param ink without rulings
     * @param letter height of a usual letter
     */
    static List<Zone> of(Ink ink, Zone zone, double letter) {
        if (zone.isEmpty()) {
            return List.of();
        }
        int[] rows = ink.rows(zone);
        List<int[]> bands = bands(rows, 0);
        List<int[]> whole = new ArrayList<>();
        for (int[] band : joined(bands, letter)) {
            whole.addAll(split(rows, band, letter));
        }
        List<Zone> lines = new ArrayList<>();
        for (int[] band : whole) {
            Zone line = narrowed(ink, new Zone(zone.left(), zone.top() + band[0], zone.right(), zone.top() + band[1]));
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Stretches whose counts are above the least. */
    static List<int[]> bands(int[] counts, int least) {
        List<int[]> bands = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= counts.length; i++) {
            boolean on = i < counts.length && counts[i] > least;
            if (on && start < 0) {
                start = i;
            } else if (!on && start >= 0) {
                bands.add(new int[] {start, i});
                start = -1;
            }
        }
        return bands;
    }

    /** Parts of a letter that lie above each other, such as the strokes of 二 and of =, come together again. */
    private static List<int[]> joined(List<int[]> bands, double letter) {
        List<int[]> joined = new ArrayList<>();
        for (int[] band : bands) {
            int[] last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null
                    && band[1] - last[0] <= 1.2 * letter
                    && Math.min(band[1] - band[0], last[1] - last[0]) < 0.6 * letter) {
                last[1] = band[1];
            } else {
                joined.add(band.clone());
            }
        }
        return joined;
    }

    /** A band of several lines that touch is cut where it is lightest. */
    private static List<int[]> split(int[] rows, int[] band, double letter) {
        int height = band[1] - band[0];
        if (height < 1.8 * letter) {
            return List.of(band);
        }
        int from = band[0] + (int) (0.7 * letter);
        int to = Math.min(band[0] + (int) (1.6 * letter), band[1] - (int) (0.6 * letter));
        int lightest = -1;
        for (int i = from; i < to; i++) {
            if (lightest < 0 || rows[i] < rows[lightest]) {
                lightest = i;
            }
        }
        if (lightest < 0 || rows[lightest] > 0.25 * densest(rows, band)) {
            return List.of(band);
        }
        List<int[]> parts = new ArrayList<>(List.of(new int[] {band[0], lightest}));
        parts.addAll(split(rows, new int[] {lightest, band[1]}, letter));
        return parts;
    }

    private static int densest(int[] rows, int[] band) {
        int most = 0;
        for (int i = band[0]; i < band[1]; i++) {
            most = Math.max(most, rows[i]);
        }
        return most;
    }

    /** The zone without the light margins at its sides, above and below. */
    static Zone narrowed(Ink ink, Zone zone) {
        List<int[]> columns = bands(ink.columns(zone), 0);
        List<int[]> rows = bands(ink.rows(zone), 0);
        if (columns.isEmpty() || rows.isEmpty()) {
            return new Zone(zone.left(), zone.top(), zone.left(), zone.top());
        }
        return new Zone(
                zone.left() + columns.get(0)[0],
                zone.top() + rows.get(0)[0],
                zone.left() + columns.get(columns.size() - 1)[1],
                zone.top() + rows.get(rows.size() - 1)[1]);
    }
}
