package org.shenbao.ingest.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Embedded;
import org.shenbao.ingest.body.BodyBlocks;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.packed.Relations;
import org.shenbao.ingest.packed.XmlCursor;

/** Reads what is drawn in a docx: text boxes, embedded objects with their previews, pictures, diagrams. */
final class DocxObjects {
    private final DocxStory story;
    private final DocxRuns runs;
    private final XmlCursor xml;
    private final BodyBlocks body;
    private final DocxFile file;
    private final Relations relations;
    private @Nullable Map<String, String> comments;

    DocxObjects(DocxStory story, DocxRuns runs, XmlCursor xml, BodyBlocks body, DocxFile file, Relations relations) {
        this.story = story;
        this.runs = runs;
        this.xml = xml;
        this.body = body;
        this.file = file;
        this.relations = relations;
    }

    /** What one drawing refers to. */
    private static final class Drawing {
        final Set<String> pictures = new LinkedHashSet<>();
        final Set<String> objects = new LinkedHashSet<>();
        final Set<String> diagrams = new LinkedHashSet<>();
        boolean icon;
    }

    /** The drawing that was just entered. */
    void read() throws UnreadableException, IOException {
        Drawing drawing = new Drawing();
        parts(drawing);
        if (story.deleted > 0 || story.hidden > 0) {
            return;
        }
        for (String object : drawing.objects) {
            runs.met++;
            body.embed(file.open(object));
        }
        for (String picture : drawing.icon ? Set.<String>of() : drawing.pictures) {
            runs.met++;
            Optional<Embedded> shown = file.picture(picture);
            body.embed(shown);
        }
        for (String diagram : drawing.diagrams) {
            diagram(diagram);
        }
    }

    private void parts(Drawing drawing) throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            switch (xml.name()) {
                case "txbxContent" -> runs.box();
                case "AlternateContent" -> story.alternate(() -> parts(drawing));
                case "blip" -> refer(drawing.pictures, xml.attribute("embed"));
                case "imagedata" -> refer(drawing.pictures, xml.attributeOf("relationships", "id"));
                case "OLEObject", "objectEmbed" -> {
                    drawing.icon |= "Icon".equals(xml.attribute("DrawAspect", xml.attribute("drawAspect", "")));
                    if (!xml.attribute("ProgID", xml.attribute("progId", "")).startsWith("Equation")) {
                        refer(drawing.objects, xml.attributeOf("relationships", "id"));
                    }
                }
                case "relIds" -> refer(drawing.diagrams, xml.attribute("dm"));
                case "textpath" -> shaped(xml.attribute("string", ""));
                case "txBody" -> drawnText();
                default -> parts(drawing);
            }
        }
    }

    private void refer(Set<String> into, @Nullable String id) {
        String target = story.target(id);
        if (target != null) {
            into.add(target);
        }
    }

    private void shaped(String text) throws UnreadableException {
        if (!text.isBlank()) {
            body.startBox();
            runs.emit(text);
            body.endBox();
        }
    }

    /** Text of a drawing that is no word processor's. */
    private void drawnText() throws UnreadableException, IOException {
        body.startBox();
        int here = xml.depth();
        while (xml.descendant(here)) {
            switch (xml.name()) {
                case "p" -> body.endOpenParagraph();
                case "t" -> runs.emit(xml.text());
                default -> {}
            }
        }
        body.endBox();
    }

    private void diagram(String target) throws UnreadableException, IOException {
        Optional<XmlCursor> found = file.zip.xml(target);
        if (found.isEmpty()) {
            return;
        }
        body.startBox();
        try (XmlCursor data = found.get()) {
            int here = data.depth();
            while (data.descendant(here)) {
                switch (data.name()) {
                    case "p" -> body.endOpenParagraph();
                    case "t" -> {
                        String text = data.text();
                        if (!text.isEmpty()) {
                            runs.emit(text);
                        }
                    }
                    default -> {}
                }
            }
        }
        body.endBox();
    }

    /** The reviewers' comments by their ids. */
    Map<String, String> comments() throws UnreadableException, IOException {
        if (comments != null) {
            return comments;
        }
        Map<String, String> read = new HashMap<>();
        comments = read;
        Optional<String> target = relations.ofType("comments");
        Optional<XmlCursor> found = target.isEmpty() ? Optional.empty() : file.zip.xml(target.get());
        if (found.isPresent()) {
            try (XmlCursor remarks = found.get()) {
                int here = remarks.depth();
                while (remarks.child(here)) {
                    String id = remarks.attribute("id", "");
                    StringBuilder text = new StringBuilder();
                    int inner = remarks.depth();
                    while (remarks.descendant(inner)) {
                        switch (remarks.name()) {
                            case "p" -> text.append(text.isEmpty() ? "" : "\n");
                            case "t" -> text.append(remarks.text());
                            default -> {}
                        }
                    }
                    read.put(id, text.toString());
                }
            }
        }
        return read;
    }
}
