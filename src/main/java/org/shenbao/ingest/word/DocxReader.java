package org.shenbao.ingest.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.document.Page;
import org.shenbao.document.Table;
import org.shenbao.document.Unit;
import org.shenbao.ingest.body.BodyBlocks;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Reader;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.lettering.Numerals;
import org.shenbao.ingest.packed.LimitPassed;
import org.shenbao.ingest.packed.Relations;
import org.shenbao.ingest.packed.XmlCursor;
import org.shenbao.ingest.packed.ZipParts;

/**
 * Reads word-processor files of Office Open XML, transitional and strict: docx, docm, dotx, and what WPS writes. Its parts
 * are read as streams; what the document prints goes into the flow, tracked changes as if they were accepted.
 */
public final class DocxReader implements Reader {
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    /** How many pictures of a document without text are shown to recognition. */
    private static final int SCANS = 200;

    @Override
    public Content read(Raw raw) throws UnreadableException, IOException {
        try (ZipParts zip = FlatPackage.isFlat(raw.bytes())
                ? FlatPackage.open(raw.bytes(), raw.limits())
                : ZipParts.open(raw.bytes(), raw.limits())) {
            return new Body(new DocxFile(zip, raw)).read();
        } catch (LimitPassed e) {
            throw new UnreadableException(e.reason(), e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("the file is damaged: " + e, e);
        }
    }

    /** One reading of one file. */
    private record Body(DocxFile file) {
        Content read() throws UnreadableException, IOException {
            String main = main();
            Relations relations = Relations.of(file.zip, main);
            optional(relations, "styles", "word/styles.xml", file.styles::read);
            optional(relations, "numbering", "word/numbering.xml", file.lists::read);
            BodyBlocks body = new BodyBlocks(file.raw.part(), file.raw.limits());
            Optional<XmlCursor> document = file.zip.xml(main);
            if (document.isEmpty()) {
                throw new UnreadableException("a word-processor package without a document");
            }
            try (XmlCursor xml = document.get()) {
                int here = xml.depth();
                while (xml.child(here)) {
                    if (xml.name().equals("body")) {
                        new DocxStory(xml, body, file, relations).blocks();
                    }
                }
            }
            body.endOpenParagraph();
            notes(body, relations);
            margins(body);
            if (!body.hasText() && file.embeddings.parts().isEmpty()) {
                for (String scan : file.scans.stream().limit(SCANS).toList()) {
                    body.embed(file.open(scan));
                }
            }
            Page page = body.page();
            return new Content(DOCX, Unit.CHARACTER, false, List.of(page), file.embeddings.parts(), file.doubts());
        }

        private String main() throws UnreadableException, IOException {
            String main = Relations.of(file.zip, "").ofType("officeDocument").orElse("word/document.xml");
            if (!file.zip.has(main)) {
                if (file.zip.has("word/document.xml")) {
                    return "word/document.xml";
                }
                throw new UnreadableException("a word-processor package without a document");
            }
            return main;
        }

        private interface Reads {
            void read(XmlCursor xml) throws UnreadableException, IOException;
        }

        private void optional(Relations relations, String type, String usual, Reads reads)
                throws UnreadableException, IOException {
            Optional<XmlCursor> found = file.zip.xml(relations.ofType(type).orElse(usual));
            if (found.isPresent()) {
                try (XmlCursor xml = found.get()) {
                    reads.read(xml);
                }
            }
        }

        private void notes(BodyBlocks body, Relations relations) throws UnreadableException, IOException {
            for (String kind : List.of("footnotes", "endnotes")) {
                List<DocxFile.Note> wanted = file.notes.stream()
                        .filter(note -> note.kind().equals(kind))
                        .toList();
                Optional<String> target = relations.ofType(kind);
                if (!wanted.isEmpty() && target.isPresent()) {
                    notes(body, wanted, target.get(), kind);
                }
            }
        }

        private void notes(BodyBlocks body, List<DocxFile.Note> wanted, String target, String kind)
                throws UnreadableException, IOException {
            Optional<XmlCursor> found = file.zip.xml(target);
            if (found.isEmpty()) {
                return;
            }
            Relations own = Relations.of(file.zip, target);
            String format = file.noteFormats.getOrDefault(kind, kind.equals("footnotes") ? "decimal" : "lowerRoman");
            try (XmlCursor xml = found.get()) {
                DocxStory story = new DocxStory(xml, body, file, own);
                int here = xml.depth();
                while (xml.child(here)) {
                    String id = xml.attribute("id", "");
                    for (DocxFile.Note note : wanted) {
                        if (note.id().equals(id)) {
                            story.note(Numerals.of(format, note.number()));
                            break;
                        }
                    }
                }
            }
            body.endOpenParagraph();
        }

        private void margins(BodyBlocks body) throws UnreadableException, IOException {
            Set<String> texts = new LinkedHashSet<>();
            for (String target : List.copyOf(file.margins)) {
                Optional<XmlCursor> found = file.zip.xml(target);
                if (found.isPresent()) {
                    try (XmlCursor xml = found.get()) {
                        BodyBlocks margin = new BodyBlocks(file.raw.part(), file.raw.limits());
                        new DocxStory(xml, margin, file, Relations.of(file.zip, target)).blocks();
                        texts.add(text(margin.blocks()));
                    }
                }
            }
            for (String text : texts) {
                body.asideOfDocument(Aside.Reason.MARGIN, text);
            }
        }

        private static String text(List<Block> blocks) {
            List<String> texts = new ArrayList<>();
            for (Block block : blocks) {
                if (block instanceof Line line) {
                    texts.add(line.text());
                } else if (block instanceof Table table) {
                    table.cells().forEach(cell -> texts.add(cell.text()));
                }
            }
            texts.removeIf(String::isBlank);
            return String.join("\n", texts);
        }
    }
}
