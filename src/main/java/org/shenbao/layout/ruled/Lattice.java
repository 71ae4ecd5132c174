package org.shenbao.layout.ruled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shenbao.document.Box;
import org.shenbao.document.Ruling;

/** The boxes between the lines of one mesh, those that no line parts being one cell. */
final class Lattice {
    /** Boxes of one mesh: the largest table that is read has as many cells. */
    private static final long MOST_BOXES = 2_000_000;
    /** Share of a box's side that a line must cover to be its wall. */
    private static final double WALL = 0.65;

    private static final int TOP = 1;
    private static final int BOTTOM = 2;
    private static final int LEFT = 4;
    private static final int RIGHT = 8;

    private final double[] xs;
    private final double[] ys;
    private final Forest forest;
    /** By the first box of what no line parts: its sides that nothing closes to the outside. */
    private final byte[] open;

    private int openSides;

    private Lattice(double[] xs, double[] ys, Forest forest) {
        this.xs = xs;
        this.ys = ys;
        this.forest = forest;
        this.open = new byte[(xs.length - 1) * (ys.length - 1)];
    }

    private void open(boolean wall, int box, int side) {
        if (!wall) {
            open[forest.root(box)] |= (byte) side;
            openSides |= side;
        }
    }

    /** Whether a cell at the top has no line over it. */
    boolean openTop() {
        return (openSides & TOP) != 0;
    }

    /** Whether a cell at the bottom has no line under it. */
    boolean openBottom() {
        return (openSides & BOTTOM) != 0;
    }

    boolean openTop(Slot slot) {
        return (open[forest.root(slot.row * columns() + slot.column)] & TOP) != 0;
    }

    boolean openBottom(Slot slot) {
        return (open[forest.root(slot.row * columns() + slot.column)] & BOTTOM) != 0;
    }

    /**
     * A rectangle of boxes that is one cell.
     *
     * @param repaired whether it is a piece of what no line parts but is no rectangle
     * @param outside whether two of its sides or more are not closed to the outside
     */
    record Slot(int row, int column, int rowSpan, int columnSpan, boolean repaired, boolean outside) {}

    /** The lattice of a mesh; empty where there are too many boxes, or none. */
    static Optional<Lattice> of(Meshes.Mesh mesh, Scale scale) {
        double[] xs = lines(mesh.uprights());
        double[] ys = lines(mesh.levels());
        long boxes = (long) (xs.length - 1) * (ys.length - 1);
        if (xs.length < 2 || ys.length < 2 || boxes > MOST_BOXES) {
            return Optional.empty();
        }
        int columns = xs.length - 1;
        int rows = ys.length - 1;
        Forest forest = new Forest(rows * columns);
        boolean[][] upright = walls(mesh.uprights(), xs, ys, scale);
        boolean[][] level = walls(mesh.levels(), ys, xs, scale);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int box = row * columns + column;
                if (column > 0 && !upright[column][row]) {
                    forest.merge(box, box - 1);
                }
                if (row > 0 && !level[row][column]) {
                    forest.merge(box, box - columns);
                }
            }
        }
        Lattice lattice = new Lattice(xs, ys, forest);
        for (int column = 0; column < columns; column++) {
            lattice.open(level[0][column], column, TOP);
            lattice.open(level[rows][column], (rows - 1) * columns + column, BOTTOM);
        }
        for (int row = 0; row < rows; row++) {
            lattice.open(upright[0][row], row * columns, LEFT);
            lattice.open(upright[columns][row], (row + 1) * columns - 1, RIGHT);
        }
        return Optional.of(lattice);
    }

    private static double[] lines(List<Ruling> rulings) {
        return rulings.stream().mapToDouble(Ruling::at).sorted().distinct().toArray();
    }

    /** Which sides of boxes are drawn: by grid line, then by box along it. */
    private static boolean[][] walls(List<Ruling> rulings, double[] lines, double[] across, Scale scale) {
        double[][] covered = new double[lines.length][across.length - 1];
        for (Ruling ruling : rulings) {
            double[] along = covered[Arrays.binarySearch(lines, ruling.at())];
            double from = ruling.from() - scale.snap();
            double to = ruling.to() + scale.snap();
            int first = Math.max(0, indexOf(across, from));
            for (int i = first; i < along.length && across[i] < to; i++) {
                along[i] += Math.max(0, Math.min(to, across[i + 1]) - Math.max(from, across[i]));
            }
        }
        boolean[][] walls = new boolean[lines.length][across.length - 1];
        for (int line = 0; line < lines.length; line++) {
            for (int i = 0; i < walls[line].length; i++) {
                walls[line][i] = covered[line][i] >= WALL * (across[i + 1] - across[i]);
            }
        }
        return walls;
    }

    /** Index of the interval that the value lies in, -1 before the first line. */
    static int indexOf(double[] lines, double value) {
        int found = Arrays.binarySearch(lines, value);
        return found >= 0 ? Math.min(found, lines.length - 2) : Math.min(-found - 2, lines.length - 2);
    }

    int rows() {
        return ys.length - 1;
    }

    int columns() {
        return xs.length - 1;
    }

    double x(int line) {
        return xs[line];
    }

    double y(int line) {
        return ys[line];
    }

    int rowOf(double y) {
        return Math.max(0, indexOf(ys, y));
    }

    int columnOf(double x) {
        return Math.max(0, indexOf(xs, x));
    }

    Box box() {
        return new Box(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
    }

    /** All cells, by row and column. What is no rectangle is cut into such. */
    List<Slot> slots() {
        int columns = columns();
        int size = rows() * columns;
        int[] top = new int[size];
        int[] left = new int[size];
        int[] bottom = new int[size];
        int[] right = new int[size];
        int[] count = new int[size];
        Arrays.fill(top, Integer.MAX_VALUE);
        Arrays.fill(left, Integer.MAX_VALUE);
        for (int box = 0; box < size; box++) {
            int root = forest.root(box);
            top[root] = Math.min(top[root], box / columns);
            bottom[root] = Math.max(bottom[root], box / columns);
            left[root] = Math.min(left[root], box % columns);
            right[root] = Math.max(right[root], box % columns);
            count[root]++;
        }
        List<Slot> slots = new ArrayList<>();
        boolean[] done = new boolean[size];
        for (int box = 0; box < size; box++) {
            int root = forest.root(box);
            if (done[box]) {
                continue;
            }
            int height = bottom[root] - top[root] + 1;
            int width = right[root] - left[root] + 1;
            boolean outside = Integer.bitCount(open[root]) > 1;
            if (count[root] == height * width) {
                mark(done, box, height, width);
                slots.add(new Slot(box / columns, box % columns, height, width, outside, outside));
            } else {
                slots.add(strip(done, box, root, outside));
            }
        }
        return slots;
    }

    /** The largest rectangle to the right and down from the box that belongs to the same whole. */
    private Slot strip(boolean[] done, int box, int root, boolean outside) {
        int columns = columns();
        int width = 1;
        while ((box + width) % columns != 0 && free(done, box + width, root)) {
            width++;
        }
        int height = 1;
        while (box / columns + height < rows() && freeRow(done, box + height * columns, width, root)) {
            height++;
        }
        mark(done, box, height, width);
        return new Slot(box / columns, box % columns, height, width, true, outside);
    }

    private boolean freeRow(boolean[] done, int from, int width, int root) {
        for (int i = 0; i < width; i++) {
            if (!free(done, from + i, root)) {
                return false;
            }
        }
        boolean widerLeft = from % columns() != 0 && free(done, from - 1, root);
        boolean widerRight = (from + width) % columns() != 0 && free(done, from + width, root);
        return !widerLeft && !widerRight;
    }

    private boolean free(boolean[] done, int box, int root) {
        return !done[box] && forest.root(box) == root;
    }

    private void mark(boolean[] done, int box, int height, int width) {
        for (int row = 0; row < height; row++) {
            Arrays.fill(done, box + row * columns(), box + row * columns() + width, true);
        }
    }
}
