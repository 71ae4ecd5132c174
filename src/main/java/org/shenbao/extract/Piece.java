package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Line;
import org.shenbao.document.Method;
import org.shenbao.document.Outline.Heading;
import org.shenbao.document.Place;
import org.shenbao.document.Reading;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.Claim.Used;

/** A piece of text, where it stands, and how surely it was read. */
record Piece(String text, List<Place> places, Reading reading) {
    static Piece of(Cell cell) {
        return new Piece(cell.text(), cell.places(), cell.reading());
    }

    /** What the cell says, with the part of it alone as its place where the cell stands at one. */
    static Piece of(Cell cell, String part) {
        List<Place> places = cell.places().stream()
                .filter(place -> place.text().contains(part))
                .map(place -> place.withText(part))
                .toList();
        return new Piece(cell.text(), places.isEmpty() ? cell.places() : places, cell.reading());
    }

    static Piece of(Line line) {
        return new Piece(line.text().strip(), line.places(), line.reading());
    }

    /** The characters of the line from {@code from} (inclusive) to {@code to} (exclusive), without blanks around them. */
    static Piece of(Line line, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && CellText.blank(line.text().charAt(start))) {
            start++;
        }
        while (end > start && CellText.blank(line.text().charAt(end - 1))) {
            end--;
        }
        List<Place> places = start == end ? List.of() : line.places(start, end);
        return new Piece(line.text().substring(start, end), places, line.reading());
    }

    static Piece of(Heading heading) {
        return new Piece(heading.text(), heading.places(), Reading.CERTAIN);
    }

    /** Several lines as one text. */
    static Piece join(List<Piece> pieces, String between) {
        List<Place> places = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Reading reading = Reading.CERTAIN;
        for (Piece piece : pieces) {
            places.addAll(piece.places());
            texts.add(piece.text());
            reading = reading.then(piece.reading());
        }
        return new Piece(String.join(between, texts), places, reading);
    }

    boolean blank() {
        return text.isBlank();
    }

    Piece withText(String other) {
        return new Piece(other, places, reading);
    }

    /** This piece, read with the help of another one that stands elsewhere. */
    Piece and(Piece other) {
        return new Piece(
                text,
                Stream.concat(places.stream(), other.places().stream())
                        .distinct()
                        .toList(),
                reading.then(other.reading()));
    }

    /** The claim that a value read from this piece is the leaf. */
    Leaf leaf(Field field, RowKey row, @Nullable Object value, Method method, double confidence) {
        List<Concern> concerns = reading.doubts().stream()
                .map(doubt -> new Concern(doubt, places.get(0)))
                .toList();
        Reading read = Reading.of(reading.method().or(method), reading.confidence() * confidence);
        return new Leaf(field, row, value, read, places, concerns);
    }

    /** The claim that the piece is the leaf's text as it stands. */
    Leaf leaf(Field field, RowKey row, Method method, double confidence) {
        return leaf(field, row, text, method, confidence);
    }

    Used used(Use use) {
        return new Used(use, places);
    }
}
