package org.shenbao.nightly;

/**
 * What is to be done with a file whose bytes are known.
 *
 * @param kind what
 * @param original of a duplicate, the path of the other file; else ""
 */
record Decision(Kind kind, String original) {
    static final Decision READ = new Decision(Kind.READ, "");
    static final Decision KNOWN = new Decision(Kind.KNOWN, "");
    static final Decision MOVING = new Decision(Kind.MOVING, "");

    static Decision duplicate(String original) {
        return new Decision(Kind.DUPLICATE, original);
    }

    enum Kind {
        /** It is read. */
        READ,
        /** The same bytes as before. */
        KNOWN,
        /** The same bytes as another file. */
        DUPLICATE,
        /** It looks otherwise than a while ago. */
        MOVING
    }
}
