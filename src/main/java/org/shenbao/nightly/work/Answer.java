package org.shenbao.nightly.work;

import java.util.List;

/** What became of an errand. */
public sealed interface Answer {
    /**
     * Read to its end.
     *
     * @param changed whether the file changed meanwhile, so that nothing told of it counts
     */
    record Read(List<Told> told, boolean changed) implements Answer {
        public Read {
            told = List.copyOf(told);
        }
    }

    /** Not wanted. */
    record Left() implements Answer {}

    /** Not to be opened. */
    record Refused(NoAccess reason) implements Answer {}

    /**
     * The worker ended over it.
     *
     * @param told of its entries, as far as there was something to be told
     */
    record Died(Death death, List<Told> told) implements Answer {
        public Died {
            told = List.copyOf(told);
        }
    }
}
