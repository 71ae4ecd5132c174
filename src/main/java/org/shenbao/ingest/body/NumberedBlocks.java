package org.shenbao.ingest.body;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Box;
import org.shenbao.document.Cell;
import org.shenbao.document.Doubt;
import org.shenbao.document.Line;
import org.shenbao.document.Method;
import org.shenbao.document.Page;
import org.shenbao.document.Place;
import org.shenbao.document.Reading;
import org.shenbao.document.Table;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** The blocks of a body as they become final: paragraphs and tables are numbered in the order of the flow. */
final class NumberedBlocks {
    private final String part;
    private final Limits limits;
    private final List<Block> blocks = new ArrayList<>();
    private int paragraphs;
    private int tables;
    private int width;

    NumberedBlocks(String part, Limits limits) {
        this.part = part;
        this.limits = limits;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** The number of the paragraph to come. */
    int nextParagraph() {
        return paragraphs + 1;
    }

    /** The body as the one page of a format without pages. */
    Page page() {
        return Page.of(1, new Box(0, 1, width, Math.max(1, paragraphs) + 1.0), blocks());
    }

    boolean hasText() {
        return blocks.stream()
                .anyMatch(block -> (block instanceof Line line && !line.blank())
                        || (block instanceof Table table
                                && table.cells().stream().anyMatch(cell -> !cell.blank())));
    }

    /** What stands at no paragraph. */
    void add(Aside.Reason reason, String text) {
        blocks.add(new Aside(reason, List.of(new Place(part, null, null, null, null, text))));
    }

    void add(Flow.Item item) throws UnreadableException {
        if (item instanceof Flow.Paragraph paragraph) {
            paragraphs++;
            for (String line : paragraph.lines()) {
                limits.checkLine(paragraphs, line.length());
                width = Math.max(width, line.length());
                blocks.add(Line.ofParagraph(part, paragraphs, line));
            }
        } else if (item instanceof Flow.Part embedded) {
            blocks.add(embedded.embedded());
        } else if (item instanceof Flow.Off off) {
            blocks.add(new Aside(off.reason(), List.of(Place.ofLine(part, Math.max(1, paragraphs), off.text()))));
        } else if (item instanceof Flow.Inner inner) {
            add(inner.table());
        }
    }

    private void add(DraftTable table) throws UnreadableException {
        if (table.frames()) {
            for (DraftTable.Settled cell : table.cells()) {
                for (Flow.Item item : cell.flow().items()) {
                    add(item);
                }
            }
            for (Flow.Off off : table.covered()) {
                add(off);
            }
            return;
        }
        tables++;
        List<Cell> cells = new ArrayList<>();
        List<Block> after = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>(table.doubts());
        for (DraftTable.Settled cell : table.cells()) {
            String address = "T" + tables + "!R" + (cell.row() + 1) + "C" + (cell.column() + 1);
            String text = cell.flow().text();
            boolean blank = text.isBlank();
            cells.add(new Cell(
                    cell.row(),
                    cell.column(),
                    cell.rowSpan(),
                    cell.columnSpan(),
                    blank ? "" : text,
                    blank ? List.of() : List.of(Place.ofCell(part, address, text)),
                    Reading.of(Method.GRID, 1.0)));
            cell.flow().besides(new Behind(part, address, after));
        }
        table.covered().forEach(new Behind(part, "T" + tables, after)::off);
        blocks.add(new Table(cells, doubts));
        blocks.addAll(after);
    }

    /** Collects what follows a table. */
    private record Behind(String part, String address, List<Block> blocks) implements Flow.Aftermath {
        @Override
        public void block(Block block) {
            blocks.add(block);
        }

        @Override
        public void off(Flow.Off off) {
            blocks.add(new Aside(off.reason(), List.of(Place.ofCell(part, address, off.text()))));
        }
    }
}
