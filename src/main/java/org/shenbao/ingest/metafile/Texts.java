package org.shenbao.ingest.metafile;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Edges;
import org.shenbao.document.Reading;
import org.shenbao.document.Run;

/** Makes runs of letterings, and keeps account of every character. */
final class Texts {
    private static final double ASCENT = 0.86;
    /** Degrees by which a baseline may lean and still count as level or upright. */
    private static final double LEAN = 10;
    /** So much of what was cut off is told. */
    private static final int TOLD = 200;

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder cut = new StringBuilder();
    private int drawn;
    private int kept;
    private int clipped;
    private int controls;
    private int unplaced;
    private int glyphs;
    private int leaning;

    void glyphs(int count) {
        glyphs += count;
    }

    void draw(Lettering lettering, Clip clip) {
        drawn += lettering.text.length();
        if (!lettering.isPlaced()) {
            unplaced += lettering.text.length();
            return;
        }
        double degrees = Math.toDegrees(Math.atan2(lettering.alongY, lettering.alongX));
        int turn = Math.floorMod(Math.round(degrees / 90), 4);
        double lean = Math.abs(degrees - 90.0 * Math.round(degrees / 90));
        leaning += lean > LEAN ? lettering.text.length() : 0;
        int from = 0;
        while (from < lettering.text.length()) {
            Fate fate = fate(lettering, from, clip);
            int to = from + 1;
            while (to < lettering.text.length() && fate(lettering, to, clip) == fate) {
                to++;
            }
            settle(lettering.part(from, to), fate, turn);
            from = to;
        }
    }

    private void settle(Lettering part, Fate fate, int turn) {
        int length = part.text.length();
        switch (fate) {
            case CONTROL -> controls += length;
            case CLIPPED -> {
                clipped += length;
                cut.append(part.text, 0, Math.max(0, Math.min(length, TOLD - cut.length())));
            }
            case KEPT -> {
                kept += length;
                if (part.upright && turn != 0) {
                    stack(part, turn);
                } else {
                    runs.add(run(part, turn));
                }
            }
        }
    }

    /** Where the middle of a character lies decides: a box that cuts less than half of it leaves it readable. */
    private static Fate fate(Lettering lettering, int at, Clip clip) {
        if (Character.isISOControl(lettering.text.charAt(at))) {
            return Fate.CONTROL;
        }
        if (clip.isNone()) {
            return Fate.KEPT;
        }
        double over = (ASCENT - 0.5) * lettering.size;
        double along = lettering.guessed ? lettering.edges[at] : (lettering.edges[at] + lettering.edges[at + 1]) / 2;
        double x = lettering.x + lettering.alongX * along + lettering.alongY * over;
        double y = lettering.y + lettering.alongY * along - lettering.alongX * over;
        return clip.contains(x, y) ? Fate.KEPT : Fate.CLIPPED;
    }

    private static Run run(Lettering part, int turn) {
        int last = part.edges.length - 1;
        double middle = (part.edges[0] + part.edges[last]) / 2;
        boolean level = turn % 2 == 0;
        double start = level ? part.x : part.y;
        double step = level ? part.alongX : part.alongY;
        double baseline = level ? part.y + part.alongY * middle : part.x + part.alongX * middle;
        float[] at = new float[last + 1];
        double furthest = part.edges[0];
        for (int i = 0; i <= last; i++) {
            furthest = Math.max(furthest, part.edges[i]); // letters set back over others
            at[i] = (float) (start + step * furthest);
        }
        return new Run(part.text, baseline, part.size, Edges.of(at), turn, Reading.CERTAIN);
    }

    /** Characters of a font for vertical writing stand upright, each below the one before. */
    private void stack(Lettering part, int turn) {
        double across = turn == 1 ? -(1 - ASCENT) : turn == 3 ? -ASCENT : -0.5;
        for (int i = 0; i < part.text.length(); i++) {
            double middle = (part.edges[i] + part.edges[i + 1]) / 2;
            double x = part.x + part.alongX * middle;
            double y = part.y + part.alongY * middle;
            double left = turn == 2 ? x - part.size / 2 : x + across * part.size;
            double baseline = turn == 2 ? y : y + (ASCENT - 0.5) * part.size;
            Edges edges = Edges.even(left, left + part.size, 1);
            runs.add(Run.upright(part.text.substring(i, i + 1), baseline, part.size, edges));
        }
    }

    List<Run> runs() {
        return runs;
    }

    Tally tally() {
        return new Tally(drawn, kept, clipped, controls, unplaced, glyphs);
    }

    /** Characters whose baseline leans. */
    int leaning() {
        return leaning;
    }

    /** The beginning of what was cut off. */
    String cut() {
        return cut.toString();
    }

    private enum Fate {
        KEPT,
        CLIPPED,
        CONTROL
    }
}
