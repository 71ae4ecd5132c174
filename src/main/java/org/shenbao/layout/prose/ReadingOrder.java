package org.shenbao.layout.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shenbao.document.Box;
import org.shenbao.document.Run;
import org.shenbao.layout.flow.Item;
import org.shenbao.layout.grid.GridTable;
import org.shenbao.layout.print.PrintedLine;
import org.shenbao.layout.print.PrintedLines;

/** Brings what stands on a page into reading order: columns of text one after the other, tables where they stand. */
public final class ReadingOrder {
    private final int page;

    public ReadingOrder(int page) {
        this.page = page;
    }

    /**
     * The parts of the page that are set in columns of prose.
     *
     * @param rows of upright runs, top down
     * @param width of the page
     */
    public List<Box> columns(List<List<Run>> rows, double width) {
        return Zones.columns(page, rows).stream()
                .map(part -> new Box(0, part[0], width, part[1]))
                .toList();
    }

    /**
     * All items of the page.
     *
     * @param rows of upright runs, top down
     * @param runs those that are turned
     */
    public List<Item> items(List<List<Run>> rows, List<Run> runs, List<GridTable> tables) {
        List<PrintedLine> turned = PrintedLines.ofCell(
                page, runs.stream().filter(run -> run.turn() != 0).toList());
        List<Item> items = new ArrayList<>();
        for (Zone zone : Zones.of(page, rows)) {
            Frame frame = Frame.of(zone.lines());
            zone.lines().forEach(line -> items.add(new Item.Text(line, frame.left(), frame.right(), zone.column())));
        }
        tables.stream()
                .sorted(Comparator.comparingDouble(
                                (GridTable table) -> table.box().top())
                        .thenComparingDouble(table -> table.box().left()))
                .forEach(table -> items.add(place(items, table), new Item.Grid(table)));
        turned.forEach(line ->
                items.add(new Item.Text(line, line.box().left(), line.box().right(), true)));
        return items;
    }

    /** Before the first line that stands lower, in the table's own column where there are several. */
    private static int place(List<Item> items, GridTable table) {
        int at = items.size();
        for (int i = items.size() - 1; i >= 0; i--) {
            Item item = items.get(i);
            boolean beside = item instanceof Item.Text text
                    && (text.right() <= table.box().left() || table.box().right() <= text.left());
            double middle = (item.box().top() + item.box().bottom()) / 2;
            double top = item instanceof Item.Grid ? item.box().top() : middle;
            if (!beside && top > table.box().top()) {
                at = i;
            }
        }
        return at;
    }
}
