package org.shenbao.segment;

import org.jspecify.annotations.Nullable;
import org.shenbao.segment.Numbering.Style;

/** Counts the parts of a report, which are numbered from one on and stand over something. */
final class CountedParts {
    private int value;
    private int standing;
    private int last = -1;

    void count(Landmark landmark) {
        @Nullable Numbering numbering = landmark.numbering();
        if (numbering == null || (numbering.style() != Style.HAN_COMMA && numbering.style() != Style.HAN_PART)) {
            return;
        }
        if (numbering.value() == 1 && standing <= 1) {
            value = 0; // what counted so far was a table of contents
            standing = 0;
        }
        if (numbering.value() == value + 1) {
            value++;
            standing += value == 1 || landmark.index() > last + 1 ? 1 : 0;
            last = landmark.index();
        }
    }

    /** How many parts there are; those whose headings touch, as in a table of contents, are none. */
    int standing() {
        return standing;
    }
}
