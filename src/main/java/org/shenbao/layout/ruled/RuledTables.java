package org.shenbao.layout.ruled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.shenbao.document.Box;
import org.shenbao.document.Doubt;
import org.shenbao.document.Drawn;
import org.shenbao.document.Ruling;
import org.shenbao.document.Run;
import org.shenbao.document.Severity;
import org.shenbao.layout.grid.GridCell;
import org.shenbao.layout.grid.GridTable;
import org.shenbao.layout.print.PrintedLines;

/** Finds the tables of a page whose cells drawn lines part. */
public final class RuledTables {
    /** Tables of one page; more are no tables but a drawing. */
    private static final int MOST_TABLES = 500;

    private static final double SURE = 0.99;
    private static final double REPAIRED = 0.8;

    private final int page;
    private final Scale scale;

    private RuledTables(int page, Scale scale) {
        this.page = page;
        this.scale = scale;
    }

    /**
     * What was found.
     *
     * @param rest runs that stand in no table
     * @param levels level lines that belong to no table
     * @param doubts what could not be told
     */
    public record Found(List<GridTable> tables, List<Run> rest, List<Ruling> levels, List<Doubt> doubts) {}

    public static Found find(int page, Drawn drawn, Scale scale) {
        List<Ruling> levels = Joining.join(drawn.rulings(), true, scale);
        List<Ruling> uprights = Joining.join(drawn.rulings(), false, scale);
        Optional<List<Meshes.Mesh>> meshes = Meshes.of(levels, uprights, scale.reach());
        if (meshes.isEmpty() || meshes.get().size() > 20 * MOST_TABLES) {
            return new Found(
                    List.of(),
                    drawn.runs(),
                    List.of(),
                    List.of(tooMany(drawn.rulings().size())));
        }
        return new RuledTables(page, scale).tables(meshes.get(), levels, drawn.runs());
    }

    private static Doubt tooMany(int rulings) {
        return new Doubt(
                "rulings-not-read",
                Severity.WARNING,
                "The page has " + rulings + " drawn lines, too many to find tables by them.",
                Map.of("rulings", rulings));
    }

    private record Sketch(Closing.Closed closed, Lattice lattice) {
        Box box() {
            return lattice.box();
        }
    }

    private Found tables(List<Meshes.Mesh> meshes, List<Ruling> levels, List<Run> runs) {
        List<Run> rest = new ArrayList<>(runs);
        rest.sort(Comparator.comparingDouble(run -> middle(run)));
        Closing closing = new Closing(
                scale,
                box -> inside(rest, box).stream().anyMatch(run -> !run.text().isBlank()));
        List<Sketch> sketches = new ArrayList<>();
        for (Meshes.Mesh mesh : meshes) {
            Closing.Closed closed = closing.close(Narrowing.narrow(mesh, scale));
            Lattice.of(closed.mesh(), scale).ifPresent(lattice -> sketches.add(new Sketch(closed, lattice)));
        }
        sketches.sort(Comparator.comparingDouble(
                sketch -> -sketch.box().width() * sketch.box().height()));
        List<GridTable> tables = new ArrayList<>();
        for (Sketch sketch : sketches) {
            boolean within = tables.stream().anyMatch(table -> holds(table.box(), sketch.box()));
            if (!within && tables.size() < MOST_TABLES) {
                table(sketch, rest).ifPresent(tables::add);
            }
        }
        List<Ruling> free = levels.stream()
                .filter(level -> tables.stream().noneMatch(table -> crosses(table.box(), level)))
                .toList();
        tables.sort(Comparator.comparingDouble(table -> table.box().top()));
        return new Found(tables, rest, free, List.of());
    }

    private static double middle(Run run) {
        return (run.box().top() + run.box().bottom()) / 2;
    }

    private boolean holds(Box outer, Box inner) {
        double near = scale.reach();
        return outer.left() - near <= inner.left()
                && inner.right() <= outer.right() + near
                && outer.top() - near <= inner.top()
                && inner.bottom() <= outer.bottom() + near;
    }

    private boolean crosses(Box box, Ruling level) {
        double near = scale.reach();
        return box.top() - near <= level.at()
                && level.at() <= box.bottom() + near
                && level.from() < box.right()
                && box.left() < level.to();
    }

    /** The table of a sketch, its runs taken away; empty where it is a frame or a mere drawing. */
    private Optional<GridTable> table(Sketch sketch, List<Run> rest) {
        Lattice lattice = sketch.lattice;
        List<Lattice.Slot> slots = lattice.slots();
        int[] slotOf = new int[lattice.rows() * lattice.columns()];
        for (int i = 0; i < slots.size(); i++) {
            Lattice.Slot slot = slots.get(i);
            for (int row = slot.row(); row < slot.row() + slot.rowSpan(); row++) {
                int from = row * lattice.columns() + slot.column();
                java.util.Arrays.fill(slotOf, from, from + slot.columnSpan(), i);
            }
        }
        if (slots.stream().filter(slot -> !slot.outside()).count() < 2) {
            return Optional.empty();
        }
        List<Run> inside = inside(rest, sketch.box());
        CellRuns cells = new CellRuns(lattice, box -> slotOf[box], slots.size());
        inside.forEach(cells::put);
        cells.settle();
        List<List<Run>> runs = cells.runs();
        long filled = runs.stream()
                .filter(of -> of.stream().anyMatch(run -> !run.text().isBlank()))
                .count();
        if (filled < 2 && !sparse(lattice, slots, runs)) {
            return Optional.empty();
        }
        java.util.Set<Run> taken = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        taken.addAll(inside);
        rest.removeIf(taken::contains);
        return Optional.of(grid(sketch, slots, runs));
    }

    /** Whether one small cell of several holds text: all that a page break may leave of a row. */
    private static boolean sparse(Lattice lattice, List<Lattice.Slot> slots, List<List<Run>> runs) {
        long closed = slots.stream().filter(slot -> !slot.outside()).count();
        Box box = lattice.box();
        for (int i = 0; i < slots.size() && closed >= 4; i++) {
            Lattice.Slot slot = slots.get(i);
            if (runs.get(i).stream().anyMatch(run -> !run.text().isBlank())) {
                double width = lattice.x(slot.column() + slot.columnSpan()) - lattice.x(slot.column());
                double height = lattice.y(slot.row() + slot.rowSpan()) - lattice.y(slot.row());
                return width * height <= 0.5 * box.width() * box.height();
            }
        }
        return false;
    }

    private List<Run> inside(List<Run> sorted, Box box) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int at = (low + high) >>> 1;
            if (middle(sorted.get(at)) < box.top()) {
                low = at + 1;
            } else {
                high = at;
            }
        }
        List<Run> inside = new ArrayList<>();
        for (int i = low; i < sorted.size() && middle(sorted.get(i)) <= box.bottom(); i++) {
            Box of = sorted.get(i).box();
            double x = (of.left() + of.right()) / 2;
            if (box.left() <= x && x <= box.right()) {
                inside.add(sorted.get(i));
            }
        }
        return inside;
    }

    private GridTable grid(Sketch sketch, List<Lattice.Slot> slots, List<List<Run>> runs) {
        Lattice lattice = sketch.lattice;
        NavigableMap<Integer, Integer> rows = new TreeMap<>();
        NavigableMap<Integer, Integer> columns = new TreeMap<>();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            Lattice.Slot slot = slots.get(i);
            if (!slot.outside() || !runs.get(i).isEmpty()) {
                kept.add(i);
                rows.put(slot.row(), 0);
                rows.put(slot.row() + slot.rowSpan(), 0);
                columns.put(slot.column(), 0);
                columns.put(slot.column() + slot.columnSpan(), 0);
            }
        }
        number(rows);
        number(columns);
        List<GridCell> cells = new ArrayList<>();
        for (int i : kept) {
            Lattice.Slot slot = slots.get(i);
            int row = at(rows, slot.row());
            int column = at(columns, slot.column());
            Box box = new Box(
                    lattice.x(slot.column()),
                    lattice.y(slot.row()),
                    lattice.x(slot.column() + slot.columnSpan()),
                    lattice.y(slot.row() + slot.rowSpan()));
            cells.add(new GridCell(
                    row,
                    column,
                    at(rows, slot.row() + slot.rowSpan()) - row,
                    at(columns, slot.column() + slot.columnSpan()) - column,
                    box,
                    PrintedLines.ofCell(page, runs.get(i)),
                    lattice.openTop(slot) || (sketch.closed.openTop() && slot.row() == 0),
                    lattice.openBottom(slot)
                            || (sketch.closed.openBottom() && slot.row() + slot.rowSpan() == lattice.rows()),
                    slot.repaired() ? REPAIRED : SURE));
        }
        List<Double> edges = columns.keySet().stream().map(lattice::x).toList();
        return new GridTable(
                page,
                lattice.box(),
                edges,
                cells,
                true,
                sketch.closed.openTop() || lattice.openTop(),
                sketch.closed.openBottom() || lattice.openBottom(),
                List.of());
    }

    private static int at(NavigableMap<Integer, Integer> numbers, int line) {
        return java.util.Objects.requireNonNull(numbers.get(line));
    }

    private static void number(NavigableMap<Integer, Integer> lines) {
        int number = 0;
        for (Map.Entry<Integer, Integer> line : lines.entrySet()) {
            line.setValue(number++);
        }
    }
}
