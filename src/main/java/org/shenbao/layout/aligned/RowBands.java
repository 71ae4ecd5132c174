package org.shenbao.layout.aligned;

import java.util.List;

/**
 * The rows of a table without lines.
 *
 * @param centres the middle of each row, top down, in points
 * @param tops its upper edge
 * @param bottoms its lower edge
 * @param centred whether the cells of a row have one middle, rather than one top or bottom
 */
record RowBands(List<Double> centres, List<Double> tops, List<Double> bottoms, boolean centred) {
    RowBands {
        centres = List.copyOf(centres);
        tops = List.copyOf(tops);
        bottoms = List.copyOf(bottoms);
    }

    int count() {
        return centres.size();
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
