package org.shenbao.document;

import java.util.Arrays;

/** Where the characters of a run begin and end along its baseline: one more number than characters, in points. */
public final class Edges {
    private final float[] at;

    private Edges(float[] at) {
        this.at = at;
    }

    /** The edges as given: the left edge of each character, last the right edge of the last one. */
    public static Edges of(float... at) {
        if (at.length == 0) {
            throw new IllegalArgumentException("a run has at least one edge");
        }
        return new Edges(at.clone());
    }

    /** Characters that share the stretch from {@code from} to {@code to} evenly. */
    public static Edges even(double from, double to, int characters) {
        float[] at = new float[characters + 1];
        for (int i = 0; i <= characters; i++) {
            at[i] = (float) (characters == 0 ? from : from + (to - from) * i / characters);
        }
        return new Edges(at);
    }

    /** How many characters they are the edges of. */
    public int characters() {
        return at.length - 1;
    }

    /** The edge before the character {@code index}, or behind the last one. */
    public double at(int index) {
        return at[index];
    }

    public double first() {
        return at[0];
    }

    public double last() {
        return at[at.length - 1];
    }

    /** The edges of the characters {@code from} (inclusive) to {@code to} (exclusive). */
    public Edges of(int from, int to) {
        return new Edges(Arrays.copyOfRange(at, from, to + 1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edges edges && Arrays.equals(at, edges.at);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(at);
    }

    @Override
    public String toString() {
        return Arrays.toString(at);
    }
}
