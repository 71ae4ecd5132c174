package org.shenbao.reassemble;

/** Takes the steps of a graph in an order in which no step leads to a node that an earlier one has left. */
interface Steps<T> {
    void edge(int from, int to, double cost, T step);
}
