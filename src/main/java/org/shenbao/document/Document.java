package org.shenbao.document;

import java.util.List;

/**
 * A file as it was read, nothing understood yet.
 *
 * @param parts the body first
 * @param doubts what the reading itself left uncertain, such as the encoding
 */
public record Document(Source source, List<Part> parts, List<Doubt> doubts) {
    public Document {
        parts = List.copyOf(parts);
        doubts = List.copyOf(doubts);
    }

    /** All blocks of the body in reading order. */
    public List<Block> blocks() {
        return parts.get(0).pages().stream()
                .flatMap(page -> page.blocks().stream())
                .toList();
    }
}
