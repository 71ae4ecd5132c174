package org.shenbao.reassemble.generated;

import java.util.List;
import org.shenbao.reassemble.generated.WrapGroups.WrapLine;

/**
 * The lines that labels were wrapped to, all pictures after each other.
 *
 * @param beforeLabels how many of the first lines are the end of a goal's text, but no wider than a label's line might be
 */
record LabelLines(List<WrapLine> lines, int beforeLabels) {
    LabelLines {
        lines = List.copyOf(lines);
    }
}
