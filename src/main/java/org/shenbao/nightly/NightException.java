package org.shenbao.nightly;

/** A night that cannot begin, or cannot go on; what it has done is safe. The message says why. */
public final class NightException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    NightException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What is wrong. */
    public enum Kind {
        /** Another night is at work. */
        LOCKED,
        /** The source is not there, or its names cannot be written. */
        SOURCE
    }
}
