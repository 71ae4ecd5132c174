package org.shenbao.ingest.drawn;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Box;
import org.shenbao.document.Drawn;
import org.shenbao.document.Page;
import org.shenbao.document.Place;

/**
 * Makes the page of what was drawn on it and of what stands aside, turned so that most of its text is upright.
 *
 * @param box before it is turned
 */
public record DrawnPage(String part, int number, Box box) {

    public Page of(Drawn drawn, List<GlyphRuns.Aloof> aloof, List<Aside> remarks) {
        List<Aside> asides = new ArrayList<>(remarks);
        aloof.forEach(text -> asides.add(aside(text)));
        int turn = Upright.turn(drawn.runs());
        List<Block> blocks = new ArrayList<>();
        asides.forEach(aside -> blocks.add(turned(aside, turn)));
        return turn == 0
                ? new Page(number, box, blocks, drawn)
                : new Page(number, Upright.box(box, turn), blocks, Upright.undo(drawn, box, turn));
    }

    private Aside aside(GlyphRuns.Aloof text) {
        Aside.Reason reason = text.layer() == Layer.MARK ? Aside.Reason.MARKER : Aside.Reason.HIDDEN;
        return new Aside(reason, List.of(Place.ofPage(part, number, text.box(), text.text())));
    }

    private Aside turned(Aside aside, int turn) {
        return turn == 0
                ? aside
                : new Aside(
                        aside.reason(),
                        aside.places().stream()
                                .map(place -> turned(place, turn))
                                .toList());
    }

    private Place turned(Place place, int turn) {
        Box at = place.box();
        return at == null ? place : Place.ofPage(place.part(), place.page(), Upright.undo(at, box, turn), place.text());
    }
}
