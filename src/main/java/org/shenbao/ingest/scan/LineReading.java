package org.shenbao.ingest.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shenbao.document.Edges;
import org.shenbao.document.Method;
import org.shenbao.document.Reading;
import org.shenbao.document.Run;

/**
 * What a line was read as.
 *
 * @param zone of its ink
 * @param em height of its letters' em square in pixels
 * @param letters in their order, marks of the right width
 * @param confidence that all of them are right
 */
record LineReading(Zone zone, double em, List<Letter> letters, double confidence) {
    /** Share of the em square that a Chinese letter's ink is tall. */
    private static final double INK = 0.92;
    /** Share of the em square that it reaches below the baseline. */
    private static final double BELOW = 0.08;
    /** The middle of digits and signs above the baseline. */
    private static final double MIDDLE = 0.36;

    /** How surely a sign's shape tells it. */
    private static final double SHAPED = 0.97;

    LineReading {
        letters = List.copyOf(letters);
    }

    static LineReading of(ScannedPage page, ScannedPage.TextLine line, List<Letter> read) {
        Zone zone = line.zone();
        double em = (zone.height() < 0.8 * page.letter() ? page.letter() : zone.height()) / INK;
        List<Letter> letters = new ArrayList<>();
        if (!line.sign().text().isEmpty()) {
            letters.add(new Letter(line.sign().text(), zone.left(), line.sign().end(), SHAPED, true));
        }
        if (!line.isSign()) {
            List<int[]> bands = page.bands(line.rest());
            List<Letter> marked = Punctuation.pairs(Punctuation.widths(read, bands, em));
            List<Letter> pointed = Figures.points(marked, bands, page.ink(), line.rest(), em);
            letters.addAll(Figures.widths(pointed, bands, line.rest(), em));
        }
        return new LineReading(zone, em, letters, Confidence.of(letters));
    }

    /** The line as drawn; nothing where nothing was read. */
    Optional<Run> run(double pointsPerPixel) {
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        List<Double> starts = new ArrayList<>();
        double at = zone.left();
        for (int i = 0; i < letters.size(); i++) {
            Letter letter = letters.get(i);
            double left = Math.min(zone.right(), Math.max(at, i == 0 ? zone.left() : letter.left()));
            if (i > 0 && spaced(letters.get(i - 1), letter)) {
                text.append(' ');
                starts.add(Math.min(left, Math.max(at, letters.get(i - 1).right())));
            }
            for (int k = 0; k < letter.text().length(); k++) {
                starts.add(left);
            }
            text.append(letter.text());
            at = left;
        }
        float[] edges = new float[starts.size() + 1];
        for (int i = 0; i < starts.size(); i++) {
            edges[i] = (float) (starts.get(i) * pointsPerPixel);
        }
        edges[starts.size()] = (float) (zone.right() * pointsPerPixel);
        boolean low = zone.height() < 0.8 * em * INK;
        double baseline = low ? (zone.top() + zone.bottom()) / 2.0 + MIDDLE * em : zone.bottom() - BELOW * em;
        return Optional.of(new Run(
                text.toString(),
                baseline * pointsPerPixel,
                em * pointsPerPixel,
                Edges.of(edges),
                0,
                Reading.of(Method.OCR, confidence)));
    }

    /** Spaces stand between Latin words; between Chinese letters the engine sees some where there are none. */
    private boolean spaced(Letter before, Letter after) {
        boolean words = isWord(before.text()) && isWord(after.text());
        double gap = after.left() - before.right();
        return after.starts() && gap > (words ? 0.12 : 1.5) * em;
    }

    private static boolean isWord(String text) {
        return text.charAt(0) < 0x250 && Character.isLetterOrDigit(text.charAt(0));
    }
}
