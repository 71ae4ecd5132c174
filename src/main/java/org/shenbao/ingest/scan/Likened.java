package org.shenbao.ingest.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lines of a page with letters that were misread put right by what looks like them elsewhere on the page. */
final class Likened {
    /** How much of two letters' ink must be the same for two readings to mean the same letter. */
    private static final double SAME = 0.75;

    /** So much likeness to others, in letters just alike, is needed to take a letter for another. */
    private static final double ENOUGH = 0.5;

    private static final double MOST = 0.4;
    /** Share of readings of all that look alike below which they are no help. */
    private static final double CLEAR = 0.8;

    private Likened() {}

    /**
     * The lines put right.
     *
     * @param letters that each line was taken for
     * @param readings of each line, each one the engine's own
     */
    static List<List<Letter>> of(ScannedPage page, List<List<Letter>> letters, List<List<Setting>> readings) {
        Glyphs glyphs = new Glyphs();
        for (int i = 0; i < letters.size(); i++) {
            ScannedPage.TextLine line = page.lines().get(i);
            double em = page.em(line);
            for (int k = 0; k < letters.get(i).size(); k++) {
                Letter own = letters.get(i).get(k);
                Zone zone = TextLines.narrowed(
                        page.ink(),
                        new Zone(
                                        (int) own.left(),
                                        line.zone().top(),
                                        (int) own.right(),
                                        line.zone().bottom())
                                .within(page.ink().zone()));
                Map<String, Double> votes = new TreeMap<>();
                votes.merge(own.text(), 0.3 * own.confidence(), Double::sum);
                readings.get(i).forEach(reading -> vote(votes, zone, reading));
                glyphs.add(page, i, k, zone, votes, em);
            }
        }
        List<List<Letter>> right = new ArrayList<>();
        letters.forEach(line -> right.add(new ArrayList<>(line)));
        glyphs.likenesses()
                .forEach((line, likenesses) -> likenesses.forEach((at, likeness) ->
                        right.get(line).set(at, judged(right.get(line).get(at), likeness))));
        return right;
    }

    /** A letter believed as far as those that look like it were read alike; read as they were, where there are enough. */
    private static Letter judged(Letter letter, Glyphs.Likeness likeness) {
        if (!likeness.text().equals(letter.text())) {
            boolean other = likeness.support() >= ENOUGH && likeness.share() >= MOST;
            return (other ? letter.as(likeness.text()) : letter).doubted(other ? 0.9 : 0.7);
        }
        return likeness.share() < CLEAR ? letter.doubted(0.8) : letter;
    }

    private static void vote(Map<String, Double> votes, Zone zone, Setting setting) {
        for (Setting.Placed placed : setting.placed()) {
            Zone other = placed.zone();
            int shared = Math.min(zone.right(), other.right()) - Math.max(zone.left(), other.left());
            int all = Math.max(zone.right(), other.right()) - Math.min(zone.left(), other.left());
            if (shared > SAME * all) {
                votes.merge(placed.letter().text(), placed.letter().confidence(), Double::sum);
            }
        }
    }
}
