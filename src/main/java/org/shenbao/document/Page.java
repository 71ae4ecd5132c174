package org.shenbao.document;

import java.util.List;

/**
 * One page, or the whole of a part whose format knows no pages.
 *
 * @param number 1-based, 1 where the format knows no pages
 * @param box in the part's unit
 * @param blocks in reading order; empty before a drawn page is laid out
 * @param drawn what stands on a page of a format with geometry and is not laid out yet
 */
public record Page(int number, Box box, List<Block> blocks, Drawn drawn) {
    public Page {
        blocks = List.copyOf(blocks);
    }

    /** A page whose blocks the format itself gives. */
    public static Page of(int number, Box box, List<Block> blocks) {
        return new Page(number, box, blocks, Drawn.NOTHING);
    }

    /** A page that is still to be laid out. */
    public static Page drawn(int number, Box box, Drawn drawn) {
        return new Page(number, box, List.of(), drawn);
    }
}
