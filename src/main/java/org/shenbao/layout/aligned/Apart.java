package org.shenbao.layout.aligned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shenbao.document.Doubt;
import org.shenbao.document.Method;
import org.shenbao.document.Reading;
import org.shenbao.document.Run;
import org.shenbao.document.Severity;

/**
 * Tells cells whose texts stand beside each other, not one below the other, as the texts of two columns do, and those of
 * values below each other, as the texts of two rows are. What stands below such a head, or in such a row, is doubted too.
 */
final class Apart {
    /** Words of one text stand no further apart, in letter sizes. */
    private static final double WORDS = 0.6;

    private static final double CONFIDENCE = 0.5;

    private static final Doubt CELL = new Doubt(
            "columns-uncertain",
            Severity.WARNING,
            "Texts that stand as far apart as those of different columns were read as one cell.",
            Map.of());
    private static final Doubt HEAD = new Doubt(
            "columns-uncertain",
            Severity.WARNING,
            "Texts that stand as far apart as those of different columns were read as the head of one column.",
            Map.of());

    private static final Doubt ROW = new Doubt(
            "rows-uncertain",
            Severity.WARNING,
            "Values that stand one below the other were read as one row.",
            Map.of());

    /** Rows of values below each other. */
    private final Set<Integer> rows = new HashSet<>();
    /** The row of the doubtful head of each column that has one. */
    private final Map<Integer, Integer> heads = new HashMap<>();

    /**
     * @param spots texts of a table with their cells
     * @param head last row of the head
     */
    Apart(List<Spots.Spot> spots, int head) {
        for (Spots.Spot spot : spots) {
            if (stacked(spot.lines())) {
                rows.add(spot.row());
            }
            if (spot.row() <= Math.max(0, head) && apart(spot.lines())) {
                for (int column = spot.column(); column < spot.endColumn(); column++) {
                    heads.merge(column, spot.row(), Math::min);
                }
            }
        }
    }

    /** The lines of a text, with what makes its columns doubtful. */
    List<Segment> told(Spots.Spot spot) {
        if (apart(spot.lines())) {
            return with(spot.lines(), CELL);
        }
        for (int column = spot.column(); column < spot.endColumn(); column++) {
            if (spot.row() > heads.getOrDefault(column, spot.row())) {
                return with(spot.lines(), HEAD);
            }
        }
        for (int row = spot.row(); row < spot.endRow(); row++) {
            if (rows.contains(row)) {
                return with(spot.lines(), ROW);
            }
        }
        return spot.lines();
    }

    private static boolean stacked(List<Segment> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (Fullness.again(lines.get(i - 1).text(), lines.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private static List<Segment> with(List<Segment> lines, Doubt doubt) {
        Reading reading = new Reading(Method.GEOMETRY, CONFIDENCE, List.of(doubt));
        List<Segment> told = new ArrayList<>(lines.size());
        for (Segment line : lines) {
            told.add(Segment.of(line.runs().stream()
                    .map(run -> new Run(
                            run.text(),
                            run.baseline(),
                            run.size(),
                            run.edges(),
                            run.turn(),
                            run.reading().then(reading)))
                    .toList()));
        }
        return told;
    }

    /** Whether two lines do not stand below each other, or the words of one are far apart, unless each is but a letter. */
    private static boolean apart(List<Segment> lines) {
        double left = Double.NEGATIVE_INFINITY;
        double right = Double.POSITIVE_INFINITY;
        boolean letters = true;
        boolean gaps = false;
        for (Segment line : lines) {
            left = Math.max(left, line.left());
            right = Math.min(right, line.right());
            letters &= line.runs().stream().allMatch(run -> run.text().length() == 1);
            gaps |= gaps(line);
        }
        return !letters && (gaps || left > right);
    }

    private static boolean gaps(Segment line) {
        double right = line.left();
        for (Run run : line.runs()) {
            if (run.edges().first() - right > WORDS * line.size()) {
                return true;
            }
            right = Math.max(right, run.edges().last());
        }
        return false;
    }
}
