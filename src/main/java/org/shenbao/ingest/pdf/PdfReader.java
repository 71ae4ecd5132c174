package org.shenbao.ingest.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.shenbao.document.Unit;
import org.shenbao.ingest.drawn.Refusal;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.UnreadableException;

/**
 * Reads pdf files: each page is drawn once for its glyphs and rulings, in the order in which the file draws them. A page
 * without text that is a picture goes to the recogniser; a damaged page is named and left out.
 */
public final class PdfReader implements Reader {
    private static final String MEDIA_TYPE = "application/pdf";

    @Override
    public Content read(Raw raw) throws UnreadableException, IOException {
        Fonts.choose(raw.recogniser().mode());
        try (PDDocument document = Loader.loadPDF(raw.bytes())) {
            PdfPages pages = new PdfPages(raw, document);
            read(document, raw.limits(), pages);
            pages.throwIfNothing();
            return new Content(MEDIA_TYPE, Unit.POINT, true, pages.pages(), List.of(), pages.doubts());
        } catch (InvalidPasswordException e) {
            throw new UnreadableException("encrypted: needs a password", e);
        } catch (Refusal e) {
            throw e.reason();
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("the file's structure cannot be followed: " + e, e);
        }
    }

    private static void read(PDDocument document, Limits limits, PdfPages pages) throws UnreadableException, Refusal {
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            limits.checkPages(number);
            pages.read(page, number);
        }
    }
}
