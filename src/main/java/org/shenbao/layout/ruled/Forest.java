package org.shenbao.layout.ruled;

/** Sets that are merged two at a time. */
final class Forest {
    private final int[] parent;

    Forest(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    int root(int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void merge(int one, int other) {
        int a = root(one);
        int b = root(other);
        if (a != b) {
            parent[Math.max(a, b)] = Math.min(a, b);
        }
    }
}
