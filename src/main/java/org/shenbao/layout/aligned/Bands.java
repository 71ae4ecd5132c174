package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Run;

/** Finds where on a page a table without lines may stand: rows of several texts, close to each other. */
final class Bands {
    /** Rows of several texts that a table has at least. */
    private static final int FEWEST = 3;
    /** Rows of a table are no further apart, in letter sizes. */
    private static final double FAR = 4.5;
    /** A line of prose begins near the left margin, in letter sizes. */
    private static final double INDENT = 2.6;
    /** And is at least so wide, as a share of the page's text. */
    private static final double PROSE = 0.5;

    /** What stands in the middle of two rows does so give or take so much, in letter sizes. */
    private static final double MIDDLE = 0.3;

    private final List<List<Segment>> rows;
    private final double left;
    private final double right;

    private Bands(List<List<Segment>> rows) {
        this.rows = rows;
        left = rows.stream().mapToDouble(row -> row.get(0).left()).min().orElse(0);
        right = rows.stream()
                .mapToDouble(row -> row.get(row.size() - 1).right())
                .max()
                .orElse(0);
    }

    /** Bands of rows, each row's segments from left to right. */
    static List<List<List<Segment>>> of(List<List<Run>> runs) {
        List<List<Segment>> rows =
                runs.stream().map(Segment::ofRow).filter(row -> !row.isEmpty()).toList();
        return new Bands(rows).bands();
    }

    private List<List<List<Segment>>> bands() {
        List<List<List<Segment>>> bands = new ArrayList<>();
        int at = 0;
        while (at < rows.size()) {
            if (rows.get(at).size() < 2) {
                at++;
                continue;
            }
            int end = end(at);
            int from = at;
            while (from > 0
                    && (interleaved(from - 1, from) || (from == at && headsGroup(from - 1)))
                    && (bands.isEmpty() || !holds(bands, from - 1))) {
                from--;
            }
            long several =
                    rows.subList(at, end).stream().filter(row -> row.size() > 1).count();
            if (several >= FEWEST) {
                bands.add(rows.subList(from, end));
            }
            at = end;
        }
        return bands;
    }

    private boolean holds(List<List<List<Segment>>> bands, int row) {
        return bands.get(bands.size() - 1).contains(rows.get(row));
    }

    /** Behind the last row of several texts, and what stands between its lines. */
    private int end(int from) {
        int last = from;
        for (int i = from + 1; i < rows.size(); i++) {
            List<Segment> row = rows.get(i);
            double down = row.get(0).baseline() - rows.get(i - 1).get(0).baseline();
            if (down > FAR * row.get(0).size() || (row.size() == 1 && prose(row.get(0)))) {
                break;
            }
            last = row.size() > 1 ? i : last;
        }
        int end = last + 1;
        while (end < rows.size() && interleaved(end - 1, end)) {
            end++;
        }
        return end;
    }

    /** Whether two rows stand closer than lines of one text: they are lines of different cells. */
    private boolean interleaved(int one, int other) {
        Segment a = rows.get(one).get(0);
        Segment b = rows.get(other).get(0);
        return Math.abs(b.baseline() - a.baseline()) < 0.95 * Math.min(a.size(), b.size());
    }

    /**
     * Whether a row is the head of a group alone: it stands over a gap of the row below, whose heads stand in the middle
     * between it and the heads of its columns.
     */
    private boolean headsGroup(int row) {
        if (rows.get(row).size() > 1 || row + 2 >= rows.size()) {
            return false;
        }
        Segment head = rows.get(row).get(0);
        List<Segment> beside = rows.get(row + 1);
        List<Segment> below = rows.get(row + 2).stream()
                .filter(text -> beside.stream().allMatch(other -> other.overlap(text.left(), text.right()) < 0))
                .toList();
        double size = head.size();
        double middle = (head.middle() + rows.get(row + 2).get(0).middle()) / 2;
        return rows.get(row + 2).get(0).baseline() - head.baseline() < FAR * size
                && Math.abs(beside.get(0).middle() - middle) < MIDDLE * size
                && beside.stream().allMatch(text -> text.overlap(head.left(), head.right()) < 0)
                && below.stream().anyMatch(text -> text.left() < head.centre() && text.right() < head.right())
                && below.stream().anyMatch(text -> text.right() > head.centre() && text.left() > head.left());
    }

    private boolean prose(Segment segment) {
        return segment.left() - left < INDENT * segment.size() && segment.width() > PROSE * (right - left);
    }
}
