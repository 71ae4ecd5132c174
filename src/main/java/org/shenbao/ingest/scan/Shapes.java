package org.shenbao.ingest.scan;

import java.util.ArrayList;
import java.util.List;

/** Signs that are told by their shape alone better than by an engine that expects words: = ≥ ≤. */
final class Shapes {
    /** From so many letters on the bars of = are those of full width. */
    private static final double WIDE = 0.65;

    private Shapes() {}

    /**
     * A sign at the beginning of a line.
     *
     * @param text of the sign; "" where none of those known stands there
     * @param end column behind it
     */
    record Sign(String text, int end) {
        static final Sign NONE = new Sign("", 0);
    }

    /** The sign that a line begins with. */
    static Sign leading(Ink ink, Zone line, double letter) {
        List<int[]> bands = TextLines.bands(ink.columns(line), 0);
        if (bands.isEmpty()) {
            return Sign.NONE;
        }
        int end = line.left() + bands.get(0)[1];
        if (bands.size() > 1 && bands.get(1)[0] - bands.get(0)[1] < 0.04 * letter) {
            return Sign.NONE;
        }
        Zone zone = TextLines.narrowed(ink, new Zone(line.left(), line.top(), end, line.bottom()));
        if (bands.size() == 1 && isEquals(ink, zone, letter)) {
            return new Sign(zone.width() > WIDE * letter ? "＝" : "=", end);
        }
        if (bands.size() == 1 && isBar(zone, letter) && zone.width() <= 0.55 * letter && zone.width() >= 0.2 * letter) {
            return new Sign("-", end);
        }
        String chevron = chevron(ink, zone, letter);
        return chevron.isEmpty() ? Sign.NONE : new Sign(chevron, end);
    }

    /** Bars told by their shape: 二 of two bars of one length is =, and what stands alone as one bar is a dash. */
    static List<Letter> signs(List<Letter> letters, Ink ink, Zone line, double letter) {
        List<Letter> signs = new ArrayList<>(letters);
        for (int i = 0; i < letters.size(); i++) {
            Letter own = letters.get(i);
            Zone zone = TextLines.narrowed(
                    ink, new Zone((int) own.left(), line.top(), (int) own.right(), line.bottom()).within(ink.zone()));
            boolean beside = (i > 0 && isIdeograph(letters.get(i - 1)))
                    || (i + 1 < letters.size() && isIdeograph(letters.get(i + 1)));
            if (own.text().equals("二") && isEquals(ink, zone, letter)) {
                signs.set(i, own.as("=").doubted(0.9));
            } else if (own.text().equals("一") && letters.size() == 1) {
                signs.set(i, own.as("—").doubted(0.7));
            } else if (own.text().equals("-") && beside && zone.width() >= 0.7 * letter && isBar(zone, letter)) {
                signs.set(i, own.as("一").doubted(0.8));
            } else if ("一二三".contains(own.text()) && bars(ink, zone) > 0) {
                signs.set(i, counted(own, bars(ink, zone)));
            } else if ("><2Z之过".contains(own.text())
                    && !chevron(ink, zone, letter).isEmpty()) {
                signs.set(i, own.as(chevron(ink, zone, letter)).doubted(0.95));
            }
        }
        return signs;
    }

    /** A thin bar fades easily, but none comes from nothing: fewer bars than were read only cast doubt. */
    private static Letter counted(Letter letter, int bars) {
        int read = "一二三".indexOf(letter.text()) + 1;
        Letter most = bars > read ? letter.as("一二三".substring(bars - 1, bars)) : letter;
        return bars == read ? letter : most.doubted(0.8);
    }

    private static boolean isIdeograph(Letter letter) {
        return Character.isIdeographic(letter.text().codePointAt(0));
    }

    /** How many level bars lie above each other; 0 where it is something else. */
    private static int bars(Ink ink, Zone zone) {
        int bars = TextLines.bands(ink.rows(zone), zone.width() / 3).size();
        return bars <= 3 ? bars : 0;
    }

    /** Two level bars of one length, closer to each other than those of 二, of which the lower is longer. */
    private static boolean isEquals(Ink ink, Zone zone, double letter) {
        if (zone.width() > 0.9 * letter || zone.width() < 0.25 * letter || zone.height() > 0.55 * letter) {
            return false;
        }
        List<int[]> bars = TextLines.bands(ink.rows(zone), zone.width() / 5);
        if (bars.size() != 2) {
            return false;
        }
        Zone upper = bar(ink, zone, bars.get(0));
        Zone lower = bar(ink, zone, bars.get(1));
        return isBar(upper, letter)
                && isBar(lower, letter)
                && Math.abs(upper.left() - lower.left()) <= 0.1 * letter
                && Math.abs(upper.right() - lower.right()) <= 0.1 * letter;
    }

    private static Zone bar(Ink ink, Zone zone, int[] rows) {
        return TextLines.narrowed(ink, new Zone(zone.left(), zone.top() + rows[0], zone.right(), zone.top() + rows[1]));
    }

    private static boolean isBar(Zone bar, double letter) {
        return bar.height() <= 0.25 * letter && bar.width() >= 2 * bar.height();
    }

    /** A chevron over a bar: its upper edge runs straight from one upper corner to the other side's middle. */
    private static String chevron(Ink ink, Zone zone, double letter) {
        boolean sized = zone.width() >= 0.4 * letter
                && zone.width() <= 1.05 * letter
                && zone.height() >= 0.4 * letter
                && zone.height() <= 1.05 * letter
                && zone.height() <= 1.4 * zone.width();
        if (!sized) {
            return "";
        }
        if (points(ink, zone, false)) {
            return "≥";
        }
        return points(ink, zone, true) ? "≤" : "";
    }

    /** Whether it is a ≥, or its mirror image. */
    private static boolean points(Ink ink, Zone zone, boolean mirrored) {
        int width = zone.width();
        double height = zone.height();
        int fitting = 0;
        int barred = 0;
        double first = 0;
        double last = 0;
        int counted = 0;
        int third = Math.max(1, width / 4);
        for (int i = 0; i < width; i++) {
            int x = mirrored ? zone.right() - 1 - i : zone.left() + i;
            int top = zone.top();
            while (top < zone.bottom() && !ink.at(x, top)) {
                top++;
            }
            double down = (top - zone.top()) / height;
            if (i < third) {
                first += down / third;
            }
            if (i >= width - third) {
                last += down / third;
            }
            int strokes = strokes(ink, x, zone);
            if (i >= width / 10 && i < width * 9 / 10) {
                counted++;
                double straight = 0.04 + 0.36 * i / width;
                fitting += Math.abs(down - straight) <= 0.13 ? 1 : 0;
                barred += strokes == 3 || (i > width / 2 && strokes == 2) ? 1 : 0;
            }
        }
        return fitting >= 0.85 * counted && barred >= 0.75 * counted && last - first >= 0.17 && first <= 0.15;
    }

    /** How many strokes a column crosses; 9 where one is too thick for one. */
    private static int strokes(Ink ink, int x, Zone zone) {
        int strokes = 0;
        int thick = 0;
        for (int y = zone.top(); y <= zone.bottom(); y++) {
            if (y < zone.bottom() && ink.at(x, y)) {
                thick++;
            } else if (thick > 0) {
                if (thick > 0.4 * zone.height()) {
                    return 9;
                }
                strokes++;
                thick = 0;
            }
        }
        return strokes;
    }
}
