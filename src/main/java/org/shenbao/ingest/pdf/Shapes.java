package org.shenbao.ingest.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.shenbao.document.Box;
import org.shenbao.ingest.drawn.Path;
import org.shenbao.ingest.drawn.Rulings;
import org.shenbao.ingest.format.Limits;

/** The current path of one page, the rulings that paths leave, and the room that pictures take. */
final class Shapes {
    private final PageFrame frame;
    private final Rulings rulings;
    private final Path path = new Path();
    private final Point2D.Float current = new Point2D.Float();
    private double pictures;

    Shapes(PageFrame frame, Limits limits) {
        this.frame = frame;
        this.rulings = new Rulings(limits);
    }

    Rulings rulings() {
        return rulings;
    }

    /** Share of the page that pictures cover; where they overlap, more than it is. */
    double pictures() {
        return pictures / (frame.box().width() * frame.box().height());
    }

    Point2D current() {
        return current;
    }

    void moveTo(double x, double y) {
        path.moveTo(frame.x(x, y), frame.y(x, y));
        current.setLocation(x, y);
    }

    void lineTo(double x, double y) {
        path.lineTo(frame.x(x, y), frame.y(x, y));
        current.setLocation(x, y);
    }

    void curveTo(double x1, double y1, double x2, double y2, double x3, double y3) {
        path.curveTo(
                frame.x(x1, y1), frame.y(x1, y1), frame.x(x2, y2), frame.y(x2, y2), frame.x(x3, y3), frame.y(x3, y3));
        current.setLocation(x3, y3);
    }

    void close() {
        path.close();
    }

    /** Forgets the path; where it was to clip, the pen is clipped first. */
    void end(boolean clips, Pen pen) {
        if (clips && path.isEmpty()) {
            pen.clipToNothing();
        } else if (clips) {
            pen.clipTo(path.bounds());
        }
        path.clear();
    }

    void stroke(PDGraphicsState state, Pen pen) throws IOException {
        if (!pen.strokeWhite() && state.getAlphaConstant() > 0) {
            Matrix matrix = state.getCurrentTransformationMatrix();
            double scale = Math.sqrt(
                            Math.abs(matrix.getScaleX() * matrix.getScaleY() - matrix.getShearX() * matrix.getShearY()))
                    * frame.unit();
            path.stroke(rulings, state.getLineWidth() * scale, pen.clip());
        }
    }

    void fill(PDGraphicsState state, Pen pen) throws IOException {
        if (!pen.fillWhite() && state.getNonStrokeAlphaConstant() > 0) {
            path.fill(rulings, pen.clip());
        }
    }

    /** A picture fills the unit square of the current matrix; a very thin one is a line. */
    void picture(Matrix matrix) {
        Pen inner = new Pen(frame.box());
        inner.clipTo(bounds(new PDRectangle(1, 1), matrix));
        pictures += inner.clip().width() * inner.clip().height();
    }

    /** What a rectangle covers on the page. */
    Box bounds(PDRectangle rectangle, Matrix matrix) {
        Path corners = new Path();
        corner(corners, matrix, rectangle.getLowerLeftX(), rectangle.getLowerLeftY());
        corner(corners, matrix, rectangle.getUpperRightX(), rectangle.getLowerLeftY());
        corner(corners, matrix, rectangle.getUpperRightX(), rectangle.getUpperRightY());
        corner(corners, matrix, rectangle.getLowerLeftX(), rectangle.getUpperRightY());
        return corners.bounds();
    }

    private void corner(Path corners, Matrix matrix, float x, float y) {
        Point2D.Float at = matrix.transformPoint(x, y);
        corners.lineTo(frame.x(at.x, at.y), frame.y(at.x, at.y));
    }
}
