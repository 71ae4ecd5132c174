package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Run;

/** Parts texts that stand so close that they look like one, where the columns of other rows have their edges. */
final class Parting {
    /** A gap is at least so wide, in letter sizes. */
    private static final double GAP = 0.08;
    /** A text begins or ends at its column's edge, give or take so much, in letter sizes. */
    private static final double FLUSH = 0.25;
    /** A gap that parts wherever a column's edge falls in it, in letter sizes. */
    private static final double CLEAR = 0.6;

    private final ColumnEdges columns;

    Parting(ColumnEdges columns) {
        this.columns = columns;
    }

    List<List<Segment>> of(List<List<Segment>> band) {
        List<List<Segment>> parted = new ArrayList<>(band.size());
        for (List<Segment> row : band) {
            List<Segment> segments = new ArrayList<>();
            row.forEach(segment -> segments.addAll(of(segment)));
            parted.add(segments);
        }
        return parted;
    }

    private List<Segment> of(Segment segment) {
        int first = 0;
        while (first < columns.count() - 1
                && columns.left().get(first + 1) <= segment.left() + FLUSH * segment.size()) {
            first++;
        }
        List<Segment> parts = new ArrayList<>();
        int from = 0;
        List<Run> runs = segment.runs();
        for (int column = first; column + 1 < columns.count(); column++) {
            double left = columns.right().get(column);
            double right = columns.left().get(column + 1);
            if (right > segment.right() - FLUSH * segment.size()) {
                break;
            }
            if (left < segment.left()) {
                continue;
            }
            int cut = cut(runs, from, left, right, segment.size());
            if (cut < 0) {
                return List.of(segment);
            }
            parts.add(Segment.of(runs.subList(from, cut)));
            from = cut;
        }
        if (from == 0) {
            return List.of(segment);
        }
        parts.add(Segment.of(runs.subList(from, runs.size())));
        return parts;
    }

    /** Index of the run before which the gap between two columns lies, -1 where there is none. */
    private static int cut(List<Run> runs, int from, double left, double right, double size) {
        for (int i = from + 1; i < runs.size(); i++) {
            double end = runs.get(i - 1).edges().last();
            double start = runs.get(i).edges().first();
            if (start - end < GAP * size) {
                continue;
            }
            double near = FLUSH * size;
            boolean within = start > left - near && end < right + near;
            boolean flush = Math.abs(start - right) < near || Math.abs(end - left) < near;
            if (within && (flush || start - end > CLEAR * size)) {
                return i;
            }
        }
        return -1;
    }
}
