package org.shenbao.ingest.body;

/** What a word processor says of a cell's vertical merge: its row span shows only from the cells below. */
public enum CellMerge {
    NONE,
    /** The top cell of a merge. */
    FIRST,
    /** Covered by the cell above; what text it has is not shown. */
    CONTINUED
}
