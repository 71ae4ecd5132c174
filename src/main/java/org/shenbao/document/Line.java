package org.shenbao.document;

import org.jspecify.annotations.Nullable;

/**
 * One line of text, verbatim but for its line terminator.
 *
 * @param part the part that it stands in, "" for the document itself
 * @param page 1-based page, null where the format has none
 * @param number 1-based number within its part
 * @param text as printed, tabs and leading blanks included
 * @param box in the part's unit
 * @param reading how surely its characters were read
 */
public record Line(String part, @Nullable Integer page, int number, String text, Box box, Reading reading)
        implements Block {

    /** A line of a plain text. */
    public static Line ofText(int number, String text) {
        return new Line("", null, number, text, Box.ofCharacters(number, 0, text.length()), Reading.CERTAIN);
    }

    public boolean blank() {
        return text.isBlank();
    }

    /** The place of the whole line, without the blanks around it. */
    public Place place() {
        return new Place(part, page, number, null, null, text.strip());
    }

    /** The place of the characters {@code from} (inclusive) to {@code to} (exclusive). */
    public Place place(int from, int to) {
        return new Place(part, page, number, null, null, text.substring(from, to));
    }
}
