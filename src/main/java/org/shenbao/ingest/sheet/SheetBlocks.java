package org.shenbao.ingest.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Box;
import org.shenbao.document.Doubt;
import org.shenbao.document.Line;
import org.shenbao.document.Page;
import org.shenbao.document.Place;
import org.shenbao.document.Reading;
import org.shenbao.document.Unit;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Embeddings;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.UnreadableException;

/** Makes blocks of sheets, one after the other: the same way whatever format they came from. */
final class SheetBlocks {
    /** Splits of an absurdly sparse region before it is refused. */
    private static final int MOST_SPLITS = 8;

    private final String part;
    private final Limits limits;
    private final Embeddings embeddings;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private int lines;
    private int longest;
    private long positions;

    SheetBlocks(Raw raw) {
        this.part = raw.part();
        this.limits = raw.limits();
        this.embeddings = raw.embeddings();
    }

    /** Says something about the workbook. */
    void doubt(Doubt doubt) {
        doubts.add(doubt);
    }

    Content content(String mediaType) {
        doubts.addAll(embeddings.doubts());
        Page page = Page.of(1, new Box(0, 1, longest, lines + 1.0), blocks);
        return new Content(mediaType, Unit.CHARACTER, false, List.of(page), embeddings.parts(), doubts);
    }

    void add(Sheet sheet) throws UnreadableException {
        Hidden hidden = new Hidden(sheet, part);
        if (sheet.hidden()) {
            sheet.rows().forEach(hidden::row);
            Doubt doubt = hidden.tellSheet();
            if (doubt != null) {
                doubts.add(doubt);
            }
            hidden.flush(blocks);
            aside(Aside.Reason.HIDDEN, sheet, sheet.shapes());
            return;
        }
        Map<Long, Merge> merges = SheetPieces.byAnchor(sheet.merges());
        List<Merge> byRow = new ArrayList<>(sheet.merges());
        Collections.reverse(byRow); // taken from the end: the earlier of two that start together comes first
        byRow.sort(Comparator.comparingInt(Merge::firstRow).reversed());
        List<Merge> begun = new ArrayList<>();
        for (SheetPieces.Piece piece : SheetPieces.of(sheet)) {
            switch (piece.kind()) {
                case LINES -> {
                    for (SheetRow row : piece.rows()) {
                        lines(sheet, row);
                        hidden.columns(row);
                    }
                }
                case TABLE -> {
                    int last = SheetRange.of(sheet, piece.rows(), merges).lastRow();
                    begun.removeIf(
                            merge -> merge.lastRow() < piece.rows().get(0).index());
                    while (!byRow.isEmpty() && byRow.get(byRow.size() - 1).firstRow() <= last) {
                        begun.add(byRow.remove(byRow.size() - 1));
                    }
                    table(sheet, piece.rows(), merges, begun, hidden, MOST_SPLITS);
                }
                case HIDDEN -> piece.rows().forEach(hidden::row);
            }
            hidden.flush(blocks);
        }
        hidden.tell(doubts);
        for (Sheet.Note shape : sheet.shapes()) {
            lines(place(sheet, shape), List.of());
        }
        attached(sheet);
        aside(Aside.Reason.REMARK, sheet, sheet.remarks());
        if (!sheet.margins().isEmpty()) {
            blocks.add(new Aside(
                    Aside.Reason.MARGIN,
                    sheet.margins().stream()
                            .map(text -> new Place(part, null, null, null, null, text))
                            .toList()));
        }
    }

    private void table(
            Sheet sheet, List<SheetRow> rows, Map<Long, Merge> merges, List<Merge> spans, Hidden hidden, int splits)
            throws UnreadableException {
        SheetRange range = SheetRange.of(sheet, rows, merges);
        if (range.area() > limits.cells() && splits > 0) {
            List<List<SheetRow>> parts = SheetRange.byBlankRows(rows);
            parts = parts.size() > 1 ? parts : SheetRange.byBlankColumns(rows);
            if (parts.size() > 1) {
                for (List<SheetRow> each : parts) {
                    table(sheet, each, merges, spans, hidden, splits - 1);
                }
                return;
            }
        }
        positions += range.area() + spans.size(); // spans that touch every region are work, too
        limits.checkCells(positions);
        blocks.add(new SheetGrid(sheet, part, rows, range, hidden).table(spans));
    }

    private void lines(Sheet sheet, SheetRow row) {
        for (int i = 0; i < row.size(); i++) {
            int column = row.column(i);
            if (!sheet.hiddenColumns().get(column)) {
                Doubt doubt = sheet.doubtAt(row.index(), column);
                String address = sheet.name() + "!" + CellAddress.of(row.index(), column);
                lines(Place.ofCell(part, address, row.text(i)), doubt == null ? List.of() : List.of(doubt));
            }
        }
    }

    private void lines(Place place, List<Doubt> tell) {
        Reading reading = new Reading(Reading.CERTAIN.method(), 1.0, tell);
        for (String text : place.text().split("\n", -1)) {
            lines++;
            longest = Math.max(longest, text.length());
            blocks.add(Line.at(lines, Box.ofCharacters(lines, 0, text.length()), place.withText(text), reading));
        }
    }

    private void aside(Aside.Reason reason, Sheet sheet, List<Sheet.Note> notes) {
        if (!notes.isEmpty()) {
            blocks.add(new Aside(
                    reason, notes.stream().map(note -> place(sheet, note)).toList()));
        }
    }

    private Place place(Sheet sheet, Sheet.Note note) {
        @Nullable
        String cell = note.row() < 0 || note.column() < 0
                ? null
                : sheet.name() + "!" + CellAddress.of(note.row(), note.column());
        return new Place(part, null, null, cell, null, note.text());
    }

    private void attached(Sheet sheet) {
        for (Sheet.Attached each : sheet.attached()) {
            if (!each.pixels || sheet.rows().isEmpty()) {
                embeddings.open(each.name, each.bytes).ifPresent(blocks::add);
            }
        }
    }
}
