package org.shenbao.layout.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.layout.grid.GridCell;
import org.shenbao.layout.grid.GridTable;
import org.shenbao.layout.print.PrintedLine;
import org.shenbao.layout.print.Wraps;

/** Sews the rows of a continuation to the table above the page break: a row and merged cells may have been cut. */
final class BreakSeam {
    private final GridTable upper;
    private final List<GridCell> lower;
    private final boolean open;
    private final int rows;
    /** Whether lines close part of the break, so that where there is none a cell goes on. */
    private final boolean someClosed;
    /** The cells at the bottom of the upper table by their first column. */
    private final Map<Integer, GridCell> above = new HashMap<>();
    /** Columns of which some cells run over several rows. */
    private final Set<Integer> groups = new HashSet<>();
    /** The cells of the continuation's first row, left to right. */
    private final List<GridCell> below;

    /** @param open whether no line closes the tables at the break */
    BreakSeam(GridTable upper, List<GridCell> lower, boolean open) {
        this.upper = upper;
        this.lower = lower;
        this.open = open;
        rows = upper.rows();
        upper.cells().stream().filter(cell -> cell.endRow() == rows).forEach(cell -> above.put(cell.column(), cell));
        someClosed = !lower.isEmpty()
                && lower.stream().anyMatch(cell -> cell.row() == 0 && !cell.openTop())
                && upper.cells().stream().anyMatch(cell -> cell.endRow() == rows && !cell.openBottom());
        upper.cells().stream().filter(cell -> cell.rowSpan() > 1).forEach(cell -> groups.add(cell.column()));
        lower.stream().filter(cell -> cell.rowSpan() > 1).forEach(cell -> groups.add(cell.column()));
        below = lower.stream()
                .filter(cell -> cell.row() == 0)
                .sorted(Comparator.comparingInt(GridCell::column))
                .toList();
    }

    List<GridCell> cells() {
        boolean cut = rowIsCut();
        IdentityHashMap<GridCell, GridCell> sewn = new IdentityHashMap<>();
        for (GridCell cell : below) {
            GridCell over = partner(cell);
            if (over != null && (cut || mergedCellIsCut(over, cell))) {
                sewn.put(cell, over);
            }
        }
        List<GridCell> cells = new ArrayList<>();
        int offset = cut ? rows - 1 : rows;
        IdentityHashMap<GridCell, GridCell> longer = new IdentityHashMap<>();
        sewn.forEach((cell, over) -> longer.put(over, sewn(over, cell, cut)));
        upper.cells().forEach(cell -> cells.add(longer.getOrDefault(cell, cell)));
        for (GridCell cell : lower) {
            if (!sewn.containsKey(cell)) {
                cells.add(cell.at(cell.row() + offset, cell.rowSpan(), cell.column(), cell.columnSpan()));
            }
        }
        return TableJoin.closeUp(cells);
    }

    /** Both as one cell; it ends as the lower one does. */
    private static GridCell sewn(GridCell over, GridCell cell, boolean cut) {
        List<PrintedLine> lines = new ArrayList<>(over.lines());
        lines.addAll(cell.lines());
        int span = over.rowSpan() + cell.rowSpan() - (cut ? 1 : 0);
        return new GridCell(
                over.row(),
                over.column(),
                span,
                over.columnSpan(),
                over.box(),
                lines,
                over.openTop(),
                cell.openBottom(),
                Math.min(over.confidence(), cell.confidence()));
    }

    /** The cell right above the break that has the same columns. */
    private @Nullable GridCell partner(GridCell cell) {
        GridCell over = above.get(cell.column());
        return over != null && over.columnSpan() == cell.columnSpan() ? over : null;
    }

    /** Whether the break went through a row: its upper part is the table's last row, its lower part the next first. */
    private boolean rowIsCut() {
        if (below.isEmpty() || below.stream().anyMatch(cell -> partner(cell) == null)) {
            return false;
        }
        int goingOn = 0;
        int fresh = 0;
        int ended = 0;
        boolean labelEnded = false;
        boolean leftmost = true;
        for (GridCell cell : below) {
            GridCell over = java.util.Objects.requireNonNull(partner(cell));
            if (over.rowSpan() > 1 || cell.rowSpan() > 1 || (groups.contains(cell.column()) && cell.blank())) {
                continue;
            }
            if (over.blank() && !cell.blank()) {
                fresh++;
            } else if (!over.blank() && cell.blank()) {
                ended++;
                labelEnded |= leftmost;
            } else if (!cell.blank()) {
                if (goesOn(over, cell)) {
                    goingOn++;
                } else {
                    fresh++;
                }
            }
            leftmost = false;
        }
        if (goingOn + fresh == 0) {
            return false;
        }
        if (labelEnded) {
            return open || fresh == 0 || goingOn > 0 || ended > fresh;
        }
        return goingOn > 0 && (fresh == 0 || (open && goingOn >= fresh));
    }

    private boolean goesOn(GridCell over, GridCell cell) {
        PrintedLine before = over.lines().get(over.lines().size() - 1);
        PrintedLine next = cell.lines().get(0);
        double left = over.lines().stream().mapToDouble(PrintedLine::left).min().orElse(0);
        double margin = Math.max(0, left - over.box().left());
        return Wraps.goesOn(before, next, left, over.box().width() - 2 * Math.min(margin, 0.6 * before.size()));
    }

    /** Whether an empty cell at the top of a page is the rest of the cell above the break. */
    private boolean mergedCellIsCut(GridCell over, GridCell cell) {
        if (someClosed && (over.openBottom() || cell.openTop())) {
            return true;
        }
        boolean emptySoFar = true;
        boolean filledBehind = false;
        for (GridCell each : below) {
            if (each.column() < cell.column()) {
                emptySoFar &= each.blank();
            } else if (each.column() > cell.column()) {
                filledBehind |= !each.blank();
            }
        }
        boolean merged = over.rowSpan() > 1 || cell.rowSpan() > 1;
        if (over.blank() && !cell.blank()) {
            return over.rowSpan() > 1;
        }
        if (!cell.blank()) {
            return false;
        }
        return (merged && (cell.rowSpan() > 1 || emptySoFar))
                || (emptySoFar && filledBehind && !over.blank() && groups.contains(cell.column()));
    }
}
