package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.shenbao.document.Run;

/**
 * Parts figures that end at a column's edge from the units that begin at the next one's: they stand as close as a figure
 * and its unit in one cell, but the figures begin here and there, and all units at the same place.
 */
final class FigureEnds {
    /** Places are the same that differ by no more, in letter sizes. */
    private static final double SAME = 0.12;
    /** Figures that begin here and there do so by so much, in letter sizes. */
    private static final double APART = 0.4;
    /** Texts that show an edge, at the least. */
    private static final int FEWEST = 3;

    private FigureEnds() {}

    /** Where a figure at the start of a text ends, an index in the text's first run. */
    private record End(Segment segment, int at, double x) {}

    static List<List<Segment>> part(List<List<Segment>> band) {
        List<End> ends = new ArrayList<>();
        band.forEach(row -> row.forEach(segment -> add(ends, segment)));
        ends.sort(java.util.Comparator.comparingDouble(End::x));
        IdentityHashMap<Segment, End> parted = new IdentityHashMap<>();
        int from = 0;
        for (int i = 1; i <= ends.size(); i++) {
            if (i == ends.size()
                    || ends.get(i).x - ends.get(i - 1).x
                            > SAME * ends.get(i).segment.size()) {
                if (edge(ends.subList(from, i), band)) {
                    ends.subList(from, i).forEach(end -> parted.put(end.segment, end));
                }
                from = i;
            }
        }
        if (parted.isEmpty()) {
            return band;
        }
        return band.stream().map(row -> part(row, parted)).toList();
    }

    private static void add(List<End> ends, Segment segment) {
        Run run = segment.runs().get(0);
        String text = run.text();
        int at = 0;
        while (at < text.length() && figure(text.charAt(at))) {
            at++;
        }
        if (at == 0 || at > 20) {
            return;
        }
        if (at < text.length()) {
            ends.add(new End(segment, at, run.edges().at(at)));
        } else if (segment.runs().size() > 1) {
            ends.add(new End(segment, at, segment.runs().get(1).edges().first()));
        }
    }

    private static boolean figure(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-';
    }

    private static boolean edge(List<End> ends, List<List<Segment>> band) {
        double x = ends.get(ends.size() / 2).x;
        double size = ends.get(0).segment.size();
        double first =
                ends.stream().mapToDouble(end -> end.segment.left()).min().orElse(0);
        double last = ends.stream().mapToDouble(end -> end.segment.left()).max().orElse(0);
        return ends.size() >= FEWEST
                && last - first > APART * size
                && band.stream().flatMap(List::stream).anyMatch(segment -> Math.abs(segment.left() - x) < SAME * size);
    }

    private static List<Segment> part(List<Segment> row, Map<Segment, End> parted) {
        List<Segment> segments = new ArrayList<>();
        for (Segment segment : row) {
            End end = parted.get(segment);
            if (end == null) {
                segments.add(segment);
                continue;
            }
            List<Run> runs = segment.runs();
            Run first = runs.get(0);
            boolean inside = end.at < first.text().length();
            segments.add(Segment.of(List.of(inside ? first.part(0, end.at) : first)));
            List<Run> rest = new ArrayList<>(runs.subList(1, runs.size()));
            if (inside) {
                rest.add(0, first.part(end.at, first.text().length()));
            }
            segments.add(Segment.of(rest));
        }
        return segments;
    }
}
