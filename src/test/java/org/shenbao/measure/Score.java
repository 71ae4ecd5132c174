package org.shenbao.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many relations are right, found, and in the truth. */
record Score(int right, int found, int truth) {
    static Score of(List<GridTable> found, List<GridTable> truth) {
        return of(all(found), all(truth));
    }

    private static Score of(Map<String, Integer> found, Map<String, Integer> truth) {
        int right = 0;
        for (Map.Entry<String, Integer> each : truth.entrySet()) {
            right += Math.min(each.getValue(), found.getOrDefault(each.getKey(), 0));
        }
        return new Score(right, sum(found), sum(truth));
    }

    /** Each table of the truth against the found one that has most in common with it, and no other. */
    static Score matched(List<GridTable> found, List<GridTable> truth) {
        Score all = new Score(0, 0, 0);
        List<GridTable> left = new java.util.ArrayList<>(found);
        for (GridTable table : truth) {
            Score best = new Score(0, 0, sum(table.relations()));
            GridTable taken = null;
            for (GridTable each : left) {
                Score score = of(each.relations(), table.relations());
                if (score.right > best.right) {
                    best = score;
                    taken = each;
                }
            }
            left.remove(taken);
            all = all.plus(best);
        }
        return all;
    }

    private static Map<String, Integer> all(List<GridTable> tables) {
        Map<String, Integer> all = new HashMap<>();
        tables.forEach(table -> table.relations().forEach((each, count) -> all.merge(each, count, Integer::sum)));
        return all;
    }

    private static int sum(Map<String, Integer> relations) {
        return relations.values().stream().mapToInt(Integer::intValue).sum();
    }

    Score plus(Score other) {
        return new Score(right + other.right, found + other.found, truth + other.truth);
    }

    double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
        return truth == 0 ? 0 : (double) right / truth;
    }

    double f1() {
        return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }

    String line(String name) {
        return String.format(
                "%-12s right %5d  found %5d  truth %5d  precision %.4f  recall %.4f  F1 %.4f",
                name, right, found, truth, precision(), recall(), f1());
    }
}
