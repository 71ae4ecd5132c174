package org.shenbao.ingest.scan;

import java.util.ArrayList;
import java.util.List;

/** Numbers: their points and commas, and the room that their digits take. */
final class Figures {
    /** What numbers are written with, as the engine for Latin letters is told. */
    static final String LETTERS = "0123456789.,%-+/=()";

    private static final int FULL_WIDTH = 0xFEE0;
    /** From so many em squares a digit on, they are of full width; those of half width take little more than half of one. */
    private static final double WIDE = 0.82;

    private Figures() {}

    static boolean isDigit(String text) {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    /** Whether all ink of the line is narrower than Chinese letters are, so that it could be a number. */
    static boolean looksNarrow(List<int[]> bands, double letter) {
        return !bands.isEmpty() && bands.stream().allMatch(band -> band[1] - band[0] <= 0.66 * letter);
    }

    /** Commas reach below the line that digits stand on, points do not; and a number has one point, its last. */
    static List<Letter> points(List<Letter> letters, Ink ink, Zone line, double em) {
        List<Letter> told = new ArrayList<>(letters);
        for (int i = 1; i + 1 < letters.size(); i++) {
            if (isPoint(letters, i)) {
                double below = bottom(ink, line, letters.get(i)) - bottom(ink, line, letters.get(i - 1));
                String own = below >= 0.07 * em ? "," : ".";
                boolean sure = below >= 0.07 * em || below <= 0.03 * em;
                told.set(i, sure ? letters.get(i).as(own) : letters.get(i).doubted(0.8));
            }
        }
        return grouped(told);
    }

    private static boolean isPoint(List<Letter> letters, int at) {
        String text = letters.get(at).text();
        return at > 0
                && at + 1 < letters.size()
                && ".,，．".contains(text)
                && isDigit(letters.get(at - 1).text())
                && isDigit(letters.get(at + 1).text());
    }

    /** Three digits behind every comma, and two or fewer behind a point that stands last. */
    private static List<Letter> grouped(List<Letter> letters) {
        List<Letter> grouped = new ArrayList<>(letters);
        int start = 0;
        while (start < letters.size()) {
            int end = start;
            List<Integer> points = new ArrayList<>();
            while (end < letters.size() && (isDigit(letters.get(end).text()) || isPoint(letters, end))) {
                if (!isDigit(letters.get(end).text())) {
                    points.add(end);
                }
                end++;
            }
            group(grouped, start, end, points);
            start = end + 1;
        }
        return grouped;
    }

    private static void group(List<Letter> letters, int start, int end, List<Integer> points) {
        if (points.isEmpty() || points.get(0) - start > (points.size() > 1 ? 3 : 12)) {
            return;
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i) - points.get(i - 1) != 4) {
                return;
            }
        }
        int last = points.get(points.size() - 1);
        boolean fraction = end - last - 1 < 3;
        for (int at : points) {
            String own = at == last && fraction ? "." : ",";
            if ((fraction || points.size() > 1) && !letters.get(at).text().equals(own)) {
                letters.set(at, letters.get(at).as(own).doubted(0.95));
            }
        }
    }

    private static int bottom(Ink ink, Zone line, Letter letter) {
        Zone zone = new Zone((int) letter.left(), line.top(), (int) letter.right(), line.bottom());
        return TextLines.narrowed(ink, zone.within(ink.zone())).bottom();
    }

    /** Digits that take a whole letter's room each are those of full width. */
    static List<Letter> widths(List<Letter> letters, double em) {
        List<Letter> widths = new ArrayList<>();
        letters.forEach(letter -> widths.add(narrow(letter)));
        int wide = 0;
        int half = 0;
        List<Integer> single = new ArrayList<>();
        int start = 0;
        while (start < widths.size()) {
            int end = start;
            while (end < widths.size() && isNarrow(widths.get(end).text())) {
                end++;
            }
            if (end - start == 1 && isDigit(widths.get(start).text())) {
                single.add(start);
            } else if (end - start > 1) {
                double pitch = (widths.get(end - 1).left() - widths.get(start).left()) / (end - start - 1);
                boolean isWide = pitch >= WIDE * em;
                for (int i = start; i < end && isWide; i++) {
                    widths.set(i, wide(widths.get(i)));
                }
                wide += isWide ? 1 : 0;
                half += isWide ? 0 : 1;
            }
            start = Math.max(end, start + 1);
        }
        for (int at : single) {
            if (wide > 0 && half == 0) {
                widths.set(at, wide(widths.get(at)));
            }
        }
        return widths;
    }

    /** The letters with all digits of full width. */
    static List<Letter> wide(List<Letter> letters) {
        return letters.stream().map(Figures::wide).toList();
    }

    static boolean isWide(String text) {
        return text.length() == 1
                && !narrow(new Letter(text, 0, 0, 0, false)).text().equals(text);
    }

    private static boolean isNarrow(String text) {
        return isDigit(text) || (text.length() == 1 && ".,%".contains(text));
    }

    /** The engine writes either kind as it likes. */
    private static Letter narrow(Letter letter) {
        char only = letter.text().length() == 1 ? letter.text().charAt(0) : 0;
        boolean full = (only >= '０' && only <= '９') || only == '．' || only == '％';
        return full ? letter.as(String.valueOf((char) (only - FULL_WIDTH))) : letter;
    }

    private static Letter wide(Letter letter) {
        return isNarrow(letter.text()) && !letter.text().equals(",")
                ? letter.as(String.valueOf((char) (letter.text().charAt(0) + FULL_WIDTH)))
                        .doubted(0.97)
                : letter;
    }
}
