package org.shenbao.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Block;
import org.shenbao.document.Box;
import org.shenbao.document.Doubt;
import org.shenbao.document.Line;
import org.shenbao.document.Page;
import org.shenbao.document.Unit;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.Raw;
import org.shenbao.ingest.format.UnreadableException;

/** Reads a decoded text as its lines. */
public final class TextReader {

    public Content read(Raw raw, Decoded decoded, String mediaType) throws UnreadableException {
        List<Block> lines = new Lines(raw.limits()).split(raw.part(), decoded.text());
        Page page = Page.of(1, new Box(0, 1, width(lines), lines.size() + 1.0), lines);
        List<Doubt> doubts = new ArrayList<>(decoded.doubts());
        ControlCharacters.doubt(lines).ifPresent(doubts::add);
        return new Content(mediaType, Unit.CHARACTER, false, List.of(page), List.of(), doubts);
    }

    private static double width(List<Block> lines) {
        return lines.stream()
                .mapToDouble(block -> block instanceof Line line ? line.box().right() : 0)
                .max()
                .orElse(0);
    }
}
