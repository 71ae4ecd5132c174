package org.shenbao.reassemble;

import java.util.List;
import org.shenbao.document.Line;
import org.shenbao.document.Place;

/** A stretch of a line: the characters {@code from} to {@code to}, without blanks around them. */
record Piece(Line line, int from, int to) {

    /** The whole line without the blanks around it. */
    static Piece of(Line line) {
        return of(line, 0, line.text().length());
    }

    static Piece of(Line line, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && blank(line.text().charAt(start))) {
            start++;
        }
        while (end > start && blank(line.text().charAt(end - 1))) {
            end--;
        }
        return new Piece(line, start, end);
    }

    String text() {
        return line.text().substring(from, to);
    }

    int width() {
        return Wrapping.width(text());
    }

    List<Place> places() {
        return line.places(from, to);
    }

    static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
