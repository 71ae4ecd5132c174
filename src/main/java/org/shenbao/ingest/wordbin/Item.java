package org.shenbao.ingest.wordbin;

import java.util.List;
import org.shenbao.document.Aside;
import org.shenbao.document.Embedded;

/** One thing in the flow of a body or of a cell, not placed yet. */
sealed interface Item {

    /**
     * A paragraph.
     *
     * @param text as printed, manual breaks as {@code \n}
     */
    record Paragraph(String text) implements Item {}

    record Grid(List<Row> rows) implements Item {
        public Grid {
            rows = List.copyOf(rows);
        }
    }

    record Shown(Embedded embedded) implements Item {}

    record Left(Aside.Reason reason, String text) implements Item {}

    /** What a text box holds: it stands in the flow even where its anchor stands in a cell. */
    record Boxed(List<Item> items) implements Item {
        public Boxed {
            items = List.copyOf(items);
        }
    }

    record Row(List<Slot> slots) {
        public Row {
            slots = List.copyOf(slots);
        }
    }

    /**
     * One cell as its row tells it.
     *
     * @param items what it holds
     */
    record Slot(Span span, List<Item> items) {
        public Slot {
            items = List.copyOf(items);
        }
    }

    /**
     * The stretch of a row that one cell takes, in twips.
     *
     * @param across whether it only goes on with the cell to its left
     */
    record Span(int left, int right, Upright upright, boolean across) {}

    /** Part of a cell over several rows: none, its first row, or a further one. */
    enum Upright {
        NONE,
        FIRST,
        FURTHER
    }
}
