package org.shenbao.corpus;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of pages, as a scanner leaves them. */
final class Scans {
    private static final int DOTS_PER_INCH = 300;
    private static final double SKEW = Math.toRadians(0.7);
    private static final int SPECKS = 4000;

    private Scans() {}

    /** The first page in black and white. */
    static byte[] png(byte[] pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(pages(pdf, ImageType.BINARY, DOTS_PER_INCH).get(0), "png", out);
        return out.toByteArray();
    }

    /** All pages in one file, group 4. */
    static byte[] tiff(byte[] pdf) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType("CCITT T.6");
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages(pdf, ImageType.BINARY, DOTS_PER_INCH)) {
                writer.writeToSequence(new IIOImage(page, null, null), how);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** @param skewed put on the glass askew, gray and with specks; else straight and black and white */
    static byte[] pdf(byte[] pdf, boolean skewed) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (BufferedImage page :
                    pages(pdf, skewed ? ImageType.GRAY : ImageType.BINARY, skewed ? 200 : DOTS_PER_INCH)) {
                double scale = 72.0 / (skewed ? 200 : DOTS_PER_INCH);
                PDImageXObject image = skewed
                        ? JPEGFactory.createFromImage(document, worn(page), 0.5f)
                        : CCITTFactory.createFromImage(document, page);
                float width = (float) (page.getWidth() * scale);
                float height = (float) (page.getHeight() * scale);
                PDPage target = new PDPage(new PDRectangle(width, height));
                document.addPage(target);
                try (PDPageContentStream content = new PDPageContentStream(document, target)) {
                    content.drawImage(image, 0, 0, width, height);
                }
            }
            document.setDocumentId(20250301L);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** The first page, gray and askew. */
    static byte[] photo(byte[] pdf) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.5f);
            writer.write(null, new IIOImage(worn(pages(pdf, ImageType.GRAY, 250).get(0)), null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static List<BufferedImage> pages(byte[] pdf, ImageType type, int dots) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, dots, type));
            }
            return pages;
        }
    }

    private static BufferedImage worn(BufferedImage page) {
        BufferedImage worn = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = worn.createGraphics();
        pen.setColor(new Color(244, 244, 244));
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.rotate(SKEW, page.getWidth() / 2.0, page.getHeight() / 2.0);
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        Random random = new Random(20250301L);
        for (int speck = 0; speck < SPECKS; speck++) {
            int gray = random.nextInt(120);
            worn.getRaster().setSample(random.nextInt(page.getWidth()), random.nextInt(page.getHeight()), 0, gray);
        }
        return worn;
    }
}
