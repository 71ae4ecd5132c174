package org.shenbao.ingest.scan;

import java.util.ArrayList;
import java.util.List;

/** Numbers: their points and commas, and the room that their digits take. */
final class Figures {
    /** What numbers are written with, as the engine for Latin letters is told. */
    static final String LETTERS = "0123456789.,%-+/=()";

    private static final int FULL_WIDTH = 0xFEE0;
    private static final double DISPUTED = 0.5;

    private Figures() {}

    /** Whether it is made of digits and their signs alone, with a digit. */
    static boolean isFigure(List<Letter> letters) {
        return letters.stream().anyMatch(letter -> isDigit(letter.text()))
                && letters.stream().allMatch(letter -> letter.text().length() == 1 && LETTERS.contains(letter.text()));
    }

    static boolean isDigit(String text) {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    /** Whether all ink of the line is narrower than Chinese letters are, so that it could be a number. */
    static boolean looksNarrow(List<int[]> bands, double letter) {
        return !bands.isEmpty() && bands.stream().allMatch(band -> band[1] - band[0] <= 0.66 * letter);
    }

    /**
     * The reading of all letters beside that of digits alone: where they differ, the one with as many letters as there are
     * pieces of ink stands, and is hardly believed.
     */
    static List<Letter> agreed(List<Letter> read, List<Letter> digits, List<int[]> bands) {
        if (text(read).equals(text(digits)) || digits.isEmpty() || !isFigure(digits)) {
            return read;
        }
        boolean fits = digits.size() == bands.size() && read.size() != bands.size();
        boolean instead = fits || (digits.size() == bands.size() && !isFigure(read));
        return (instead ? digits : read)
                .stream().map(letter -> letter.doubted(DISPUTED)).toList();
    }

    private static String text(List<Letter> letters) {
        StringBuilder text = new StringBuilder();
        letters.forEach(letter -> text.append(letter.text()));
        return text.toString();
    }

    /** Commas reach below the line that digits stand on, points do not. */
    static List<Letter> points(List<Letter> letters, List<int[]> bands, Ink ink, Zone line, double em) {
        boolean oneEach = bands.size() == letters.size();
        List<Letter> told = new ArrayList<>(letters);
        for (int i = 1; i + 1 < letters.size(); i++) {
            String text = letters.get(i).text();
            boolean point = (text.equals(".") || text.equals(","))
                    && isDigit(letters.get(i - 1).text())
                    && isDigit(letters.get(i + 1).text());
            if (point && oneEach) {
                double below = bottom(ink, line, bands.get(i)) - bottom(ink, line, bands.get(i - 1));
                String own = below >= 0.07 * em ? "," : ".";
                boolean sure = below >= 0.07 * em || below <= 0.03 * em;
                told.set(i, sure ? letters.get(i).as(own) : letters.get(i).doubted(0.8));
            } else if (point) {
                told.set(i, letters.get(i).doubted(0.97));
            }
        }
        return told;
    }

    private static int bottom(Ink ink, Zone line, int[] band) {
        return TextLines.narrowed(ink, new Zone(band[0], line.top(), band[1], line.bottom()))
                .bottom();
    }

    /** Digits that take a whole letter's room each are those of full width. */
    static List<Letter> widths(List<Letter> letters, List<int[]> bands, Zone line, double em) {
        long digits = letters.stream().filter(letter -> isNarrow(letter.text())).count();
        boolean alone = digits == letters.size() && digits >= 2 && bands.size() == letters.size();
        if (!alone && (digits < 3 || digits == letters.size())) {
            return letters;
        }
        boolean last = isNarrow(letters.get(letters.size() - 1).text());
        double room = line.width() + (last ? em / 2 : 0) - (letters.size() - digits) * em;
        if (room / digits < 0.93 * em) {
            return letters;
        }
        return letters.stream().map(Figures::wide).toList();
    }

    private static boolean isNarrow(String text) {
        return isDigit(text) || text.equals(".") || text.equals("%");
    }

    private static Letter wide(Letter letter) {
        return isNarrow(letter.text())
                ? letter.as(String.valueOf((char) (letter.text().charAt(0) + FULL_WIDTH)))
                        .doubted(0.97)
                : letter;
    }
}
