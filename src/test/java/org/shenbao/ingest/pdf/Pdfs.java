package org.shenbao.ingest.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Builds small pdf files whose Chinese font is only named, as old printers' drivers leave them. */
final class Pdfs {
    private final PDDocument document = new PDDocument();

    /** A page of 400 by 300 points with the content given. */
    PDPage page(String content) throws IOException {
        PDPage page = new PDPage(new PDRectangle(400, 300));
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(Charset.forName("US-ASCII")));
        }
        page.setContents(stream);
        PDResources resources = new PDResources();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F1"), song());
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        document.addPage(page);
        return page;
    }

    /** A page that is one picture. */
    void scan() throws IOException {
        PDPage page = new PDPage(new PDRectangle(400, 300));
        document.addPage(page);
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 400, 300);
        }
    }

    static String show(String text, int size, double x, double y) {
        return "BT /F1 " + size + " Tf 1 0 0 1 " + x + " " + y + " Tm <" + hex(text) + "> Tj ET\n";
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(Charset.forName("GBK")));
    }

    private static COSDictionary song() {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setInt(COSName.SUPPLEMENT, 2);
        COSDictionary below = new COSDictionary();
        below.setItem(COSName.TYPE, COSName.FONT);
        below.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        below.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light"));
        below.setItem(COSName.CIDSYSTEMINFO, system);
        below.setInt(COSName.DW, 1000);
        COSArray halves = new COSArray();
        halves.add(COSInteger.get(814));
        halves.add(COSInteger.get(939));
        halves.add(COSInteger.get(500));
        below.setItem(COSName.W, halves);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 6);
        below.setItem(COSName.FONT_DESC, descriptor);
        COSArray descendants = new COSArray();
        descendants.add(below);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light"));
        font.setItem(COSName.ENCODING, COSName.getPDFName("GBK-EUC-H"));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    /** A file that is on no page. */
    void attach(String name) throws IOException {
        PDEmbeddedFilesNameTreeNode leaf = new PDEmbeddedFilesNameTreeNode();
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFileUnicode(name);
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1})));
        leaf.setNames(Map.of(name, file));
        PDEmbeddedFilesNameTreeNode root = new PDEmbeddedFilesNameTreeNode();
        root.setKids(List.of(leaf));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(root);
        document.getDocumentCatalog().setNames(names);
    }

    PDDocument document() {
        return document;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        document.close();
        return out.toByteArray();
    }
}
