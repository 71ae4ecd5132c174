package org.shenbao.ingest.word;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.body.BodyBlocks;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.packed.XmlCursor;

/** Reads one story of an odt: paragraphs, lists, tables, frames. */
final class OdtStory {
    private static final int MOST_REPEATED = 1000;

    private final XmlCursor xml;
    private final BodyBlocks body;
    private final OdtFile file;
    private final OdtRuns runs;
    private String label = "";
    int hidden;

    OdtStory(XmlCursor xml, BodyBlocks body, OdtFile file) {
        this.xml = xml;
        this.body = body;
        this.file = file;
        this.runs = new OdtRuns(this, xml, body, file);
    }

    /** A list that is open: its style, level and counts. */
    private record OpenList(String style, int level, OdtLists.Counts counts) {}

    /** All blocks within the element that was just entered. */
    void blocks() throws UnreadableException, IOException {
        blocks(null);
    }

    private void blocks(@Nullable OpenList list) throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            block(list);
        }
    }

    private void block(@Nullable OpenList list) throws UnreadableException, IOException {
        switch (xml.name()) {
            case "p" -> paragraph();
            case "h" -> heading();
            case "list" -> list(list);
            case "numbered-paragraph" -> numbered();
            case "table" -> table();
            case "section" -> {
                boolean hides = "none".equals(xml.attribute("display"));
                hidden += hides ? 1 : 0;
                file.hidden += hides ? 1 : 0;
                blocks(list);
                hidden -= hides ? 1 : 0;
            }
            case "table-of-content",
                    "illustration-index",
                    "table-index",
                    "object-index",
                    "user-index",
                    "alphabetical-index",
                    "bibliography",
                    "index-body",
                    "index-title",
                    "text-box",
                    "page" -> blocks(list);
            case "tracked-changes" -> changes();
            case "change" -> runs.deletion(xml.attribute("change-id", ""));
            default -> {
                if (xml.namespace().contains(":drawing:")) {
                    runs.inline();
                }
            }
        }
    }

    private void heading() throws UnreadableException, IOException {
        if (label.isEmpty() && hidden == 0 && !"true".equals(xml.attribute("is-list-header"))) {
            String start = xml.attribute("start-value");
            Integer from = start == null ? null : Integer.valueOf(xml.number("start-value", 1));
            label = file.lists.heading(xml.number("outline-level", 1), from);
        }
        paragraph();
    }

    private void paragraph() throws UnreadableException, IOException {
        boolean hides = file.styles.hidden("paragraph", xml.attribute("style-name"));
        hidden += hides ? 1 : 0;
        file.hidden += hides ? 1 : 0;
        String own = label;
        label = "";
        if (hidden == 0 && !own.isEmpty()) {
            body.label(own);
        }
        boolean shown = runs.paragraph();
        if (hidden == 0 && (shown || body.inParagraph())) {
            body.endParagraph();
        }
        hidden -= hides ? 1 : 0;
    }

    private void list(@Nullable OpenList outer) throws UnreadableException, IOException {
        String style = xml.attribute("style-name", outer == null ? "" : outer.style());
        boolean sameStyle = outer != null && style.equals(outer.style());
        OdtLists.Counts counts = outer != null && sameStyle
                ? outer.counts()
                : file.lists.begin(
                        style,
                        xml.attribute("id"),
                        xml.attribute("continue-list"),
                        "true".equals(xml.attribute("continue-numbering")));
        OpenList list = new OpenList(style, outer == null ? 1 : outer.level() + 1, counts);
        int here = xml.depth();
        while (xml.child(here)) {
            if (xml.name().equals("list-item")) {
                item(list);
            } else if (xml.name().equals("list-header")) {
                blocks(list);
            }
        }
    }

    private void item(OpenList list) throws UnreadableException, IOException {
        Integer start = xml.attribute("start-value") == null ? null : Integer.valueOf(xml.number("start-value", 1));
        boolean labelled = false;
        int here = xml.depth();
        while (xml.child(here)) {
            if (!labelled && (xml.name().equals("p") || xml.name().equals("h"))) {
                labelled = true;
                label = hidden == 0 ? file.lists.label(list.style(), list.counts(), list.level(), start) : "";
                paragraph();
            } else {
                block(list);
            }
        }
    }

    private void numbered() throws UnreadableException, IOException {
        String style = xml.attribute("style-name", "");
        OdtLists.Counts counts = file.lists.begin(style, null, null, true);
        label = file.lists.label(style, counts, xml.number("level", 1), null);
        blocks();
    }

    /** Keeps what was deleted until its place comes. */
    private void changes() throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            String id = xml.attribute("id", "");
            int region = xml.depth();
            while (xml.child(region)) {
                if (xml.name().equals("insertion")) {
                    file.inserted++;
                } else if (xml.name().equals("deletion")) {
                    file.deleted++;
                    file.deletions.put(id, plainText());
                }
            }
        }
    }

    /** The bare text of paragraphs within the element that was just entered. */
    String plainText() throws UnreadableException, IOException {
        StringBuilder text = new StringBuilder();
        int here = xml.depth();
        while (xml.child(here)) {
            switch (xml.name()) {
                case "p", "h" -> text.append(text.isEmpty() ? "" : "\n").append(xml.text());
                case "change-info", "creator", "date", "date-string", "creator-initials" -> {}
                default -> text.append(plainText());
            }
        }
        return text.toString();
    }

    private void table() throws UnreadableException, IOException {
        body.startTable();
        rows();
        body.endTable();
    }

    private void rows() throws UnreadableException, IOException {
        int here = xml.depth();
        while (xml.child(here)) {
            switch (xml.name()) {
                case "table-row" -> row();
                case "table-header-rows", "table-rows", "table-row-group" -> rows();
                default -> {}
            }
        }
    }

    private void row() throws UnreadableException, IOException {
        int repeated = Math.min(xml.number("number-rows-repeated", 1), MOST_REPEATED);
        boolean hides = "collapse".equals(xml.attribute("visibility"));
        body.startRow();
        hidden += hides ? 1 : 0;
        int column = 0;
        int here = xml.depth();
        while (xml.child(here)) {
            boolean covered = xml.name().equals("covered-table-cell");
            if (!covered && !xml.name().equals("table-cell")) {
                continue;
            }
            int times = Math.max(1, Math.min(xml.number("number-columns-repeated", 1), MOST_REPEATED));
            if (!covered) {
                int width = Math.max(1, Math.min(xml.number("number-columns-spanned", 1), MOST_REPEATED));
                body.startCellSpanning(column, Math.max(1, xml.number("number-rows-spanned", 1)), width);
                blocks();
                body.endCell();
                if (times > 1 && width == 1) {
                    body.repeatCell(times - 1);
                }
            }
            column += times;
        }
        hidden -= hides ? 1 : 0;
        if (repeated > 1) {
            body.repeatRow(repeated - 1);
        }
    }

    /** What a frame's box or a shape holds. */
    void box() throws UnreadableException, IOException {
        body.startBox();
        blocks();
        body.endBox();
    }

    /** What the text of a formula says, as it stands in its own part of the package. */
    Optional<String> formula(String folder) throws UnreadableException, IOException {
        Optional<XmlCursor> found = file.zip.xml(folder + "/content.xml");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        try (XmlCursor math = found.get()) {
            int here = math.depth();
            while (math.descendant(here)) {
                if (math.name().equals("annotation")) {
                    break;
                }
                if (math.name().length() == 2 || math.name().equals("mtext")) {
                    text.append(math.text().strip());
                }
            }
        }
        return Optional.of(text.toString());
    }
}
