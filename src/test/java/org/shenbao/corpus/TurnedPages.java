package org.shenbao.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Pages whose content lies on its side, with a {@code /Rotate} that sets it up again: how many printers put a lying page. */
final class TurnedPages {
    private TurnedPages() {}

    static byte[] of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                turn(document, page);
            }
            document.setDocumentId(20250301L);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A quarter to the left on the paper, and 90 degrees to the right for the eye. */
    private static void turn(PDDocument document, PDPage page) throws IOException {
        PDRectangle box = page.getMediaBox();
        try (PDPageContentStream before = new PDPageContentStream(document, page, AppendMode.PREPEND, true)) {
            before.saveGraphicsState();
            before.transform(new Matrix(0, 1, -1, 0, box.getHeight(), 0));
        }
        try (PDPageContentStream after = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
            after.restoreGraphicsState();
        }
        page.setMediaBox(new PDRectangle(box.getHeight(), box.getWidth()));
        page.setRotation(90);
    }
}
