package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.List;

/** Sums for each step of the best way which share of all explanations, under all widths, takes it too. */
final class LabelShares {
    private final List<Lattice.Edge<LabelCut.Step>> edges;
    private final LabelNodes nodes;
    private final Layers layers;
    /** For each edge the summed weight of the explanations that take its step, by the row that the labels have come to. */
    private final double[][] weights;

    private double all;
    private double unit = Double.NaN;

    LabelShares(List<Lattice.Edge<LabelCut.Step>> edges, LabelNodes nodes, Layers layers) {
        this.edges = edges;
        this.nodes = nodes;
        this.layers = layers;
        this.weights = new double[edges.size()][layers.labels() + 1];
    }

    void add(Lattice.Way<LabelCut.Step> way) {
        unit = Double.isNaN(unit) ? way.free() : unit;
        double weight = Math.exp(unit - way.free());
        all += weight;
        for (int i = 0; i < edges.size(); i++) {
            Lattice.Edge<LabelCut.Step> edge = edges.get(i);
            if (edge.step().role() == LabelCut.Role.INDICATOR) {
                weights[i][0] += weight * way.share(edge.to(), edge.step());
                continue;
            }
            int first = edge.to() / layers.count() * layers.count();
            for (int layer = 0; layer < layers.count() && first + layer < nodes.count(); layer++) {
                weights[i][layers.row(layer)] += weight * way.share(first + layer, edge.step());
            }
        }
    }

    List<LabelCut.Cut> cuts() {
        List<LabelCut.Cut> cuts = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            LabelCut.Step step = edges.get(i).step();
            if (step.from() == step.to() && step.role() == LabelCut.Role.GOALS) {
                continue;
            }
            List<Double> sums = new ArrayList<>();
            double sum = 0;
            for (double weight : weights[i]) {
                sum += weight / all;
                sums.add(sum);
            }
            boolean category = step.role() == LabelCut.Role.LEVEL1 || step.role() == LabelCut.Role.LEVEL2;
            cuts.add(new LabelCut.Cut(step, Math.min(1, sum), category ? sums : List.of()));
        }
        return cuts;
    }
}
