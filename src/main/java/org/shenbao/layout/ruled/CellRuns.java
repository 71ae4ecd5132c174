package org.shenbao.layout.ruled;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.shenbao.document.Method;
import org.shenbao.document.Run;
import org.shenbao.layout.print.Letters;

/** Cuts runs at the upright lines that they cross, and puts each piece into the box where it stands. */
final class CellRuns {
    /** A line that cuts so much off a letter's both sides runs through it. */
    private static final double THROUGH = 0.14;
    /** Letters that keep to their own width follow each other without a gap. */
    private static final double CLOSE = 1.06;

    /** A blank this near to a line is where the texts of two cells were drawn as one, in letter sizes. */
    private static final double NEAR = 1.2;
    /** So many runs of a cell at most, its last ones. */
    private static final int LOOKED_AT = 500;

    private final Lattice lattice;
    /** From a box's index to the cell that covers it. */
    private final IntUnaryOperator slotOf;

    private final List<List<Run>> runs;
    private final List<Piece> overflowing = new ArrayList<>();
    private final List<Piece> straddling = new ArrayList<>();

    CellRuns(Lattice lattice, IntUnaryOperator slotOf, int slots) {
        this.lattice = lattice;
        this.slotOf = slotOf;
        runs = new ArrayList<>(slots);
        for (int i = 0; i < slots; i++) {
            runs.add(new ArrayList<>());
        }
    }

    private record Piece(int slot, int before, Run run) {}

    /** The runs of each cell. */
    List<List<Run>> runs() {
        return runs;
    }

    void put(Run run) {
        double middle = (run.box().top() + run.box().bottom()) / 2;
        if (run.turn() % 2 == 1 || run.text().isEmpty()) {
            double x = (run.box().left() + run.box().right()) / 2;
            runs.get(slotAt(x, middle)).add(run);
            return;
        }
        int from = 0;
        int slot = -1;
        int start = 0;
        int before = -1;
        while (from < run.text().length()) {
            int to = cleanEnd(run, from, endOfToken(run, from));
            int here = slotAt((run.edges().at(from) + run.edges().at(to)) / 2, middle);
            if (slot >= 0 && here != slot) {
                int blank = blankNear(run, start, from);
                if (blank < 0 && to == run.text().length() && pierced(run, from, to)) {
                    break;
                }
                int cut = blank < 0 ? from : blank;
                add(run, start, cut, slot, blank < 0 || before < 0 ? before : slot);
                before = blank < 0 ? slot : -1;
                start = cut;
            }
            slot = here;
            from = to;
        }
        if (start == 0 && before < 0 && pierced(run, 0, run.text().length())) {
            int first = slotAt(run.edges().first(), middle);
            if (first != slot) {
                straddling.add(new Piece(slot, first, run));
                return;
            }
        }
        add(run, start, run.text().length(), slot, before);
    }

    /** Whether a line runs clearly through what stands between the two edges. */
    private boolean pierced(Run run, int from, int to) {
        double left = run.edges().at(from);
        double right = run.edges().at(to);
        double line = lattice.x(lattice.columnOf(right));
        double least = THROUGH * run.size();
        return run.turn() == 0 && line - left > least && right - line > least;
    }

    /** The blank behind {@code start} that is nearest to where a line runs through a letter; -1 where none is near. */
    private int blankNear(Run run, int start, int at) {
        if (!pierced(run, at - 1, at) && !pierced(run, at, at + 1)) {
            return -1;
        }
        double line =
                lattice.x(lattice.columnOf((run.edges().at(at) + run.edges().at(at + 1)) / 2));
        int nearest = -1;
        double best = NEAR * run.size();
        for (int i = Math.max(start + 1, at - 4);
                i < Math.min(at + 4, run.text().length() - 1);
                i++) {
            double off = Math.abs((run.edges().at(i) + run.edges().at(i + 1)) / 2 - line);
            if (Letters.blank(run.text().charAt(i)) && off <= best) {
                nearest = i;
                best = off;
            }
        }
        return nearest;
    }

    private void add(Run run, int from, int to, int slot, int before) {
        Run piece = from == 0 && to == run.text().length() ? run : run.part(from, to);
        if (before >= 0 && before != slot && !piece.text().isBlank() && cutsThrough(run, from, slot)) {
            overflowing.add(new Piece(slot, before, piece));
        } else if (before < 0 || !piece.text().isBlank()) {
            runs.get(slot).add(piece);
        }
    }

    /**
     * Text that runs over its cell's side into an empty neighbour belongs to where it begins, and so does the last
     * letter of a line that was drawn by itself.
     */
    void settle() {
        for (Piece piece : straddling) {
            runs.get(endsLine(runs.get(piece.before), piece.run) ? piece.before : piece.slot)
                    .add(piece.run);
        }
        for (Piece piece : overflowing) {
            boolean empty = runs.get(piece.slot).isEmpty();
            runs.get(empty ? piece.before : piece.slot).add(piece.run);
        }
    }

    /** Whether it stands right behind one of the runs. */
    private static boolean endsLine(List<Run> cell, Run run) {
        for (int i = cell.size() - 1; i >= Math.max(0, cell.size() - LOOKED_AT); i--) {
            Run other = cell.get(i);
            double gap = run.edges().first() - other.edges().last();
            if (Math.abs(other.baseline() - run.baseline()) < 0.1 * run.size() && Math.abs(gap) < 0.4 * run.size()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line before the character runs through a letter of a text that is set close. */
    private boolean cutsThrough(Run run, int from, int slot) {
        if (run.reading().method() == Method.OCR || run.turn() != 0) {
            return false;
        }
        double least = THROUGH * run.size();
        for (int i = from - 1; i <= from; i++) {
            double left = run.edges().at(i);
            double right = run.edges().at(i + 1);
            double line = lattice.x(
                    lattice.columnOf((run.edges().at(from) + run.edges().at(from + 1)) / 2));
            if (line - left > least && right - line > least && right - left <= CLOSE * run.size()) {
                return slot >= 0;
            }
        }
        return false;
    }

    /** A word ends where a line stands clearly between two of its letters; one that a line runs through is whole. */
    private int cleanEnd(Run run, int from, int to) {
        if (to - from < 2
                || run.turn() != 0
                || !crossed(run.edges().at(from), run.edges().at(to))) {
            return to;
        }
        double least = THROUGH * run.size();
        int end = to;
        for (int i = from; i < to; i++) {
            double left = run.edges().at(i);
            double right = run.edges().at(i + 1);
            double line = lattice.x(lattice.columnOf(right));
            if (line - left > least && right - line > least) {
                return to;
            }
            if (end == to
                    && i + 1 < to
                    && crossed((left + right) / 2, (right + run.edges().at(i + 2)) / 2)) {
                end = i + 1;
            }
        }
        return end;
    }

    private boolean crossed(double from, double to) {
        return lattice.columnOf(from) != lattice.columnOf(to);
    }

    private int slotAt(double x, double y) {
        return slotOf.applyAsInt(lattice.rowOf(y) * lattice.columns() + lattice.columnOf(x));
    }

    private static int endOfToken(Run run, int from) {
        String text = run.text();
        int to = from + 1;
        if (Letters.narrow(text.charAt(from))) {
            while (to < text.length() && Letters.narrow(text.charAt(to))) {
                to++;
            }
        } else if (Character.isHighSurrogate(text.charAt(from)) && to < text.length()) {
            to++;
        }
        return to;
    }
}
