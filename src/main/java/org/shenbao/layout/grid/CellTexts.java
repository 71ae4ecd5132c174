package org.shenbao.layout.grid;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.document.Place;
import org.shenbao.document.Reading;
import org.shenbao.document.Table;
import org.shenbao.layout.print.Joined;
import org.shenbao.layout.print.PrintedLine;
import org.shenbao.layout.print.Wraps;

/** Finishes tables: each cell's lines become its text and its places. */
public final class CellTexts {
    private CellTexts() {}

    public static Table finish(GridTable table, String part) {
        double margins = margins(table);
        List<Cell> cells = new ArrayList<>(table.cells().size());
        for (GridCell cell : table.cells()) {
            Joined joined = Wraps.cell(cell.lines(), cell.box().width() - margins);
            List<Place> places =
                    cell.lines().stream().map(line -> line.place(part)).toList();
            cells.add(new Cell(
                    cell.row(),
                    cell.column(),
                    cell.rowSpan(),
                    cell.columnSpan(),
                    joined.text(),
                    places,
                    reading(cell)));
        }
        return new Table(cells, table.doubts());
    }

    /** What the cells keep free at both sides together: no more than the fullest line leaves. */
    private static double margins(GridTable table) {
        double least = Double.POSITIVE_INFINITY;
        for (GridCell cell : table.cells()) {
            for (PrintedLine line : cell.lines()) {
                double free = cell.box().width() - (line.rightBeforeStop() - line.left());
                if (line.upright() && free >= 0) {
                    least = Math.min(least, free);
                }
            }
        }
        return Double.isFinite(least) ? least : 0;
    }

    private static Reading reading(GridCell cell) {
        Reading own = Reading.of(Method.GEOMETRY, cell.confidence());
        Reading weakest = null;
        for (PrintedLine line : cell.lines()) {
            Reading of = line.run().reading();
            weakest = weakest == null || of.confidence() < weakest.confidence() ? of : weakest;
        }
        return weakest == null ? own : weakest.then(own);
    }
}
