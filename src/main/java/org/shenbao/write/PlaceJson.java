package org.shenbao.write;

import org.shenbao.document.Box;
import org.shenbao.document.Place;

/** A place in the source, as every JSON of ours writes it. */
final class PlaceJson {
    private PlaceJson() {}

    static void place(Json json, Place place) {
        json.text("part", place.part());
        json.number("page", place.page());
        json.number("line", place.line());
        json.text("cell", place.cell());
        Box box = place.box();
        if (box == null) {
            json.nothing("box");
        } else {
            json.numbers("box", box.left(), box.top(), box.right(), box.bottom());
        }
        json.text("text", place.text());
    }
}
