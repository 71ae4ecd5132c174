package org.shenbao.ingest.scan;

import java.util.ArrayList;
import java.util.Collections;
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
    /** Share of the em square that it reaches below the baseline. */
    private static final double BELOW = 0.08;
    /** The middle of digits and signs above the baseline. */
    private static final double MIDDLE = 0.36;

    /** In letters of fewer pixels the strokes run together: even what all readings agree on is often wrong. */
    private static final double SMALL = 27;

    private static final double BLURRED = 0.95;

    /** What is left of the confidence in a line with a bracket that could be of either width. */
    private static final double GUESSED = 0.9;

    /** How surely a sign's shape tells it. */
    private static final double SHAPED = 0.97;

    LineReading {
        letters = List.copyOf(letters);
    }

    static LineReading of(ScannedPage page, ScannedPage.TextLine line, List<Letter> read) {
        Zone zone = line.zone();
        double em = page.em(line);
        List<Letter> letters = new ArrayList<>();
        if (!line.sign().text().isEmpty()) {
            letters.add(new Letter(line.sign().text(), zone.left(), line.sign().end(), SHAPED, true));
        }
        if (!line.isSign()) {
            double pitch = pitch(read, em);
            List<Letter> signed = Shapes.signs(read, page.ink(), line.rest(), page.letter());
            List<Letter> marked = Punctuation.pairs(Punctuation.widths(signed, pitch));
            letters.addAll(Figures.widths(Figures.points(marked, page.ink(), line.rest(), em), pitch));
        }
        return new LineReading(zone, em, letters, Confidence.of(letters) * (page.letter() < SMALL ? BLURRED : 1));
    }

    /** A single digit is as wide as those that the line before it ends with. */
    LineReading behind(LineReading before) {
        int last = before.letters.size() - 1;
        boolean single = letters.size() == 1 && Figures.isDigit(letters.get(0).text());
        return single && last >= 0 && Figures.isWide(before.letters.get(last).text())
                ? new LineReading(zone, em, Figures.wide(letters), confidence)
                : this;
    }

    /** With brackets at its ends as those within other lines are. */
    LineReading bracketed(int[] within) {
        boolean guessed = Punctuation.isGuessed(letters, within);
        return new LineReading(
                zone, em, Punctuation.roundAtEnds(letters, within), guessed ? confidence * GUESSED : confidence);
    }

    LineReading doubted(double factor) {
        return new LineReading(zone, em, letters, confidence * factor);
    }

    /** Width of the em square: what Chinese letters that follow each other are apart. */
    private static double pitch(List<Letter> letters, double em) {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < letters.size(); i++) {
            Letter before = letters.get(i - 1);
            Letter letter = letters.get(i);
            double step = (letter.left() + letter.right() - before.left() - before.right()) / 2;
            boolean both = Character.isIdeographic(before.text().codePointAt(0))
                    && Character.isIdeographic(letter.text().codePointAt(0));
            if (both && step > 0.7 * em && step < 1.3 * em) {
                steps.add(step);
            }
        }
        Collections.sort(steps);
        return steps.size() < 2 ? em : steps.get(steps.size() / 2);
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
        boolean low = zone.height() < 0.8 * em * ScannedPage.INK;
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
