package org.shenbao.document;

/**
 * A straight line, upright or level, that parts things on a page: a stroke, or the long side of a thin filled rectangle.
 *
 * @param level whether it runs from left to right; else from top to bottom
 * @param at its y where it is level, else its x: the middle of its thickness, in points
 * @param from where it begins along its direction, in points
 * @param to where it ends, not before {@code from}
 * @param thickness as drawn, in points; 0 for a hairline
 */
public record Ruling(boolean level, double at, double from, double to, double thickness) {
    public Ruling {
        if (!(from <= to)) {
            throw new IllegalArgumentException("ruling ends before it begins: " + from + ", " + to);
        }
    }

    public double length() {
        return to - from;
    }
}
