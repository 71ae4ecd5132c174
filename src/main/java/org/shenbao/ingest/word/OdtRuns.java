package org.shenbao.ingest.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.document.Table;
import org.shenbao.ingest.body.BodyBlocks;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.lettering.SymbolFonts;
import org.shenbao.ingest.packed.XmlCursor;

/** Reads what stands within the paragraphs of an odt. */
final class OdtRuns {
    private final OdtStory story;
    private final XmlCursor xml;
    private final BodyBlocks body;
    private final OdtFile file;
    private boolean afterBlank;
    private boolean paragraphHidden;

    OdtRuns(OdtStory story, XmlCursor xml, BodyBlocks body, OdtFile file) {
        this.story = story;
        this.xml = xml;
        this.body = body;
        this.file = file;
    }

    /** The paragraph that was just entered; false where a condition hides it. */
    boolean paragraph() throws UnreadableException, IOException {
        boolean outer = paragraphHidden;
        afterBlank = true;
        paragraphHidden = false;
        inlines();
        boolean shown = !paragraphHidden;
        paragraphHidden = outer;
        return shown;
    }

    private void inlines() throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.childOrText(here)) {
            if (xml.atText()) {
                collapsed(xml.characters());
            } else {
                inline();
            }
        }
    }

    /** The inline element that was just entered. */
    void inline() throws UnreadableException, IOException {
        switch (xml.name()) {
            case "span" -> hiding(file.styles.hidden("text", xml.attribute("style-name")));
            case "s" -> emit(" ".repeat(Math.max(1, Math.min(xml.number("c", 1), 1000))));
            case "tab" -> emit("\t");
            case "line-break" -> {
                if (story.hidden == 0) {
                    body.breakLine();
                }
                afterBlank = true;
            }
            case "note" -> note();
            case "annotation" -> body.aside(Aside.Reason.REMARK, story.plainText());
            case "ruby-text" -> body.aside(Aside.Reason.REMARK, xml.text());
            case "placeholder" -> body.aside(Aside.Reason.PLACEHOLDER, xml.text());
            case "hidden-text" -> hiding("true".equals(xml.attribute("is-hidden", "true")));
            case "hidden-paragraph" -> paragraphHidden |= "true".equals(xml.attribute("is-hidden"));
            case "change" -> deletion(xml.attribute("change-id", ""));
            case "frame" -> frame();
            case "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "caption", "line", "connector" ->
                shape();
            case "number",
                    "label",
                    "control",
                    "annotation-end",
                    "event-listeners",
                    "desc",
                    "title",
                    "soft-page-break",
                    "enhanced-geometry" -> {}
            default -> inlines();
        }
    }

    private void hiding(boolean hides) throws UnreadableException, IOException {
        story.hidden += hides ? 1 : 0;
        file.hidden += hides ? 1 : 0;
        inlines();
        story.hidden -= hides ? 1 : 0;
    }

    void deletion(String id) {
        String text = file.deletions.remove(id);
        if (text != null) {
            body.aside(Aside.Reason.DELETED, text);
        }
    }

    /** White space is one blank, and none at a paragraph's start. */
    private void collapsed(String text) throws UnreadableException {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Texts.blank(c)) {
                out.append(c);
                afterBlank = false;
            } else if (!afterBlank) {
                out.append(' ');
                afterBlank = true;
            }
        }
        if (!out.isEmpty()) {
            boolean blank = afterBlank;
            emit(SymbolFonts.shown("", out.toString()));
            afterBlank = blank;
        }
    }

    private void emit(String text) throws UnreadableException {
        afterBlank = false;
        if (story.hidden > 0) {
            body.aside(Aside.Reason.HIDDEN, text);
        } else {
            body.text(text);
        }
    }

    /** A note is printed elsewhere: its text waits for the end. */
    private void note() throws UnreadableException, IOException {
        String number = "";
        int here = xml.depth();
        while (xml.child(here)) {
            if (xml.name().equals("note-citation")) {
                number = xml.text().strip();
            } else if (xml.name().equals("note-body")) {
                BodyBlocks note = new BodyBlocks(file.raw.part(), file.raw.limits());
                new OdtStory(xml, note, file).blocks();
                file.notes.add((number + " " + text(note.blocks())).strip());
            }
        }
    }

    static String text(List<Block> blocks) {
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

    private void shape() throws UnreadableException, IOException {
        boolean blank = afterBlank;
        story.box();
        afterBlank = blank;
    }

    /** A frame shows one thing in several ways: an object first, then its picture. */
    private void frame() throws UnreadableException, IOException {
        boolean object = false;
        boolean known = false;
        boolean blank = afterBlank;
        int here = xml.depth();
        while (xml.child(here)) {
            switch (xml.name()) {
                case "text-box" -> story.box();
                case "object", "object-ole" -> {
                    object = true;
                    String name = OdtFile.local(xml.attribute("href", ""));
                    String type = file.mediaType(name);
                    known = type.endsWith(".formula") || type.endsWith(".chart");
                    if (type.endsWith(".formula")) {
                        emit(story.formula(name).orElse(""));
                    } else if (!known && !name.isEmpty() && story.hidden == 0) {
                        body.embed(file.object(name));
                    }
                }
                case "image" -> {
                    String name = OdtFile.local(xml.attribute("href", ""));
                    if (!name.isEmpty() && !known && story.hidden == 0) {
                        body.embed(file.picture(name, object));
                    } else if (name.isEmpty()) {
                        inlinePicture();
                    }
                }
                case "table" -> {
                    body.startBox();
                    body.endBox();
                }
                default -> {}
            }
        }
        afterBlank = blank;
    }

    /** A picture within the XML itself. */
    private void inlinePicture() throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            if (xml.name().equals("binary-data")) {
                byte[] bytes = Base64.getMimeDecoder().decode(xml.text());
                if (Pictures.isMetafile(bytes)) {
                    Optional<org.shenbao.document.Embedded> shown = file.embeddings.open(
                            "picture" + (file.embeddings.parts().size() + 1), bytes);
                    body.embed(shown);
                }
            }
        }
    }
}
