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
    private final TableJoin joining;
    private final List<List<Item>> pages = new ArrayList<>();
    private final List<PrintedLine> repeatedSoFar = new ArrayList<>();
    private final List<Repeated> repeated = new ArrayList<>();
    /** Index of the page on which the table stands that may go on, -1 where there is none. */
    private int open = -1;
    /** What stands behind that table on the last page that it came to. */
    private List<PrintedLine> behind = List.of();
    /** Index of that page. */
    private int behindOn;

    private final Tail tail = new Tail();

    private PageBreaks(TableJoin joining) {
        this.joining = joining;
    }

    /**
     * Pages whose tables are whole: a table stands on the page where it starts.
     *
     * @param repeated header lines left out, by the table that they stood in
     */
    public record Joined(List<Sheet> sheets, List<Repeated> repeated) {}

    /** Lines that say again what the table or the lines above it have said. */
    public record Repeated(GridTable table, List<PrintedLine> lines) {}

    /**
     * Joins what the page breaks cut.
     *
     * @param title whether a text names a form
     */
    public static Joined join(List<Sheet> sheets, Predicate<String> title) {
        PageBreaks breaks = new PageBreaks(new TableJoin(title));
        sheets.forEach(breaks::next);
        breaks.close();
        List<Sheet> whole = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            whole.add(sheets.get(i).with(breaks.pages.get(i), sheets.get(i).margins()));
        }
        return new Joined(whole, breaks.repeated);
    }

    private void next(Sheet sheet) {
        List<Item> items = new ArrayList<>(sheet.items());
        pages.add(items);
        boolean joined = open >= 0 && goesOn(items);
        if (items.isEmpty() && behind.isEmpty()) {
            return;
        }
        int last = lastTable(items);
        if (joined && last < 0 && items.stream().allMatch(Item.Text.class::isInstance)) {
            behind = texts(items);
            behindOn = pages.size() - 1;
            return;
        }
        close();
        if (last >= 0) {
            open = pages.size() - 1;
            behind = texts(items.subList(last + 1, items.size()));
            behindOn = open;
        }
    }

    /** Ends the table that was open, with what was left out of it. */
    private void close() {
        if (open >= 0) {
            List<Item> items = pages.get(open);
            int at = lastTable(items);
            items.set(at, new Item.Grid(tail.whole(tableAt(items, at))));
        }
        if (open >= 0 && !repeatedSoFar.isEmpty()) {
            List<Item> items = pages.get(open);
            repeated.add(new Repeated(tableAt(items, lastTable(items)), List.copyOf(repeatedSoFar)));
            repeatedSoFar.clear();
        }
        open = -1;
        behind = List.of();
    }

    /** Joins the first table of the page to the open one, if it goes on there; takes away what has been joined. */
    private boolean goesOn(List<Item> items) {
        int first = 0;
        while (first < items.size() && items.get(first) instanceof Item.Text) {
            first++;
        }
        if (first == items.size()) {
            return false;
        }
        List<Item> before = pages.get(open);
        int at = lastTable(before);
        GridTable upper = tableAt(before, at);
        GridTable lower = tableAt(items, first);
        if (lower.columns().size() > upper.columns().size()) {
            upper = tail.whole(upper);
            before.set(at, new Item.Grid(upper));
        }
        Between between = new Between(above(before, at), behind, texts(items.subList(0, first)));
        if (!between.isNothing() && !between.mayBeCut(upper, lower)) {
            return false;
        }
        Optional<TableJoin.Whole> whole =
                joining.join(upper, lower, tail.head(upper)).flatMap(between::within);
        if (whole.isEmpty()) {
            return false;
        }
        before.set(at, new Item.Grid(tail.of(whole.get().table())));
        items.subList(0, first + 1).clear();
        pages.get(behindOn).removeIf(item -> item instanceof Item.Text text && behind.contains(text.line()));
        behind = List.of();
        repeatedSoFar.addAll(whole.get().repeated());
        return true;
    }

    /** The lines above a table, up to the table before it. */
    private static List<PrintedLine> above(List<Item> items, int table) {
        int from = table;
        while (from > 0 && items.get(from - 1) instanceof Item.Text) {
            from--;
        }
        return texts(items.subList(from, table));
    }

    private static List<PrintedLine> texts(List<Item> items) {
        return items.stream()
                .filter(Item.Text.class::isInstance)
                .map(item -> ((Item.Text) item).line())
                .toList();
    }

    private static int lastTable(List<Item> items) {
        int last = items.size() - 1;
        while (last >= 0 && !(items.get(last) instanceof Item.Grid)) {
            last--;
        }
        return last;
    }

    private static GridTable tableAt(List<Item> items, int at) {
        return ((Item.Grid) items.get(at)).table();
    }
}
