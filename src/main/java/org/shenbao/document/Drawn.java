package org.shenbao.document;

import java.util.List;

/**
 * What is drawn on a page and not laid out yet.
 *
 * @param runs in the order in which they were drawn
 * @param rulings in any order, as drawn: neither joined nor snapped
 */
public record Drawn(List<Run> runs, List<Ruling> rulings) {
    public static final Drawn NOTHING = new Drawn(List.of(), List.of());

    public Drawn {
        runs = List.copyOf(runs);
        rulings = List.copyOf(rulings);
    }

    public boolean isEmpty() {
        return runs.isEmpty() && rulings.isEmpty();
    }
}
