package org.shenbao.cli;

import org.shenbao.pipeline.Outcome;

/** What the command's exit code says; 143 (ended by SIGTERM) is the JVM's own. */
final class Exit {
    static final int DONE = 0;
    static final int INTERNAL_ERROR = 1;
    static final int USAGE = 2;
    static final int SOME_UNREAD = 3;
    static final int NO_INPUT_OR_OUTPUT = 4;
    static final int LOCKED = 5;
    /** What the shell says of a process that SIGTERM ended. */
    static final int STOPPED = 143;

    private Exit() {}

    /** Of a command with one document. */
    static int of(Outcome outcome) {
        return outcome instanceof Outcome.Failed ? SOME_UNREAD : DONE;
    }
}
