package org.shenbao.layout.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.layout.grid.GridCell;
import org.shenbao.layout.grid.GridTable;
import org.shenbao.layout.print.PrintedLine;

/**
 * What stands between a table and its continuation: title rows that are printed on every page, and the text of a cell
 * that the break cut, where it is set in the middle of the whole cell and so comes to lie beyond the break.
 */
final class Between {
    /** So many lines at most; more are a text of their own. */
    private static final int MOST = 40;

    private final Set<String> titles = new HashSet<>();
    private final List<PrintedLine> behind;
    private final List<PrintedLine> before;

    /**
     * Takes the lines.
     *
     * @param titles what stands above the table where it starts
     * @param behind what stands under it on the page that it was cut on
     * @param before what stands above its continuation
     */
    Between(List<PrintedLine> titles, List<PrintedLine> behind, List<PrintedLine> before) {
        titles.forEach(line -> this.titles.add(line.text()));
        this.behind = behind;
        this.before = before;
    }

    boolean isNothing() {
        return behind.isEmpty() && before.isEmpty();
    }

    /** Whether cells are open on both sides of the break, and every line may be a title or the text of such a cell. */
    boolean mayBeCut(GridTable upper, GridTable lower) {
        if (behind.size() + before.size() > MOST || !upper.ruled() || !lower.ruled()) {
            return false;
        }
        int rows = upper.rows();
        List<GridCell> above = upper.cells().stream()
                .filter(cell -> cell.openBottom() && cell.endRow() == rows)
                .toList();
        List<GridCell> below = lower.cells().stream()
                .filter(cell -> cell.openTop() && cell.row() == 0)
                .toList();
        return !above.isEmpty()
                && !below.isEmpty()
                && behind.stream().allMatch(line -> over(above, line) != null)
                && before.stream().allMatch(line -> titles.contains(line.text()) || over(below, line) != null);
    }

    /**
     * The whole table with these lines in its cells, or set aside where the cell has them already.
     *
     * @return empty where a line belongs to neither
     */
    Optional<TableJoin.Whole> within(TableJoin.Whole whole) {
        if (isNothing()) {
            return Optional.of(whole);
        }
        List<PrintedLine> repeated = new ArrayList<>();
        List<PrintedLine> strays = new ArrayList<>(behind);
        for (PrintedLine line : before) {
            (titles.contains(line.text()) ? repeated : strays).add(line);
        }
        List<GridCell> cells = new ArrayList<>(whole.table().cells());
        List<GridCell> cut = cells.stream()
                .filter(cell -> cell.row() < whole.seam() && cell.endRow() >= whole.seam())
                .toList();
        List<GridCell> filled = new ArrayList<>();
        for (PrintedLine line : strays) {
            GridCell cell = over(cut, line);
            if (cell == null) {
                return Optional.empty();
            }
            if (TableJoin.text(cell).contains(line.text())) {
                repeated.add(line);
            } else if (cell.blank() || filled.contains(cell)) {
                int at = cells.indexOf(cell);
                List<PrintedLine> lines = new ArrayList<>(cell.lines());
                lines.add(line);
                GridCell longer = cell.withLines(lines);
                cells.set(at, longer);
                cut = cut.stream()
                        .map(each -> each.equals(cell) ? longer : each)
                        .toList();
                filled.remove(cell);
                filled.add(longer);
            } else {
                return Optional.empty();
            }
        }
        repeated.addAll(whole.repeated());
        return Optional.of(new TableJoin.Whole(whole.table().withCells(cells), repeated, whole.seam()));
    }

    private static @Nullable GridCell over(List<GridCell> cells, PrintedLine line) {
        for (GridCell cell : cells) {
            if (cell.box().left() - line.size() <= line.left()
                    && line.right() <= cell.box().right() + line.size()
                    && cell.box().left() <= line.middle()
                    && line.middle() <= cell.box().right()) {
                return cell;
            }
        }
        return null;
    }
}
