package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All ways to explain something step by step, as a graph whose edges cost; nodes are numbered so that every edge leads to a
 * higher number. Gives the cheapest way and, for each of its steps, the share of all ways (weighted by exp(−cost)) that take
 * the same step: a step without a rival has posterior 1.
 *
 * @param <T> what a step means
 */
final class Lattice<T> implements Steps<T> {
    private final int nodes;
    private final List<List<Edge<T>>> into;

    record Edge<T>(int from, int to, double cost, T step) {}

    /** The cheapest way, and what all ways together say of its steps. */
    static final class Way<T> {
        private final List<Edge<T>> edges;
        private final double cost;
        private final double[] forward;
        private final double[] backward;
        private final List<List<Edge<T>>> into;

        private Way(List<Edge<T>> edges, double cost, double[] forward, double[] backward, List<List<Edge<T>>> into) {
            this.into = into;
            this.edges = List.copyOf(edges);
            this.cost = cost;
            this.forward = forward;
            this.backward = backward;
        }

        List<Edge<T>> edges() {
            return edges;
        }

        double cost() {
            return cost;
        }

        /** −log of the summed weight of all ways: the cost of the explanation as a whole. */
        double free() {
            return forward[forward.length - 1];
        }

        /** The share of all ways that take the edge. */
        double posterior(Edge<T> edge) {
            double before = forward[edge.from()];
            double behind = backward[edge.to()];
            if (before == Double.POSITIVE_INFINITY || behind == Double.POSITIVE_INFINITY) {
                return 0;
            }
            return Math.min(1.0, Math.exp(free() - before - edge.cost() - behind));
        }

        /** The share of all ways that come to the node by the step, from wherever. */
        double share(int node, T step) {
            List<Edge<T>> edges = into.get(node);
            double share = 0;
            if (edges != null) {
                for (Edge<T> edge : edges) {
                    share += edge.step().equals(step) ? posterior(edge) : 0;
                }
            }
            return share;
        }
    }

    Lattice(int nodes) {
        this.nodes = nodes;
        this.into = new ArrayList<>(Collections.nCopies(nodes, null));
    }

    @Override
    public void edge(int from, int to, double cost, T step) {
        if (from >= to) {
            throw new IllegalArgumentException("edge from " + from + " back to " + to);
        }
        if (cost == Double.POSITIVE_INFINITY) {
            return;
        }
        List<Edge<T>> edges = into.get(to);
        if (edges == null) {
            edges = new ArrayList<>(4);
            into.set(to, edges);
        }
        edges.add(new Edge<>(from, to, cost, step));
    }

    /** The ways from node 0 to the last node; null where there is none. */
    @Nullable
    Way<T> solve() {
        double[] best = filled();
        double[] forward = filled();
        List<@Nullable Edge<T>> back = new ArrayList<>(Collections.nCopies(nodes, null));
        best[0] = 0;
        forward[0] = 0;
        for (int node = 1; node < nodes; node++) {
            List<Edge<T>> edges = into.get(node);
            if (edges == null) {
                continue;
            }
            double least = Double.POSITIVE_INFINITY;
            for (Edge<T> edge : edges) {
                double cost = best[edge.from()] + edge.cost();
                if (cost < best[node]) {
                    best[node] = cost;
                    back.set(node, edge);
                }
                least = Math.min(least, forward[edge.from()] + edge.cost());
            }
            if (least < Double.POSITIVE_INFINITY) {
                double sum = 0;
                for (Edge<T> edge : edges) {
                    sum += Math.exp(least - forward[edge.from()] - edge.cost());
                }
                forward[node] = least - Math.log(sum);
            }
        }
        int last = nodes - 1;
        if (best[last] == Double.POSITIVE_INFINITY) {
            return null;
        }
        List<Edge<T>> way = new ArrayList<>();
        for (Edge<T> edge = back.get(last); edge != null; edge = edge.from() == 0 ? null : back.get(edge.from())) {
            way.add(edge);
        }
        Collections.reverse(way);
        return new Way<>(way, best[last], forward, backward(), into);
    }

    /** For each node, −log of the summed weight of all ways from it to the end. */
    private double[] backward() {
        double[] backward = filled();
        backward[nodes - 1] = 0;
        for (int node = nodes - 1; node > 0; node--) {
            List<Edge<T>> edges = into.get(node);
            if (edges == null || backward[node] == Double.POSITIVE_INFINITY) {
                continue;
            }
            for (Edge<T> edge : edges) {
                backward[edge.from()] = add(backward[edge.from()], backward[node] + edge.cost());
            }
        }
        return backward;
    }

    /** −log(exp(−left) + exp(−right)). */
    static double add(double left, double right) {
        double least = Math.min(left, right);
        if (least == Double.POSITIVE_INFINITY) {
            return least;
        }
        return least - Math.log(Math.exp(least - left) + Math.exp(least - right));
    }

    private double[] filled() {
        double[] values = new double[nodes];
        Arrays.fill(values, Double.POSITIVE_INFINITY);
        return values;
    }
}
