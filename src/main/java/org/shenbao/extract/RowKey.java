package org.shenbao.extract;

/**
 * Which row of a list a leaf belongs to, by where the row stands: rows sort in reading order.
 *
 * @param passage index of the passage
 * @param block index of the block in the passage
 * @param row row of the table or ordinal within the line
 * @param inner orders the rows of a list within the row, 0 for the row itself
 */
public record RowKey(int passage, int block, int row, int inner) implements Comparable<RowKey> {
    /** The key of every leaf that stands in no list. */
    public static final RowKey SINGLE = new RowKey(0, 0, 0, 0);

    RowKey row(int number) {
        return new RowKey(passage, block, number, 0);
    }

    RowKey inner(int ordinal) {
        return new RowKey(passage, block, row, ordinal);
    }

    RowKey outer() {
        return inner == 0 ? this : new RowKey(passage, block, row, 0);
    }

    @Override
    public int compareTo(RowKey other) {
        int order = Integer.compare(passage, other.passage);
        order = order == 0 ? Integer.compare(block, other.block) : order;
        order = order == 0 ? Integer.compare(row, other.row) : order;
        return order == 0 ? Integer.compare(inner, other.inner) : order;
    }
}
