package org.shenbao.ingest.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import org.shenbao.document.Box;
import org.shenbao.ingest.drawn.GlyphRuns;
import org.shenbao.ingest.drawn.Layer;
import org.shenbao.ingest.drawn.Refusal;
import org.shenbao.ingest.drawn.Work;
import org.w3c.dom.Element;

/** Draws text objects character by character; OFD says where each stands, not how wide it is. */
final class TextDrawing {
    /** Stands for a character that only the font knows, as writers use it. */
    private static final int PLACEHOLDER = 0xA4;
    /** Size of a text that says nothing of it, in millimetres. */
    private static final double SIZE = 3.175;

    /** Letters of one string may be set this far apart and still be one run, in em. */
    private static final double SPACED = 0.3;

    private final GlyphRuns runs;
    private final Work work;
    private final Box box;
    private int unmapped;

    TextDrawing(GlyphRuns runs, Work work, Box box) {
        this.runs = runs;
        this.work = work;
        this.box = box;
    }

    int unmapped() {
        return unmapped;
    }

    void draw(Element object, AffineTransform within, Layer layer) throws Refusal {
        boolean glyphsOnly = Xml.child(object, "CGTransform").isPresent();
        boolean seen = Xml.number(object, "Alpha", 255) > 0;
        Style style = new Style(
                object.getAttribute("Font"),
                Xml.number(object, "Size", SIZE),
                Xml.number(object, "HScale", 1),
                Math.toRadians(Xml.number(object, "CharDirection", 0)),
                (int) Xml.number(object, "ReadDirection", 0),
                seen ? layer : Layer.HIDDEN,
                glyphsOnly);
        Point2D.Double at = new Point2D.Double();
        for (Element code : Xml.children(object, "TextCode")) {
            at.x = Xml.number(code, "X", at.x);
            at.y = Xml.number(code, "Y", at.y);
            draw(code, style, at, within);
        }
        runs.close();
    }

    /**
     * How the characters of one object are drawn.
     *
     * @param turn of each character around its own origin, in radians clockwise
     * @param reading direction that characters follow each other in, in degrees clockwise
     * @param glyphsOnly whether some of its characters are only placeholders
     */
    private record Style(
            String font, double size, double widen, double turn, int reading, Layer layer, boolean glyphsOnly) {}

    private void draw(Element code, Style style, Point2D.Double at, AffineTransform within) throws Refusal {
        int[] characters = code.getTextContent().codePoints().toArray();
        double[] deltaX = Numbers.deltas(code.getAttribute("DeltaX"), characters.length);
        double[] deltaY = Numbers.deltas(code.getAttribute("DeltaY"), characters.length);
        AffineTransform turned = new AffineTransform(within);
        turned.rotate(style.turn());
        double ax = turned.getScaleX() * style.size() * style.widen();
        double ay = turned.getShearY() * style.size() * style.widen();
        double em = Math.hypot(ax, ay);
        double size =
                em == 0 ? 0 : Math.abs(turned.getDeterminant()) * style.size() * style.size() * style.widen() / em;
        if (!(size > 0) || !(size < 1e6)) {
            return;
        }
        for (int i = 0; i < characters.length; i++) {
            work.step();
            Point2D on = within.transform(at, null);
            runs.style(style.font(), layerAt(on, size, style.layer()), false, Math.atan2(ay, ax), size);
            double width = Advances.of(characters[i]);
            runs.add(text(characters[i], style.glyphsOnly()), on.getX(), on.getY(), em * width, em * SPACED);
            boolean placed = i < deltaX.length || i < deltaY.length;
            if (placed) {
                at.x += i < deltaX.length ? deltaX[i] : 0;
                at.y += i < deltaY.length ? deltaY[i] : 0;
            } else {
                advance(at, style, deltaX, deltaY, width);
            }
        }
    }

    /** Where nothing says how far the next character is, its distance is the last one's, or the letter's own width. */
    private static void advance(Point2D.Double at, Style style, double[] deltaX, double[] deltaY, double width) {
        double own = style.size() * style.widen() * width;
        double step = deltaX.length > 0 && deltaY.length == 0 ? deltaX[deltaX.length - 1] : own;
        double down = deltaY.length > 0 && deltaX.length == 0 ? deltaY[deltaY.length - 1] : style.size();
        switch (Math.floorMod(style.reading(), 360)) {
            case 90 -> at.y += Math.abs(down);
            case 180 -> at.x -= Math.abs(step);
            case 270 -> at.y -= Math.abs(down);
            default -> at.x += step;
        }
    }

    private String text(int character, boolean glyphsOnly) {
        if (character == 0 || character == 0xFFFD || (glyphsOnly && character == PLACEHOLDER)) {
            unmapped++;
            return "\uFFFD";
        }
        return Character.toString(character);
    }

    private Layer layerAt(Point2D at, double size, Layer layer) {
        boolean outside = at.getX() < box.left() - size
                || at.getX() > box.right()
                || at.getY() < box.top() - size / 2
                || at.getY() > box.bottom() + size / 2;
        return outside ? Layer.HIDDEN : layer;
    }
}
