package org.shenbao.document;

import java.util.List;

/**
 * One page, or the whole of a part whose format knows no pages.
 *
 * @param number 1-based, 1 where the format knows no pages
 * @param box in the part's unit
 */
public record Page(int number, Box box, List<Block> blocks) {
    public Page {
        blocks = List.copyOf(blocks);
    }
}
