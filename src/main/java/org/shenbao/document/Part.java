package org.shenbao.document;

import java.util.List;

/**
 * A document's body or one of its embedded parts.
 *
 * @param path "" for the body
 * @param unit what its boxes are measured in
 * @param paged whether the format knows pages
 */
public record Part(String path, String mediaType, Unit unit, boolean paged, List<Page> pages) {
    public Part {
        pages = List.copyOf(pages);
    }
}
