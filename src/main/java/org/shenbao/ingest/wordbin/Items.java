package org.shenbao.ingest.wordbin;

import java.util.ArrayList;
import java.util.List;

/** Items without their order on the page. */
final class Items {
    private Items() {}

    /** The texts of all paragraphs, those in tables and boxes too, blank ones left out. */
    static List<String> texts(List<Item> items) {
        List<String> texts = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Item.Paragraph paragraph && !paragraph.text().isBlank()) {
                texts.add(paragraph.text().strip());
            } else if (item instanceof Item.Boxed boxed) {
                texts.addAll(texts(boxed.items()));
            } else if (item instanceof Item.Grid grid) {
                grid.rows().forEach(row -> row.slots().forEach(slot -> texts.addAll(texts(slot.items()))));
            }
        }
        return texts;
    }

    /** Without the blank paragraphs at the end, which end a box or a note rather than stand in it. */
    static List<Item> trimmed(List<Item> items) {
        int end = items.size();
        while (end > 0
                && items.get(end - 1) instanceof Item.Paragraph paragraph
                && paragraph.text().isBlank()) {
            end--;
        }
        return items.subList(0, end);
    }

    /** Notes, without the gap that follows their mark. */
    static List<Item> notes(List<Item> items) {
        List<Item> notes = new ArrayList<>();
        for (Item item : trimmed(items)) {
            notes.add(
                    item instanceof Item.Paragraph paragraph
                            ? new Item.Paragraph(paragraph.text().strip())
                            : item);
        }
        return notes;
    }
}
