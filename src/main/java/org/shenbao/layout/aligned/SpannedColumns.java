package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Tells which columns each text spans: the short last line of a wide text spans what the lines above it span. */
final class SpannedColumns {
    /** Lines of one text begin at the same place, or have the same middle, give or take so much, in letter sizes. */
    private static final double SAME = 0.3;
    /** Lines of one text are no further apart, in letter sizes. */
    private static final double FAR = 1.9;

    private final ColumnEdges columns;
    private final Map<Double, List<Segment>> rows = new HashMap<>();
    private final IdentityHashMap<Segment, Columns> spans = new IdentityHashMap<>();

    SpannedColumns(ColumnEdges columns) {
        this.columns = columns;
    }

    /** The first and the last column. */
    record Columns(int first, int last) {
        boolean within(Columns other) {
            return other.first <= first && last <= other.last;
        }

        boolean several() {
            return first < last;
        }
    }

    IdentityHashMap<Segment, Columns> of(List<List<Segment>> band) {
        for (List<Segment> row : band) {
            row.forEach(segment -> rows.computeIfAbsent(segment.baseline(), none -> row));
            for (Segment segment : row) {
                int[] of = columns.of(segment);
                spans.put(segment, new Columns(of[0], of[1]));
            }
        }
        List<Segment> all = new ArrayList<>();
        band.forEach(all::addAll);
        for (int i = 0; i < all.size(); i++) {
            for (int j = i - 1; j >= 0 && near(all.get(j), all.get(i)); j--) {
                downward(all.get(j), all.get(i));
            }
        }
        for (int i = all.size() - 1; i >= 0; i--) {
            for (int j = i + 1; j < all.size() && near(all.get(i), all.get(j)); j++) {
                upward(all.get(i), all.get(j));
            }
        }
        return spans;
    }

    private static boolean near(Segment above, Segment below) {
        return below.baseline() - above.baseline() < FAR * below.size();
    }

    private static boolean below(Segment above, Segment below) {
        return below.baseline() - above.baseline() > 0.8 * below.size();
    }

    /** Whether no other text of the row stands in these columns. */
    private boolean aloneIn(Columns wide, Segment segment) {
        return rows.getOrDefault(segment.baseline(), List.of()).stream()
                .filter(other -> !other.equals(segment))
                .allMatch(other -> span(other).last < wide.first || span(other).first > wide.last);
    }

    private Columns span(Segment segment) {
        return java.util.Objects.requireNonNull(spans.get(segment));
    }

    private void downward(Segment above, Segment below) {
        boolean left = Math.abs(above.left() - below.left()) < SAME * below.size();
        boolean middle = Math.abs(above.centre() - below.centre()) < SAME * below.size()
                && above.width() >= below.width() - 0.5 * below.size();
        Columns wide = span(above);
        if (below(above, below)
                && (left || middle)
                && wide.several()
                && span(below).within(wide)
                && aloneIn(wide, below)) {
            spans.put(below, wide);
        }
    }

    private void upward(Segment above, Segment below) {
        Columns wide = span(below);
        Columns own = span(above);
        boolean left = Math.abs(above.left() - below.left()) < SAME * below.size();
        boolean middle = Math.abs(above.centre() - below.centre()) < SAME * below.size() && aloneIn(wide, above);
        if (below(above, below) && wide.several() && own.within(wide) && (left ? own.several() : middle)) {
            spans.put(above, wide);
        }
    }
}
