package org.shenbao.reassemble.generated;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/** Which element of one list stands for which of another. */
final class Alignment {
    private Alignment() {}

    /**
     * For each element of the first list the index of its partner in the second, or -1. Lists of one length are paired by
     * position, others by their longest common subsequence and then, between two common elements, from the top.
     */
    static <A, B> int[] of(List<A> first, List<B> second, BiPredicate<A, B> alike) {
        int[] partner = new int[first.size()];
        Arrays.setAll(partner, i -> i);
        if (first.size() == second.size()) {
            return partner;
        }
        int[][] common = new int[first.size() + 1][second.size() + 1];
        for (int i = first.size() - 1; i >= 0; i--) {
            for (int j = second.size() - 1; j >= 0; j--) {
                common[i][j] = alike.test(first.get(i), second.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        Arrays.fill(partner, -1);
        int i = 0;
        int j = 0;
        while (i < first.size() && j < second.size()) {
            if (alike.test(first.get(i), second.get(j))) {
                partner[i++] = j++;
            } else if (common[i + 1][j] > common[i][j + 1]) {
                i++;
            } else if (common[i + 1][j] < common[i][j + 1]) {
                j++;
            } else {
                partner[i++] = j++;
            }
        }
        return partner;
    }
}
