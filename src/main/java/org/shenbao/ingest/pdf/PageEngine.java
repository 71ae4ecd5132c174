package org.shenbao.ingest.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.zip.DataFormatException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.drawn.GlyphRuns;
import org.shenbao.ingest.drawn.Layer;
import org.shenbao.ingest.drawn.Refusal;
import org.shenbao.ingest.drawn.Rulings;
import org.shenbao.ingest.drawn.Work;
import org.shenbao.ingest.format.Limits;

/** Draws one page for its glyphs, its rulings and the room that its pictures take; no picture is decoded. */
final class PageEngine extends PDFGraphicsStreamEngine {
    private static final int FORMS_DEEP = 40;
    /** Marked content or saved states nested deeper than this are damage. */
    private static final int STATES_DEEP = 10_000;

    private final Work work;
    private final Letters letters;
    private final Shapes shapes;
    private Deque<Pen> pens = new ArrayDeque<>();
    private Pen pen;
    private boolean clipPending;
    private Layer layer = Layer.FLOW;
    private MarkedContent marked;
    private int mishaps;

    PageEngine(PDPage page, PageFrame frame, Limits limits, Work work, HiddenLayers hidden) {
        super(page);
        this.work = work;
        this.marked = new MarkedContent(hidden);
        this.letters = new Letters(frame, limits);
        this.shapes = new Shapes(frame, limits);
        this.pen = new Pen(frame.box());
    }

    void draw() throws IOException {
        processPage(getPage());
        letters.runs().close();
    }

    /** What is drawn until further notice belongs there. */
    void drawAs(Layer newLayer) {
        layer = newLayer;
    }

    GlyphRuns runs() {
        return letters.runs();
    }

    Rulings rulings() {
        return shapes.rulings();
    }

    Unmapped unmapped() {
        return letters.unmapped();
    }

    /** Share of the page that pictures cover; where they overlap, more than it is. */
    double pictures() {
        return shapes.pictures();
    }

    /** How often something on the page could not be drawn. */
    int mishaps() {
        return mishaps;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        work.step();
        String name = operator.getName();
        switch (name) {
            case "Do" -> drawObject(operator, operands);
            case "BI" -> drawPicture();
            case "Tf" -> {
                StandardFonts.recognise(operands, getResources());
                super.processOperator(operator, operands);
            }
            case "sh", "ri", "i", "MP", "DP" -> {}
            default -> {
                if (!pen.colour(name, operands, getResources())) {
                    super.processOperator(operator, operands);
                }
            }
        }
    }

    private void drawObject(Operator operator, List<COSBase> operands) throws IOException {
        if (getLevel() > FORMS_DEEP) {
            mishaps++;
        } else if (!operands.isEmpty()
                && operands.get(0) instanceof COSName object
                && getResources() != null
                && getResources().isImageXObject(object)) {
            drawPicture();
        } else {
            super.processOperator(operator, operands);
        }
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException exception)
            throws IOException {
        boolean forgiven = exception instanceof MissingOperandException
                || exception instanceof MissingResourceException
                || exception instanceof EmptyGraphicsStackException
                || exception.getCause() instanceof DataFormatException
                || operator.getName().equals("Do");
        if (exception instanceof Refusal || !forgiven) {
            throw exception;
        }
        mishaps++;
    }

    @Override
    public void saveGraphicsState() {
        if (pens.size() < STATES_DEEP) {
            super.saveGraphicsState();
            pens.push(pen.copy());
        } else {
            mishaps++;
        }
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        Pen saved = pens.poll();
        if (saved != null) {
            pen = saved;
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        within(form, () -> super.showForm(form));
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        within(form, () -> super.showTransparencyGroup(form));
    }

    /** Steps that the drawing of a form counts for: it is parsed anew each time. */
    private static final int FORM = 25;

    private interface Drawing {
        void draw() throws IOException;
    }

    /** Draws with a stack of its own, hidden where its layer is, and nothing outside of its box. */
    private void within(PDFormXObject form, Drawing drawing) throws IOException {
        work.steps(FORM);
        Deque<Pen> outer = pens;
        Pen before = pen.copy();
        MarkedContent markedBefore = marked.copy();
        pens = new ArrayDeque<>();
        marked.hideBy(form.getCOSObject().getCOSDictionary(COSName.OC));
        clipTo(form.getBBox(), form.getMatrix());
        try {
            drawing.draw();
        } finally {
            pens = outer;
            pen = before;
            marked = markedBefore;
        }
    }

    private void clipTo(@Nullable PDRectangle box, Matrix form) {
        if (box != null && box.getWidth() > 0 && box.getHeight() > 0) {
            Matrix matrix = Matrix.concatenate(getGraphicsState().getCurrentTransformationMatrix(), form);
            pen.clipTo(shapes.bounds(box, matrix));
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        marked.begin(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
        marked.end();
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        work.step();
        PDTextState state = getGraphicsState().getTextState();
        letters.show(matrix, font, code, displacement, state, marked.isHidden() ? Layer.HIDDEN : layer, pen);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        shapes.moveTo(p0.getX(), p0.getY());
        shapes.lineTo(p1.getX(), p1.getY());
        shapes.lineTo(p2.getX(), p2.getY());
        shapes.lineTo(p3.getX(), p3.getY());
        shapes.close();
    }

    @Override
    public void drawImage(PDImage image) {
        drawPicture();
    }

    private void drawPicture() {
        if (!marked.isHidden()) {
            shapes.picture(getGraphicsState().getCurrentTransformationMatrix());
        }
    }

    @Override
    public void clip(int windingRule) {
        clipPending = true;
    }

    @Override
    public void moveTo(float x, float y) {
        shapes.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        shapes.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        shapes.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return shapes.current();
    }

    @Override
    public void closePath() {
        shapes.close();
    }

    @Override
    public void endPath() {
        shapes.end(clipPending, pen);
        clipPending = false;
    }

    @Override
    public void strokePath() throws IOException {
        paint(false, true);
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        paint(true, false);
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        paint(true, true);
    }

    @Override
    public void shadingFill(COSName shadingName) {}

    private void paint(boolean fills, boolean strokes) throws IOException {
        if (!marked.isHidden() && layer == Layer.FLOW) {
            if (fills) {
                shapes.fill(getGraphicsState(), pen);
            }
            if (strokes) {
                shapes.stroke(getGraphicsState(), pen);
            }
        }
        endPath();
    }
}
