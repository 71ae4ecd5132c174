package org.shenbao.layout.aligned;

import java.util.Arrays;

/** Divides neighbouring columns among the heads of groups above them, so that each head stands in the middle of its group. */
final class HeadGroups {
    private HeadGroups() {}

    /**
     * The first column of each group, and behind them the end of the last one.
     *
     * @param centres of the heads, left to right, no more than columns
     * @param edges of the columns
     * @param from the first column
     * @param to behind the last column
     */
    static int[] starts(double[] centres, double[] edges, int from, int to) {
        int groups = centres.length;
        int columns = to - from;
        double[][] cost = new double[groups + 1][columns + 1];
        int[][] start = new int[groups + 1][columns + 1];
        for (double[] row : cost) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        cost[0][0] = 0;
        for (int group = 1; group <= groups; group++) {
            for (int end = group; end <= columns; end++) {
                for (int begin = group - 1; begin < end; begin++) {
                    double middle = (edges[from + begin] + edges[from + end]) / 2;
                    double sum = cost[group - 1][begin] + Math.abs(centres[group - 1] - middle);
                    if (sum < cost[group][end]) {
                        cost[group][end] = sum;
                        start[group][end] = begin;
                    }
                }
            }
        }
        int[] starts = new int[groups + 1];
        int end = columns;
        starts[groups] = to;
        for (int group = groups; group > 0; group--) {
            end = start[group][end];
            starts[group - 1] = from + end;
        }
        return starts;
    }
}
