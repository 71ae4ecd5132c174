package org.shenbao.layout.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shenbao.document.Run;

/** The same text drawn twice at nearly the same place, for weight or shadow, is there once. */
public final class Twins {
    /** How far the second drawing is shifted, in letter sizes. */
    private static final double SHIFT = 0.2;

    private Twins() {}

    /** The runs without empty ones and without second drawings, in their order. */
    public static List<Run> once(List<Run> runs) {
        Map<String, List<Run>> seen = new HashMap<>();
        List<Run> once = new ArrayList<>(runs.size());
        for (Run run : runs) {
            if (run.text().isEmpty() || run.size() <= 0) {
                continue;
            }
            String key = run.turn() + run.text() + Math.round(run.baseline() / (run.size() * 2));
            List<Run> same = seen.computeIfAbsent(key, text -> new ArrayList<>(1));
            if (same.stream().skip(Math.max(0, same.size() - 40)).noneMatch(other -> twins(run, other))) {
                same.add(run);
                once.add(run);
            }
        }
        return once;
    }

    private static boolean twins(Run one, Run other) {
        double near = SHIFT * Math.min(one.size(), other.size());
        return Math.abs(one.baseline() - other.baseline()) <= near
                && Math.abs(one.edges().first() - other.edges().first()) <= near
                && Math.abs(one.edges().last() - other.edges().last()) <= near;
    }
}
