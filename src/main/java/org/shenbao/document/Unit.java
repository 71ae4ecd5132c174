package org.shenbao.document;

/** What a {@link Box} of a part is measured in. */
public enum Unit {
    /** 1/72 inch from the page's top left corner. */
    POINT,
    /** Columns and lines of a plain text: x is the character's index in its line, y the line's number. */
    CHARACTER
}
