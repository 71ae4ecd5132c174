package org.shenbao.layout.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shenbao.document.Run;

/** Brings runs into lines by their baselines. */
public final class PrintedLines {
    /** By how much baselines of one line differ, in letter sizes. */
    private static final double SAME = 0.35;
    /** How far raised or lowered small letters stand off, in the sizes of the letters beside them. */
    private static final double RAISED = 0.55;

    private PrintedLines() {}

    /**
     * The lines of one cell, top down; text that is turned behind the rest.
     *
     * @param page 1-based, 0 where the format knows no pages
     */
    public static List<PrintedLine> ofCell(int page, List<Run> runs) {
        List<PrintedLine> lines = new ArrayList<>();
        for (int turn = 0; turn < 4; turn++) {
            for (List<Run> row : rows(ofTurn(runs, turn), turn)) {
                add(lines, page, row, true);
            }
        }
        return lines;
    }

    /** One line of upright runs that stand on it already. */
    public static List<PrintedLine> ofRow(int page, List<Run> row) {
        List<PrintedLine> lines = new ArrayList<>();
        List<Run> sorted = new ArrayList<>(row);
        sorted.sort(Comparator.comparingDouble(run -> run.edges().first()));
        add(lines, page, sorted, false);
        return lines;
    }

    private static void add(List<PrintedLine> lines, int page, List<Run> row, boolean inCell) {
        Run run = Spacing.together(row, inCell);
        int from = 0;
        int to = run.text().length();
        while (from < to && Letters.blank(run.text().charAt(from))) {
            from++;
        }
        while (to > from && Letters.blank(run.text().charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            boolean whole = from == 0 && to == run.text().length();
            lines.add(new PrintedLine(
                    page, whole ? run : run.part(from, to), to < run.text().length()));
        }
    }

    private static List<Run> ofTurn(List<Run> runs, int turn) {
        return runs.stream().filter(run -> run.turn() == turn).toList();
    }

    /** Runs of one turn in rows, first row first, each in the order of reading. */
    public static List<List<Run>> rows(List<Run> runs, int turn) {
        List<Run> sorted = new ArrayList<>(runs);
        double down = turn == 1 || turn == 2 ? -1 : 1;
        sorted.sort(Comparator.comparingDouble(run -> down * run.baseline()));
        List<List<Run>> rows = new ArrayList<>();
        List<Run> row = new ArrayList<>();
        Run largest = null;
        for (Run run : sorted) {
            if (largest != null && !sameRow(row, largest, run)) {
                rows.add(row);
                row = new ArrayList<>();
                largest = null;
            }
            row.add(run);
            largest = largest == null || run.size() > largest.size() ? run : largest;
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        double along = turn >= 2 ? -1 : 1;
        rows.forEach(each ->
                each.sort(Comparator.comparingDouble(run -> along * run.edges().first())));
        return rows;
    }

    private static boolean sameRow(List<Run> row, Run largest, Run next) {
        double off = Math.abs(next.baseline() - largest.baseline());
        double small = Math.min(next.size(), largest.size());
        double large = Math.max(next.size(), largest.size());
        if (off <= SAME * small) {
            return true;
        }
        return small < 0.8 * large && off <= RAISED * large && beside(row, next, large);
    }

    /** Whether it follows a run of the row, or one of it follows it, without a gap and without standing over it. */
    private static boolean beside(List<Run> row, Run next, double size) {
        int looked = 0;
        for (int i = row.size() - 1; i >= 0 && looked < 50; i--, looked++) {
            Run run = row.get(i);
            double gap = Math.max(
                    next.edges().first() - run.edges().last(),
                    run.edges().first() - next.edges().last());
            if (Math.abs(gap) < 0.3 * size) {
                return true;
            }
        }
        return false;
    }
}
