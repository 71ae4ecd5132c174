package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of a table without lines.
 *
 * @param centres the middle of each row, top down, in points
 * @param tops its upper edge
 * @param bottoms its lower edge
 * @param centred whether the cells of a row have one middle, rather than one top or bottom
 * @param ruled the rows above which a drawn line parts the table
 */
record RowBands(List<Double> centres, List<Double> tops, List<Double> bottoms, boolean centred, Set<Integer> ruled) {
    RowBands {
        centres = List.copyOf(centres);
        tops = List.copyOf(tops);
        bottoms = List.copyOf(bottoms);
        ruled = Set.copyOf(ruled);
    }

    int count() {
        return centres.size();
    }

    /** Whether a drawn line stands between two rows that are not the same. */
    boolean parted(int above, int below) {
        return ruled.stream().anyMatch(row -> above < row && row <= below);
    }

    /** Two rows, with these middles, in the place of others. */
    RowBands with(int first, int last, double upper, double lower) {
        double cut = (upper + lower) / 2;
        int more = 1 - (last - first);
        return new RowBands(
                replaced(centres, first, last, upper, lower),
                replaced(tops, first, last, Math.min(tops.get(first), 2 * upper - cut), cut),
                replaced(bottoms, first, last, cut, Math.max(bottoms.get(last), lower)),
                centred,
                ruled.stream().map(row -> row > last ? row + more : row).collect(Collectors.toSet()));
    }

    private static List<Double> replaced(List<Double> all, int first, int last, double upper, double lower) {
        List<Double> values = new ArrayList<>(all.subList(0, first));
        values.add(upper);
        values.add(lower);
        values.addAll(all.subList(last + 1, all.size()));
        return values;
    }

    /** The middle of several rows together. */
    double centre(int from, int to) {
        return from == to ? centres.get(from) : (tops.get(from) + bottoms.get(to)) / 2;
    }

    /** The row that a height falls in. */
    int at(double y) {
        int found = java.util.Collections.binarySearch(bottoms, y);
        return Math.min(found >= 0 ? found : -found - 1, count() - 1);
    }
}
