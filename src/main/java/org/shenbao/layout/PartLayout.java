package org.shenbao.layout;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Box;
import org.shenbao.document.Doubt;
import org.shenbao.document.Drawn;
import org.shenbao.document.Line;
import org.shenbao.document.Page;
import org.shenbao.document.Part;
import org.shenbao.document.Run;
import org.shenbao.layout.aligned.AlignedTables;
import org.shenbao.layout.flow.Item;
import org.shenbao.layout.flow.Sheet;
import org.shenbao.layout.grid.CellTexts;
import org.shenbao.layout.grid.GridTable;
import org.shenbao.layout.pages.Margins;
import org.shenbao.layout.pages.PageBreaks;
import org.shenbao.layout.print.PrintedLine;
import org.shenbao.layout.print.PrintedLines;
import org.shenbao.layout.print.Twins;
import org.shenbao.layout.prose.Frame;
import org.shenbao.layout.prose.Paragraphs;
import org.shenbao.layout.prose.ReadingOrder;
import org.shenbao.layout.ruled.RuledTables;
import org.shenbao.layout.ruled.Scale;
import org.shenbao.vocabulary.Vocabulary;

/** Lays out the drawn pages of one part. */
final class PartLayout {
    private final Part part;
    private final FormTitles titles;
    private final List<Doubt> doubts;

    /** @param doubts where new ones are put */
    PartLayout(Part part, Vocabulary words, List<Doubt> doubts) {
        this.part = part;
        this.titles = new FormTitles(words);
        this.doubts = doubts;
    }

    Part layOut() {
        if (part.pages().stream().allMatch(page -> page.drawn().isEmpty())) {
            return part;
        }
        List<Sheet> sheets = part.pages().stream().map(this::sheet).toList();
        sheets.forEach(sheet -> doubts.addAll(sheet.doubts()));
        if (part.paged()) {
            sheets = new Margins(sheets, titles).apart();
        }
        sheets = Frame.shared(sheets);
        PageBreaks.Joined joined = PageBreaks.join(sheets, titles);
        List<Page> pages = new Blocks(joined).pages();
        return new Part(part.path(), part.mediaType(), part.unit(), part.paged(), pages);
    }

    private Sheet sheet(Page page) {
        Drawn drawn = new Drawn(Twins.once(page.drawn().runs()), page.drawn().rulings());
        int number = part.paged() ? page.number() : 0;
        Scale scale = Scale.of(drawn.runs());
        RuledTables.Found ruled = RuledTables.find(number, drawn, scale);
        List<GridTable> tables = new ArrayList<>(ruled.tables());
        List<Run> upright = ruled.rest().stream().filter(run -> run.turn() == 0).toList();
        List<Run> turned = ruled.rest().stream().filter(run -> run.turn() != 0).toList();
        ReadingOrder order = new ReadingOrder(number);
        List<List<Run>> rows = PrintedLines.rows(upright, 0);
        AlignedTables.Found aligned =
                aligned(number, rows, ruled, order.columns(rows, page.box().width()));
        tables.addAll(aligned.tables());
        List<Item> items = order.items(aligned.rest(), turned, tables);
        List<Doubt> unread = new ArrayList<>(ruled.doubts());
        unread.addAll(aligned.doubts());
        return new Sheet(page.number(), page.box(), items, List.of(), unread);
    }

    /** The tables that no line parts, none of them within columns of prose. */
    private static AlignedTables.Found aligned(
            int page, List<List<Run>> rows, RuledTables.Found ruled, List<Box> columns) {
        AlignedTables tables = new AlignedTables(page);
        if (columns.isEmpty()) {
            return tables.find(rows, ruled.tables(), ruled.levels());
        }
        AlignedTables.Found found = new AlignedTables.Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<List<Run>> between = new ArrayList<>();
        int next = 0;
        for (List<Run> row : rows) {
            double baseline = row.get(0).baseline();
            while (next < columns.size() && columns.get(next).bottom() < baseline) {
                next++;
            }
            boolean within = next < columns.size() && columns.get(next).top() <= baseline;
            if (within && !between.isEmpty()) {
                add(tables.find(between, ruled.tables(), ruled.levels()), found);
                between.clear();
            }
            (within ? found.rest() : between).add(row);
        }
        add(tables.find(between, ruled.tables(), ruled.levels()), found);
        return found;
    }

    private static void add(AlignedTables.Found part, AlignedTables.Found whole) {
        whole.tables().addAll(part.tables());
        whole.rest().addAll(part.rest());
        whole.doubts().addAll(part.doubts());
    }

    /** Turns items into blocks, a page at a time; what a page already had comes first. */
    private final class Blocks {
        private final PageBreaks.Joined joined;
        private final Paragraphs paragraphs;

        Blocks(PageBreaks.Joined joined) {
            this.joined = joined;
            paragraphs = new Paragraphs(
                    part.path(),
                    joined.sheets().stream()
                            .flatMap(sheet -> sheet.items().stream())
                            .filter(Item.Text.class::isInstance)
                            .map(Item.Text.class::cast)
                            .toList());
        }

        List<Page> pages() {
            List<List<Block>> blocks = new ArrayList<>();
            for (int i = 0; i < joined.sheets().size(); i++) {
                blocks.add(new ArrayList<>(part.pages().get(i).blocks()));
            }
            List<List<Block>> margins = new ArrayList<>();
            for (int i = 0; i < joined.sheets().size(); i++) {
                Sheet sheet = joined.sheets().get(i);
                margins.add(margins(sheet));
                for (Item item : sheet.items()) {
                    if (item instanceof Item.Grid grid) {
                        put(blocks, paragraphs.take(), i);
                        blocks.get(i).add(CellTexts.finish(grid.table(), part.path()));
                        blocks.get(i).addAll(repeated(grid.table()));
                    } else if (item instanceof Item.Text text) {
                        paragraphs.add(text);
                    }
                }
            }
            put(blocks, paragraphs.take(), blocks.size() - 1);
            List<Page> pages = new ArrayList<>();
            for (int i = 0; i < blocks.size(); i++) {
                Page page = part.pages().get(i);
                List<Block> all = new ArrayList<>(blocks.get(i));
                all.addAll(margins.get(i));
                pages.add(Page.of(page.number(), page.box(), all));
            }
            return pages;
        }

        /** Each line on the page where it starts. */
        private void put(List<List<Block>> blocks, List<Line> lines, int last) {
            for (Line line : lines) {
                Integer page = line.page();
                int at = last;
                for (int i = 0; page != null && i <= last; i++) {
                    at = part.pages().get(i).number() == page ? i : at;
                }
                blocks.get(at).add(line);
            }
        }

        private List<Block> margins(Sheet sheet) {
            List<Block> asides = new ArrayList<>();
            for (PrintedLine line : sheet.margins()) {
                asides.add(new Aside(Aside.Reason.MARGIN, List.of(line.place(part.path()))));
            }
            return asides;
        }

        private List<Block> repeated(GridTable table) {
            return joined.repeated().stream()
                    .filter(repeated -> repeated.table().equals(table))
                    .map(repeated -> (Block) new Aside(
                            Aside.Reason.REPEATED,
                            repeated.lines().stream()
                                    .map(line -> line.place(part.path()))
                                    .toList()))
                    .toList();
        }
    }
}
