package org.shenbao.layout.prose;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Run;

/**
 * What stands on one baseline across the page.
 *
 * @param runs from left to right, none of them blank
 */
record Row(List<Run> runs) {
    /** A gap that no justified line leaves between words, in letter sizes. */
    private static final double GAP = 1.2;

    Row {
        runs = runs.stream().filter(run -> !run.text().isBlank()).toList();
    }

    /** A stretch without text between two others. */
    record Gap(double from, double to) {
        double width() {
            return to - from;
        }
    }

    double size() {
        return runs.stream().mapToDouble(Run::size).max().orElse(0);
    }

    double baseline() {
        return runs.get(0).baseline();
    }

    double left() {
        return runs.get(0).edges().first();
    }

    double right() {
        return runs.stream().mapToDouble(run -> run.edges().last()).max().orElse(0);
    }

    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        double right = runs.get(0).edges().last();
        for (Run run : runs) {
            if (run.edges().first() - right >= GAP * run.size()) {
                gaps.add(new Gap(right, run.edges().first()));
            }
            right = Math.max(right, run.edges().last());
        }
        return gaps;
    }

    /** What of the gap no text of this row covers, empty of width where nothing remains or text runs through it. */
    Gap free(Gap gap) {
        double from = gap.from;
        double to = gap.to;
        double middle = (from + to) / 2;
        for (Run run : runs) {
            double first = run.edges().first();
            double last = run.edges().last();
            if (last <= middle) {
                from = Math.max(from, last);
            } else if (first >= middle) {
                to = Math.min(to, first);
            } else {
                return new Gap(middle, middle);
            }
        }
        return from < to ? new Gap(from, to) : new Gap(middle, middle);
    }

    /** The runs on one side. */
    List<Run> side(Gap gap, boolean right) {
        double middle = (gap.from + gap.to) / 2;
        return runs.stream()
                .filter(run -> run.edges().first() >= middle == right)
                .toList();
    }
}
