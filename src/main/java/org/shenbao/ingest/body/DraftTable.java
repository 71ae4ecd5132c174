package org.shenbao.ingest.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Doubt;
import org.shenbao.document.Embedded;
import org.shenbao.document.Severity;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** A table while it is read. Its spans are settled when it ends. */
final class DraftTable {
    /** No table that somebody prints is wider; what claims to be is cut, with a doubt. */
    static final int COLUMNS = 4096;
    /** Where cells that have no room there end up; a table that needs more than this is refused. */
    private static final int OVERFLOW = 2 * COLUMNS;

    private final Limits limits;
    private final List<Draft> drafts = new ArrayList<>();
    private final Occupancy occupancy = new Occupancy();
    private int rows;
    private List<Settled> settled = List.of();
    private final List<Flow.Off> covered = new ArrayList<>();
    private int mismatched;
    private int overlapping;

    DraftTable(Limits limits) {
        this.limits = limits;
    }

    /** A cell as the source gives it; left and right are grid lines or measures. */
    record Draft(int row, int left, int right, int rowSpan, CellMerge merge, Flow flow) {}

    /** A cell in its place. */
    record Settled(int row, int column, int rowSpan, int columnSpan, Flow flow) {
        Settled taller() {
            return new Settled(row, column, rowSpan + 1, columnSpan, flow);
        }

        Settled within(int rows) {
            return row + rowSpan <= rows ? this : new Settled(row, column, rows - row, columnSpan, flow);
        }
    }

    void startRow() {
        rows++;
    }

    int row() {
        return Math.max(0, rows - 1);
    }

    /** The first column from {@code column} on that no cell of a row above covers. */
    int free(int column) {
        return occupancy.free(row(), column);
    }

    private static int free(Occupancy occupancy, int row, int column) throws UnreadableException {
        int at = occupancy.free(row, Math.min(column, COLUMNS - 1));
        if (at > OVERFLOW) {
            throw new UnreadableException("more columns in one table than the limit of " + OVERFLOW);
        }
        return at;
    }

    Flow add(int left, int right, int rowSpan, CellMerge merge) throws UnreadableException {
        rows = Math.max(rows, 1);
        limits.checkCells(drafts.size() + 1L);
        Flow flow = new Flow();
        drafts.add(new Draft(row(), left, right, rowSpan, merge, flow));
        return flow;
    }

    /** The last cell stands some more times, each right of the other. */
    void repeatCell(int times) throws UnreadableException {
        Draft last = drafts.get(drafts.size() - 1);
        int width = last.right() - last.left();
        for (int i = 1; i <= times && last.right() + i * width <= COLUMNS; i++) {
            limits.checkCells(drafts.size() + 1L);
            occupancy.cover(last.row(), last.left() + i * width, last.rowSpan(), width);
            drafts.add(new Draft(
                    last.row(),
                    last.left() + i * width,
                    last.right() + i * width,
                    last.rowSpan(),
                    last.merge(),
                    last.flow()));
        }
    }

    /** The last row stands some more times below itself. */
    void repeatRow(int times) throws UnreadableException {
        int row = row();
        List<Draft> last = drafts.stream().filter(draft -> draft.row() == row).toList();
        for (int i = 1; i <= times; i++) {
            rows++;
            limits.checkCells((long) drafts.size() + last.size());
            limits.checkCells(rows);
            for (Draft draft : last) {
                drafts.add(
                        new Draft(row + i, draft.left(), draft.right(), draft.rowSpan(), draft.merge(), draft.flow()));
            }
        }
    }

    /** The last cell becomes part of the one on its left; what it says is not shown. */
    void absorbLast() {
        int last = drafts.size() - 1;
        if (last < 1 || drafts.get(last - 1).row() != drafts.get(last).row()) {
            return;
        }
        Draft gone = drafts.remove(last);
        Draft left = drafts.get(last - 1);
        drafts.set(
                last - 1, new Draft(left.row(), left.left(), gone.right(), left.rowSpan(), left.merge(), left.flow()));
        conceal(gone.flow(), left.flow());
    }

    private void conceal(Flow gone, Flow shown) {
        String text = gone.text();
        if (!text.isBlank()) {
            covered.add(new Flow.Off(Aside.Reason.HIDDEN, text));
        }
        gone.besides(new Flow.Aftermath() {
            @Override
            public void block(Block block) {
                if (block instanceof Embedded embedded) {
                    shown.add(new Flow.Part(embedded));
                }
            }

            @Override
            public void off(Flow.Off off) {
                covered.add(off);
            }
        });
    }

    /** A cell whose spans the source gives itself: clipped to what is free. */
    Flow addSpanning(int column, int rowSpan, int columnSpan) throws UnreadableException {
        rows = Math.max(rows, 1);
        int at = free(occupancy, row(), column);
        int span = occupancy.room(row(), at, Math.max(1, Math.min(columnSpan, Math.max(1, COLUMNS - at))));
        if (at != column || span != columnSpan) {
            overlapping++;
        }
        int down = Math.max(1, Math.min(rowSpan, Integer.MAX_VALUE / 2 - row()));
        occupancy.cover(row(), at, down, span);
        return add(at, at + span, down, CellMerge.NONE);
    }

    /** Settles the columns by the measures of the edges: those within {@code tolerance} are one. */
    void snap(int tolerance) {
        TreeMap<Integer, Integer> columns = new TreeMap<>();
        drafts.forEach(draft -> {
            columns.put(draft.left(), 0);
            columns.put(draft.right(), 0);
        });
        int column = -1;
        long reach = Long.MIN_VALUE;
        for (Map.Entry<Integer, Integer> edge : columns.entrySet()) {
            if (edge.getKey() > reach) {
                column++;
                reach = (long) edge.getKey() + tolerance;
            }
            edge.setValue(column);
        }
        drafts.replaceAll(draft -> new Draft(
                draft.row(),
                columns.getOrDefault(draft.left(), 0),
                columns.getOrDefault(draft.right(), 0),
                draft.rowSpan(),
                draft.merge(),
                draft.flow()));
    }

    void settle() throws UnreadableException {
        List<Settled> cells = new ArrayList<>();
        TreeMap<Integer, Integer> open = new TreeMap<>();
        Occupancy taken = new Occupancy();
        for (Draft draft : drafts) {
            if (draft.merge() == CellMerge.CONTINUED && continues(draft, open, cells, taken)) {
                continue;
            }
            int column = free(taken, draft.row(), draft.left());
            int wish = Math.max(1, Math.min(draft.right(), COLUMNS) - column);
            int span = Math.max(1, taken.room(draft.row(), column, wish));
            overlapping += column != draft.left() || column + span != draft.right() ? 1 : 0;
            taken.cover(draft.row(), column, draft.rowSpan(), span);
            open.put(column, cells.size());
            cells.add(new Settled(draft.row(), column, draft.rowSpan(), span, draft.flow()));
        }
        settled = cells.stream().map(cell -> cell.within(rows)).toList();
        drafts.clear();
    }

    private boolean continues(Draft draft, Map<Integer, Integer> open, List<Settled> cells, Occupancy taken) {
        Integer index = open.get(draft.left());
        Settled above = index == null ? null : cells.get(index);
        if (index == null
                || above == null
                || above.row() + above.rowSpan() != draft.row()
                || above.column() + above.columnSpan() != draft.right()) {
            mismatched++;
            return false;
        }
        cells.set(index, above.taller());
        taken.cover(draft.row(), above.column(), 1, above.columnSpan());
        conceal(draft.flow(), above.flow());
        return true;
    }

    List<Settled> cells() {
        return settled;
    }

    /** Whether it only frames what stands in it: a table or part in one column, or in its only cell that says anything. */
    boolean frames() {
        boolean holds = settled.stream().anyMatch(cell -> cell.flow().holdsBlocks());
        return holds
                && (settled.stream()
                                .allMatch(cell -> cell.column() == 0
                                        && cell.columnSpan() == settled.get(0).columnSpan())
                        || settled.stream().filter(cell -> !cell.flow().blank()).count() == 1);
    }

    /** Its text within a cell: tab between cells, a line for each row. */
    void texts(List<String> lines) {
        int row = -1;
        for (Settled cell : settled) {
            String text = cell.flow().text();
            if (cell.row() == row) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + "\t" + text);
            } else {
                lines.add(text);
                row = cell.row();
            }
        }
    }

    void besides(Flow.Aftermath after) {
        settled.forEach(cell -> cell.flow().besides(after));
        covered.forEach(after::off);
    }

    List<Flow.Off> covered() {
        return covered;
    }

    List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        settled.forEach(cell -> cell.flow().items().forEach(item -> {
            if (item instanceof Flow.Inner inner) {
                doubts.addAll(inner.table().doubts());
            }
        }));
        if (mismatched > 0) {
            doubts.add(new Doubt(
                    "table-merge-mismatch",
                    Severity.WARNING,
                    mismatched
                            + " cells claim to continue a cell above that does not fit them; each was read as its own.",
                    Map.of("cells", mismatched)));
        }
        if (overlapping > 0) {
            doubts.add(new Doubt(
                    "table-cells-overlap",
                    Severity.WARNING,
                    overlapping + " cells of a table overlap others; they were moved or narrowed.",
                    Map.of("cells", overlapping)));
        }
        return doubts;
    }
}
