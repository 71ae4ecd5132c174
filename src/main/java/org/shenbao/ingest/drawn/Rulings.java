package org.shenbao.ingest.drawn;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Box;
import org.shenbao.document.Ruling;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/**
 * The rulings of one page while it is drawn. Pieces of one line that are drawn one after the other become one: a dash has
 * no meaning of its own.
 */
public final class Rulings {
    /** A filled rectangle up to this thick is a line, in points. */
    private static final double THIN = 3.0;
    /** How much longer than thick it is then. */
    private static final double SLENDER = 4.0;
    /** How far from level or upright a line may be, as its rise over its length. */
    private static final double SLOPE = 0.01;
    /** A dash is at most this long, and the next one at most {@link #DASH_GAP} away; in points. */
    private static final double DASH = 6.0;

    private static final double DASH_GAP = 2.5;
    private static final double TOUCHING = 0.3;
    /** Two pieces lie on one line up to this far apart, in points. */
    private static final double SAME_LINE = 0.1;

    private final Limits limits;
    private final List<Ruling> done = new ArrayList<>();

    public Rulings(Limits limits) {
        this.limits = limits;
    }

    /** A stroked segment. One that is neither level nor upright parts nothing. */
    public void stroke(double x1, double y1, double x2, double y2, double thickness, Box clip) throws Refusal {
        double width = Math.abs(x2 - x1);
        double height = Math.abs(y2 - y1);
        double allowed = Math.max(0.2, SLOPE * Math.max(width, height));
        if (width > height && height <= allowed) {
            add(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2), thickness, clip);
        } else if (height > width && width <= allowed) {
            add(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2), thickness, clip);
        }
    }

    /** A filled rectangle: a line if it is thin, nothing otherwise. */
    public void fill(double left, double top, double right, double bottom, Box clip) throws Refusal {
        double l = Math.max(left, clip.left());
        double r = Math.min(right, clip.right());
        double t = Math.max(top, clip.top());
        double b = Math.min(bottom, clip.bottom());
        double width = r - l;
        double height = b - t;
        if (width < 0 || height < 0) {
            return;
        }
        if (height <= THIN && width >= SLENDER * height) {
            add(true, (t + b) / 2, l, r, height, clip);
        } else if (width <= THIN && height >= SLENDER * width) {
            add(false, (l + r) / 2, t, b, width, clip);
        }
    }

    private void add(boolean level, double at, double from, double to, double thickness, Box clip) throws Refusal {
        double low = level ? clip.left() : clip.top();
        double high = level ? clip.right() : clip.bottom();
        double acrossLow = level ? clip.top() : clip.left();
        double acrossHigh = level ? clip.bottom() : clip.right();
        double start = Math.max(from, low);
        double end = Math.min(to, high);
        double slack = thickness / 2 + SAME_LINE;
        if (!(start < end) || !(at >= acrossLow - slack && at <= acrossHigh + slack)) {
            return;
        }
        if (!done.isEmpty()) {
            Ruling last = done.get(done.size() - 1);
            if (continues(last, level, at, start, end, thickness)) {
                done.set(
                        done.size() - 1,
                        new Ruling(
                                level,
                                last.at(),
                                Math.min(last.from(), start),
                                Math.max(last.to(), end),
                                last.thickness()));
                return;
            }
        }
        done.add(new Ruling(level, at, start, end, thickness));
        try {
            limits.checkRuns(done.size());
        } catch (UnreadableException e) {
            throw new Refusal(e);
        }
    }

    private static boolean continues(
            Ruling last, boolean level, double at, double start, double end, double thickness) {
        if (last.level() != level
                || Math.abs(last.at() - at) > SAME_LINE
                || Math.abs(last.thickness() - thickness) > SAME_LINE) {
            return false;
        }
        double gap = Math.max(start - last.to(), last.from() - end);
        return gap <= (end - start <= DASH ? DASH_GAP : TOUCHING);
    }

    public List<Ruling> list() {
        return List.copyOf(done);
    }
}
