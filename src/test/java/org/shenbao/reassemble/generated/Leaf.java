package org.shenbao.reassemble.generated;

import org.shenbao.document.Cell;
import org.shenbao.document.Severity;

/**
 * One leaf of an indicator.
 *
 * @param text without white space, "" where empty or a blank marker
 * @param told whether its confidence, or a warning or error at its cell, says that it may be wrong
 */
record Leaf(String text, boolean told) {
    static final Leaf ABSENT = new Leaf("", false);

    /** A leaf below this confidence is told of. */
    private static final double SURE = 0.9;

    static Leaf of(Cell cell) {
        boolean told = cell.reading().confidence() < SURE
                || cell.reading().doubts().stream().anyMatch(doubt -> doubt.severity() != Severity.INFO);
        String text = squeezed(cell.text());
        return new Leaf(text.equals("空") || text.equals("-") ? "" : text, told);
    }

    static String squeezed(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        text.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> squeezed.append((char) c));
        return squeezed.toString();
    }
}
