package org.shenbao.ingest.word;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.body.BodyBlocks;
import org.shenbao.ingest.body.CellMerge;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.lettering.Labels;
import org.shenbao.ingest.packed.Relations;
import org.shenbao.ingest.packed.XmlCursor;

/** Reads one story of a docx, such as its body or a header: paragraphs and tables. */
final class DocxStory {
    private final XmlCursor xml;
    private final BodyBlocks body;
    private final DocxFile file;
    private final Relations relations;
    private final DocxRuns runs;
    /** How many open elements say that what is in them is deleted, or hidden. */
    int deleted;

    int hidden;

    DocxStory(XmlCursor xml, BodyBlocks body, DocxFile file, Relations relations) {
        this.xml = xml;
        this.body = body;
        this.file = file;
        this.relations = relations;
        this.runs = new DocxRuns(this, xml, body, file, relations);
    }

    /** All blocks within the element that was just entered. */
    void blocks() throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            block();
        }
    }

    /** The block that was just entered. */
    void block() throws UnreadableException, IOException {
        switch (xml.name()) {
            case "p" -> paragraph();
            case "tbl" -> table();
            case "sdt" -> contentControl(this::blocks);
            case "ins", "customXml", "smartTag", "moveTo", "sect", "sub-section", "pBdrGroup" -> blocks();
            case "del", "moveFrom" -> {
                deleted++;
                blocks();
                deleted--;
            }
            case "AlternateContent" -> alternate(this::blocks);
            case "altChunk" -> {
                Optional<String> target = relations.target(xml.attribute("id", ""));
                if (target.isPresent()) {
                    body.endOpenParagraph();
                    body.embed(file.open(target.get()));
                    body.endOpenParagraph();
                }
            }
            case "sectPr" -> section();
            case "oMath", "oMathPara" -> {
                runs.math();
                body.endParagraph();
            }
            default -> {}
        }
    }

    /** What to do with the children of a transparent element. */
    interface Children {
        void read() throws UnreadableException, IOException;
    }

    /** Reads a content control's content; the prompt of an unfilled one is no text. */
    void contentControl(Children children) throws UnreadableException, IOException {
        boolean prompt = false;
        int here = xml.depth();
        while (xml.child(here)) {
            if (xml.name().equals("sdtPr")) {
                int inner = xml.depth();
                while (xml.child(inner)) {
                    prompt |= xml.name().equals("showingPlcHdr") && xml.on();
                }
            } else if (xml.name().equals("sdtContent")) {
                runs.prompt += prompt ? 1 : 0;
                children.read();
                runs.prompt -= prompt ? 1 : 0;
            }
        }
    }

    /** Reads the first choice, else the fallback: both say the same. */
    void alternate(Children children) throws UnreadableException, IOException {
        boolean read = false;
        int here = xml.depth();
        while (xml.child(here)) {
            if (!read && (xml.name().equals("Choice") || xml.name().equals("Fallback"))) {
                long before = runs.met;
                children.read();
                read = runs.met > before;
            }
        }
    }

    private void paragraph() throws UnreadableException, IOException {
        DocxParagraph properties = new DocxParagraph(file.styles.paragraphStyle(null));
        boolean begun = false;
        int here = xml.depth();
        while (xml.child(here)) {
            if (!begun && xml.name().equals("pPr")) {
                properties.read(xml, file, this);
                begin(properties);
                begun = true;
                continue;
            }
            if (!begun) {
                begin(properties);
                begun = true;
            }
            runs.inline();
        }
        if (!begun) {
            begin(properties);
        }
        runs.endParagraph();
        boolean joined =
                deleted > 0 || hidden > 0 || properties.deletedMark || (properties.hiddenMark && !body.inParagraph());
        if (!joined && !properties.hiddenMark) {
            body.endParagraph();
        }
    }

    private void begin(DocxParagraph properties) throws UnreadableException, IOException {
        runs.startParagraph(properties.style);
        boolean printed = deleted == 0 && hidden == 0 && !properties.deletedMark && !properties.hiddenMark;
        String list = properties.list == null ? file.styles.list(properties.style) : properties.list;
        if (printed && list != null && !list.equals("0") && !body.inParagraph()) {
            int level = properties.level >= 0
                    ? properties.level
                    : properties.list == null ? -1 : file.styles.level(properties.style);
            String label = file.lists.label(list, level, properties.style, file.styles);
            if (!label.isEmpty()) {
                runs.met++;
                body.label(label);
            }
        } else if (printed && properties.label != null && !body.inParagraph()) {
            body.label(Labels.before(properties.label, '\t'));
        }
    }

    /** Notes which headers, footers and note numbers a section has. */
    void section() throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            switch (xml.name()) {
                case "headerReference", "footerReference" ->
                    relations.target(xml.attribute("id", "")).ifPresent(file.margins::add);
                case "footnotePr", "endnotePr" -> {
                    String kind = xml.name().equals("footnotePr") ? "footnotes" : "endnotes";
                    int inner = xml.depth();
                    while (xml.child(inner)) {
                        if (xml.name().equals("numFmt")) {
                            file.noteFormats.put(kind, xml.attribute("val", "decimal"));
                        }
                    }
                }
                default -> {}
            }
        }
    }

    private void table() throws UnreadableException, IOException {
        if (deleted > 0) {
            blocksOfCells();
            return;
        }
        runs.endParagraph();
        body.startTable();
        rows();
        body.endTable();
    }

    private void rows() throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            switch (xml.name()) {
                case "tr" -> row();
                case "sdt" -> contentControl(this::rows);
                case "ins", "customXml", "smartTag", "moveTo" -> rows();
                case "AlternateContent" -> alternate(this::rows);
                default -> {}
            }
        }
    }

    /** How far a row has come. */
    private static final class Row {
        int column;
        boolean begun;
        boolean gone;
        boolean hides;
    }

    private void row() throws UnreadableException, IOException {
        Row row = new Row();
        cells(row);
        deleted -= row.gone ? 1 : 0;
        hidden -= row.hides ? 1 : 0;
        if (!row.begun && !row.gone && !row.hides) {
            body.startRow();
        }
    }

    private void cells(Row row) throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            switch (xml.name()) {
                case "trPr" -> rowProperties(row);
                case "tc" -> cell(row);
                case "sdt" -> contentControl(() -> cells(row));
                case "ins", "customXml", "smartTag", "moveTo" -> cells(row);
                case "AlternateContent" -> alternate(() -> cells(row));
                default -> {}
            }
        }
    }

    private void rowProperties(Row row) throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            switch (xml.name()) {
                case "gridBefore" -> row.column = Math.max(0, xml.number("val", 0));
                case "ins" -> file.inserted++;
                case "del" -> {
                    file.deleted++;
                    deleted += row.gone ? 0 : 1;
                    row.gone = true;
                }
                case "hidden" -> {
                    if (xml.on() && !row.hides) {
                        hidden++;
                        row.hides = true;
                    }
                }
                default -> {}
            }
        }
    }

    private void cell(Row row) throws UnreadableException, IOException {
        if (row.gone || row.hides) {
            blocksOfCells();
            return;
        }
        if (!row.begun) {
            body.startRow();
            row.begun = true;
        }
        DocxCell cell = new DocxCell();
        boolean started = false;
        int here = xml.depth();
        while (xml.child(here)) {
            if (!started && xml.name().equals("tcPr")) {
                cell.read(xml);
                continue;
            }
            if (!started) {
                start(row, cell);
                started = true;
            }
            block();
        }
        if (!started) {
            start(row, cell);
        }
        runs.endParagraph();
        if (cell.deleted) {
            deleted--;
        }
        body.endCell();
        if (cell.continuesLeft && row.column > 0) {
            body.absorbLast();
        }
        row.column = Math.min(row.column + cell.span, 1 << 20);
    }

    private void start(Row row, DocxCell cell) throws UnreadableException {
        body.startCell(row.column, cell.span, cell.merge == null ? CellMerge.NONE : cell.merge);
        if (cell.deleted) {
            file.deleted++;
            deleted++;
        }
    }

    /** The content of what is no table any more. */
    private void blocksOfCells() throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            switch (xml.name()) {
                case "tr", "tc", "sdtContent" -> blocksOfCells();
                default -> block();
            }
        }
    }

    /** The note that was just entered. */
    void note(String number) throws UnreadableException, IOException {
        runs.noteNumber = number;
        blocks();
    }

    /** What a text box holds. */
    void box() throws UnreadableException, IOException {
        body.startBox();
        blocks();
        body.endBox();
    }

    @Nullable
    String target(@Nullable String id) {
        return id == null ? null : relations.target(id).orElse(null);
    }
}
