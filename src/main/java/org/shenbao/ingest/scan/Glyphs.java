package org.shenbao.ingest.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The letters of a page as they look: a form prints the same letters again and again, and where one of them is read as
 * another letter than all that look like it, it was misread.
 */
final class Glyphs {
    /** More letters than any page has that is no book. */
    private static final int MOST = 8_000;
    /** From so much likeness on two pictures can be of one letter. */
    private static final double ALIKE = 0.80;

    private static final int SIDE = 16;

    private final List<Glyph> glyphs = new ArrayList<>();

    /** One letter: its darkness in squares, of mean 0 and length 1, and what it was read as, and how surely. */
    private static final class Glyph {
        private final int line;
        private final int at;
        private final Zone zone;
        private final float[] look;
        private final Map<String, Double> votes;

        Glyph(int line, int at, Zone zone, float[] look, Map<String, Double> votes) {
            this.line = line;
            this.at = at;
            this.zone = zone;
            this.look = look;
            this.votes = votes;
        }
    }

    /**
     * What a letter looks like.
     *
     * @param text that all that look like it were read as most surely
     * @param share of all their readings that say so
     * @param support how many others look like it, those just alike counting one each
     */
    record Likeness(String text, double share, double support) {}

    /** Adds a letter with what it was read as; what is too small or too flat to look like anything is left out. */
    void add(ScannedPage page, int line, int at, Zone zone, Map<String, Double> votes, double em) {
        if (glyphs.size() >= MOST || zone.height() < 0.4 * em || zone.width() < 0.18 * em || votes.isEmpty()) {
            return;
        }
        float[] look = look(page.gray(), zone);
        if (look.length > 0) {
            glyphs.add(new Glyph(line, at, zone, look, votes));
        }
    }

    private static float[] look(Gray gray, Zone zone) {
        float[] look = new float[SIDE * SIDE];
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double left = zone.left() + x * zone.width() / (double) SIDE;
                double top = zone.top() + y * zone.height() / (double) SIDE;
                look[y * SIDE + x] = (float) (255
                        - mean(
                                gray,
                                left,
                                top,
                                left + zone.width() / (double) SIDE,
                                top + zone.height() / (double) SIDE));
                sum += look[y * SIDE + x];
            }
        }
        double length = 0;
        for (int i = 0; i < look.length; i++) {
            look[i] -= (float) (sum / look.length);
            length += look[i] * look[i];
        }
        if (length < 1) {
            return new float[0];
        }
        for (int i = 0; i < look.length; i++) {
            look[i] /= (float) Math.sqrt(length);
        }
        return look;
    }

    private static double mean(Gray gray, double left, double top, double right, double bottom) {
        double sum = 0;
        int steps = 3;
        for (int i = 0; i < steps * steps; i++) {
            int x = (int) (left + (right - left) * (i % steps + 0.5) / steps);
            int row = i / steps;
            int y = (int) (top + (bottom - top) * (row + 0.5) / steps);
            sum += gray.at(Math.min(x, gray.width() - 1), Math.min(y, gray.height() - 1));
        }
        return sum / (steps * steps);
    }

    /** For each line's letters, by line and then by place in it, what all that look like them were read as. */
    Map<Integer, Map<Integer, Likeness>> likenesses() {
        Map<Integer, Map<Integer, Likeness>> all = new TreeMap<>();
        for (Glyph glyph : glyphs) {
            Map<String, Double> scores = new TreeMap<>();
            double support = 0;
            for (Glyph other : glyphs) {
                double alike = other == glyph ? 1 : alike(glyph, other);
                if (alike > ALIKE) {
                    double weight = Math.pow((alike - ALIKE) / (1 - ALIKE), 3);
                    support += other == glyph ? 0 : weight;
                    other.votes.forEach((text, vote) -> scores.merge(text, weight * vote, Double::sum));
                }
            }
            double sum =
                    scores.values().stream().mapToDouble(Double::doubleValue).sum();
            Map.Entry<String, Double> best =
                    scores.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
            all.computeIfAbsent(glyph.line, none -> new TreeMap<>())
                    .put(glyph.at, new Likeness(best.getKey(), best.getValue() / Math.max(1e-9, sum), support));
        }
        return all;
    }

    private static double alike(Glyph one, Glyph other) {
        Zone a = one.zone;
        Zone b = other.zone;
        if (Math.abs(a.width() - b.width()) > Math.max(2, 0.1 * Math.max(a.width(), b.width()))
                || Math.abs(a.height() - b.height()) > Math.max(2, 0.1 * Math.max(a.height(), b.height()))) {
            return 0;
        }
        double product = 0;
        for (int i = 0; i < one.look.length; i++) {
            product += one.look[i] * other.look[i];
        }
        return product;
    }
}
