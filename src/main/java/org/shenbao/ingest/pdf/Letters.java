package org.shenbao.ingest.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.shenbao.document.Box;
import org.shenbao.ingest.drawn.GlyphRuns;
import org.shenbao.ingest.drawn.Layer;
import org.shenbao.ingest.format.Limits;

/** Places the letters of one page. */
final class Letters {
    private static final double MOST = 1e6;
    /** How far a letter may reach out of its em square, in em. */
    private static final double REACH = 0.35;

    private final PageFrame frame;
    private final GlyphRuns runs;
    private final Unmapped unmapped = new Unmapped();

    Letters(PageFrame frame, Limits limits) {
        this.frame = frame;
        this.runs = new GlyphRuns(limits);
    }

    GlyphRuns runs() {
        return runs;
    }

    Unmapped unmapped() {
        return unmapped;
    }

    /**
     * Draws one letter.
     *
     * @param layer that it belongs to where it can be seen
     * @param pen whose clip decides whether it can be
     */
    void show(Matrix matrix, PDFont font, int code, Vector displacement, PDTextState state, Layer layer, Pen pen)
            throws IOException {
        double a = matrix.getScaleX();
        double b = matrix.getShearY();
        double c = matrix.getShearX();
        double d = matrix.getScaleY();
        double dx = frame.alongX(a, b);
        double dy = frame.alongY(a, b);
        double em = Math.hypot(dx, dy);
        double size = em == 0 ? 0 : Math.abs(a * d - b * c) * frame.unit() * frame.unit() / em * Ems.of(font);
        if (!(size > 0) || !(em < MOST) || !(size < MOST)) {
            return;
        }
        String text = unmapped.text(font, code);
        double x = frame.x(matrix.getTranslateX(), matrix.getTranslateY());
        double y = frame.y(matrix.getTranslateX(), matrix.getTranslateY());
        double advance = font.isVertical() ? em * font.getWidth(code) / 1000 : em * displacement.getX();
        Layer seen = outside(x, y, size) ? Layer.HIDDEN : layer;
        if (seen == Layer.FLOW && !pen.mayShow(around(x, y, dx / em, dy / em, advance, size, font))) {
            seen = Layer.CLIPPED;
        }
        RenderingMode mode = state.getRenderingMode();
        boolean invisible = mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
        runs.style(font, seen, invisible, Math.atan2(dy, dx), size);
        if (font.isVertical()) {
            runs.close();
            runs.add(text, x, y, advance, 0);
            runs.close();
            return;
        }
        double wordSpacing = code == ' ' ? state.getWordSpacing() : 0;
        double spacing = state.getFontSize() == 0
                ? 0
                : (state.getCharacterSpacing() + wordSpacing) / Math.abs(state.getFontSize()) * em;
        runs.add(text, x, y, advance, spacing);
    }

    /** A box that the letter surely does not reach out of. */
    private static Box around(
            double x, double y, double alongX, double alongY, double advance, double size, PDFont font) {
        double reach = font.isVertical() ? size + Math.abs(advance) : REACH * size;
        double endX = x + alongX * advance;
        double endY = y + alongY * advance;
        double topX = alongY * size;
        double topY = -alongX * size;
        return new Box(
                Math.min(Math.min(x, endX), Math.min(x, endX) + topX) - reach,
                Math.min(Math.min(y, endY), Math.min(y, endY) + topY) - reach,
                Math.max(Math.max(x, endX), Math.max(x, endX) + topX) + reach,
                Math.max(Math.max(y, endY), Math.max(y, endY) + topY) + reach);
    }

    /** Whether it is not on the page at all. */
    private boolean outside(double x, double y, double size) {
        Box box = frame.box();
        return x < box.left() - size || x > box.right() || y < box.top() - size / 2 || y > box.bottom() + size / 2;
    }
}
