package org.shenbao.ingest.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Aside;
import org.shenbao.document.Box;
import org.shenbao.document.Place;
import org.shenbao.ingest.drawn.Layer;

/** What lies on a page: values of form fields and texts typed on it join the flow, stamps and remarks stand aside. */
final class PageAnnotations {
    private static final int PARENTS = 32;
    /** Size of a value that says nothing of its own, in points, and as a share of its field's height. */
    private static final double SIZE = 10;

    private static final double SHARE = 0.75;

    private final String part;
    private final int number;
    private final PageFrame frame;
    private final Attachments attachments;

    PageAnnotations(String part, int number, PageFrame frame, Attachments attachments) {
        this.part = part;
        this.number = number;
        this.frame = frame;
        this.attachments = attachments;
    }

    void draw(PDPage page, PageEngine engine, List<Aside> remarks) throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            String kind = String.valueOf(annotation.getSubtype());
            boolean unseen = annotation.isHidden() || annotation.isNoView();
            switch (kind) {
                case "Popup", "Link" -> {}
                case "Widget", "FreeText" -> {
                    if (!unseen) {
                        drawText(annotation, kind, engine);
                    }
                }
                case "Stamp", "Watermark" -> {
                    engine.drawAs(Layer.MARK);
                    show(annotation, engine);
                    engine.drawAs(Layer.FLOW);
                }
                case "FileAttachment" -> {
                    attachments.annotation(annotation.getCOSObject());
                    remark(annotation, remarks);
                }
                default -> remark(annotation, remarks);
            }
        }
    }

    private void drawText(PDAnnotation annotation, String kind, PageEngine engine) throws IOException {
        PDAppearanceStream appearance = annotation.getNormalAppearanceStream();
        if (appearance != null) {
            show(annotation, engine);
            return;
        }
        COSDictionary dictionary = annotation.getCOSObject();
        String value = kind.equals("Widget") ? fieldValue(dictionary) : annotation.getContents();
        PDRectangle rectangle = annotation.getRectangle();
        if (value != null && !value.isBlank() && rectangle != null) {
            Box box = box(rectangle);
            double size = Math.min(SIZE, box.height() * SHARE);
            double y = box.top() + size;
            for (String line : value.split("\\R", -1)) {
                engine.runs().style(annotation, Layer.FLOW, false, 0, Math.max(size, 1));
                double x = box.left();
                for (int i = 0; i < line.length(); i++) {
                    double advance = line.charAt(i) < 0x2E80 ? size / 2 : size;
                    engine.runs().add(line.substring(i, i + 1), x, y, advance, 0);
                    x += advance;
                }
                engine.runs().close();
                y += size * 1.2;
            }
        }
    }

    private static void show(PDAnnotation annotation, PageEngine engine) throws IOException {
        engine.showAnnotation(annotation);
        engine.runs().close();
    }

    private static @Nullable String fieldValue(COSDictionary widget) {
        COSBase type = inherited(widget, COSName.FT);
        COSBase value = inherited(widget, COSName.V);
        boolean written = COSName.TX.equals(type) || COSName.CH.equals(type);
        return written && value instanceof COSString text ? text.getString() : null;
    }

    private static @Nullable COSBase inherited(COSDictionary field, COSName key) {
        COSDictionary at = field;
        for (int i = 0; at != null && i < PARENTS; i++) {
            COSBase value = at.getDictionaryObject(key);
            if (value != null) {
                return value;
            }
            at = at.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    private void remark(PDAnnotation annotation, List<Aside> remarks) {
        String contents = annotation.getContents();
        PDRectangle rectangle = annotation.getRectangle();
        if (contents != null && !contents.isBlank()) {
            Box box = rectangle == null ? frame.box() : box(rectangle);
            remarks.add(new Aside(Aside.Reason.REMARK, List.of(Place.ofPage(part, number, box, contents.strip()))));
        }
    }

    private Box box(PDRectangle rectangle) {
        double x1 = frame.x(rectangle.getLowerLeftX(), rectangle.getLowerLeftY());
        double y1 = frame.y(rectangle.getLowerLeftX(), rectangle.getLowerLeftY());
        double x2 = frame.x(rectangle.getUpperRightX(), rectangle.getUpperRightY());
        double y2 = frame.y(rectangle.getUpperRightX(), rectangle.getUpperRightY());
        return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }
}
