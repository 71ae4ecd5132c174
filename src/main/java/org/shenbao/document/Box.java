package org.shenbao.document;

/** A rectangle with its origin at the top left and y growing downwards, in the {@link Unit} of its part. */
public record Box(double left, double top, double right, double bottom) {
    public Box {
        if (!(left <= right) || !(top <= bottom)) {
            throw new IllegalArgumentException("box is inside out: " + left + "," + top + "," + right + "," + bottom);
        }
    }

    /** The box of the characters {@code from} (inclusive) to {@code to} (exclusive) of the text line {@code number}. */
    public static Box ofCharacters(int number, int from, int to) {
        return new Box(from, number, to, number + 1.0);
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }
}
