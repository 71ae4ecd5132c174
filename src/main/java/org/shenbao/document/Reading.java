package org.shenbao.document;

import java.util.ArrayList;
import java.util.List;

/**
 * How a piece of text was read.
 *
 * @param method the weakest step so far
 * @param confidence probability that it is right, 0 to 1
 * @param doubts what a reader should be told about it
 */
public record Reading(Method method, double confidence, List<Doubt> doubts) {
    public static final Reading CERTAIN = new Reading(Method.LABEL, 1.0, List.of());

    public Reading {
        doubts = List.copyOf(doubts);
    }

    public static Reading of(Method method, double confidence) {
        return new Reading(method, confidence, List.of());
    }

    /** Both steps one after the other: the weaker method, the product of the confidences, all doubts. */
    public Reading then(Reading next) {
        List<Doubt> all = new ArrayList<>(doubts);
        next.doubts.stream().filter(doubt -> !doubts.contains(doubt)).forEach(all::add);
        return new Reading(method.or(next.method), confidence * next.confidence, all);
    }

    public Reading with(Doubt doubt) {
        List<Doubt> all = new ArrayList<>(doubts);
        all.add(doubt);
        return new Reading(method, confidence, all);
    }
}
