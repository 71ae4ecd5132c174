package org.shenbao.document;

/** How something was read: the weakest step on the way from the source, weakest last. */
public enum Method {
    LABEL,
    SECTION,
    GRID,
    PATTERN,
    GEOMETRY,
    REASSEMBLED,
    ENTITY,
    OCR,
    DERIVED;

    /** The weaker of the two. */
    public Method or(Method other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
