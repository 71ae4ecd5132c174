package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Place;

/**
 * A row as the flattening left it: its cells in order, empty ones included, the index telling nothing sure of the column.
 *
 * @param cells as printed, without the blanks around them
 * @param guessed whether it had to be guessed which lines are one cell
 */
record RaggedRow(List<Item> cells, boolean guessed) {

    RaggedRow(List<Item> cells) {
        this(cells, false);
    }

    /** A cell's text, over one or several lines. */
    record Item(String text, List<Place> places) {
        static Item of(Piece piece) {
            return new Item(piece.text(), piece.text().isEmpty() ? List.of() : piece.places());
        }

        boolean blank() {
            return text.isBlank();
        }

        /** This cell and, behind a line break that the author set, the next. */
        Item and(Item next, String between) {
            List<Place> both = new ArrayList<>(places);
            both.addAll(next.places);
            return new Item(text.isEmpty() ? next.text : next.text.isEmpty() ? text : text + between + next.text, both);
        }
    }

    /** The indexes of the cells that hold something. */
    List<Integer> filled() {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).blank()) {
                filled.add(i);
            }
        }
        return filled;
    }

    /** One past the last cell that holds something. */
    int length() {
        List<Integer> filled = filled();
        return filled.isEmpty() ? 0 : filled.get(filled.size() - 1) + 1;
    }
}
