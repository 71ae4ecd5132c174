package org.shenbao.pipeline;

/** The inputs cannot be worked on at all; the message says why. */
public final class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public InputException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public enum Kind {
        /** An input root is not there or cannot be opened. */
        ROOT,
        /** Two files would be written to one place. */
        CLASH
    }
}
