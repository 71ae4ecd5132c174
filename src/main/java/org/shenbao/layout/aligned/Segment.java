package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Run;
import org.shenbao.layout.print.Letters;

/**
 * Text of one baseline without a wide gap in it.
 *
 * @param runs from left to right
 */
record Segment(List<Run> runs, double left, double right, double baseline, double size) {
    /** A gap between two texts of a row that are not one, in letter sizes. */
    private static final double GAP = 0.9;
    /** The middle of Chinese letters stands so far above their baseline, in letter sizes. */
    private static final double RISE = 0.36;

    static Segment of(List<Run> runs) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double size = 0;
        for (Run run : runs) {
            left = Math.min(left, run.edges().first());
            right = Math.max(right, run.edges().last());
            size = Math.max(size, run.size());
        }
        return new Segment(List.copyOf(runs), left, right, runs.get(0).baseline(), size);
    }

    /** The segments of a row of runs that is sorted from left to right. */
    static List<Segment> ofRow(List<Run> row) {
        List<Segment> segments = new ArrayList<>();
        List<Run> open = new ArrayList<>();
        double right = 0;
        for (Run run : row) {
            if (run.text().isBlank()) {
                continue;
            }
            Run bare = bare(run);
            if (!open.isEmpty() && bare.edges().first() - right > GAP * bare.size()) {
                segments.add(of(open));
                open.clear();
            }
            right = open.isEmpty()
                    ? bare.edges().last()
                    : Math.max(right, bare.edges().last());
            open.add(bare);
        }
        if (!open.isEmpty()) {
            segments.add(of(open));
        }
        return segments;
    }

    /** Without the blanks at its ends. */
    private static Run bare(Run run) {
        int from = 0;
        int to = run.text().length();
        while (Letters.blank(run.text().charAt(from))) {
            from++;
        }
        while (Letters.blank(run.text().charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == run.text().length() ? run : run.part(from, to);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /** Width of what no line break may part at its start. */
    double firstPiece() {
        Run first = runs.get(0);
        int end = Letters.endOfPiece(first.text(), 0);
        return first.edges().at(end) - first.edges().first();
    }

    double width() {
        return right - left;
    }

    double centre() {
        return (left + right) / 2;
    }

    double middle() {
        return baseline - RISE * size;
    }

    double overlap(double from, double to) {
        return Math.min(right, to) - Math.max(left, from);
    }
}
