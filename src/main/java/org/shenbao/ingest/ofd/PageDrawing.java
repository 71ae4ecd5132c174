package org.shenbao.ingest.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Box;
import org.shenbao.ingest.drawn.GlyphRuns;
import org.shenbao.ingest.drawn.Layer;
import org.shenbao.ingest.drawn.Path;
import org.shenbao.ingest.drawn.Refusal;
import org.shenbao.ingest.drawn.Rulings;
import org.shenbao.ingest.drawn.Work;
import org.shenbao.ingest.format.Limits;
import org.w3c.dom.Element;

/** Draws the objects of one page. */
final class PageDrawing {
    private static final int DEEP = 20;
    /** Width of a stroke that says nothing of it, in millimetres. */
    private static final double LINE_WIDTH = 0.353;

    private final Resources resources;
    private final Work work;
    private final Box box;
    private final GlyphRuns runs;
    private final Rulings rulings;
    private final TextDrawing texts;
    private double pictures;
    private @Nullable Placed largest;

    PageDrawing(Resources resources, Limits limits, Work work, Box box) {
        this.resources = resources;
        this.work = work;
        this.box = box;
        this.runs = new GlyphRuns(limits);
        this.rulings = new Rulings(limits);
        this.texts = new TextDrawing(runs, work, box);
    }

    /** A picture, and where it stands on the page. */
    record Placed(String resource, Box box) {}

    /** Draws all objects in an element. */
    void draw(Element container, AffineTransform toPage, Layer layer) throws Refusal {
        draw(container, toPage, layer, 0);
        runs.close();
    }

    private void draw(Element container, AffineTransform toPage, Layer layer, int deep) throws Refusal {
        if (deep > DEEP) {
            return;
        }
        for (Element object : Xml.children(container)) {
            work.step();
            Layer here = Xml.flag(object, "Visible", true) ? layer : Layer.HIDDEN;
            AffineTransform within = within(object, toPage);
            switch (Xml.name(object)) {
                case "TextObject" -> texts.draw(object, within, here);
                case "PathObject" -> {
                    if (here == Layer.FLOW) {
                        path(object, within);
                    }
                }
                case "ImageObject" -> {
                    if (here == Layer.FLOW) {
                        picture(object, toPage);
                    }
                }
                case "PageBlock", "Layer", "Content" -> draw(object, toPage, here, deep + 1);
                case "CompositeObject" -> composite(object, within, here, deep);
                default -> {}
            }
        }
    }

    private void composite(Element object, AffineTransform within, Layer layer, int deep) throws Refusal {
        Element unit = resources.unit(object.getAttribute("ResourceID"));
        draw(object, within, layer, deep + 1);
        if (unit != null) {
            draw(unit, within, layer, deep + 1);
        }
    }

    /** From an object's own coordinates to the page's: its matrix first, then where its boundary stands. */
    private static AffineTransform within(Element object, AffineTransform toPage) {
        AffineTransform within = new AffineTransform(toPage);
        double[] boundary = Numbers.of(object.getAttribute("Boundary"));
        if (boundary.length >= 2) {
            within.translate(boundary[0], boundary[1]);
        }
        double[] matrix = Numbers.of(object.getAttribute("CTM"));
        if (matrix.length >= 6) {
            within.concatenate(new AffineTransform(matrix));
        }
        return within;
    }

    private void path(Element object, AffineTransform within) throws Refusal {
        String data = Xml.text(object, "AbbreviatedData");
        Path path = OfdPath.read(data, within, work);
        double opaque = Xml.number(object, "Alpha", 255);
        if (opaque <= 0) {
            return;
        }
        if (Xml.flag(object, "Stroke", true) && !white(object, "StrokeColor")) {
            double[] width = Numbers.of(resources.attribute(object, "LineWidth"));
            double scale = Math.sqrt(Math.abs(within.getDeterminant()));
            path.stroke(rulings, (width.length == 0 ? LINE_WIDTH : Math.abs(width[0])) * scale, box);
        }
        if (Xml.flag(object, "Fill", false) && !white(object, "FillColor")) {
            path.fill(rulings, box);
        }
    }

    /** Whether a colour is the paper's own: all light, or no dye. */
    private static boolean white(Element object, String name) {
        Element colour = Xml.child(object, name).orElse(null);
        if (colour == null) {
            return false;
        }
        double[] parts = Numbers.of(colour.getAttribute("Value"));
        if (Xml.number(colour, "Alpha", 255) <= 0) {
            return true;
        }
        for (double part : parts) {
            if (parts.length == 4 ? part > 0 : part < 250) {
                return false;
            }
        }
        return parts.length > 0;
    }

    private void picture(Element object, AffineTransform toPage) {
        double[] boundary = Numbers.of(object.getAttribute("Boundary"));
        if (boundary.length < 4) {
            return;
        }
        Point2D from = toPage.transform(new Point2D.Double(boundary[0], boundary[1]), null);
        Point2D to = toPage.transform(new Point2D.Double(boundary[0] + boundary[2], boundary[1] + boundary[3]), null);
        Box at = new Box(
                Math.min(from.getX(), to.getX()),
                Math.min(from.getY(), to.getY()),
                Math.max(from.getX(), to.getX()),
                Math.max(from.getY(), to.getY()));
        double area = at.width() * at.height();
        pictures += area;
        if (largest == null || area > largest.box().width() * largest.box().height()) {
            largest = new Placed(object.getAttribute("ResourceID"), at);
        }
    }

    GlyphRuns runs() {
        return runs;
    }

    Rulings rulings() {
        return rulings;
    }

    int unmapped() {
        return texts.unmapped();
    }

    /** Share of the page that pictures cover. */
    double pictures() {
        return pictures / Math.max(1, box.width() * box.height());
    }

    @Nullable
    Placed largest() {
        return largest;
    }
}
