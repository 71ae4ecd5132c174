package org.shenbao.ingest.scan;

import java.util.List;

/**
 * How far a line is to be believed. One reading's own figures are far too high; what several readings agree on is mostly
 * right. The least of a line's letters is weighed against how often such lines were right among generated scans, after
 * letters that are easily taken for others have been marked down. Doubtful lines are believed a little less than they were
 * right.
 */
final class Confidence {
    /** What the least letter of a line claims, ascending. */
    private static final double[] CLAIMED = {0, 0.3, 0.5, 0.8, 0.9, 0.93, 0.945, 0.96, 0.975, 0.985, 1};
    /** How often such lines were right. */
    private static final double[] RIGHT = {0.02, 0.2, 0.42, 0.7, 0.8, 0.87, 0.9, 0.95, 0.97, 0.98, 0.99};

    private static final double CONFUSABLE = 0.8;

    /** What is left of other letters where a thin stroke fades: 旱 becomes 早, 自 becomes 白, 未 becomes 术. */
    private static final String FADED = "一二白早休末术木曰入八";

    private static final double FADES = 0.92;

    private Confidence() {}

    /** Probability that all letters of a line are right. */
    static double of(List<Letter> letters) {
        double least = letters.isEmpty() ? 0 : 1;
        for (int i = 0; i < letters.size(); i++) {
            least = Math.min(least, letters.get(i).confidence() * distinct(letters, i));
        }
        return right(least);
    }

    private static double distinct(List<Letter> letters, int at) {
        boolean faded = FADED.contains(letters.get(at).text());
        return isConfusable(letters, at) ? CONFUSABLE : faded ? FADES : 1;
    }

    private static double right(double claimed) {
        for (int i = 1; i < CLAIMED.length; i++) {
            if (claimed <= CLAIMED[i]) {
                double share = (claimed - CLAIMED[i - 1]) / (CLAIMED[i] - CLAIMED[i - 1]);
                return RIGHT[i - 1] + share * (RIGHT[i] - RIGHT[i - 1]);
            }
        }
        return RIGHT[RIGHT.length - 1];
    }

    /** Letters that are one stroke, or that stand where the engine often sees them for others. */
    private static boolean isConfusable(List<Letter> letters, int at) {
        String text = letters.get(at).text();
        boolean alone = letters.size() == 1;
        boolean first = at == 0;
        boolean last = at == letters.size() - 1;
        if (alone && "一二三工了之丨口日0Ool|I—-.".contains(text)) {
            return true;
        }
        // Boxes and ticks are read as 口 and V.
        if ("〈〉[]【】|丨「」`*~_口Vv".contains(text)) {
            return true;
        }
        if ((first || last) && "；;".contains(text)) {
            return true;
        }
        if (first && !alone && "=-—：:.,，、。".contains(text)) {
            return true;
        }
        boolean besideDigit = (at > 0 && Figures.isDigit(letters.get(at - 1).text()))
                || (!last && Figures.isDigit(letters.get(at + 1).text()));
        return (besideDigit && "工了二三一之OolIZzSB!?".contains(text))
                || (text.equals("0")
                        && last
                        && at > 1
                        && letters.get(at - 1).text().equals("0")
                        && odd(letters));
    }

    /** Zeros at the end of a number that could be a percent sign: three digits behind its point, or none at all. */
    private static boolean odd(List<Letter> letters) {
        int point = -1;
        for (int i = 0; i < letters.size(); i++) {
            point = ".,".contains(letters.get(i).text()) ? i : point;
        }
        return point < 0 || letters.size() - 1 - point > 2;
    }
}
