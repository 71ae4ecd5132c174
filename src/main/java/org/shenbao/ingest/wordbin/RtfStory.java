package org.shenbao.ingest.wordbin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Embedded;
import org.shenbao.ingest.lettering.Fields;
import org.shenbao.ingest.lettering.Labels;
import org.shenbao.ingest.wordbin.Item.Span;

/** One flow of a rich text: the body, a margin, a note, a text box. */
final class RtfStory {
    private final Nest nest;
    private final Tally tally;
    private final RtfRow row = new RtfRow();
    private final Fields fields = new Fields();
    private ParagraphText text = new ParagraphText();
    private int labelEnd = -1;
    private boolean rowOpen;
    private boolean insertedBefore;

    RtfStory(int deepest, Tally tally) {
        this.nest = new Nest(deepest);
        this.tally = tally;
    }

    RtfRow row() {
        return row;
    }

    Fields fields() {
        return fields;
    }

    /** A row's definition begins: what comes before its end belongs to it, whether it says so or not. */
    void defineRow() {
        rowOpen = true;
    }

    void put(String printed, RtfGroup as) {
        if (fields.instructing()) {
            fields.instruct(printed);
            return;
        }
        if (printed.isEmpty()) {
            return;
        }
        fields.show();
        tally.inserted += as.inserted && !insertedBefore ? 1 : 0;
        insertedBefore = as.inserted;
        if (labelEnd == text.length() && Labels.close(text.text(), printed.charAt(0)) && !as.deleted && !as.hidden) {
            text.replaceFrom(labelEnd - 1, "");
        }
        text.put(printed, as.deleted, as.hidden);
    }

    void breakPage() {
        text.breakPage();
    }

    void beside(Item item) {
        text.beside(item);
    }

    void embed(Embedded embedded) {
        fields.show();
        text.beside(new Item.Shown(embedded));
    }

    int length() {
        return text.length();
    }

    /** The list label that began when the text was so long ends here. */
    void endLabel(int from) {
        String raw = text.text().substring(Math.min(from, text.length()));
        char follows = raw.endsWith("\t") ? '\t' : raw.endsWith(" ") ? ' ' : 0;
        text.replaceFrom(from, Labels.before(raw.strip(), follows));
        labelEnd = text.length();
    }

    private int level(RtfGroup as) {
        int level = as.tableLevel > 0 ? as.tableLevel : as.inTable ? 1 : 0;
        return level == 0 && rowOpen && row.shape() != null ? 1 : level;
    }

    void endParagraph(RtfGroup as) {
        end(level(as));
    }

    /** A section ends: it ends a paragraph where one is open. */
    void endSection(RtfGroup as) {
        if (!text.isEmpty()) {
            endParagraph(as);
        }
    }

    void endCell(RtfGroup as, boolean nested) {
        int level = nested ? Math.max(2, level(as)) : 1;
        end(level);
        nest.endCell(level);
    }

    void endRow(RtfGroup as, boolean nested) {
        int level = nested ? Math.max(2, level(as)) : 1;
        if (!text.isEmpty()) {
            end(level);
        }
        List<Span> shape = (as.row == null ? row : as.row).shape();
        nest.endRow(level, shape);
        rowOpen = rowOpen && nested;
    }

    private void end(int level) {
        nest.add(level, new Item.Paragraph(text.text()));
        for (Item item : text.besides(tally)) {
            nest.add(level, item);
        }
        text = new ParagraphText();
        labelEnd = -1;
        insertedBefore = false;
    }

    List<Item> finish(@Nullable RtfGroup as) {
        if (!text.isEmpty()) {
            end(as == null ? 0 : level(as));
        }
        List<Item> items = nest.finish();
        tally.shapelessRows += nest.shapeless();
        return items;
    }

    /** Ends what the word says: a paragraph, a cell, a row, a section. */
    void end(String word, RtfGroup group) {
        switch (word) {
            case "par" -> endParagraph(group);
            case "sect" -> endSection(group);
            case "cell" -> endCell(group, false);
            case "nestcell" -> endCell(group, true);
            case "row" -> endRow(group, false);
            default -> endRow(group, true);
        }
    }
}
