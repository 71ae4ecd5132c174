package org.shenbao.ingest.word;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shenbao.document.Aside;
import org.shenbao.document.Page;
import org.shenbao.document.Unit;
import org.shenbao.ingest.body.BodyBlocks;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.packed.LimitPassed;
import org.shenbao.ingest.packed.XmlCursor;
import org.shenbao.ingest.packed.ZipParts;

/** Reads texts of OpenDocument: odt and ott packages, and fodt, which is one XML file. */
public final class OdtReader implements Reader {
    public static final String ODT = "application/vnd.oasis.opendocument.text";
    /** How many pictures of a document without text are shown to recognition. */
    private static final int SCANS = 200;

    @Override
    public Content read(Raw raw) throws UnreadableException, IOException {
        boolean flat = FlatPackage.isFlat(raw.bytes());
        try (ZipParts zip =
                flat ? ZipParts.of(flat(raw.bytes()), raw.limits()) : ZipParts.open(raw.bytes(), raw.limits())) {
            return read(new OdtFile(zip, raw));
        } catch (LimitPassed e) {
            throw new UnreadableException(e.reason(), e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("the file is damaged: " + e, e);
        }
    }

    private static Map<String, byte[]> flat(byte[] bytes) {
        return new LinkedHashMap<>(Map.of("content.xml", bytes));
    }

    private static Content read(OdtFile file) throws UnreadableException, IOException {
        file.manifest();
        BodyBlocks body = new BodyBlocks(file.raw.part(), file.raw.limits());
        Optional<XmlCursor> styles = file.zip.xml("styles.xml");
        if (styles.isPresent()) {
            try (XmlCursor xml = styles.get()) {
                root(xml, file, body);
            }
        }
        Optional<XmlCursor> content = file.zip.xml("content.xml");
        if (content.isEmpty()) {
            throw new UnreadableException("an OpenDocument package without a document");
        }
        try (XmlCursor xml = content.get()) {
            root(xml, file, body);
        }
        body.endOpenParagraph();
        for (String left : file.deletions.values()) {
            body.aside(Aside.Reason.DELETED, left);
        }
        body.endOpenParagraph();
        for (String note : file.notes) {
            body.text(note);
            body.endParagraph();
        }
        for (String margin : file.margins) {
            body.asideOfDocument(Aside.Reason.MARGIN, margin);
        }
        if (!body.hasText() && file.embeddings.parts().isEmpty()) {
            for (String scan : file.scans.stream().limit(SCANS).toList()) {
                body.embed(file.object(scan));
            }
        }
        Page page = body.page();
        return new Content(ODT, Unit.CHARACTER, false, List.of(page), file.embeddings.parts(), file.doubts());
    }

    private static void root(XmlCursor xml, OdtFile file, BodyBlocks body) throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            switch (xml.name()) {
                case "styles", "automatic-styles" -> file.styles.read(xml);
                case "master-styles" -> masters(xml, file);
                case "body" -> {
                    int inner = xml.depth();
                    while (xml.child(inner)) {
                        new OdtStory(xml, body, file).blocks();
                    }
                }
                default -> {}
            }
        }
    }

    private static void masters(XmlCursor xml, OdtFile file) throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.descendant(here)) {
            if (xml.name().startsWith("header") || xml.name().startsWith("footer")) {
                if (!"false".equals(xml.attribute("display"))) {
                    BodyBlocks margin = new BodyBlocks(file.raw.part(), file.raw.limits());
                    new OdtStory(xml, margin, file).blocks();
                    String text = OdtRuns.text(margin.blocks());
                    if (!text.isBlank()) {
                        file.margins.add(text);
                    }
                }
            }
        }
    }
}
