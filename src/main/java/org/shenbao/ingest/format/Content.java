package org.shenbao.ingest.format;

import java.util.List;
import org.shenbao.document.Doubt;
import org.shenbao.document.Page;
import org.shenbao.document.Part;
import org.shenbao.document.Unit;

/**
 * What a reader made of a file.
 *
 * @param mediaType what it turned out to be
 * @param unit what its boxes are measured in
 * @param paged whether the format knows pages
 * @param pages of the file itself; one where the format knows none
 * @param parts what is embedded in it, at any depth
 * @param doubts what the reading left uncertain
 */
public record Content(
        String mediaType, Unit unit, boolean paged, List<Page> pages, List<Part> parts, List<Doubt> doubts) {
    public Content {
        pages = List.copyOf(pages);
        parts = List.copyOf(parts);
        doubts = List.copyOf(doubts);
    }

    /** The file itself as a part. */
    public Part part(String path) {
        return new Part(path, mediaType, unit, paged, pages);
    }
}
