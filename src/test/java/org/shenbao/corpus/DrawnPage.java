package org.shenbao.corpus;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** The letters and lines of a page, in points from its upper left corner; only what our own pages hold. */
final class DrawnPage extends PDFGraphicsStreamEngine {
    /**
     * @param x its left edge
     * @param y its baseline
     * @param advance to the next letter
     */
    record Letter(String text, double x, double y, double size, double advance) {}

    private final List<Letter> letters = new ArrayList<>();
    private final List<Rectangle2D> lines = new ArrayList<>();
    private final Path2D.Double path = new Path2D.Double();
    private final AffineTransform upright;

    private DrawnPage(PDPage page) {
        super(page);
        upright = new AffineTransform(1, 0, 0, -1, 0, page.getMediaBox().getHeight());
    }

    static DrawnPage of(PDPage page) throws IOException {
        DrawnPage drawn = new DrawnPage(page);
        drawn.processPage(page);
        return drawn;
    }

    List<Letter> letters() {
        return letters;
    }

    /** Thin boxes. */
    List<Rectangle2D> lines() {
        return lines;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        if (text != null && !text.isBlank()) {
            Point2D at = upright.transform(new Point2D.Double(matrix.getTranslateX(), matrix.getTranslateY()), null);
            double size = matrix.getScalingFactorY();
            letters.add(new Letter(text, at.getX(), at.getY(), size, displacement.getX() * matrix.getScalingFactorX()));
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint() == null ? new Point2D.Double() : path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        take(getGraphicsState().getLineWidth());
    }

    @Override
    public void fillPath(int windingRule) {
        take(0);
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        take(0);
    }

    private void take(double width) {
        Rectangle2D box = upright.createTransformedShape(path).getBounds2D();
        double grown = width / 2;
        box.setRect(box.getX() - grown, box.getY() - grown, box.getWidth() + 2 * grown, box.getHeight() + 2 * grown);
        if (Math.min(box.getWidth(), box.getHeight()) < 3 && Math.max(box.getWidth(), box.getHeight()) > 3) {
            lines.add(box);
        }
        path.reset();
    }

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName name) {}
}
