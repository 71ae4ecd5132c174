package org.shenbao.reassemble;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the order of a worksheet's pictures says of how many labels stand where: each picture has as many labels as rows, and
 * draws either all its rows first or all its labels, unless all pictures' rows come before or after all labels. So a block of
 * labels mostly begins and ends where as many labels as rows have been seen, or where a picture is known to begin.
 */
final class PictureCounts {
    private static final double BORDER = 0.7;
    private static final double PERHAPS = 1.5;
    private static final double UNKNOWN = 3;
    private static final double UNHEARD_OF = 8;

    private final List<PictureText.Gap> gaps;
    private final List<Integer> seams;
    private final Set<Integer> borders;
    private final double[][] begins;
    private final double[][] ends;

    /**
     * @param seams for each seam, how many rows stand before it
     * @param rows how many rows there are
     */
    PictureCounts(List<PictureText.Gap> gaps, List<Integer> seams, int rows) {
        this.gaps = gaps;
        this.seams = seams;
        this.borders = new TreeSet<>(seams);
        borders.add(0);
        borders.add(rows);
        this.begins = new double[gaps.size()][rows + 1];
        this.ends = new double[gaps.size()][rows + 1];
        for (int g = 0; g < gaps.size(); g++) {
            for (int labelled = 0; labelled <= rows; labelled++) {
                begins[g][labelled] = beginning(g, labelled);
                ends[g][labelled] = ending(g, labelled);
            }
        }
    }

    /** What it costs that the gap's labels begin when so many rows have got theirs. */
    double begin(int g, int labelled) {
        return begins[g][labelled];
    }

    /** What it costs that the gap's labels end when so many rows have got theirs. */
    double end(int g, int labelled) {
        return ends[g][labelled];
    }

    private double beginning(int g, int labelled) {
        int rows = gaps.get(g).rowsSoFar();
        if (labelled == rows) {
            return 0;
        }
        if (borders.contains(labelled) || meetsSeam(g - 1)) {
            return borders.contains(labelled) ? BORDER : UNKNOWN;
        }
        if (labelled > rows) {
            return UNHEARD_OF;
        }
        return gaps.subList(0, g).stream().anyMatch(gap -> gap.rowsSoFar() == labelled) ? PERHAPS : UNKNOWN;
    }

    private double ending(int g, int labelled) {
        int rows = gaps.get(g).rowsSoFar();
        if (labelled == rows) {
            return 0;
        }
        if (borders.contains(labelled)) {
            return labelled > rows || meetsSeam(g) ? BORDER : UNHEARD_OF;
        }
        if (meetsSeam(g)) {
            return UNKNOWN;
        }
        if (labelled < rows) {
            return UNHEARD_OF;
        }
        return gaps.subList(g + 1, gaps.size()).stream().anyMatch(gap -> gap.rowsSoFar() == labelled)
                ? PERHAPS
                : UNKNOWN;
    }

    /** Whether a seam follows the gap at once. */
    private boolean meetsSeam(int g) {
        if (g < 0) {
            return false;
        }
        int picture = gaps.get(g).picture();
        boolean last = g + 1 == gaps.size() || gaps.get(g + 1).picture() > picture;
        return last
                && picture < seams.size()
                && seams.get(picture) == gaps.get(g).rowsSoFar();
    }
}
