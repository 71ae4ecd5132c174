package org.shenbao.layout.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    /** Cells keep no more free than this at both sides together, in letter sizes. */
    private static final double MOST_MARGINS = 2;

    private CellTexts() {}

    public static Table finish(GridTable table, String part) {
        double margins = margins(table);
        Map<Long, Double> fullest = table.ruled() ? Map.of() : fullest(table);
        List<Cell> cells = new ArrayList<>(table.cells().size());
        for (GridCell cell : table.cells()) {
            double width = fullest.getOrDefault(columns(cell), cell.box().width() - margins);
            Joined joined = Wraps.cell(cell.lines(), width);
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

    /** Where no line shows how wide a column is, it is as wide as its fullest line. */
    private static Map<Long, Double> fullest(GridTable table) {
        Map<Long, Double> fullest = new HashMap<>();
        for (GridCell cell : table.cells()) {
            for (PrintedLine line : cell.lines()) {
                fullest.merge(columns(cell), line.rightBeforeStop() - line.left(), Math::max);
            }
        }
        return fullest;
    }

    private static long columns(GridCell cell) {
        return ((long) cell.column() << 32) + cell.columnSpan();
    }

    /**
     * What the cells keep free at both sides together: no more than the fullest line leaves. A cell of one line may be
     * one that breaks no lines and lets them run over its side.
     */
    private static double margins(GridTable table) {
        double least = Double.POSITIVE_INFINITY;
        double letter = 0;
        for (GridCell cell : table.cells()) {
            for (PrintedLine line : cell.lines().size() > 1 ? cell.lines() : List.<PrintedLine>of()) {
                double free = cell.box().width() - (line.rightBeforeStop() - line.left());
                if (line.upright() && free >= 0) {
                    least = Math.min(least, free);
                    letter = Math.max(letter, line.size());
                }
            }
        }
        return Double.isFinite(least) ? Math.min(least, MOST_MARGINS * letter) : 0;
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
