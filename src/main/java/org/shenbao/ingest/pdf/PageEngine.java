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
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Box;
import org.shenbao.ingest.drawn.GlyphRuns;
import org.shenbao.ingest.drawn.Layer;
import org.shenbao.ingest.drawn.Path;
import org.shenbao.ingest.drawn.Refusal;
import org.shenbao.ingest.drawn.Rulings;
import org.shenbao.ingest.drawn.Work;
import org.shenbao.ingest.format.Limits;

/** Draws one page for its glyphs, its rulings and the room that its pictures take; no picture is decoded. */
final class PageEngine extends PDFGraphicsStreamEngine {
    private static final int FORMS_DEEP = 40;
    /** Marked content or saved states nested deeper than this are damage. */
    private static final int STATES_DEEP = 10_000;

    private final PageFrame frame;
    private final Work work;
    private final HiddenLayers hidden;
    private final GlyphRuns runs;
    private final Rulings rulings;
    private final Unmapped unmapped = new Unmapped();
    private final Path path = new Path();
    private Deque<Pen> pens = new ArrayDeque<>();
    private Pen pen;
    private boolean clipPending;
    private Layer layer = Layer.FLOW;
    private int marked;
    private int hiddenFrom = Integer.MAX_VALUE;
    private double pictures;
    private int mishaps;

    PageEngine(PDPage page, PageFrame frame, Limits limits, Work work, HiddenLayers hidden) {
        super(page);
        this.frame = frame;
        this.work = work;
        this.hidden = hidden;
        this.runs = new GlyphRuns(limits);
        this.rulings = new Rulings(limits);
        this.pen = new Pen(frame.box());
    }

    void draw() throws IOException {
        processPage(getPage());
        runs.close();
    }

    /** What is drawn until further notice belongs there. */
    void drawAs(Layer newLayer) {
        layer = newLayer;
    }

    GlyphRuns runs() {
        return runs;
    }

    Rulings rulings() {
        return rulings;
    }

    Unmapped unmapped() {
        return unmapped;
    }

    /** Share of the page that pictures cover; where they overlap, more than it is. */
    double pictures() {
        return pictures / (frame.box().width() * frame.box().height());
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
        within(form.getCOSObject(), () -> super.showForm(form));
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        within(form.getCOSObject(), () -> super.showTransparencyGroup(form));
    }

    /** Steps that the drawing of a form counts for: it is parsed anew each time. */
    private static final int FORM = 25;

    private interface Drawing {
        void draw() throws IOException;
    }

    /** Draws with a stack of its own, and hidden where its layer is. */
    private void within(COSDictionary form, Drawing drawing) throws IOException {
        work.steps(FORM);
        Deque<Pen> outer = pens;
        Pen before = pen.copy();
        int markedBefore = marked;
        int hiddenBefore = hiddenFrom;
        pens = new ArrayDeque<>();
        if (hidden.hides(form.getCOSDictionary(COSName.OC))) {
            hiddenFrom = Math.min(hiddenFrom, marked);
        }
        try {
            drawing.draw();
        } finally {
            pens = outer;
            pen = before;
            marked = markedBefore;
            hiddenFrom = hiddenBefore;
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        marked++;
        if (COSName.OC.equals(tag) && hidden.hides(properties)) {
            hiddenFrom = Math.min(hiddenFrom, marked);
        }
    }

    @Override
    public void endMarkedContentSequence() {
        marked = Math.max(0, marked - 1);
        if (marked < hiddenFrom) {
            hiddenFrom = Integer.MAX_VALUE;
        }
    }

    private boolean isHidden() {
        return hiddenFrom != Integer.MAX_VALUE;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        work.step();
        double a = matrix.getScaleX();
        double b = matrix.getShearY();
        double c = matrix.getShearX();
        double d = matrix.getScaleY();
        double dx = frame.alongX(a, b);
        double dy = frame.alongY(a, b);
        double em = Math.hypot(dx, dy);
        double size = em == 0 ? 0 : Math.abs(a * d - b * c) * frame.unit() * frame.unit() / em * Ems.of(font);
        if (!(size > 0) || !(em < 1e6) || !(size < 1e6)) {
            return;
        }
        String text = unmapped.text(font, code);
        double x = frame.x(matrix.getTranslateX(), matrix.getTranslateY());
        double y = frame.y(matrix.getTranslateX(), matrix.getTranslateY());
        PDTextState state = getGraphicsState().getTextState();
        RenderingMode mode = state.getRenderingMode();
        boolean invisible = mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
        runs.style(font, layerAt(x, y, size), invisible, Math.atan2(dy, dx), size);
        if (font.isVertical()) {
            runs.close();
            runs.add(text, x, y, em * font.getWidth(code) / 1000, 0);
            runs.close();
            return;
        }
        double wordSpacing = code == ' ' ? state.getWordSpacing() : 0;
        double spacing = state.getFontSize() == 0
                ? 0
                : (state.getCharacterSpacing() + wordSpacing) / Math.abs(state.getFontSize()) * em;
        runs.add(text, x, y, em * displacement.getX(), spacing);
    }

    private Layer layerAt(double x, double y, double size) {
        Box box = frame.box();
        boolean outside =
                x < box.left() - size || x > box.right() || y < box.top() - size / 2 || y > box.bottom() + size / 2;
        return isHidden() || outside ? Layer.HIDDEN : layer;
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        path.close();
    }

    @Override
    public void drawImage(PDImage image) {
        drawPicture();
    }

    /** A picture fills the unit square of the current matrix; a very thin one is a line. */
    private void drawPicture() {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        Path square = new Path();
        corner(square, matrix, 0, 0);
        corner(square, matrix, 1, 0);
        corner(square, matrix, 1, 1);
        corner(square, matrix, 0, 1);
        Box box = square.bounds();
        Pen inner = new Pen(frame.box());
        inner.clipTo(box);
        if (!isHidden()) {
            pictures += inner.clip().width() * inner.clip().height();
        }
    }

    private void corner(Path square, Matrix matrix, float x, float y) {
        Point2D.Float at = matrix.transformPoint(x, y);
        square.lineTo(frame.x(at.x, at.y), frame.y(at.x, at.y));
    }

    @Override
    public void clip(int windingRule) {
        clipPending = true;
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(frame.x(x, y), frame.y(x, y));
        current.setLocation(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(frame.x(x, y), frame.y(x, y));
        current.setLocation(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(
                frame.x(x1, y1), frame.y(x1, y1), frame.x(x2, y2), frame.y(x2, y2), frame.x(x3, y3), frame.y(x3, y3));
        current.setLocation(x3, y3);
    }

    private final Point2D.Float current = new Point2D.Float();

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        path.close();
    }

    @Override
    public void endPath() {
        if (clipPending) {
            pen.clipTo(path.bounds());
            clipPending = false;
        }
        path.clear();
    }

    @Override
    public void strokePath() throws IOException {
        stroke();
        endPath();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        fill();
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        fill();
        stroke();
        endPath();
    }

    @Override
    public void shadingFill(COSName shadingName) {}

    private void stroke() throws IOException {
        PDGraphicsState state = getGraphicsState();
        if (!isHidden() && layer == Layer.FLOW && !pen.strokeWhite() && state.getAlphaConstant() > 0) {
            Matrix matrix = state.getCurrentTransformationMatrix();
            double scale = Math.sqrt(
                            Math.abs(matrix.getScaleX() * matrix.getScaleY() - matrix.getShearX() * matrix.getShearY()))
                    * frame.unit();
            path.stroke(rulings, state.getLineWidth() * scale, pen.clip());
        }
    }

    private void fill() throws IOException {
        if (!isHidden()
                && layer == Layer.FLOW
                && !pen.fillWhite()
                && getGraphicsState().getNonStrokeAlphaConstant() > 0) {
            path.fill(rulings, pen.clip());
        }
    }
}
