package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.vocabulary.Term;

/**
 * Lays the text of one row on the columns. The row was written cell by cell in column order: neighbouring cells of one line
 * stand on one line, parted by a blank; a cell of several lines has its lines to itself; an empty cell left nothing, or a
 * blank marker where the column is a wordy one. The row may end after any of its lines.
 */
final class RowFit {
    private static final int MOST_TOKENS_OF_A_CELL = 12;
    private static final int MOST_LINES_OF_A_CELL = 16;
    private static final double NOT_FULL = 5;
    private static final double ITEM_BEGINS = 1.5;
    /** The costs are rules of thumb: how sure one can be is told from a part of them. */
    private static final double CERTAINTY = 0.8;

    private final List<Head> columns;
    private final CellWorth worth;
    private final List<Piece> lines;
    private final boolean[] items;
    /** For each line, what it costs a cell to begin there. */
    private final double[] begins;

    private final List<Piece> tokens = new ArrayList<>();
    private final List<Integer> lineOf = new ArrayList<>();
    /** For each line, the index of its first token; then the number of tokens. */
    private final int[] starts;

    private final List<List<List<Option>>> options = new ArrayList<>();

    /** A way to fill a cell: its pieces, where they end, and what they cost whatever the wrapping. */
    private record Option(
            Laid laid,
            int end,
            double cost,
            boolean wrapped,
            boolean startsLine,
            boolean endsLine,
            int line,
            double guess) {}

    /** The pieces of one column's cell; none where it is empty. */
    record Laid(int column, List<Piece> pieces) {}

    /** A row laid out: its cells, and the confidence of each by the rivals' weight. */
    record Fit(List<Laid> cells, List<Double> confidences) {}

    /**
     * @param columns the unmerged columns, left to right
     * @param lines the row's lines
     * @param begins for each line, what it costs a cell to begin there
     */
    RowFit(List<Head> columns, CellWorth worth, List<Piece> lines, double[] begins) {
        this.columns = columns;
        this.worth = worth;
        this.lines = List.copyOf(lines);
        this.items = new boolean[lines.size()];
        this.begins = begins.clone();
        this.starts = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            items[i] = Wraps.startsItem(lines.get(i).text());
            starts[i] = tokens.size();
            for (Piece token : Tokens.of(lines.get(i))) {
                tokens.add(token);
                lineOf.add(i);
            }
        }
        starts[lines.size()] = tokens.size();
        for (int column = 0; column < columns.size(); column++) {
            List<List<Option>> byToken = new ArrayList<>();
            for (int at = 0; at < tokens.size(); at++) {
                byToken.add(options(column, at));
            }
            options.add(byToken);
        }
    }

    /** What a wrapping says of the row's lines. */
    LineBits bits(Wrapping wrapping) {
        return LineBits.of(lines, wrapping);
    }

    private @Nullable LineBits[] bits(@Nullable Wrapping[] wrappings) {
        @Nullable LineBits[] bits = new LineBits[wrappings.length];
        for (int i = 0; i < bits.length; i++) {
            Wrapping wrapping = wrappings[i];
            bits[i] = wrapping == null ? null : bits(wrapping);
        }
        return bits;
    }

    /** The best layout of the first lines under the given wrappings, one a column, null where a column's is not known. */
    @Nullable
    Fit fit(@Nullable Wrapping[] wrappings, int many) {
        Lattice<Laid> lattice = new Lattice<>(nodes());
        walk(bits(wrappings), starts[many], (from, to, cost, step) -> lattice.edge(from, to, cost * CERTAINTY, step));
        Lattice.Way<Laid> way = lattice.solve();
        if (way == null) {
            return null;
        }
        List<Laid> cells = new ArrayList<>();
        List<Double> confidences = new ArrayList<>();
        for (Lattice.Edge<Laid> edge : way.edges()) {
            if (edge.step().column() >= 0) {
                cells.add(edge.step());
                confidences.add(way.posterior(edge));
            }
        }
        return new Fit(cells, confidences);
    }

    /** For each number of lines, what it costs that the row ends there. */
    double[] costs(@Nullable Wrapping[] wrappings) {
        Cheapest<Laid> cheapest = new Cheapest<>(nodes());
        walk(bits(wrappings), tokens.size(), cheapest);
        double[] costs = new double[starts.length];
        for (int many = 0; many < costs.length; many++) {
            costs[many] = Math.min(
                    cheapest.at(node(starts[many], columns.size(), 0)),
                    cheapest.at(node(starts[many], columns.size(), 1)));
        }
        return costs;
    }

    /** The cost of the best layout alone, where the lines of each column's cells are full and fit as its bits say. */
    double cost(@Nullable LineBits[] bits) {
        Cheapest<Laid> cheapest = new Cheapest<>(nodes());
        walk(bits, tokens.size(), cheapest);
        return cheapest.end();
    }

    private int nodes() {
        return (tokens.size() + 1) * (columns.size() + 1) * 2 + 1;
    }

    private void walk(@Nullable LineBits[] bits, int many, Steps<Laid> steps) {
        for (int column = 0; column < columns.size(); column++) {
            double missing = worth.missing(columns.get(column));
            Laid nothing = new Laid(column, List.of());
            for (int at = 0; at <= many; at++) {
                for (int alone = 0; alone < 2; alone++) {
                    int from = node(at, column, alone);
                    steps.edge(from, node(at, column + 1, alone), missing, nothing);
                    if (at < many) {
                        cells(steps, from, at, many, column, alone == 1, bits[column]);
                    }
                }
            }
        }
        for (int alone = 0; alone < 2; alone++) {
            steps.edge(node(many, columns.size(), alone), nodes() - 1, 0, new Laid(-1, List.of()));
        }
    }

    /** Nodes in the order of columns; {@code alone} tells that the cell before ended its line, though not wrapped. */
    private int node(int token, int column, int alone) {
        return (column * (tokens.size() + 1) + token) * 2 + alone;
    }

    private void cells(
            Steps<Laid> steps, int from, int at, int many, int column, boolean alone, @Nullable LineBits bits) {
        for (Option option : options.get(column).get(at)) {
            if (option.end() > many) {
                continue;
            }
            double cost = option.cost();
            if (option.wrapped()) {
                cost += bits == null ? option.guess() : wrapCost(option, bits);
                cost += begins[option.line()];
            } else if (option.startsLine()) {
                cost += alone ? CellWorth.MISFIT : 0;
                cost += begins[option.line()];
                cost += bits != null && option.endsLine() && !bits.fits(option.line()) ? CellWorth.MISFIT : 0;
            }
            steps.edge(from, node(option.end(), column + 1, option.endsLine() ? 1 : 0), cost, option.laid());
        }
    }

    private double wrapCost(Option option, LineBits bits) {
        int many = option.laid().pieces().size();
        double cost = 0;
        for (int i = 0; i < many; i++) {
            int line = option.line() + i;
            if (!bits.fits(line)) {
                cost += CellWorth.MISFIT;
            } else if (i + 1 < many && !bits.full(line)) {
                cost += items[line + 1] ? ITEM_BEGINS : NOT_FULL;
            }
        }
        return cost;
    }

    private List<Option> options(int column, int at) {
        List<Option> found = new ArrayList<>();
        Head head = columns.get(column);
        int line = lineOf.get(at);
        boolean startsLine = at == starts[line];
        for (int end = at + 1; end <= starts[line + 1] && end - at <= MOST_TOKENS_OF_A_CELL; end++) {
            Piece piece = new Piece(
                    tokens.get(at).line(),
                    tokens.get(at).from(),
                    tokens.get(end - 1).to());
            double cost = worth.of(head, piece.text(), end - at);
            if (cost < CellWorth.IMPOSSIBLE) {
                boolean ends = end == starts[line + 1];
                found.add(new Option(new Laid(column, List.of(piece)), end, cost, false, startsLine, ends, line, 0));
            }
        }
        if (!startsLine || !wrappable(head)) {
            return found;
        }
        StringBuilder text = new StringBuilder(lines.get(line).text());
        for (int next = line + 1; next < lines.size() && next - line < MOST_LINES_OF_A_CELL; next++) {
            text.append(lines.get(next).text());
            if (worth.blank(lines.get(next).text())) {
                break;
            }
            double cost = worth.of(head, text.toString(), 1);
            if (cost < CellWorth.IMPOSSIBLE) {
                List<Piece> pieces = lines.subList(line, next + 1);
                found.add(new Option(
                        new Laid(column, pieces), starts[next + 1], cost, true, true, false, line, wrapCost(pieces)));
            }
        }
        return found;
    }

    /** What it costs to take the lines as one cell that is wrapped at the width of its widest line. */
    static double wrapCost(List<Piece> pieces) {
        int most = 0;
        for (Piece piece : pieces) {
            most = Math.max(most, piece.width());
        }
        Wrapping own = new Wrapping(most, LineBreaking.ANYWHERE);
        Wrapping minding = new Wrapping(most, LineBreaking.PUNCTUATION_AND_WORDS);
        double cost = 0.7;
        for (int i = 0; i + 1 < pieces.size(); i++) {
            String line = pieces.get(i).text();
            String rest = pieces.get(i + 1).text();
            if (!own.breaksBetween(line, rest)) {
                cost += minding.breaksBetween(line, rest) ? 0.3 : Wraps.startsItem(rest) ? ITEM_BEGINS : 3;
            }
        }
        return cost;
    }

    private static boolean wrappable(Head head) {
        return head.wordy() || head.term() == Term.COLUMN_UNIT;
    }
}
