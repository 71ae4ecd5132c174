package org.shenbao.ingest.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which ink of a line each letter of a reading is, found so that every letter takes as much room as such letters do.
 *
 * @param placed the letters with their ink; none where the reading cannot be set on it
 */
record Setting(List<Placed> placed) {
    private static final double NEVER = 1e9;
    /** More pieces of ink than a letter has side by side. */
    private static final int MOST_PIECES = 6;

    private static final int LONGEST = 500;

    Setting {
        placed = List.copyOf(placed);
    }

    /**
     * A letter where its ink stands.
     *
     * @param strain how far its ink is from what such letters look like, in squared em squares
     */
    record Placed(Letter letter, Zone zone, double strain) {}

    /** The letters set on a line's ink. */
    static Setting of(List<Letter> letters, ScannedPage page, Zone line, double em) {
        int n = letters.size();
        List<Zone> pieces = pieces(page.ink(), line, page.bands(line), em, n);
        int m = pieces.size();
        if (n == 0 || n > m || m > LONGEST) {
            return new Setting(List.of());
        }
        double[][] cost = new double[n + 1][m + 1];
        int[][] from = new int[n + 1][m + 1];
        for (double[] row : cost) {
            Arrays.fill(row, NEVER);
        }
        cost[0][0] = 0;
        for (int i = 1; i <= n; i++) {
            for (int j = i; j <= m - (n - i); j++) {
                Zone zone = pieces.get(j - 1);
                for (int k = j - 1; k >= Math.max(i - 1, j - MOST_PIECES); k--) {
                    zone = zone.with(pieces.get(k));
                    Letter letter = letters.get(i - 1);
                    double own = cost[i - 1][k] + strain(letter, zone, em) + away(letter, zone, em);
                    if (own < cost[i][j]) {
                        cost[i][j] = own;
                        from[i][j] = k;
                    }
                }
            }
        }
        if (cost[n][m] >= NEVER) {
            return new Setting(List.of());
        }
        List<Placed> placed = new ArrayList<>();
        for (int i = n, j = m; i > 0; j = from[i][j], i--) {
            Zone zone = pieces.get(j - 1);
            for (int k = from[i][j]; k < j; k++) {
                zone = zone.with(pieces.get(k));
            }
            placed.add(0, new Placed(letters.get(i - 1), zone, strain(letters.get(i - 1), zone, em)));
        }
        return new Setting(placed);
    }

    /** Pieces too wide for one letter are cut where they are lightest, and the widest where there are too few. */
    private static List<Zone> pieces(Ink ink, Zone line, List<int[]> bands, double em, int letters) {
        List<Zone> pieces = new ArrayList<>();
        for (int[] band : bands) {
            int start = band[0];
            while (band[1] - start > 1.12 * em) {
                int end = lightest(ink, line, start, (int) (0.8 * em), (int) (1.1 * em));
                pieces.add(new Zone(start, line.top(), end, line.bottom()));
                start = end;
            }
            pieces.add(new Zone(start, line.top(), band[1], line.bottom()));
        }
        while (pieces.size() < letters) {
            Zone widest =
                    pieces.stream().max(Comparator.comparingInt(Zone::width)).orElse(new Zone(0, 0, 0, 0));
            if (widest.width() < 0.55 * em) {
                break;
            }
            int at = pieces.indexOf(widest);
            int end = lightest(ink, line, widest.left(), (int) (0.3 * widest.width()), (int) (0.7 * widest.width()));
            pieces.set(at, new Zone(widest.left(), line.top(), end, line.bottom()));
            pieces.add(at + 1, new Zone(end, line.top(), widest.right(), line.bottom()));
        }
        pieces.replaceAll(piece -> TextLines.narrowed(ink, piece));
        return pieces;
    }

    private static int lightest(Ink ink, Zone line, int start, int least, int most) {
        int[] columns = ink.columns(new Zone(start, line.top(), start + most + 1, line.bottom()).within(ink.zone()));
        int best = Math.max(1, least);
        for (int x = best; x < columns.length; x++) {
            best = columns[x] < columns[best] ? x : best;
        }
        return start + best;
    }

    private static double strain(Letter letter, Zone ink, double em) {
        double width = ink.width() / em;
        double height = ink.height() / em;
        double[] room = room(letter.text());
        double off = Math.max(0, Math.max(room[0] - width, width - room[1]));
        double offHeight = Math.max(0, Math.max(room[2] - height, height - room[3]));
        return 4 * (off * off + offHeight * offHeight);
    }

    /** Where the engine saw it counts a little. */
    private static double away(Letter letter, Zone ink, double em) {
        double away = ((ink.left() + ink.right()) / 2.0 - (letter.left() + letter.right()) / 2) / em;
        return 0.02 * Math.min(4, away * away);
    }

    /** The least and the largest width of a letter's ink, and the same of its height, in em squares. */
    private static double[] room(String text) {
        int letter = text.codePointAt(0);
        if ("一—-－_=＝二…~".indexOf(letter) >= 0) {
            return new double[] {0.2, 1.05, 0, letter == '二' ? 0.95 : 0.5};
        }
        if (Character.isIdeographic(letter)) {
            return new double[] {
                "卜丨小川".indexOf(letter) >= 0 ? 0.3 : 0.6, 1.03, "三工口日曰四皿".indexOf(letter) >= 0 ? 0.5 : 0.7, 1.1
            };
        }
        if ("，。、；：,.:;·'\"“”‘’`".indexOf(letter) >= 0) {
            return new double[] {0.03, 0.42, 0, 0.62};
        }
        if (Punctuation.isMark(text) || letter == '|') {
            return new double[] {0.03, 0.5, 0.3, 1.1};
        }
        if ("1il!I".indexOf(letter) >= 0) {
            return new double[] {0.05, 0.36, 0.45, 1.1};
        }
        if ("%mMW".indexOf(letter) >= 0) {
            return new double[] {0.5, 1, 0.4, 1.1};
        }
        if ("≥≤><".indexOf(letter) >= 0) {
            return new double[] {0.38, 1.03, 0.3, 1};
        }
        return letter > 0x2000 ? new double[] {0.3, 1.03, 0.1, 1.1} : new double[] {0.25, 0.7, 0.4, 1.1};
    }
}
