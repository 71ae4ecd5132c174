package org.shenbao.reassemble;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.vocabulary.Term;

/**
 * One head of an indicator table.
 *
 * @param term what its words mean; null where no vocabulary knows them
 * @param pieces the lines that its words stand on
 */
record Head(@Nullable Term term, String text, List<Piece> pieces) {

    boolean label() {
        return term == Term.COLUMN_LEVEL1 || term == Term.COLUMN_LEVEL2 || term == Term.COLUMN_INDICATOR;
    }

    /** Whether the column holds sentences, which a blank marker replaces when there are none. */
    boolean wordy() {
        return term == null
                || switch (term) {
                    case COLUMN_TARGET,
                            COLUMN_SCORING,
                            COLUMN_CONTENT,
                            COLUMN_BASIS,
                            COLUMN_ORIGIN,
                            COLUMN_DEVIATION,
                            COLUMN_ACTUAL -> true;
                    default -> false;
                };
    }
}
