package org.shenbao.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of text, verbatim but for its line terminator. A paragraph that only the page's width broke is one line.
 *
 * @param number 1-based: the line of a text, the paragraph of a word-processor body, elsewhere the count in its part
 * @param text as printed, tabs and leading blanks included
 * @param box in the part's unit
 * @param stretches where the text stands, in its order: at least one
 * @param reading how surely its characters were read
 */
public record Line(int number, String text, Box box, List<Stretch> stretches, Reading reading) implements Block {
    public Line {
        stretches = List.copyOf(stretches);
        if (stretches.isEmpty()) {
            throw new IllegalArgumentException("a line stands somewhere");
        }
    }

    /**
     * A piece of a line that stands in one place.
     *
     * @param from index of its first character in the line's text
     * @param to index behind its last one
     * @param at the place; its text is all that stands there
     */
    public record Stretch(int from, int to, Place at) {}

    /** A line that stands in one place, whole. */
    public static Line at(int number, Box box, Place at, Reading reading) {
        return new Line(number, at.text(), box, List.of(new Stretch(0, at.text().length(), at)), reading);
    }

    /** A line of a plain text. */
    public static Line ofText(int number, String text) {
        return ofParagraph("", number, text);
    }

    /** A line or paragraph of a part without geometry. */
    public static Line ofParagraph(String part, int number, String text) {
        return at(
                number, Box.ofCharacters(number, 0, text.length()), Place.ofLine(part, number, text), Reading.CERTAIN);
    }

    /** The part that it starts in, "" for the document itself. */
    public String part() {
        return stretches.get(0).at().part();
    }

    /** The 1-based page that it starts on, null where the format has none. */
    public @Nullable Integer page() {
        return stretches.get(0).at().page();
    }

    public boolean blank() {
        return text.isBlank();
    }

    /** The places of the whole line, without the blanks around it. */
    public List<Place> places() {
        return places(0, text.length());
    }

    /** The places of the characters {@code from} (inclusive) to {@code to} (exclusive). */
    public List<Place> places(int from, int to) {
        List<Place> places = new ArrayList<>();
        for (Stretch stretch : stretches) {
            int start = Math.max(from, stretch.from);
            int end = Math.min(to, stretch.to);
            if (start < end || (start == end && stretches.size() == 1)) {
                String here = text.substring(start, end);
                if (!here.isBlank() || stretches.size() == 1) {
                    places.add(stretch.at.withText(from == 0 && to == text.length() ? here.strip() : here));
                }
            }
        }
        return places;
    }

    /** What stands from the character {@code from} on, as a line of its own. */
    public Line from(int from) {
        List<Stretch> rest = new ArrayList<>();
        for (Stretch stretch : stretches) {
            int start = Math.max(from, stretch.from);
            if (start < stretch.to) {
                rest.add(new Stretch(
                        start - from, stretch.to - from, stretch.at.withText(text.substring(start, stretch.to))));
            }
        }
        if (rest.isEmpty()) {
            Place last = stretches.get(stretches.size() - 1).at;
            rest.add(new Stretch(0, 0, last.withText("")));
        }
        Box own = box.width() == text.length() ? Box.ofCharacters((int) box.top(), from, text.length()) : box;
        return new Line(number, text.substring(from), own, rest, reading);
    }
}
