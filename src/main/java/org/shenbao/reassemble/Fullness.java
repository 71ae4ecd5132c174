package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a wrapping says of the lines of all gaps.
 *
 * @param gaps one for each gap
 * @param coincidence what it costs a text to fill its last line by chance
 */
record Fullness(List<LineBits> gaps, double coincidence) {

    private static final List<LineBreaking> RULES = List.of(LineBreaking.ANYWHERE, LineBreaking.PUNCTUATION_AND_WORDS);
    private static final int LEAST_HALVES = 6;
    private static final int MOST_HALVES = 80;

    /** All that differ in what they call full, the likeliest first to explain the lines as so many labels. */
    static List<Fullness> all(List<PictureText.Gap> gaps, int labels) {
        int most = LEAST_HALVES;
        for (PictureText.Gap gap : gaps) {
            for (Piece piece : gap.lines()) {
                most = Math.max(most, piece.width());
            }
        }
        Set<List<LineBits>> seen = new HashSet<>();
        List<Fullness> distinct = new ArrayList<>();
        for (LineBreaking rule : RULES) {
            for (int halves = LEAST_HALVES; halves <= Math.min(most + 1, MOST_HALVES); halves++) {
                for (boolean narrow : new boolean[] {false, true}) {
                    Fullness fullness = of(gaps, new Wrapping(halves, rule, narrow));
                    if (seen.add(fullness.gaps())) {
                        distinct.add(fullness);
                    }
                }
            }
        }
        distinct.sort(Comparator.comparingInt(fullness -> fullness.farFrom(labels)));
        return distinct;
    }

    static Fullness of(List<PictureText.Gap> gaps, Wrapping wrapping) {
        return new Fullness(
                gaps.stream().map(gap -> LineBits.of(gap.lines(), wrapping)).toList(),
                Math.log(Math.max(2, wrapping.halves() / 2.0)));
    }

    /** A first guess of how badly the wrapping explains the lines as so many labels: the less the likelier. */
    private int farFrom(int labels) {
        int lines = 0;
        int full = 0;
        int wide = 0;
        for (LineBits gap : gaps) {
            for (int i = 0; i < gap.lines(); i++) {
                lines++;
                full += gap.full(i) ? 1 : 0;
                wide += gap.fits(i) ? 0 : 1;
            }
        }
        return 3 * wide + Math.abs(full - (lines - labels));
    }
}
