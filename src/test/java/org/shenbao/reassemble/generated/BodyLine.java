package org.shenbao.reassemble.generated;

import org.shenbao.reassemble.generated.WrapGroups.WrapLine;

/**
 * A line below the header that is no title: one of a row, of a label, or of the end of a goal.
 *
 * @param line begins something where a title, a picture's name or a goal's text stands before it
 * @param label whether a picture's name is glued before it, which stands before labels only
 * @param goal whether it is the end of a goal's text, but no wider than a label's line might be
 */
record BodyLine(WrapLine line, boolean label, boolean goal) {}
