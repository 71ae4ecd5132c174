package org.shenbao.ingest.metafile;

import java.awt.geom.AffineTransform;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.UnreadableException;

/** Places texts as GDI does: by reference point, alignment, escapement, and advances where they are given. */
final class GdiText {
    static final int GLYPHS = 0x10;
    static final int CLIPPED = 0x4;
    static final int PAIRS = 0x2000;
    private static final int UPDATE_POSITION = 1;
    private static final int CENTRE = 6;
    private static final int RIGHT = 2;
    private static final int BASELINE = 24;
    private static final int BOTTOM = 8;
    private static final double ASCENT = 0.86;

    private final Gdi gdi;

    GdiText(Gdi gdi) {
        this.gdi = gdi;
    }

    /**
     * One text.
     *
     * @param x reference point in logical units, ignored where the alignment says that the current position is it
     * @param advances of each UTF-16 unit in logical units; null where not given
     * @param lifts of each unit, across the baseline; null where none are given
     * @param box that clips it, in points; null for none
     */
    void draw(
            double x,
            double y,
            String text,
            double @Nullable [] advances,
            double @Nullable [] lifts,
            @Nullable Clip box)
            throws UnreadableException {
        GdiState state = gdi.state();
        boolean updating = (state.align & UPDATE_POSITION) != 0;
        double refX = updating ? state.x : x;
        double refY = updating ? state.y : y;
        double[] reference = gdi.inPoints(new double[] {refX, refY});
        Axes axes = axes(state);
        double em = state.font.em();
        double[] edges = advances == null ? Advances.edges(text, em) : sums(advances);
        double total = edges[edges.length - 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] *= axes.alongScale;
        }
        double length = edges[edges.length - 1];
        double size = em * axes.downScale;
        double shift = shift(state.align, length);
        double drop = drop(state.align) * size;
        double startX = reference[0] + axes.alongX * shift + axes.downX * drop;
        double startY = reference[1] + axes.alongY * shift + axes.downY * drop;
        Clip clip = box == null ? state.visible() : state.visible().and(box);
        boolean vertical = state.font.isVertical();
        Lettering all =
                new Lettering(text, startX, startY, axes.alongX, axes.alongY, size, edges, advances == null, vertical);
        if (lifts == null) {
            gdi.canvas().text(all, clip);
        } else {
            lifted(all, lifts, axes, clip);
        }
        if (updating && (state.align & CENTRE) != CENTRE) {
            boolean right = (state.align & CENTRE) == RIGHT;
            double turn = Math.toRadians(state.font.escapement() / 10.0);
            state.x = refX + (right ? -total : total) * Math.cos(turn);
            state.y = refY - (right ? -total : total) * Math.sin(turn);
        }
    }

    private void lifted(Lettering all, double[] lifts, Axes axes, Clip clip) throws UnreadableException {
        double lift = 0;
        for (int i = 0; i < all.text.length(); i++) {
            double x = all.x - axes.downX * lift * axes.downScale;
            double y = all.y - axes.downY * lift * axes.downScale;
            Lettering moved = new Lettering(
                    all.text, x, y, all.alongX, all.alongY, all.size, all.edges, all.guessed, all.upright);
            gdi.canvas().text(moved.part(i, i + 1), clip);
            lift += lifts[i];
        }
    }

    private static double shift(int align, double length) {
        return switch (align & CENTRE) {
            case CENTRE -> -length / 2;
            case RIGHT -> -length;
            default -> 0;
        };
    }

    /** From the reference point down to the baseline, in em squares. */
    private static double drop(int align) {
        return switch (align & BASELINE) {
            case BASELINE -> 0;
            case BOTTOM -> ASCENT - 1;
            default -> ASCENT;
        };
    }

    /**
     * The directions along and across the baseline. GDI keeps letters upright where the map mode mirrors, but measures the
     * escapement in logical space: where y runs upwards, it turns with the clock.
     */
    private Axes axes(GdiState state) {
        AffineTransform all = gdi.toPoints();
        double flipX = 1;
        double flipY = 1;
        if (all.getDeterminant() < 0) {
            boolean sideways = Math.abs(all.getScaleX()) > Math.abs(all.getShearY()) && all.getScaleX() < 0;
            flipX = sideways ? -1 : 1;
            flipY = sideways ? 1 : -1;
        } else if (state.world.isIdentity() && all.getScaleX() < 0) {
            flipX = -1;
            flipY = -1;
        }
        double turn = Math.toRadians(state.font.escapement() / 10.0);
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        double alongX = flipX * (all.getScaleX() * cos - all.getShearX() * sin);
        double alongY = flipX * (all.getShearY() * cos - all.getScaleY() * sin);
        double downX = flipY * (all.getScaleX() * sin + all.getShearX() * cos);
        double downY = flipY * (all.getShearY() * sin + all.getScaleY() * cos);
        double along = Math.hypot(alongX, alongY);
        double down = Math.hypot(downX, downY);
        return along == 0 || down == 0
                ? new Axes(1, 0, 0, 1, 0, 0)
                : new Axes(alongX / along, alongY / along, downX / down, downY / down, along, down);
    }

    private static double[] sums(double[] advances) {
        double[] edges = new double[advances.length + 1];
        for (int i = 0; i < advances.length; i++) {
            edges[i + 1] = edges[i] + advances[i];
        }
        return edges;
    }

    private record Axes(
            double alongX, double alongY, double downX, double downY, double alongScale, double downScale) {}
}
