package org.shenbao.ingest.wordbin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.shenbao.document.Aside;
import org.shenbao.document.Doubt;
import org.shenbao.document.Embedded;
import org.shenbao.document.Severity;
import org.shenbao.document.Unit;
import org.shenbao.ingest.body.BodyBlocks;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Embeddings;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.UnreadableException;

/** Reads binary documents of Word, those of Word 6 and 95 as text only. */
public final class DocReader implements Reader {
    private static final String MEDIA_TYPE = "application/msword";
    private static final int ANCHOR_BYTES = 26;
    private static final int TEXT_BOX_BYTES = 22;
    /** Separators of notes stand before the first header. */
    private static final int FIRST_HEADER = 6;

    @Override
    public Content read(Raw raw) throws UnreadableException, IOException {
        raw.limits().checkBytes(raw.bytes().length);
        if (!OleParts.isOle(raw.bytes())) {
            throw new IOException("no Word document: it is no OLE 2 file");
        }
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(raw.bytes()))) {
            DocBounds.check(files.getRoot(), raw.limits());
            try (HWPFDocument document = new HWPFDocument(files)) {
                return read(raw, document);
            } catch (OldFileFormatException e) {
                return OldDoc.read(raw, files);
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException("encrypted: needs a password", e);
        } catch (StackOverflowError e) {
            throw new IOException("nested too deep", e);
        } catch (RuntimeException e) {
            throw new IOException(reason(e), e);
        }
    }

    private static String reason(RuntimeException e) {
        String message = e.getMessage();
        return "damaged Word document: "
                + (message == null || message.isBlank()
                        ? e.getClass().getSimpleName()
                        : message.lines().findFirst().orElse(""));
    }

    private static Content read(Raw raw, HWPFDocument document) throws UnreadableException, IOException {
        Embeddings embeddings = raw.embeddings();
        BodyBlocks body = new BodyBlocks(raw.part(), raw.limits());
        List<Doubt> doubts = new ArrayList<>();
        try {
            structure(raw, document, embeddings, body, doubts);
        } catch (RuntimeException e) {
            embeddings = raw.embeddings();
            body = new BodyBlocks(raw.part(), raw.limits());
            doubts.clear();
            text(document, body);
            doubts.add(new Doubt(
                    "structure-lost",
                    Severity.WARNING,
                    "The document's tables could not be read for damage (" + reason(e) + "); only its text was.",
                    Map.of("reason", reason(e))));
        }
        doubts.addAll(embeddings.doubts());
        return new Content(MEDIA_TYPE, Unit.CHARACTER, false, List.of(body.page()), embeddings.parts(), doubts);
    }

    private static void structure(
            Raw raw, HWPFDocument document, Embeddings embeddings, BodyBlocks body, List<Doubt> doubts)
            throws UnreadableException, IOException {
        DocFile file = DocFile.of(document);
        DocObjects objects = new DocObjects(document, embeddings, raw.limits());
        DocLists lists = new DocLists(document.getListTables());
        Look.Cabinet looks = new Look.Cabinet(document.getStyleSheet(), document.getFontTable());
        Tally tally = new Tally();
        Map<Integer, DocFile.Stretch> boxes = boxes(file);
        DocStory story = new DocStory(file, raw.limits(), objects, lists, looks, boxes, tally);
        margins(file, story, body);
        Printed.tell(story.read(file.story(SubdocumentType.MAIN)), body);
        for (DocFile.Stretch unanchored : List.copyOf(boxes.values())) {
            Printed.tell(Items.trimmed(story.read(unanchored)), body);
        }
        Printed.tell(Items.notes(story.read(file.story(SubdocumentType.FOOTNOTE))), body);
        Printed.tell(Items.notes(story.read(file.story(SubdocumentType.ENDNOTE))), body);
        for (String remark : Items.texts(story.read(file.story(SubdocumentType.ANNOTATION)))) {
            body.asideOfDocument(Aside.Reason.REMARK, remark);
        }
        List<Embedded> left = new ArrayList<>(objects.unmet());
        if (!body.hasText() && left.isEmpty()) {
            left.addAll(objects.pictures());
        }
        for (Embedded each : left) {
            body.embed(each);
        }
        body.endOpenParagraph();
        doubts.addAll(Doubts.of(tally));
        doubts.addAll(objects.doubts());
    }

    /** Headers and footers, each text once. */
    private static void margins(DocFile file, DocStory story, BodyBlocks body) throws UnreadableException {
        DocFile.Stretch all = file.story(SubdocumentType.HEADER);
        DocFile.Plex headers = file.plex(DocFile.HEADERS, 0);
        Set<String> distinct = new LinkedHashSet<>();
        int from = all.from();
        for (int i = FIRST_HEADER; i < headers.count(); i++) {
            int start = all.from() + headers.position(i);
            int end = all.from() + headers.position(i + 1);
            if (start >= from && end > start && end <= all.to()) {
                from = end;
                distinct.add(String.join("\n", Items.texts(story.read(new DocFile.Stretch(start, end)))));
            }
        }
        distinct.addAll(Items.texts(story.read(file.story(SubdocumentType.HEADER_TEXTBOX))));
        for (String text : distinct) {
            body.asideOfDocument(Aside.Reason.MARGIN, text);
        }
    }

    /** The text boxes by the position of their anchors; one whose anchor is not found by a negative number. */
    private static Map<Integer, DocFile.Stretch> boxes(DocFile file) {
        DocFile.Stretch all = file.story(SubdocumentType.TEXTBOX);
        DocFile.Plex anchors = file.plex(DocFile.ANCHORS, ANCHOR_BYTES);
        Map<Integer, Integer> anchorOf = new HashMap<>();
        for (int i = 0; i < anchors.count(); i++) {
            anchorOf.put(anchors.integer(i, 0), anchors.position(i));
        }
        DocFile.Plex texts = file.plex(DocFile.TEXT_BOXES, TEXT_BOX_BYTES);
        Map<Integer, DocFile.Stretch> boxes = new java.util.LinkedHashMap<>();
        int from = all.from();
        for (int i = 0; i < texts.count(); i++) {
            int end = all.from() + texts.position(i + 1);
            if (texts.word(i, 8) == 0 && end > from && end <= all.to()) {
                Integer anchor = anchorOf.get(texts.integer(i, 14));
                boxes.put(
                        anchor == null || boxes.containsKey(anchor) ? -1 - i : anchor, new DocFile.Stretch(from, end));
            }
            from = Math.max(from, Math.min(end, all.to()));
        }
        if (boxes.isEmpty() && all.to() > all.from()) {
            boxes.put(-1, all);
        }
        return boxes;
    }

    private static void text(HWPFDocument document, BodyBlocks body) throws UnreadableException, IOException {
        try (WordExtractor extractor = new WordExtractor(document)) {
            for (String paragraph : extractor.getParagraphText()) {
                body.text(WordExtractor.stripFields(paragraph)
                        .replaceAll("[\\x00-\\x08\\x0A-\\x1F]", "")
                        .stripTrailing());
                body.endParagraph();
            }
        }
    }
}
