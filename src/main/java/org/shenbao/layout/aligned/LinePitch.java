package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.List;

/** The distance of two lines in one cell. */
final class LinePitch {
    /** Distances are the same that differ by no more. */
    private static final double SAME = 1.04;
    /** A line that has no room for another letter, in letter sizes. */
    private static final double WRAPPED = 1;

    private LinePitch() {}

    /**
     * The usual distance of two lines in one cell, in points. Lines of neighbouring rows stand further apart, so it is the
     * smallest that is no accident: one that several have, or that of a line that fills its column to the next.
     */
    static double of(List<List<Segment>> columns) {
        List<Double> pitches = new ArrayList<>();
        List<Double> wraps = new ArrayList<>();
        for (List<Segment> column : columns) {
            double widest = column.stream().mapToDouble(Segment::width).max().orElse(0);
            for (int i = 1; i < column.size(); i++) {
                double down = column.get(i).baseline() - column.get(i - 1).baseline();
                double size = column.get(i).size();
                if (down > 0.85 * size && down < 2.2 * size) {
                    pitches.add(down);
                    if (column.get(i - 1).width() > widest - WRAPPED * size) {
                        wraps.add(down);
                    }
                }
            }
        }
        pitches.sort(null);
        wraps.sort(null);
        for (int i = 1; i < pitches.size(); i++) {
            double down = pitches.get(i - 1);
            if (pitches.get(i) < SAME * down || (!wraps.isEmpty() && wraps.get(0) <= down)) {
                return down;
            }
        }
        return pitches.isEmpty() ? 0 : pitches.get(0);
    }

    static boolean adjacent(Segment above, Segment below, double pitch) {
        double down = below.baseline() - above.baseline();
        return down <= 1.12 * pitch + 0.1 && down > 0.3 * pitch;
    }
}
