package org.shenbao.ingest.metafile;

import java.awt.geom.AffineTransform;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.format.UnreadableException;

/** A device context as GDI has it: state, objects and current path; what is drawn goes to the canvas in points. */
final class Gdi {
    private static final int MOST_SAVED = 10_000;
    private static final int STOCK = 0x80000000;
    /** Operations of a bit block that paint the brush or black over what is there. */
    private static final List<Integer> PAINTING = List.of(0x00f00021, 0x005a0049, 0x00000042, 0x00550009);

    private final Canvas canvas;
    private final AffineTransform dotsToPoints;
    private final Deque<GdiState> saved = new ArrayDeque<>();
    private final Map<Integer, Object> objects = new HashMap<>();
    private GdiState state;
    private @Nullable AffineTransform toPoints;
    private @Nullable List<double[]> path;
    private List<double[]> figure = new ArrayList<>();
    private boolean inPath;

    /** @param dotsToPoints from the device to the picture's top left corner */
    Gdi(Canvas canvas, Mapping mapping, AffineTransform dotsToPoints) {
        this.canvas = canvas;
        this.dotsToPoints = dotsToPoints;
        this.state = new GdiState(mapping);
    }

    GdiState state() {
        return state;
    }

    Canvas canvas() {
        return canvas;
    }

    /** To be called after a change of the mapping or the world. */
    void mapped() {
        toPoints = null;
    }

    AffineTransform toPoints() {
        AffineTransform known = toPoints;
        if (known == null) {
            known = new AffineTransform(dotsToPoints);
            known.concatenate(state.mapping.toDots());
            known.concatenate(state.world);
            toPoints = known;
        }
        return known;
    }

    AffineTransform dotsToPoints() {
        return dotsToPoints;
    }

    void save() {
        if (saved.size() >= MOST_SAVED) {
            throw new DamagedException("states nested too deep");
        }
        saved.push(state.copy());
    }

    /** @param which negative: so many back; positive: the state of that number */
    void restore(int which) {
        int level = which < 0 ? saved.size() + which + 1 : which;
        if (level < 1 || level > saved.size()) {
            throw new DamagedException("a state that was not saved");
        }
        while (saved.size() >= level) {
            state = saved.pop();
        }
        mapped();
    }

    void create(int number, Object object) {
        objects.put(number, object);
    }

    void delete(int number) {
        objects.remove(number);
    }

    void select(int number) {
        if ((number & STOCK) != 0) {
            selectStock(number & ~STOCK);
            return;
        }
        Object object = objects.get(number);
        if (object instanceof Pen pen) {
            state.pen = pen;
        } else if (object instanceof Boolean inked) {
            state.brushInked = inked;
        } else if (object instanceof Typeface font) {
            state.font = font;
        }
    }

    /** Whether the brush of that number leaves a trace. */
    boolean isInked(int brush) {
        return objects.get(brush) instanceof Boolean inked
                ? inked
                : (brush & STOCK) != 0 && (brush & ~STOCK) >= 1 && (brush & ~STOCK) <= 4;
    }

    private void selectStock(int number) {
        switch (number) {
            case 0, 5, 18 -> state.brushInked = false; // white, hollow, the device's own
            case 1, 2, 3, 4 -> state.brushInked = true;
            case 6, 8 -> state.pen = Pen.NONE; // white, none
            case 7, 19 -> state.pen = Pen.BLACK;
            case 10, 11, 12, 13, 14, 16, 17 -> state.font = Typeface.SYSTEM;
            default -> {} // palettes
        }
    }

    void moveTo(double x, double y) {
        state.x = x;
        state.y = y;
        endFigure();
    }

    void lineTo(double x, double y) throws UnreadableException {
        polyline(new double[] {state.x, state.y, x, y}, true);
    }

    /**
     * A chain of strokes.
     *
     * @param chain logical x, y, x, y …
     * @param moving whether the current position goes to its end
     */
    void polyline(double[] chain, boolean moving) throws UnreadableException {
        if (chain.length < 2) {
            return;
        }
        double[] points = inPoints(chain);
        if (inPath) {
            canvas.count(chain.length);
            if (!moving) {
                endFigure();
            }
            figure.add(points);
            if (!moving) {
                endFigure();
            }
        } else if (state.pen.inked()) {
            canvas.stroke(points, thickness(), state.visible());
        }
        if (moving) {
            state.x = chain[chain.length - 2];
            state.y = chain[chain.length - 1];
        }
    }

    /** @param outline logical x, y, x, y …, open or closed */
    void polygon(double[] outline) throws UnreadableException {
        if (outline.length < 4) {
            return;
        }
        double[] closed = closed(inPoints(outline));
        if (inPath) {
            canvas.count(outline.length);
            endFigure();
            figure.add(closed);
            endFigure();
        } else {
            paint(closed, state.brushInked, state.pen.inked());
        }
    }

    void rectangle(double left, double top, double right, double bottom) throws UnreadableException {
        polygon(new double[] {left, top, right, top, right, bottom, left, bottom});
    }

    /** Fills without a pen, such as a region or a bit block. */
    void block(double left, double top, double right, double bottom, boolean inked) throws UnreadableException {
        double[] corners = {left, top, right, top, right, bottom, left, bottom};
        paint(closed(inPoints(corners)), inked, false);
    }

    /** A bit block without a source: with the brush, or black. */
    void block(double left, double top, double width, double height, int operation) throws UnreadableException {
        boolean brush = operation == PAINTING.get(0) || operation == PAINTING.get(1);
        boolean inked = PAINTING.contains(operation) && (!brush || state.brushInked);
        block(left, top, left + width, top + height, inked);
    }

    void bitmap(double left, double top, double width, double height) {
        canvas.bitmap(Clip.around(inPoints(new double[] {left, top, left + width, top + height})));
    }

    /** A curve: its ends count, its course does not. */
    void curve(double endX, double endY, boolean moving) {
        canvas.shape();
        if (moving) {
            state.x = endX;
            state.y = endY;
        }
        endFigure();
    }

    void beginPath() {
        inPath = true;
        path = new ArrayList<>();
        figure = new ArrayList<>();
    }

    void endPath() {
        endFigure();
        inPath = false;
    }

    void dropPath() {
        inPath = false;
        path = null;
        figure = new ArrayList<>();
    }

    void closeFigure() {
        if (inPath && !figure.isEmpty()) {
            double[] first = figure.get(0);
            double[] last = figure.get(figure.size() - 1);
            figure.add(new double[] {last[last.length - 2], last[last.length - 1], first[0], first[1]});
            endFigure();
        }
    }

    /** Uses the path up. */
    void drawPath(boolean filling, boolean stroking) throws UnreadableException {
        List<double[]> figures = path == null ? List.of() : path;
        for (double[] each : figures) {
            paint(each, filling && state.brushInked, stroking && state.pen.inked());
        }
        dropPath();
    }

    /** Clips to the path, and uses it up. */
    void clipPath(int mode) {
        List<double[]> figures = path == null ? List.of() : path;
        Clip box = figures.stream().map(Clip::around).reduce(Clip::or).orElse(Clip.NONE);
        if (!figures.isEmpty()) {
            clip(box, mode);
        }
        dropPath();
    }

    /** @param mode as GDI numbers them: and, or, exclusive or, difference, copy */
    void clip(Clip box, int mode) {
        switch (mode) {
            case 1 -> state.clip = state.clip.and(box);
            case 2, 3 -> state.clip = state.clip.or(box);
            case 5 -> state.clip = box;
            default -> {} // cutting out leaves the bounds
        }
    }

    void clipRectangle(double left, double top, double right, double bottom) {
        state.clip = state.clip.and(
                Clip.around(inPoints(new double[] {left, top, right, top, right, bottom, left, bottom})));
    }

    double[] inPoints(double[] logical) {
        double[] points = new double[logical.length];
        toPoints().transform(logical, 0, points, 0, logical.length / 2);
        return points;
    }

    private void paint(double[] outline, boolean filling, boolean stroking) throws UnreadableException {
        if (outline.length >= 6) {
            canvas.fill(outline, filling, state.visible());
        }
        if (stroking) {
            canvas.stroke(outline, thickness(), state.visible());
        }
    }

    private double thickness() {
        AffineTransform all = toPoints();
        return state.pen.width() * Math.sqrt(Math.abs(all.getDeterminant()));
    }

    private void endFigure() {
        List<double[]> figures = path;
        if (inPath && figures != null && !figure.isEmpty()) {
            figures.add(joined(figure));
            figure = new ArrayList<>();
        }
    }

    private static double[] joined(List<double[]> chains) {
        int size = chains.stream().mapToInt(chain -> chain.length).sum();
        double[] all = new double[size];
        int at = 0;
        for (double[] chain : chains) {
            boolean goesOn = at >= 2 && all[at - 2] == chain[0] && all[at - 1] == chain[1];
            int skip = goesOn ? 2 : 0;
            System.arraycopy(chain, skip, all, at, chain.length - skip);
            at += chain.length - skip;
        }
        return Arrays.copyOf(all, at);
    }

    private static double[] closed(double[] outline) {
        int size = outline.length;
        if (outline[0] == outline[size - 2] && outline[1] == outline[size - 1]) {
            return outline;
        }
        double[] closed = Arrays.copyOf(outline, size + 2);
        closed[size] = outline[0];
        closed[size + 1] = outline[1];
        return closed;
    }
}
