package org.shenbao.ingest.body;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Embedded;

/** What stands one below the other in a cell or a box, not yet numbered. */
final class Flow {
    private final List<Item> items = new ArrayList<>();

    sealed interface Item permits Paragraph, Inner, Part, Off {}

    /** A paragraph as its lines: one more than it has manual breaks. */
    record Paragraph(List<String> lines) implements Item {
        boolean blank() {
            return lines.stream().allMatch(String::isBlank);
        }
    }

    record Inner(DraftTable table) implements Item {}

    record Part(Embedded embedded) implements Item {}

    record Off(Aside.Reason reason, String text) implements Item {}

    void add(Item item) {
        items.add(item);
    }

    List<Item> items() {
        return items;
    }

    boolean holdsBlocks() {
        return items.stream().anyMatch(item -> item instanceof Inner || item instanceof Part);
    }

    boolean blank() {
        return items.stream()
                .allMatch(item -> item instanceof Off || (item instanceof Paragraph paragraph && paragraph.blank()));
    }

    /** As printed in a cell: paragraphs and breaks by {@code \n}, trailing blank paragraphs dropped. */
    String text() {
        List<String> lines = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Paragraph paragraph) {
                lines.addAll(paragraph.lines());
            } else if (item instanceof Inner inner) {
                inner.table().texts(lines);
            }
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        return String.join("\n", lines);
    }

    /** What of a cell cannot be said in its text: embedded parts and asides, in order, those of inner tables too. */
    void besides(Aftermath after) {
        for (Item item : items) {
            if (item instanceof Part part) {
                after.block(part.embedded());
            } else if (item instanceof Off off) {
                after.off(off);
            } else if (item instanceof Inner inner) {
                inner.table().besides(after);
            }
        }
    }

    /** Takes what follows a table. */
    interface Aftermath {
        void block(Block block);

        void off(Off off);
    }
}
