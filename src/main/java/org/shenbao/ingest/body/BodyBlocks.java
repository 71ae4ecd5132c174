package org.shenbao.ingest.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Embedded;
import org.shenbao.document.Page;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;
import org.shenbao.ingest.lettering.Labels;

/**
 * Takes a body as its reader meets it, and numbers its paragraphs and tables. Text goes to the innermost open thing: the
 * body, a cell, a box.
 *
 * <pre>{@code
 * BodyBlocks body = new BodyBlocks(raw.part(), raw.limits());
 * body.text("一、项目名称");
 * body.endParagraph();
 * body.startTable();
 * body.startRow();
 * body.startCell(0, 2, CellMerge.NONE); // column 0, two columns wide
 * body.text("项目名称");
 * body.endParagraph();
 * body.endCell();
 * body.endTable();
 * Page page = body.page();
 * }</pre>
 *
 * <p>Of a table, use one way to start cells: by grid column and merge, by measured edges (then {@link #endTable(int)}), or
 * with given spans. Without a started row the first cell starts one.
 */
public final class BodyBlocks {
    private final Limits limits;
    private final NumberedBlocks blocks;
    private final Deque<Level> levels = new ArrayDeque<>();
    private Level level = new Level(null, null);
    private int lines;
    private int openTables;

    public BodyBlocks(String part, Limits limits) {
        this.limits = limits;
        this.blocks = new NumberedBlocks(part, limits);
    }

    /** One open thing: the body (no flow), a cell or a box (a flow), a table between its cells. */
    private static final class Level {
        final @Nullable Flow flow;
        final @Nullable DraftTable table;
        final StringBuilder text = new StringBuilder();
        final List<String> lines = new ArrayList<>();
        /** Where the label ends that the paragraph begins with. */
        int labelEnd = -1;

        final List<Flow.Item> behind = new ArrayList<>();

        Level(@Nullable Flow flow, @Nullable DraftTable table) {
            this.flow = flow;
            this.table = table;
        }

        void clear() {
            text.setLength(0);
            labelEnd = -1;
        }

        boolean open() {
            return !text.isEmpty() || !lines.isEmpty();
        }
    }

    /** More text of the open paragraph. Line ends in it are manual breaks. */
    public void text(CharSequence more) throws UnreadableException {
        if (level.labelEnd == level.text.length() && !more.isEmpty() && Labels.close(level.text, more.charAt(0))) {
            level.text.setLength(level.labelEnd - 1);
        }
        int start = 0;
        for (int i = 0; i < more.length(); i++) {
            char c = more.charAt(i);
            if (c == '\n') {
                level.text.append(more, start, i);
                breakLine();
                start = i + 1;
            }
        }
        level.text.append(more, start, more.length());
        limits.checkLine(blocks.nextParagraph(), level.text.length());
    }

    /** The label of a list item, with what parts it from the text to come. */
    public void label(String label) throws UnreadableException {
        text(label);
        level.labelEnd = level.text.length();
    }

    /** A manual line break. */
    public void breakLine() throws UnreadableException {
        limits.checkLines(++lines);
        level.lines.add(level.text.toString());
        level.clear();
    }

    /** Whether the open paragraph has text, blanks and breaks included. */
    public boolean inParagraph() {
        return level.open();
    }

    /** What the open line of the paragraph says so far. */
    public String openLine() {
        return level.text.toString();
    }

    /** Ends the paragraph, blank or not: a blank one is a blank line. What was put behind it follows. */
    public void endParagraph() throws UnreadableException {
        limits.checkLines(++lines);
        level.lines.add(level.text.toString());
        level.clear();
        List<Flow.Item> items = new ArrayList<>();
        items.add(new Flow.Paragraph(List.copyOf(level.lines)));
        items.addAll(level.behind);
        level.lines.clear();
        level.behind.clear();
        for (Flow.Item item : items) {
            put(item);
        }
    }

    /** Ends the paragraph if one is open; what was put behind it, or where none is, follows. */
    public void endOpenParagraph() throws UnreadableException {
        if (level.open()) {
            endParagraph();
            return;
        }
        List<Flow.Item> items = List.copyOf(level.behind);
        level.behind.clear();
        for (Flow.Item item : items) {
            put(item);
        }
    }

    /** An embedded part: right behind the open paragraph. In a cell of a table that is no mere frame, behind the table. */
    public void embed(Embedded embedded) {
        level.behind.add(new Flow.Part(embedded));
    }

    /** Opens what an embedded file left for the flow. */
    public void embed(Optional<Embedded> embedded) {
        embedded.ifPresent(this::embed);
    }

    /** Text that does not belong to the flow: behind the open paragraph, or the table of its cell. Blank: nothing. */
    public void aside(Aside.Reason reason, String text) {
        if (text.isBlank()) {
            return;
        }
        int last = level.behind.size() - 1;
        if (last >= 0 && level.behind.get(last) instanceof Flow.Off off && off.reason() == reason) {
            level.behind.set(last, new Flow.Off(reason, off.text() + text));
        } else {
            level.behind.add(new Flow.Off(reason, text));
        }
    }

    /** Text of the document's margins or the like, which stands at no paragraph: put at once where the flow stands. */
    public void asideOfDocument(Aside.Reason reason, String text) {
        if (!text.isBlank()) {
            blocks.add(reason, text.strip());
        }
    }

    /** A text box: its paragraphs and tables follow the open paragraph. */
    public void startBox() {
        levels.push(level);
        level = new Level(new Flow(), null);
    }

    public void endBox() throws UnreadableException {
        endOpenParagraph();
        Flow flow = level.flow;
        level = levels.pop();
        if (flow != null && !(flow.blank() && flow.items().stream().allMatch(Flow.Paragraph.class::isInstance))) {
            level.behind.addAll(flow.items());
        }
    }

    /** A table; an open paragraph ends before it. */
    public void startTable() throws UnreadableException {
        if (level.table == null) {
            endOpenParagraph();
        }
        int bound = limits.depth() * 10;
        if (++openTables > bound) {
            throw new UnreadableException("tables nested deeper than the limit of " + bound);
        }
        levels.push(level);
        level = new Level(null, new DraftTable(limits));
    }

    public void startRow() {
        table().startRow();
    }

    /** A cell of a grid whose vertical merges show in the cells below. */
    public void startCell(int column, int columnSpan, CellMerge merge) throws UnreadableException {
        enter(table().add(column, column + Math.max(1, columnSpan), 1, merge));
    }

    /** The cell that was ended last stands some more times, each right of the other. */
    public void repeatCell(int times) throws UnreadableException {
        table().repeatCell(times);
    }

    /** The row that was started last, its cells ended, stands some more times below itself. */
    public void repeatRow(int times) throws UnreadableException {
        table().repeatRow(times);
    }

    /** The cell that was ended last is horizontally merged into the one on its left, which reaches over it. */
    public void absorbLast() {
        table().absorbLast();
    }

    /** A cell between two measured edges, such as twips; the table must end by {@link #endTable(int)}. */
    public void startCellBetween(int left, int right, CellMerge merge) throws UnreadableException {
        enter(table().add(left, Math.max(left + 1, right), 1, merge));
    }

    /** A cell whose spans are given; it is moved and narrowed where another covers its position. */
    public void startCellSpanning(int column, int rowSpan, int columnSpan) throws UnreadableException {
        enter(table().addSpanning(column, rowSpan, columnSpan));
    }

    /** The first column from {@code column} on that no cell covers in the present row: for spans that are given. */
    public int freeColumn(int column) {
        return table().free(column);
    }

    public void endCell() throws UnreadableException {
        endOpenParagraph();
        level = levels.pop();
    }

    /** Ends a table whose cells were started by column. */
    public void endTable() throws UnreadableException {
        leave(table());
    }

    /** Ends a table whose cells were started between edges: edges within the tolerance are one grid line. */
    public void endTable(int tolerance) throws UnreadableException {
        table().snap(tolerance);
        leave(table());
    }

    /** All blocks; what is open is an error of the reader. */
    public List<Block> blocks() throws UnreadableException {
        endOpenParagraph();
        return blocks.blocks();
    }

    /** The body as the one page of a format without pages. */
    public Page page() throws UnreadableException {
        endOpenParagraph();
        return blocks.page();
    }

    /** Whether any paragraph or cell so far has text. */
    public boolean hasText() {
        return blocks.hasText();
    }

    private DraftTable table() {
        if (level.table == null) {
            throw new IllegalStateException("no table is open");
        }
        return level.table;
    }

    private void enter(Flow flow) {
        levels.push(level);
        level = new Level(flow, null);
    }

    private void leave(DraftTable table) throws UnreadableException {
        table.settle();
        openTables--;
        List<Flow.Item> behind = level.behind;
        level = levels.pop();
        if (!table.cells().isEmpty()) {
            put(new Flow.Inner(table));
        }
        for (Flow.Item item : behind) {
            put(item);
        }
    }

    private void put(Flow.Item item) throws UnreadableException {
        if (level.flow != null) {
            level.flow.add(item);
        } else {
            blocks.add(item);
        }
    }
}
