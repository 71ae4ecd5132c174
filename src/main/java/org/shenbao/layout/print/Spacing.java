package org.shenbao.layout.print;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Edges;
import org.shenbao.document.Reading;
import org.shenbao.document.Run;

/** Sets the runs of one line side by side, with the blanks that their gaps stand for. */
final class Spacing {
    /** Between two words of a narrow script, in letter sizes: half of what justified text still leaves. */
    private static final double WORD_GAP = 0.15;
    /** Between Chinese characters: more than what justification and punctuation leave. */
    private static final double WIDE_GAP = 0.6;
    /** What cannot be a blank any more. */
    private static final double TAB_GAP = 2;
    /** By how much the gaps of a letter-spaced title differ from each other, as a share. */
    private static final double EVEN = 0.3;

    private final boolean inCell;
    private final List<Run> runs;
    private final StringBuilder text = new StringBuilder();
    private final List<Float> edges = new ArrayList<>();

    private Spacing(List<Run> runs, boolean inCell) {
        this.runs = runs;
        this.inCell = inCell;
    }

    /**
     * One run out of all, blanks at its ends included.
     *
     * @param runs of one turn, in the order of reading
     * @param inCell where a wide gap is no tab, and two characters far apart are one word
     */
    static Run together(List<Run> runs, boolean inCell) {
        return runs.size() == 1 ? runs.get(0) : new Spacing(runs, inCell).join();
    }

    private Run join() {
        boolean[] even = evenGaps();
        double size = 0;
        double baseline = 0;
        Reading reading = runs.get(0).reading();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (i > 0) {
                blank(runs.get(i - 1), run, even[i]);
            }
            append(run);
            if (run.size() > size) {
                size = run.size();
                baseline = run.baseline();
            }
            reading = weaker(reading, run.reading());
        }
        float[] at = new float[edges.size() + 1];
        for (int i = 0; i < edges.size(); i++) {
            at[i] = edges.get(i);
        }
        at[edges.size()] = (float) runs.get(runs.size() - 1).edges().last();
        return new Run(
                text.toString(), baseline, size, Edges.of(at), runs.get(0).turn(), reading);
    }

    private static Reading weaker(Reading one, Reading other) {
        if (one.equals(other)) {
            return one;
        }
        Reading low = one.confidence() <= other.confidence() ? one : other;
        return new Reading(one.method().or(other.method()), low.confidence(), low.doubts());
    }

    private void append(Run run) {
        text.append(run.text());
        for (int i = 0; i < run.text().length(); i++) {
            edges.add((float) run.edges().at(i));
        }
    }

    private void blank(Run before, Run after, boolean even) {
        if (text.length() == 0 || after.text().isEmpty()) {
            return;
        }
        char left = text.charAt(text.length() - 1);
        char right = after.text().charAt(0);
        if (Letters.blank(left) || Letters.blank(right) || even) {
            return;
        }
        double gap = gap(before, after);
        double size = Math.max(1e-6, Math.min(before.size(), after.size()));
        boolean bothNarrow = Letters.narrow(left) && Letters.narrow(right);
        if (gap > (bothNarrow ? WORD_GAP : WIDE_GAP) * size) {
            text.append(!inCell && gap >= TAB_GAP * size ? '\t' : ' ');
            edges.add((float) before.edges().last());
        }
    }

    private static double gap(Run before, Run after) {
        double gap = after.edges().first() - before.edges().last();
        return before.turn() >= 2 ? -gap : gap;
    }

    /** Which runs follow the one before at a gap that is the same all along a letter-spaced word. */
    private boolean[] evenGaps() {
        boolean[] even = new boolean[runs.size()];
        int from = 0;
        while (from < runs.size()) {
            int to = endOfEven(from);
            boolean pair = inCell && runs.size() == 2 && to - from == 2;
            if (to - from > 2 || pair) {
                java.util.Arrays.fill(even, from + 1, to, true);
            }
            from = Math.max(from + 1, to - 1);
        }
        return even;
    }

    private int endOfEven(int from) {
        if (!single(runs.get(from)) || from + 1 >= runs.size()) {
            return from + 1;
        }
        double first = gap(runs.get(from), runs.get(from + 1));
        int to = from + 1;
        while (to < runs.size() && single(runs.get(to)) && alike(first, gap(runs.get(to - 1), runs.get(to)))) {
            to++;
        }
        return first > 0 ? to : from + 1;
    }

    private boolean alike(double one, double other) {
        return Math.abs(one - other) <= EVEN * Math.max(one, other);
    }

    private static boolean single(Run run) {
        return run.text().length() == 1 && Letters.wide(run.text().charAt(0));
    }
}
