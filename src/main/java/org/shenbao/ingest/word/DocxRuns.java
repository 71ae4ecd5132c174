package org.shenbao.ingest.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Aside;
import org.shenbao.ingest.body.BodyBlocks;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.lettering.Fields;
import org.shenbao.ingest.lettering.SymbolFonts;
import org.shenbao.ingest.packed.Relations;
import org.shenbao.ingest.packed.XmlCursor;

/** Reads what stands within the paragraphs of a docx: runs, and what wraps them. */
final class DocxRuns {
    private final DocxStory story;
    private final XmlCursor xml;
    private final BodyBlocks body;
    private final DocxFile file;
    private final DocxObjects objects;
    private Fields fields = new Fields();
    private boolean pageBreak;
    private boolean styleHides;
    private String styleFont = "";
    /** The number of the note whose text is read. */
    String noteNumber = "";
    /** How many open content controls show nothing but their prompt. */
    int prompt;
    /** Counts what was met that is printed: tells an empty choice from a full one. */
    long met;

    DocxRuns(DocxStory story, XmlCursor xml, BodyBlocks body, DocxFile file, Relations relations) {
        this.story = story;
        this.xml = xml;
        this.body = body;
        this.file = file;
        this.objects = new DocxObjects(story, this, xml, body, file, relations);
    }

    void startParagraph(String style) {
        styleHides = file.styles.hidden(style);
        String font = file.styles.font(style);
        styleFont = font == null ? "" : font;
    }

    void endParagraph() {
        fields.endParagraph();
        pageBreak = false;
    }

    /** All inline children of the element that was just entered. */
    void inlines() throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            inline();
        }
    }

    /** The inline element that was just entered. */
    void inline() throws UnreadableException, IOException {
        switch (xml.name()) {
            case "r" -> run();
            case "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo", "subDoc" -> inlines();
            case "sdt" -> story.contentControl(this::inlines);
            case "ins" -> {
                file.inserted++;
                inlines();
            }
            case "moveTo" -> inlines();
            case "del", "moveFrom" -> {
                boolean move = xml.name().equals("moveFrom");
                file.moved += move ? 1 : 0;
                file.deleted += move ? 0 : 1;
                story.deleted++;
                inlines();
                story.deleted--;
            }
            case "AlternateContent" -> story.alternate(this::inlines);
            case "oMath", "oMathPara" -> math();
            case "drawing", "pict", "object" -> objects.read();
            case "p", "tbl" -> { // a block where none belongs, as careless writers put it
                story.block();
            }
            default -> {}
        }
    }

    private void run() throws UnreadableException, IOException {
        boolean hides = styleHides;
        String font = styleFont;
        int here = xml.depth();
        boolean told = false;
        while (xml.child(here)) {
            if (xml.name().equals("rPr")) {
                Look look = look(hides, font);
                hides = look.hides();
                font = look.font();
                continue;
            }
            if (hides && !told) {
                file.hidden++;
                told = true;
            }
            story.hidden += hides ? 1 : 0;
            content(font);
            story.hidden -= hides ? 1 : 0;
        }
    }

    private record Look(boolean hides, String font) {}

    private Look look(boolean hides, String font) throws UnreadableException, IOException {
        boolean hidden = hides;
        String face = font;
        int here = xml.depth();
        while (xml.child(here)) {
            switch (xml.name()) {
                case "rStyle" -> {
                    String style = xml.attribute("val");
                    hidden |= file.styles.hidden(style);
                    String named = file.styles.font(style);
                    face = named == null ? face : named;
                }
                case "vanish" -> hidden = xml.on();
                case "rFonts" -> {
                    String own = xml.attribute("ascii");
                    face = own == null ? xml.attribute("hAnsi", face) : own;
                }
                default -> {}
            }
        }
        return new Look(hidden, face);
    }

    private void content(String font) throws UnreadableException, IOException {
        switch (xml.name()) {
            case "t", "delText" -> {
                boolean kept = "preserve".equals(xml.attribute("space"));
                String text = xml.text();
                emit(SymbolFonts.shown(font, kept ? Texts.oneLine(text) : Texts.trimmed(text)));
            }
            case "tab", "ptab" -> emit("\t");
            case "br" -> {
                switch (xml.attribute("type", "textWrapping")) {
                    case "page", "column" -> pageBreak = body.inParagraph();
                    default -> breakLine();
                }
            }
            case "cr" -> breakLine();
            case "noBreakHyphen" -> emit("-");
            case "sym" -> emit(sign());
            case "fldChar" -> field();
            case "instrText", "delInstrText" -> fields.instruct(xml.text());
            case "footnoteReference" -> note("footnotes");
            case "endnoteReference" -> note("endnotes");
            case "footnoteRef", "endnoteRef" -> emit(noteNumber);
            case "commentReference" -> remark(xml.attribute("id", ""));
            case "ruby" -> ruby();
            case "drawing", "pict", "object" -> objects.read();
            case "AlternateContent" -> story.alternate(() -> contents(font));
            default -> {}
        }
    }

    private void contents(String font) throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            content(font);
        }
    }

    /** Text where it belongs: in the flow, or set aside with its reason. */
    void emit(String text) throws UnreadableException {
        if (text.isEmpty() || fields.instructing()) {
            return;
        }
        met++;
        fields.show();
        if (story.deleted > 0) {
            body.aside(Aside.Reason.DELETED, text);
        } else if (story.hidden > 0) {
            body.aside(Aside.Reason.HIDDEN, text);
        } else if (prompt > 0) {
            body.aside(Aside.Reason.PLACEHOLDER, text);
        } else {
            if (pageBreak && body.inParagraph()) {
                body.breakLine();
            }
            pageBreak = false;
            body.text(text);
        }
    }

    private void breakLine() throws UnreadableException {
        if (story.deleted == 0 && story.hidden == 0 && prompt == 0 && !fields.instructing()) {
            body.breakLine();
        }
    }

    private String sign() {
        try {
            int code = Integer.parseInt(xml.attribute("char", ""), 16);
            return SymbolFonts.of(code, xml.attribute("font"));
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private void field() throws UnreadableException, IOException {
        switch (xml.attribute("fldCharType", "")) {
            case "begin" -> {
                fields.begin();
                int here = xml.depth();
                while (xml.child(here)) {
                    if (xml.name().equals("ffData")) {
                        formField().ifPresent(fields::state);
                    }
                }
            }
            case "separate" -> fields.separate();
            case "end" -> emit(fields.end());
            default -> {}
        }
    }

    /** A legacy form field that has no text of its own. */
    private Optional<String> formField() throws UnreadableException, IOException {
        String printed = null;
        List<String> entries = new ArrayList<>();
        int chosen = 0;
        int here = xml.depth();
        while (xml.descendant(here)) {
            switch (xml.name()) {
                case "checkBox" -> printed = "□";
                case "default", "checked" -> printed = printed == null ? null : xml.on() ? "☑" : "□";
                case "listEntry" -> entries.add(xml.attribute("val", ""));
                case "result" -> chosen = xml.number("val", 0);
                default -> {}
            }
        }
        return chosen >= 0 && chosen < entries.size() ? Optional.of(entries.get(chosen)) : Optional.ofNullable(printed);
    }

    private void note(String kind) {
        String id = xml.attribute("id", "");
        if (story.deleted == 0) {
            file.note(kind, id);
        }
    }

    private void remark(String id) throws UnreadableException, IOException {
        @Nullable String text = objects.comments().get(id);
        if (text != null) {
            body.aside(Aside.Reason.REMARK, text);
        }
    }

    private void ruby() throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            if (xml.name().equals("rubyBase")) {
                inlines();
            } else if (xml.name().equals("rt")) {
                body.aside(Aside.Reason.REMARK, xml.text());
            }
        }
    }

    /** A formula as one reads it aloud: a fraction's bar is a slash. */
    void math() throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            switch (xml.name()) {
                case "t" -> emit(xml.text());
                case "den" -> {
                    emit("/");
                    math();
                }
                case "rPr", "ctrlPr", "fPr", "dPr", "naryPr" -> {}
                default -> math();
            }
        }
    }

    /** A box is a paragraph flow of its own: the fields around it wait. */
    void box() throws UnreadableException, IOException {
        Fields outer = fields;
        boolean outerHides = styleHides;
        String outerFont = styleFont;
        fields = new Fields();
        story.box();
        fields = outer;
        styleHides = outerHides;
        styleFont = outerFont;
    }
}
