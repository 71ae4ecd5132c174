package org.shenbao.layout.ruled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.shenbao.document.Box;
import org.shenbao.document.Ruling;

/** Closes the outer frame of a table where lines run up to a side that is not drawn. */
final class Closing {
    /** A row or column that one line alone shows to be there is no deeper than this, in letter sizes. */
    private static final double DEEPEST = 6;

    private final Scale scale;
    private final Predicate<Box> holdsText;

    /** @param holdsText whether text stands in a box */
    Closing(Scale scale, Predicate<Box> holdsText) {
        this.scale = scale;
        this.holdsText = holdsText;
    }

    /**
     * A closed mesh.
     *
     * @param openTop whether the top was not drawn
     */
    record Closed(Meshes.Mesh mesh, boolean openTop, boolean openBottom) {}

    Closed close(Meshes.Mesh mesh) {
        List<Ruling> uprights = new ArrayList<>(mesh.uprights());
        Ruling left = missing(mesh.levels(), mesh.uprights(), false, scale.letter());
        Ruling right = missing(mesh.levels(), mesh.uprights(), true, scale.letter());
        add(uprights, left);
        add(uprights, right);
        List<Ruling> levels = new ArrayList<>(mesh.levels());
        Ruling top = missing(uprights, levels, false, 0.6 * scale.letter());
        Ruling bottom = missing(uprights, levels, true, 0.6 * scale.letter());
        add(levels, top);
        add(levels, bottom);
        return new Closed(new Meshes.Mesh(levels, uprights), top != null, bottom != null);
    }

    private static void add(List<Ruling> rulings, @org.jspecify.annotations.Nullable Ruling ruling) {
        if (ruling != null) {
            rulings.add(ruling);
            rulings.sort(Comparator.comparingDouble(Ruling::at));
        }
    }

    /**
     * The side that at least two lines run up to and that none of the crossing ones draws; one line is enough where it
     * is the frame's other side and text stands there.
     *
     * @param running lines that run up to the side
     * @param crossing lines of the side's own direction, sorted
     * @param far whether the right or lower side is meant
     * @param beyond how far they run beyond the last crossing line
     */
    private @org.jspecify.annotations.Nullable Ruling missing(
            List<Ruling> running, List<Ruling> crossing, boolean far, double beyond) {
        double sign = far ? 1 : -1;
        double drawn = sign * crossing.get(far ? crossing.size() - 1 : 0).at();
        double end = Double.NEGATIVE_INFINITY;
        for (Ruling ruling : running) {
            end = Math.max(end, sign * (far ? ruling.to() : ruling.from()));
        }
        if (end - drawn < beyond) {
            return null;
        }
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        int count = 0;
        for (Ruling ruling : running) {
            if (end - sign * (far ? ruling.to() : ruling.from()) <= 0.7 * scale.letter()) {
                from = Math.min(from, ruling.at());
                to = Math.max(to, ruling.at());
                count++;
            }
        }
        boolean level = crossing.get(0).level();
        if (count == 1 && endsFrame(running, from) && end - drawn <= DEEPEST * scale.letter()) {
            double first = running.get(0).at();
            double last = running.get(running.size() - 1).at();
            double near = Math.min(sign * drawn, sign * end);
            double off = Math.max(sign * drawn, sign * end);
            boolean text = last - first >= scale.least()
                    && holdsText.test(level ? new Box(first, near, last, off) : new Box(near, first, off, last));
            return text ? new Ruling(level, sign * end, first, last, 0) : null;
        }
        return count < 2 || to - from < scale.least() ? null : new Ruling(level, sign * end, from, to, 0);
    }

    /** Whether the line is the outermost of its direction on either side. */
    private static boolean endsFrame(List<Ruling> sorted, double at) {
        return at <= sorted.get(0).at() || at >= sorted.get(sorted.size() - 1).at();
    }
}
