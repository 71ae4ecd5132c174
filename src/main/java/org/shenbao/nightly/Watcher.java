package org.shenbao.nightly;

/** Is told how the night gets on; throws nothing. */
public interface Watcher {
    /** Nobody is told. */
    Watcher SILENT = new Watcher() {};

    /** So many files are to be read. */
    default void planned(int files) {}

    /** One of them is done with. */
    default void done() {}

    /** What became of a document; not told of files that are as they were. */
    default void line(Line line) {}
}
