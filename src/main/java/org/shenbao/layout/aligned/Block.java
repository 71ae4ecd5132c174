package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of the same columns, one under the other at the distance of lines.
 *
 * @param segments top down
 */
record Block(int column, int endColumn, List<Segment> segments) {
    Block {
        segments = List.copyOf(segments);
    }

    double top() {
        return segments.get(0).middle();
    }

    double bottom() {
        return segments.get(segments.size() - 1).middle();
    }

    double centre() {
        return (top() + bottom()) / 2;
    }

    double size() {
        return segments.get(0).size();
    }

    double left() {
        return segments.stream().mapToDouble(Segment::left).min().orElse(0);
    }

    double right() {
        return segments.stream().mapToDouble(Segment::right).max().orElse(0);
    }

    /** The usual distance of two lines in one cell, in points: the smallest that is frequent. */
    static double pitch(List<List<Segment>> columns) {
        List<Double> pitches = new ArrayList<>();
        for (List<Segment> column : columns) {
            for (int i = 1; i < column.size(); i++) {
                double down = column.get(i).baseline() - column.get(i - 1).baseline();
                double size = column.get(i).size();
                if (down > 0.85 * size && down < 2.2 * size) {
                    pitches.add(down);
                }
            }
        }
        pitches.sort(null);
        return pitches.isEmpty() ? 0 : pitches.get(pitches.size() / 6);
    }

    /** Cuts a column's lines where they stand further apart than lines of one cell. */
    static List<Block> cut(int column, int endColumn, List<Segment> lines, double pitch) {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || !adjacent(lines.get(i - 1), lines.get(i), pitch)) {
                blocks.add(new Block(column, endColumn, lines.subList(from, i)));
                from = i;
            }
        }
        return blocks;
    }

    static boolean adjacent(Segment above, Segment below, double pitch) {
        double down = below.baseline() - above.baseline();
        return down <= 1.12 * pitch + 0.1 && down > 0.3 * pitch;
    }
}
