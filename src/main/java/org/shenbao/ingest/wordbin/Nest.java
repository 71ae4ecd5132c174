package org.shenbao.ingest.wordbin;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.ingest.wordbin.Item.Row;
import org.shenbao.ingest.wordbin.Item.Slot;
import org.shenbao.ingest.wordbin.Item.Span;
import org.shenbao.ingest.wordbin.Item.Upright;

/**
 * Puts paragraphs, ends of cells and ends of rows, each with the depth of its table, together to tables within tables. A
 * table ends where something less deep follows.
 */
final class Nest {
    /** What a cell is taken to be wide where no row says it, in twips. */
    private static final int UNTOLD_WIDTH = 1440;

    private final int deepest;
    private final List<Item> flow = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private int shapeless;

    /** @param deepest tables within tables beyond which all is taken for one */
    Nest(int deepest) {
        this.deepest = deepest;
    }

    /** A table whose end is not reached. */
    private static final class Open {
        private final List<Row> rows = new ArrayList<>();
        private List<List<Item>> cells = new ArrayList<>();
        private List<Item> cell = new ArrayList<>();
        private List<Span> shape = List.of();
    }

    /** How many rows came without the edges of their cells. */
    int shapeless() {
        return shapeless;
    }

    /** @param level 0 for the body, 1 for a cell of a table, 2 for one of a table within it */
    void add(int level, Item item) {
        settle(level);
        items().add(item);
    }

    void endCell(int level) {
        settle(Math.max(1, level));
        Open top = open.get(open.size() - 1);
        top.cells.add(top.cell);
        top.cell = new ArrayList<>();
    }

    /** @param shape the cells' edges, null where the row does not tell them */
    void endRow(int level, @Nullable List<Span> shape) {
        settle(Math.max(1, level));
        Open top = open.get(open.size() - 1);
        if (!top.cell.isEmpty()) {
            top.cells.add(top.cell);
            top.cell = new ArrayList<>();
        }
        if (top.cells.isEmpty()) {
            return;
        }
        shapeless += shape == null ? 1 : 0;
        List<Span> spans = shape == null ? top.shape : shape;
        List<Slot> slots = new ArrayList<>();
        int right = spans.isEmpty() ? 0 : spans.get(0).left();
        int count = Math.max(top.cells.size(), shape == null ? 0 : spans.size());
        for (int i = 0; i < count; i++) {
            Span span = i < spans.size() ? spans.get(i) : new Span(right, right + UNTOLD_WIDTH, Upright.NONE, false);
            slots.add(new Slot(span, i < top.cells.size() ? top.cells.get(i) : List.of()));
            right = span.right();
        }
        top.rows.add(new Row(slots));
        top.shape = spans;
        top.cells = new ArrayList<>();
    }

    List<Item> finish() {
        settle(0);
        return flow;
    }

    private void settle(int wanted) {
        int level = Math.min(wanted, deepest);
        while (open.size() > level) {
            close();
        }
        while (open.size() < level) {
            open.add(new Open());
        }
    }

    private void close() {
        Open top = open.get(open.size() - 1);
        if (!top.cell.isEmpty() || !top.cells.isEmpty()) {
            endRow(open.size(), null);
        }
        open.remove(open.size() - 1);
        if (!top.rows.isEmpty()) {
            items().add(new Item.Grid(top.rows));
        }
    }

    private List<Item> items() {
        return open.isEmpty() ? flow : open.get(open.size() - 1).cell;
    }
}
