package org.shenbao.layout.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.shenbao.layout.flow.Item;
import org.shenbao.layout.flow.Sheet;
import org.shenbao.layout.grid.GridTable;
import org.shenbao.layout.print.PrintedLine;

/** Makes one table of the pieces that page breaks left of it. */
public final class PageBreaks {
    private PageBreaks() {}

    /**
     * Pages whose tables are whole: a table stands on the page where it starts.
     *
     * @param repeated header lines left out, by the table that they stood in
     */
    public record Joined(List<Sheet> sheets, List<Repeated> repeated) {}

    /** Header lines that say again what the table has said. */
    public record Repeated(GridTable table, List<PrintedLine> lines) {}

    /**
     * Joins what the page breaks cut.
     *
     * @param title whether a text names a form
     */
    public static Joined join(List<Sheet> sheets, Predicate<String> title) {
        TableJoin joining = new TableJoin(title);
        List<List<Item>> pages = new ArrayList<>();
        List<PrintedLine> repeatedSoFar = new ArrayList<>();
        List<Repeated> repeated = new ArrayList<>();
        int open = -1;
        for (Sheet sheet : sheets) {
            List<Item> items = new ArrayList<>(sheet.items());
            pages.add(items);
            boolean joined = false;
            if (open >= 0 && !items.isEmpty() && items.get(0) instanceof Item.Grid lower) {
                List<Item> before = pages.get(open);
                GridTable upper = ((Item.Grid) before.get(before.size() - 1)).table();
                Optional<TableJoin.Whole> whole = joining.join(upper, lower.table());
                if (whole.isPresent()) {
                    joined = true;
                    before.set(before.size() - 1, new Item.Grid(whole.get().table()));
                    items.remove(0);
                    repeatedSoFar.addAll(whole.get().repeated());
                }
            }
            if (joined && items.isEmpty()) {
                continue;
            }
            if (open >= 0 && !repeatedSoFar.isEmpty()) {
                repeated.add(new Repeated(tableAtEnd(pages.get(open)), List.copyOf(repeatedSoFar)));
                repeatedSoFar.clear();
            }
            open = !items.isEmpty() && items.get(items.size() - 1) instanceof Item.Grid
                    ? pages.size() - 1
                    : open(items, open);
        }
        if (open >= 0 && !repeatedSoFar.isEmpty()) {
            repeated.add(new Repeated(tableAtEnd(pages.get(open)), List.copyOf(repeatedSoFar)));
        }
        List<Sheet> whole = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            whole.add(sheets.get(i).with(pages.get(i), sheets.get(i).margins()));
        }
        return new Joined(whole, repeated);
    }

    /** A page of nothing at all keeps the table before it open; one of text closes it. */
    private static int open(List<Item> items, int before) {
        return items.isEmpty() ? before : -1;
    }

    private static GridTable tableAtEnd(List<Item> items) {
        return ((Item.Grid) items.get(items.size() - 1)).table();
    }
}
