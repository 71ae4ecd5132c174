package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Cuts the lines of the merged cells into labels and lays them on the rows, in order: one label a row, a category's on a row
 * of blank markers, an indicator's on a row of values. A label's lines but its last are as full as the column's width makes
 * them, which leaves few ways to cut, often one. Each width that the lines allow is tried; what several ways explain is
 * weighed by words, and the rivals' weight becomes the confidence.
 */
final class LabelCut {
    private static final double NOT_FULL = 7;
    private static final double NEGLIGIBLE = 14;
    private static final double IMPOSSIBLE = 30;
    private static final double BEAM = 60;
    private static final double CERTAINTY = 0.6;
    private static final double LABELS_BETWEEN = 3;
    /** No label is longer, so every way has a node among so many neighbouring lines; goals are, but cost nothing less. */
    private static final int STRIDE = LabelSpans.MOST_LINES + 1;

    private static final List<Role> ROLES = List.of(Role.LEVEL1, Role.LEVEL2, Role.INDICATOR);

    enum Role {
        LEVEL1,
        LEVEL2,
        INDICATOR,
        GOALS,
        REST,
        LEAD
    }

    /** A stretch of a gap's lines and what it is: for REST the end of the row before, for LEAD the beginning of the row behind. */
    record Step(Role role, int gap, int from, int to) {}

    /**
     * A step taken.
     *
     * @param confidence the share of all explanations that take the step too, for a category wherever it stands
     * @param before for a category and each row, the share of explanations in which it stands before that row; else empty
     */
    record Cut(Step step, double confidence, List<Double> before) {}

    private final Vocabulary vocabulary;
    private final Joints joints;
    private final Kinship kinship;
    private final List<PictureText.Gap> gaps;
    private final List<double[]> rests;
    private final List<double[]> leads;
    private final List<LabelSpans> spans = new ArrayList<>();
    private final Layers layers;
    private final boolean goals;
    private final List<List<double[]>> goalCosts = new ArrayList<>();
    private final LabelNodes nodes;
    private final PictureCounts counts;

    /**
     * @param rests for each gap, the cost of its first 0, 1, 2 … lines being the end of the row before
     * @param leads for each gap, the cost of its last 0, 1, 2 … lines being the beginning of the row behind
     * @param rows whether each row is a category's; without categories where none is marked
     * @param marked whether categories have rows of their own
     * @param goals whether goals stand before the first label
     * @param counts what is known of how many labels stand where
     */
    LabelCut(
            Vocabulary vocabulary,
            Joints joints,
            Kinship kinship,
            List<PictureText.Gap> gaps,
            List<double[]> rests,
            List<double[]> leads,
            List<Boolean> rows,
            boolean marked,
            boolean goals,
            PictureCounts counts) {
        this.vocabulary = vocabulary;
        this.joints = joints;
        this.kinship = kinship;
        this.gaps = gaps;
        this.rests = rests;
        this.leads = leads;
        this.layers = new Layers(rows, marked);
        this.goals = goals;
        this.counts = counts;
        this.nodes = new LabelNodes(gaps, layers.count());
        for (PictureText.Gap gap : gaps) {
            spans.add(new LabelSpans(vocabulary, joints, gap.lines(), layers));
            goalCosts.add(goals ? Goals.costs(vocabulary, gap.lines()) : List.of());
        }
    }

    /** The best cut; null where none explains the lines. */
    @Nullable
    List<Cut> cut() {
        List<Fullness> near = new ArrayList<>();
        List<Double> costs = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        for (Fullness fullness : Fullness.all(gaps, layers.labels())) {
            Cheapest<Step> cheapest = new Cheapest<>(nodes.count());
            if (walk(fullness, cheapest, cheapest, least + NEGLIGIBLE)) {
                near.add(fullness);
                costs.add(cheapest.end());
                least = Math.min(least, cheapest.end());
            }
        }
        if (near.isEmpty()) {
            return null;
        }
        Lattice.Way<Step> best = way(near.get(costs.indexOf(least)));
        LabelShares shares = new LabelShares(best.edges(), nodes, layers);
        for (int i = 0; i < near.size(); i++) {
            if (costs.get(i) <= least + NEGLIGIBLE) {
                shares.add(i == costs.indexOf(least) ? best : way(near.get(i)));
            }
        }
        return shares.cuts();
    }

    /** All ways under the widths; there is one at least. */
    private Lattice.Way<Step> way(Fullness fullness) {
        Lattice<Step> lattice = new Lattice<>(nodes.count());
        Cheapest<Step> cheapest = new Cheapest<>(nodes.count());
        walk(fullness, both(softened(lattice), cheapest), cheapest, Double.POSITIVE_INFINITY);
        return Objects.requireNonNull(lattice.solve());
    }

    /** The costs are rules of thumb: what they say is believed by half when it comes to how sure one can be. */
    private static <T> Steps<T> softened(Steps<T> steps) {
        return (from, to, cost, step) -> steps.edge(from, to, cost * CERTAINTY, step);
    }

    private static <T> Steps<T> both(Steps<T> first, Steps<T> second) {
        return (from, to, cost, step) -> {
            first.edge(from, to, cost, step);
            second.edge(from, to, cost, step);
        };
    }

    /**
     * Walks all ways to explain the lines.
     *
     * @param known the cheapest ways so far; what is far behind at its position is left out
     * @return false where no way can stay under the bound
     */
    private boolean walk(Fullness fullness, Steps<Step> steps, Cheapest<Step> known, double bound) {
        Grid grid = new Grid(steps, known, layers.count());
        for (int g = 0; g < gaps.size(); g++) {
            int lines = gaps.get(g).lines().size();
            rest(grid, g);
            for (int from = 0; from < lines; from++) {
                goals(grid, g, from);
                labels(grid, g, from, false, fullness);
            }
            for (int from = 0; from < lines; from++) {
                if (from % STRIDE == STRIDE - 1 && least(grid, g, from) > bound) {
                    return false;
                }
                labels(grid, g, from, true, fullness);
            }
            lead(grid, g);
            if (grid.least(nodes.begin(g + 1), nodes.begin(g + 1)) > bound) {
                return false;
            }
        }
        steps.edge(
                nodes.begin(gaps.size()) * layers.count() + layers.last(),
                nodes.count() - 1,
                0,
                new Step(Role.GOALS, 0, 0, 0));
        return known.end() <= bound && known.end() < Double.POSITIVE_INFINITY;
    }

    /** Positions across, layers down; steps from nodes that nothing reaches are left out. */
    private record Grid(Steps<Step> steps, Cheapest<Step> known, int layers) {
        void edge(int position, int layer, int toPosition, int toLayer, double cost, Step step) {
            int from = position * layers + layer;
            if (cost < IMPOSSIBLE && known.at(from) < Double.POSITIVE_INFINITY) {
                steps.edge(from, toPosition * layers + toLayer, cost, step);
            }
        }

        /** The layers that something reaches, but those far behind the cheapest. */
        int[] near(int position) {
            double bound = least(position, position) + BEAM;
            return IntStream.range(0, layers)
                    .filter(layer -> known.at(position * layers + layer) < Double.POSITIVE_INFINITY)
                    .filter(layer -> known.at(position * layers + layer) <= bound)
                    .toArray();
        }

        double least(int first, int last) {
            double least = Double.POSITIVE_INFINITY;
            for (int node = first * layers; node < (last + 1) * layers; node++) {
                least = Math.min(least, known.at(node));
            }
            return least;
        }
    }

    /** The cheapest way that stands at the line or near before it. */
    private double least(Grid grid, int g, int line) {
        int near = line - STRIDE + 1;
        return Math.min(
                grid.least(nodes.before(g, near), nodes.before(g, line)),
                grid.least(nodes.behind(g, near), nodes.behind(g, line)));
    }

    private void lead(Grid grid, int g) {
        int lines = gaps.get(g).lines().size();
        double[] costs = leads.get(g);
        int end = nodes.begin(g + 1);
        for (int taken = Math.min(lines, costs.length - 1); taken >= 0; taken--) {
            Step lead = new Step(Role.LEAD, g, lines - taken, lines);
            for (int layer = 0; layer < layers.count(); layer++) {
                grid.edge(nodes.before(g, lines - taken), layer, end, layer, costs[taken], lead);
                double cost = costs[taken] + counts.end(g, layers.row(layer));
                grid.edge(nodes.behind(g, lines - taken), layer, end, layer, cost, lead);
            }
        }
    }

    private void rest(Grid grid, int g) {
        double[] costs = rests.get(g);
        PictureText.Gap gap = gaps.get(g);
        boolean between =
                gap.row() >= 0 && g + 1 < gaps.size() && gaps.get(g + 1).picture() == gap.picture();
        double least = Arrays.stream(costs).min().orElse(0);
        double inside = 0;
        for (int taken = 0; taken < costs.length; taken++) {
            if (taken > 0 && Goals.heading(vocabulary, gap.lines().get(taken - 1))) {
                break;
            }
            inside += taken > 0 ? spans.get(g).asRest(taken - 1) : 0;
            double cost = costs[taken] - Math.max(0, least - IMPOSSIBLE / 2) + inside;
            if (taken < gap.lines().size()) {
                cost += (between ? LABELS_BETWEEN : 0) + cutAfter(gap, taken);
            }
            for (int layer = 0; layer < layers.count(); layer++) {
                grid.edge(nodes.begin(g), layer, nodes.before(g, taken), layer, cost, new Step(Role.REST, g, 0, taken));
            }
        }
    }

    /** What it costs to end the row before just there. */
    private double cutAfter(PictureText.Gap gap, int taken) {
        if (taken == 0) {
            return 0;
        }
        return LabelSpans.against(joints.oneText(
                gap.lines().get(taken - 1).text(), gap.lines().get(taken).text()));
    }

    /** @param behind whether other labels of the gap come before */
    private void labels(Grid grid, int g, int from, boolean behind, Fullness fullness) {
        int position = behind ? nodes.behind(g, from) : nodes.before(g, from);
        int[] near = grid.near(position);
        int most = Math.min(gaps.get(g).lines().size(), from + LabelSpans.MOST_LINES);
        for (int to = from + 1; near.length > 0 && to <= most; to++) {
            for (Role role : ROLES) {
                double cost = label(g, from, to, role, fullness);
                if (cost >= IMPOSSIBLE) {
                    continue;
                }
                Step step = new Step(role, g, from, to);
                for (int layer : near) {
                    int next = layers.next(layer, role);
                    if (next >= 0) {
                        double all = cost + extra(layer, step) + (behind ? 0 : counts.begin(g, layers.row(layer)));
                        grid.edge(position, layer, nodes.behind(g, to), next, all, step);
                    }
                }
            }
        }
    }

    private void goals(Grid grid, int g, int from) {
        if (from >= goalCosts.get(g).size()) {
            return;
        }
        double[] costs = goalCosts.get(g).get(from);
        for (int more = 0; more < costs.length; more++) {
            int to = from + more + 1;
            Step step = new Step(Role.GOALS, g, from, to);
            grid.edge(
                    nodes.before(g, from), layers.start(), nodes.before(g, to), layers.afterGoals(), costs[more], step);
        }
    }

    /** What the label costs at its place: in the sequence of levels, and beside the row that it takes. */
    private double extra(int layer, Step step) {
        double cost = layers.extra(layer, step.role()) + (goals && layer == layers.start() ? 8 : 0);
        if (step.role() != Role.INDICATOR) {
            return cost;
        }
        String name = spans.get(step.gap()).of(step.from(), step.to()).text();
        return cost + kinship.of(name, layers.row(layer));
    }

    /** What it costs to take the lines as one label of the role. */
    private double label(int gap, int from, int to, Role role, Fullness fullness) {
        LabelSpans.Span span = spans.get(gap).of(from, to);
        return switch (role) {
            case LEVEL1 -> span.level1();
            case LEVEL2 -> span.level2();
            default -> {
                double cost = span.indicator();
                LineBits bits = fullness.gaps().get(gap);
                for (int i = from; i < to && cost < IMPOSSIBLE; i++) {
                    cost += bits.fits(i) ? 0 : NOT_FULL;
                    cost += i + 1 < to && !bits.full(i) ? NOT_FULL : 0;
                }
                yield cost + (to < bits.lines() && bits.full(to - 1) ? fullness.coincidence() : 0);
            }
        };
    }
}
