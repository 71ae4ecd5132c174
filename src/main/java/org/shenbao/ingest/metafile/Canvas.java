package org.shenbao.ingest.metafile;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Drawn;
import org.shenbao.document.Ruling;
import org.shenbao.document.Run;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** Takes what a player draws, in points from the picture's top left corner, and keeps runs and rulings of it. */
final class Canvas {
    /** A filled rectangle no thicker than this is a line. */
    private static final double THIN = 3;
    /** A stroke deviates less than this from level or upright. */
    private static final double STRAIGHT = 0.35;
    /** Sides of an outline that are shorter are bits of a curve or a letter. */
    private static final double SIDE = 2;
    /** Share of the box around it that a rectangle fills, at least. */
    private static final double FULL = 0.95;
    /** So many points of shapes in one picture are no picture of a document. */
    private static final long MOST_POINTS = 50_000_000;

    private final Limits limits;
    private final int mostCharacters;
    private final List<Ruling> rulings = new ArrayList<>();
    private final Texts texts;
    private long points;
    private int shapes;
    private int bitmaps;
    private int damages;

    /** @param mostCharacters that the bytes of the file can hold */
    Canvas(Limits limits, int mostCharacters) {
        this.limits = limits;
        this.mostCharacters = mostCharacters;
        this.texts = new Texts();
    }

    void text(Lettering lettering, Clip clip) throws UnreadableException {
        texts.draw(lettering, clip);
        limits.checkRuns(texts.runs().size());
        if (texts.tally().drawn() > mostCharacters) {
            throw new UnreadableException("draws more characters than its bytes can hold");
        }
    }

    void glyphs(int count) {
        texts.glyphs(count);
    }

    /** A chain of strokes through points given as x, y, x, y …, in points. */
    void stroke(double[] chain, double thickness, Clip clip) throws UnreadableException {
        count(chain.length / 2);
        double shortest = chain.length == 4 ? 0.3 : SIDE;
        int straight = 0;
        for (int i = 0; i + 3 < chain.length; i += 2) {
            double width = Math.abs(chain[i + 2] - chain[i]);
            double height = Math.abs(chain[i + 3] - chain[i + 1]);
            double length = Math.max(width, height);
            if (length >= shortest && Math.min(width, height) <= Math.min(STRAIGHT, length / 8)) {
                rule(Clip.around(chain[i], chain[i + 1], chain[i + 2], chain[i + 3]), width > height, thickness, clip);
                straight++;
            }
        }
        if (straight == 0) {
            shapes++;
        }
    }

    /** The inside of an outline through points given as x, y, x, y …, in points. */
    void fill(double[] outline, boolean inked, Clip clip) throws UnreadableException {
        count(outline.length / 2);
        Clip box = Clip.around(outline);
        double width = box.right() - box.left();
        double height = box.bottom() - box.top();
        if (!isRectangle(outline, width * height)) {
            shapes += inked ? 1 : 0;
        } else if (inked && Math.min(width, height) <= THIN && Math.max(width, height) >= 2 * Math.min(width, height)) {
            boolean level = width > height;
            rule(box, level, level ? height : width, clip);
        }
    }

    /** A picture of dots in this place. */
    void bitmap(Clip box) {
        if (Math.min(box.right() - box.left(), box.bottom() - box.top()) > THIN) {
            bitmaps++;
        }
    }

    /** Something that is neither a line nor a rectangle. */
    void shape() {
        shapes++;
    }

    void damage() {
        damages++;
    }

    /** Bounds the work that a small file can ask for by drawing a large object again and again. */
    void count(int more) throws UnreadableException {
        points += more;
        if (points > MOST_POINTS) {
            throw new UnreadableException("draws more than " + MOST_POINTS + " points");
        }
    }

    Drawn drawn() {
        return new Drawn(texts.runs(), rulings);
    }

    List<Run> runs() {
        return texts.runs();
    }

    Texts texts() {
        return texts;
    }

    Tally tally() {
        return texts.tally();
    }

    int shapes() {
        return shapes;
    }

    int bitmaps() {
        return bitmaps;
    }

    int damages() {
        return damages;
    }

    private void rule(Clip box, boolean level, double thickness, Clip clip) throws UnreadableException {
        double at = level ? (box.top() + box.bottom()) / 2 : (box.left() + box.right()) / 2;
        double from = level ? Math.max(box.left(), clip.left()) : Math.max(box.top(), clip.top());
        double to = level ? Math.min(box.right(), clip.right()) : Math.min(box.bottom(), clip.bottom());
        double slack = thickness / 2 + 1; // a border stands on the edge of what clips it
        boolean inside = level
                ? at >= clip.top() - slack && at <= clip.bottom() + slack
                : at >= clip.left() - slack && at <= clip.right() + slack;
        if (inside && from < to && Math.abs(at) < 1e7 && Math.abs(from) < 1e7 && Math.abs(to) < 1e7) {
            rulings.add(new Ruling(level, at, from, to, thickness));
            limits.checkRuns(rulings.size());
        }
    }

    /** It need not have four corners: some writers put more of them on its sides. */
    private static boolean isRectangle(double[] outline, double area) {
        double twice = 0;
        for (int i = 0; i < outline.length; i += 2) {
            int next = i + 2 < outline.length ? i + 2 : 0;
            twice += outline[i] * outline[next + 1] - outline[next] * outline[i + 1];
        }
        return Math.abs(twice) / 2 >= FULL * area;
    }
}
