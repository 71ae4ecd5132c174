package org.shenbao.check;

import java.util.Arrays;

/** The pairing of two lists that makes the sum of the pairs' likenesses greatest (Kuhn and Munkres; the time grows with the left
 * items' square and with the longer list). */
final class Assignment {
    private Assignment() {}

    /**
     * The best pairing.
     *
     * @param likeness of the left item (row) and the right item (column), at least 0
     * @return for each left item the index of its right item, -1 for one without
     */
    static int[] best(double[][] likeness, int rights) {
        int lefts = likeness.length;
        int size = Math.max(lefts, rights);
        double[] leftPrice = new double[size + 1];
        double[] rightPrice = new double[size + 1];
        int[] leftOf = new int[size + 1];
        for (int left = 1; left <= lefts; left++) {
            augment(left, likeness, rights, leftPrice, rightPrice, leftOf);
        }
        int[] match = new int[lefts];
        Arrays.fill(match, -1);
        for (int right = 1; right <= rights; right++) {
            if (leftOf[right] > 0 && likeness[leftOf[right] - 1][right - 1] > 0) {
                match[leftOf[right] - 1] = right - 1;
            }
        }
        return match;
    }

    private static void augment(
            int left, double[][] likeness, int rights, double[] leftPrice, double[] rightPrice, int[] leftOf) {
        int size = leftOf.length - 1;
        double[] slack = new double[size + 1];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        boolean[] seen = new boolean[size + 1];
        int[] previous = new int[size + 1];
        leftOf[0] = left;
        int right = 0;
        do {
            seen[right] = true;
            int owner = leftOf[right];
            int next = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int candidate = 1; candidate <= size; candidate++) {
                if (seen[candidate]) {
                    continue;
                }
                double cost = -likeness(likeness, rights, owner, candidate) - leftPrice[owner] - rightPrice[candidate];
                if (cost < slack[candidate]) {
                    slack[candidate] = cost;
                    previous[candidate] = right;
                }
                if (slack[candidate] < least) {
                    least = slack[candidate];
                    next = candidate;
                }
            }
            for (int column = 0; column <= size; column++) {
                if (seen[column]) {
                    leftPrice[leftOf[column]] += least;
                    rightPrice[column] -= least;
                } else {
                    slack[column] -= least;
                }
            }
            right = next;
        } while (leftOf[right] != 0);
        while (right != 0) {
            leftOf[right] = leftOf[previous[right]];
            right = previous[right];
        }
    }

    private static double likeness(double[][] likeness, int rights, int left, int right) {
        return right <= rights ? likeness[left - 1][right - 1] : 0;
    }
}
