package org.shenbao.ingest.wordbin;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.ingest.body.BodyBlocks;
import org.shenbao.ingest.body.CellMerge;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.wordbin.Item.Row;
import org.shenbao.ingest.wordbin.Item.Slot;
import org.shenbao.ingest.wordbin.Item.Upright;

/** Tells items to the body's builder, which places them. */
final class Printed {
    private Printed() {}

    static void tell(List<Item> items, BodyBlocks body) throws UnreadableException {
        for (Item item : items) {
            if (item instanceof Item.Paragraph paragraph) {
                body.text(paragraph.text());
                body.endParagraph();
            } else if (item instanceof Item.Grid grid) {
                tell(grid, body);
            } else if (item instanceof Item.Shown shown) {
                body.embed(shown.embedded());
                body.endOpenParagraph();
            } else if (item instanceof Item.Left left) {
                body.aside(left.reason(), left.text());
                body.endOpenParagraph();
            } else if (item instanceof Item.Boxed boxed) {
                body.startBox();
                tell(boxed.items(), body);
                body.endBox();
                body.endOpenParagraph();
            }
        }
    }

    private static void tell(Item.Grid grid, BodyBlocks body) throws UnreadableException {
        Columns columns = Columns.of(grid.rows());
        body.startTable();
        for (Row row : grid.rows()) {
            body.startRow();
            for (Placed cell : placed(row, columns)) {
                body.startCell(cell.column, cell.end - cell.column, merge(cell.upright));
                tell(cell.items, body);
                body.endCell();
            }
        }
        body.endTable();
    }

    private static final class Placed {
        private final int column;
        private final Upright upright;
        private final List<Item> items;
        private int end;

        Placed(int column, int end, Upright upright, List<Item> items) {
            this.column = column;
            this.end = end;
            this.upright = upright;
            this.items = new ArrayList<>(items);
        }
    }

    /** The row's cells on the grid; what has no width joins the cell to its left. */
    private static List<Placed> placed(Row row, Columns columns) {
        List<Placed> cells = new ArrayList<>();
        for (Slot slot : row.slots()) {
            Placed last = cells.isEmpty() ? null : cells.get(cells.size() - 1);
            int column = Math.max(columns.at(slot.span().left()), last == null ? 0 : last.end);
            int end = columns.at(slot.span().right());
            if (last != null && (slot.span().across() || end <= column)) {
                last.end = Math.max(last.end, end);
                last.items.addAll(slot.items());
            } else {
                cells.add(new Placed(
                        column, Math.max(column + 1, end), slot.span().upright(), slot.items()));
            }
        }
        return cells;
    }

    private static CellMerge merge(Upright upright) {
        return switch (upright) {
            case NONE -> CellMerge.NONE;
            case FIRST -> CellMerge.FIRST;
            case FURTHER -> CellMerge.CONTINUED;
        };
    }
}
