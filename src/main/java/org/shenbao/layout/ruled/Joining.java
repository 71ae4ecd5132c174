package org.shenbao.layout.ruled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shenbao.document.Ruling;

/** Joins the pieces that a page's lines are drawn of: dashes, double lines, and the four sides of thin rectangles. */
final class Joining {
    /** Dashes are no longer than this, in letter sizes, and leave no wider gaps. */
    private static final double DASH = 0.8;

    private Joining() {}

    /** The lines of one direction, sorted by where they lie; pieces of one line lie at exactly the same place. */
    static List<Ruling> join(List<Ruling> rulings, boolean level, Scale scale) {
        List<Ruling> sorted = new ArrayList<>(
                rulings.stream().filter(ruling -> ruling.level() == level).toList());
        sorted.sort(Comparator.comparingDouble(Ruling::at));
        List<Ruling> joined = new ArrayList<>();
        int from = 0;
        while (from < sorted.size()) {
            int to = from + 1;
            while (to < sorted.size()
                    && sorted.get(to).at() - sorted.get(to - 1).at() <= scale.snap()
                    && sorted.get(to).at() - sorted.get(from).at() <= 1.5 * scale.snap()) {
                to++;
            }
            addJoined(joined, sorted.subList(from, to), level, scale);
            from = to;
        }
        joined.removeIf(ruling -> ruling.length() < scale.least());
        return joined;
    }

    private static void addJoined(List<Ruling> joined, List<Ruling> near, boolean level, Scale scale) {
        double at = middle(near);
        List<Ruling> along = new ArrayList<>(near);
        along.sort(Comparator.comparingDouble(Ruling::from));
        double from = along.get(0).from();
        double to = along.get(0).to();
        double last = along.get(0).length();
        double thickness = 0;
        for (Ruling piece : along) {
            if (piece.from() - to > gap(last, piece.length(), scale)) {
                joined.add(new Ruling(level, at, from, to, thickness));
                from = piece.from();
                to = piece.to();
                thickness = 0;
            }
            to = Math.max(to, piece.to());
            last = piece.length();
            thickness = Math.max(thickness, piece.thickness());
        }
        joined.add(new Ruling(level, at, from, to, thickness));
    }

    private static double gap(double one, double other, Scale scale) {
        double dash = DASH * scale.letter();
        return one <= dash && other <= dash ? Math.max(scale.snap(), 0.6 * dash) : scale.snap();
    }

    /** Where the pieces lie, the longer ones counting more. */
    private static double middle(List<Ruling> near) {
        double sum = 0;
        double weights = 0;
        for (Ruling ruling : near) {
            double weight = ruling.length() + 1e-3;
            sum += weight * ruling.at();
            weights += weight;
        }
        return sum / weights;
    }
}
