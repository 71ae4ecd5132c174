package org.shenbao.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.shenbao.ingest.format.UnreadableException;

/** CPU time of reading pdf files, beside that of PDFBox's own text: {@code PdfSpeed ROUNDS file...}. */
final class PdfSpeed {
    private PdfSpeed() {}

    public static void main(String[] arguments) throws IOException, UnreadableException {
        int rounds = Integer.parseInt(arguments[0]);
        double logs = 0;
        for (int i = 1; i < arguments.length; i++) {
            Path file = Path.of(arguments[i]);
            long ours = Long.MAX_VALUE;
            long theirs = Long.MAX_VALUE;
            for (int round = 0; round < rounds; round++) {
                long start = now();
                ReadDrawn.content(file);
                long middle = now();
                strip(file);
                long end = now();
                ours = Math.min(ours, middle - start);
                theirs = Math.min(theirs, end - middle);
            }
            logs += Math.log((double) ours / theirs);
            System.out.printf(
                    "%-40s ours %7.2f ms  stripper %7.2f ms  ratio %.2f%n",
                    file.getFileName(), ours / 1e6, theirs / 1e6, (double) ours / theirs);
        }
        System.out.printf("geometric mean of the ratios %.2f%n", Math.exp(logs / (arguments.length - 1)));
    }

    private static void strip(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
            new PDFTextStripper().getText(document);
        }
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
