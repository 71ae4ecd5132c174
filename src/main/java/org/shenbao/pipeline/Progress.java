package org.shenbao.pipeline;

/** Is told how a batch gets on. */
public interface Progress {
    /** Nobody is told. */
    Progress SILENT = outcome -> {};

    /** A file is done: written, where it was read. */
    void done(Outcome outcome);
}
