package org.shenbao.ingest.drawn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Box;
import org.shenbao.document.Edges;
import org.shenbao.document.Reading;
import org.shenbao.document.Run;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** Makes runs of the glyphs of one page as they are drawn. Blanks at either end of a run are dropped. */
public final class GlyphRuns {
    /** A gap wider than this begins a new run, in em. */
    private static final double GAP = 0.3;
    /** How far a glyph may reach back over the one before it, in em: Chinese punctuation is set tighter than its advance. */
    private static final double BACK = 0.5;
    /** How far one run's baseline may waver, in em. */
    private static final double WAVER = 0.08;
    /** How much letter sizes of one run may differ, as a share. */
    private static final double SIZE = 0.02;
    /** Text that is turned by less than this from a quarter turn is a page laid askew on the scanner, in radians. */
    private static final double SKEW = 0.1;
    /** The same text drawn again this near is drawn bold, in em. */
    private static final double AGAIN = 0.12;

    private final Limits limits;
    private final Map<String, List<Run>> seen = new HashMap<>();
    private final List<Run> flow = new ArrayList<>();
    private final List<Run> unseen = new ArrayList<>();
    private final List<Aloof> aloof = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();
    private float[] edges = new float[128];
    private @Nullable Object font;
    private Layer layer = Layer.FLOW;
    private boolean invisible;
    private double angle;
    private int turn;
    private double size;
    private double baseline;
    private double last;
    private double lastAcross;
    private int lastUnits;
    private double end;

    public GlyphRuns(Limits limits) {
        this.limits = limits;
    }

    /**
     * Text that is not in the flow.
     *
     * @param layer why
     * @param box around it
     */
    public record Aloof(Layer layer, String text, Box box) {}

    /** How a glyph is drawn: all that must not change within a run. */
    public void style(Object newFont, Layer newLayer, boolean newInvisible, double drawnAngle, double newSize)
            throws Refusal {
        double straight = Math.round(drawnAngle / (Math.PI / 2)) * (Math.PI / 2);
        double newAngle = Math.abs(drawnAngle - straight) < SKEW ? straight : drawnAngle;
        if (newFont != font
                || newLayer != layer
                || newInvisible != invisible
                || Math.abs(newAngle - angle) > 1e-3
                || Math.abs(newSize - size) > SIZE * size) {
            close();
            font = newFont;
            layer = newLayer;
            invisible = newInvisible;
            angle = newAngle;
            size = newSize;
            turn = quarter(newAngle);
        }
    }

    /**
     * Adds one glyph of the current style.
     *
     * @param x where its baseline begins, from the page's left
     * @param y likewise, from the page's top
     * @param advance of the glyph alone, in points
     * @param spacing that the text asks for behind it, in points
     */
    public void add(String glyph, double x, double y, double advance, double spacing) throws Refusal {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double along = x * cos + y * sin;
        double across = y * cos - x * sin;
        if (text.length() > 0) {
            double gap = along - end;
            if (Math.abs(across - lastAcross) > WAVER * size
                    || gap > GAP * size
                    || gap < -BACK * size
                    || along < last) {
                if (repeats(glyph, along, across)) {
                    return;
                }
                close();
            } else if (repeats(glyph, along, across)) {
                return;
            }
        }
        if (text.length() == 0) {
            baseline = across;
        } else {
            even(text.length() - lastUnits, last, along);
        }
        text.append(glyph);
        last = along;
        lastAcross = across;
        lastUnits = glyph.length();
        even(text.length() - lastUnits, along, along + advance);
        end = along + advance + Math.max(0, Math.min(spacing, size));
    }

    private boolean repeats(String glyph, double along, double across) {
        return Math.abs(along - last) < AGAIN * size
                && Math.abs(across - lastAcross) < AGAIN * size
                && lastUnits == glyph.length()
                && text.indexOf(glyph, text.length() - lastUnits) >= 0;
    }

    /** Lays the edges of the last glyph's characters evenly. */
    private void even(int from, double start, double stop) {
        if (edges.length <= from + lastUnits + 1) {
            edges = Arrays.copyOf(edges, Math.max(edges.length * 2, from + lastUnits + 2));
        }
        for (int i = 0; i <= lastUnits; i++) {
            edges[from + i] = (float) (start + (stop - start) * i / Math.max(1, lastUnits));
        }
    }

    /** Ends the current run. */
    public void close() throws Refusal {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            emit(text.substring(from, to), from, to);
        }
        text.setLength(0);
    }

    private static boolean blank(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void emit(String words, int from, int to) throws Refusal {
        if (Math.abs(Math.sin(2 * angle)) > 1e-6) {
            aloof.add(new Aloof(layer == Layer.FLOW ? Layer.MARK : layer, words, slantedBox(from, to)));
            checkCount();
            return;
        }
        boolean backwards = turn >= 2;
        float[] at = new float[to - from + 1];
        for (int i = 0; i < at.length; i++) {
            at[i] = backwards ? -edges[from + i] : edges[from + i];
        }
        double across = turn == 1 || turn == 2 ? -baseline : baseline;
        Run run = new Run(words, across, size, Edges.of(at), turn, Reading.CERTAIN);
        List<Run> alike = seen.computeIfAbsent(words, none -> new ArrayList<>(1));
        for (int i = alike.size() - 1, tries = 0; i >= 0 && tries < 50; i--, tries++) {
            if (bold(alike.get(i), run)) {
                return;
            }
        }
        alike.add(run);
        if (layer == Layer.FLOW) {
            flow.add(run);
            if (invisible) {
                unseen.add(run);
            }
        } else {
            aloof.add(new Aloof(layer, words, run.box()));
        }
        checkCount();
    }

    private static boolean bold(Run one, Run other) {
        double near = AGAIN * one.size();
        return one.turn() == other.turn()
                && Math.abs(one.baseline() - other.baseline()) < near
                && Math.abs(one.edges().first() - other.edges().first()) < near
                && Math.abs(one.edges().last() - other.edges().last()) < 2 * near;
    }

    private Box slantedBox(int from, int to) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double x1 = edges[from] * cos - baseline * sin;
        double y1 = edges[from] * sin + baseline * cos;
        double x2 = edges[to] * cos - baseline * sin;
        double y2 = edges[to] * sin + baseline * cos;
        return new Box(
                Math.min(x1, x2) - size / 2,
                Math.min(y1, y2) - size / 2,
                Math.max(x1, x2) + size / 2,
                Math.max(y1, y2) + size / 2);
    }

    private void checkCount() throws Refusal {
        try {
            limits.checkRuns(flow.size() + aloof.size());
        } catch (UnreadableException e) {
            throw new Refusal(e);
        }
    }

    /** Quarter turns clockwise nearest to the angle, which is clockwise too as y grows downwards. */
    private static int quarter(double angle) {
        return Math.floorMod((int) Math.round(angle / (Math.PI / 2)), 4);
    }

    /** What is in the flow, in the order drawn. */
    public List<Run> flow() {
        return flow;
    }

    /** Those of the flow that are drawn without ink: what a reader of pictures laid under or over one. */
    public List<Run> unseen() {
        return unseen;
    }

    public List<Aloof> aloof() {
        return aloof;
    }
}
