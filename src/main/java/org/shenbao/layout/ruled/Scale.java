package org.shenbao.layout.ruled;

import java.util.List;
import org.shenbao.document.Run;

/**
 * What is near on a page: measured in its letters, for pages may be drawn at any scale.
 *
 * @param letter size of the usual letters, in points
 * @param snap distance within which two lines are the same one, in points
 */
public record Scale(double letter, double snap) {
    private static final double USUAL_LETTER = 9;

    public static Scale of(List<Run> runs) {
        double[] sizes = runs.stream()
                .mapToDouble(Run::size)
                .filter(size -> size > 0)
                .sorted()
                .toArray();
        return ofLetter(sizes.length == 0 ? USUAL_LETTER : sizes[sizes.length / 2]);
    }

    static Scale ofLetter(double letter) {
        return new Scale(letter, 0.17 * letter);
    }

    /** How far a line may overshoot another one or end short of it, and they still meet. */
    double reach() {
        return 2 * snap;
    }

    /** No row is as low as this, and no column as narrow. */
    double least() {
        return 0.45 * letter;
    }
}
