package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Run;

/** Parts texts of neighbouring columns that touch: where a letter begins right below where many texts begin. */
final class Stops {
    /** Places are the same that differ by no more, in letter sizes. */
    private static final double SAME = 0.06;
    /** Texts that begin at a stop, at the least. */
    private static final int FEWEST = 4;
    /** A text is parted only if letters begin at so large a share of the stops that it runs over. */
    private static final double SHARE = 0.99;

    /** Texts that run over a stop in the midst of a letter, as a share of those that begin there. */
    private static final double MISSES = 0.15;

    /** Rows that show a text on either side of a stop, at the least. */
    private static final int BESIDE = 2;

    private final List<Stop> stops = new ArrayList<>();

    /**
     * Where many texts begin.
     *
     * @param before the text to the left of each, where there is one
     */
    private record Stop(double at, List<Segment> before) {
        /** Whether what stands left of the stop is a text of a column of its own, as rows show that have both. */
        boolean parts(Segment segment) {
            return before.stream()
                            .filter(text -> text.overlap(segment.left(), at) > 0)
                            .count()
                    >= BESIDE;
        }
    }

    private Stops(List<List<Segment>> band) {
        double[] lefts = band.stream()
                .flatMap(row -> row.stream().skip(1))
                .mapToDouble(Segment::left)
                .sorted()
                .toArray();
        double size = band.stream()
                .flatMap(List::stream)
                .mapToDouble(Segment::size)
                .min()
                .orElse(1);
        int from = 0;
        for (int i = 1; i <= lefts.length; i++) {
            if (i == lefts.length || lefts[i] - lefts[i - 1] > SAME * size) {
                Stop stop = stop(lefts[(from + i) / 2], i - from, band, SAME * size);
                if (i - from >= FEWEST && column(stop, i - from, band)) {
                    stops.add(stop);
                }
                from = i;
            }
        }
    }

    private static Stop stop(double at, int starts, List<List<Segment>> band, double near) {
        List<Segment> before = new ArrayList<>();
        for (List<Segment> row : starts < FEWEST ? List.<List<Segment>>of() : band) {
            for (int i = 1; i < row.size(); i++) {
                if (Math.abs(row.get(i).left() - at) <= near) {
                    before.add(row.get(i - 1));
                }
            }
        }
        return new Stop(at, before);
    }

    /** Whether the texts that run over a stop do so with a letter right behind it, but for a few. */
    private static boolean column(Stop stop, int starts, List<List<Segment>> band) {
        int hits = 0;
        int misses = 0;
        for (List<Segment> row : band) {
            for (Segment segment : row) {
                if (over(segment, stop.at)) {
                    boolean hit = stop.parts(segment)
                            && starts(cut(segment.runs(), stop.at, segment.size()), stop.at, segment.size()) > 0;
                    hits += hit ? 1 : 0;
                    misses += hit ? 0 : 1;
                }
            }
        }
        return hits > 0 && misses <= MISSES * (hits + starts);
    }

    private static boolean over(Segment segment, double stop) {
        return stop > segment.left() + 0.5 * segment.size() && stop < segment.right() - 0.2 * segment.size();
    }

    static List<List<Segment>> part(List<List<Segment>> band) {
        Stops stops = new Stops(band);
        List<List<Segment>> parted = new ArrayList<>(band.size());
        for (List<Segment> row : band) {
            List<Segment> segments = new ArrayList<>();
            row.forEach(segment -> segments.addAll(stops.part(segment)));
            parted.add(segments);
        }
        return parted;
    }

    private List<Segment> part(Segment segment) {
        List<Double> inside = stops.stream()
                .filter(stop -> over(segment, stop.at) && stop.parts(segment))
                .map(Stop::at)
                .toList();
        List<Run> runs = segment.runs();
        List<Integer> cuts = new ArrayList<>();
        for (double stop : inside) {
            List<Run> cut = cut(runs, stop, segment.size());
            int at = starts(cut, stop, segment.size());
            if (at > 0) {
                runs = cut;
                cuts.add(at);
            }
        }
        if (cuts.isEmpty() || cuts.size() < SHARE * inside.size()) {
            return List.of(segment);
        }
        List<Segment> parts = new ArrayList<>();
        int from = 0;
        cuts.add(runs.size());
        for (int to : cuts) {
            parts.add(Segment.of(runs.subList(from, to)));
            from = to;
        }
        return parts;
    }

    /** Index of the run that starts at the stop, -1 where none does. */
    private static int starts(List<Run> runs, double stop, double size) {
        for (int i = 1; i < runs.size(); i++) {
            if (Math.abs(runs.get(i).edges().first() - stop) <= SAME * size) {
                return i;
            }
        }
        return -1;
    }

    private static List<Run> cut(List<Run> runs, double stop, double size) {
        List<Run> cut = new ArrayList<>(runs);
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            for (int at = 1; at < run.text().length(); at++) {
                if (Math.abs(run.edges().at(at) - stop) <= SAME * size) {
                    cut.set(i, run.part(0, at));
                    cut.add(i + 1, run.part(at, run.text().length()));
                    return cut;
                }
            }
        }
        return cut;
    }
}
