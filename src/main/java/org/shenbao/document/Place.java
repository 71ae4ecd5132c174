package org.shenbao.document;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in the source, and what stands there, verbatim.
 *
 * @param part "" for the document itself, else the path of the embedded part
 * @param page 1-based page, null where the format has none
 * @param line 1-based line of a text or paragraph of a word-processor body, null elsewhere
 * @param cell {@code Sheet1!C7} or {@code T2!R5C3}, null where there is no native cell
 * @param box in points from the page's top left, null where the format has no geometry
 * @param text the characters that stand there
 */
public record Place(
        String part,
        @Nullable Integer page,
        @Nullable Integer line,
        @Nullable String cell,
        @Nullable Box box,
        String text) {

    /** A native cell: {@code Sheet1!C7}, or {@code T2!R5C3} for the second table of a body. */
    public static Place ofCell(String part, String cell, String text) {
        return new Place(part, null, null, cell, null, text);
    }

    /** A stretch of a page. */
    public static Place ofPage(String part, @Nullable Integer page, Box box, String text) {
        return new Place(part, page, null, null, box, text);
    }

    /** The same place, where only this text is meant. */
    public Place withText(String other) {
        return new Place(part, page, line, cell, box, other);
    }

    /** A stretch of one line of a plain text. */
    public static Place ofLine(String part, int line, String text) {
        return new Place(part, null, line, null, null, text);
    }
}
