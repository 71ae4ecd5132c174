package org.shenbao.layout.ruled;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shenbao.document.Ruling;

/** Groups lines that meet. */
final class Meshes {
    /** Pairs of lines looked at on one page: a table of a thousand rows and columns has a million. */
    private static final long MOST_PAIRS = 20_000_000;

    private Meshes() {}

    /**
     * Lines that hang together.
     *
     * @param levels by y
     * @param uprights by x
     */
    record Mesh(List<Ruling> levels, List<Ruling> uprights) {
        Mesh {
            levels = List.copyOf(levels);
            uprights = List.copyOf(uprights);
        }
    }

    /**
     * All groups that have lines of both directions.
     *
     * @param levels sorted by where they lie
     * @param uprights sorted by where they lie
     * @return empty where there are too many lines to tell
     */
    static Optional<List<Mesh>> of(List<Ruling> levels, List<Ruling> uprights, double reach) {
        Forest forest = new Forest(levels.size() + uprights.size());
        long pairs = 0;
        for (int i = 0; i < levels.size(); i++) {
            Ruling level = levels.get(i);
            int from = firstFrom(uprights, level.from() - reach);
            for (int j = from; j < uprights.size() && uprights.get(j).at() <= level.to() + reach; j++) {
                Ruling upright = uprights.get(j);
                if (upright.from() - reach <= level.at() && level.at() <= upright.to() + reach) {
                    forest.merge(i, levels.size() + j);
                }
                pairs++;
            }
            if (pairs > MOST_PAIRS) {
                return Optional.empty();
            }
        }
        return Optional.of(grouped(levels, uprights, forest));
    }

    private static List<Mesh> grouped(List<Ruling> levels, List<Ruling> uprights, Forest forest) {
        Map<Integer, List<Ruling>> levelsOf = new LinkedHashMap<>();
        Map<Integer, List<Ruling>> uprightsOf = new LinkedHashMap<>();
        for (int i = 0; i < levels.size(); i++) {
            levelsOf.computeIfAbsent(forest.root(i), root -> new ArrayList<>()).add(levels.get(i));
        }
        for (int j = 0; j < uprights.size(); j++) {
            uprightsOf
                    .computeIfAbsent(forest.root(levels.size() + j), root -> new ArrayList<>())
                    .add(uprights.get(j));
        }
        List<Mesh> meshes = new ArrayList<>();
        levelsOf.forEach((root, of) -> {
            List<Ruling> crossing = uprightsOf.get(root);
            if (crossing != null) {
                meshes.add(new Mesh(of, crossing));
            }
        });
        return meshes;
    }

    private static int firstFrom(List<Ruling> uprights, double x) {
        int low = 0;
        int high = uprights.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (uprights.get(middle).at() < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
