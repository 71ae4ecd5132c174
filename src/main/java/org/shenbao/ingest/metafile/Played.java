package org.shenbao.ingest.metafile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shenbao.document.Box;
import org.shenbao.document.Doubt;
import org.shenbao.document.Drawn;
import org.shenbao.document.Page;
import org.shenbao.document.Severity;
import org.shenbao.document.Unit;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.Recogniser;
import org.shenbao.ingest.format.UnreadableException;

/**
 * A metafile that was played.
 *
 * @param width of the picture in points
 * @param height of the picture in points
 * @param canvas what was drawn
 */
record Played(double width, double height, Canvas canvas) {
    /** What there is to read; where there is nothing but outlines or dots, what a recogniser makes of them. */
    Content content(String mediaType, Raw raw, Rendering.Painter painter) throws UnreadableException {
        Tally tally = canvas.tally();
        Drawn drawn = canvas.drawn();
        boolean shown = canvas.shapes() + canvas.bitmaps() > 0;
        if (tally.kept() == 0 && tally.glyphs() > 0) {
            throw new UnreadableException(
                    "its text is stored as " + tally.glyphs() + " glyph numbers of a font that is not in the file");
        }
        boolean forced = raw.recogniser().mode() == Recogniser.Mode.FORCE;
        if (tally.kept() == 0 ? shown : forced) {
            drawn = raw.recogniser().mode() == Recogniser.Mode.NEVER
                    ? raw.recogniser().recognise(Rendering.of(1, 1, (graphics, bounds) -> {}), 72) // says why not
                    : raw.recogniser()
                            .recognise(Rendering.of(width, height, painter), Rendering.dotsPerInch(width, height));
        } else if (drawn.isEmpty()) {
            throw new UnreadableException("an empty picture");
        }
        Page page = Page.drawn(1, new Box(0, 0, width, height), drawn);
        return new Content(mediaType, Unit.POINT, false, List.of(page), List.of(), doubts());
    }

    List<Doubt> doubts() {
        Tally tally = canvas.tally();
        Texts texts = canvas.texts();
        List<Doubt> doubts = new ArrayList<>();
        if (canvas.damages() > 0) {
            doubts.add(doubt(
                    "metafile-damaged",
                    Severity.WARNING,
                    canvas.damages(),
                    " records of the picture are damaged or missing; the others were read."));
        }
        if (tally.glyphs() > 0) {
            doubts.add(doubt(
                    "text-as-glyphs",
                    Severity.WARNING,
                    tally.glyphs(),
                    " characters are stored as glyph numbers of a font and were not read."));
        }
        if (tally.clipped() > 0) {
            doubts.add(new Doubt(
                    "text-clipped",
                    Severity.INFO,
                    tally.clipped() + " characters outside the visible part of the picture were left out: '"
                            + texts.cut() + "'.",
                    Map.of("count", tally.clipped(), "text", texts.cut())));
        }
        if (tally.unplaced() + tally.missing() != 0) {
            doubts.add(doubt(
                    "text-unplaced",
                    Severity.WARNING,
                    tally.unplaced() + tally.missing(),
                    " characters have no place on the picture and were left out."));
        }
        if (texts.leaning() > 0) {
            doubts.add(doubt(
                    "text-slanted",
                    Severity.INFO,
                    texts.leaning(),
                    " characters run aslant; their places are those of the nearest quarter turn."));
        }
        if (tally.kept() > 0 && canvas.bitmaps() > 0) {
            doubts.add(doubt(
                    "bitmaps-unread",
                    Severity.INFO,
                    canvas.bitmaps(),
                    " pictures of dots stand beside the text and were not read."));
        }
        return doubts;
    }

    private static Doubt doubt(String rule, Severity severity, int count, String message) {
        return new Doubt(rule, severity, count + message, Map.of("count", count));
    }
}
