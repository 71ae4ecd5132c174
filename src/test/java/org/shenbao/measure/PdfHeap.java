package org.shenbao.measure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes a long pdf of short ones, to be read with little heap: {@code PdfHeap PAGES target file...}. */
final class PdfHeap {
    private PdfHeap() {}

    public static void main(String[] arguments) throws IOException {
        int pages = Integer.parseInt(arguments[0]);
        try (PDDocument all = new PDDocument()) {
            PDFMergerUtility merger = new PDFMergerUtility();
            for (int i = 0; all.getNumberOfPages() < pages; i++) {
                Path file = Path.of(arguments[2 + i % (arguments.length - 2)]);
                try (PDDocument one = Loader.loadPDF(Files.readAllBytes(file))) {
                    merger.appendDocument(all, one);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            all.save(out);
            Files.write(Path.of(arguments[1]), out.toByteArray());
        }
    }
}
