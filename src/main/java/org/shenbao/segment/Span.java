package org.shenbao.segment;

import java.util.ArrayList;
import java.util.List;
import org.shenbao.document.Block;
import org.shenbao.document.Line;

/**
 * Which of a document's blocks are one project.
 *
 * @param title indices of the title's lines
 * @param from index of the first block
 * @param to index behind the last one
 */
record Span(List<Integer> title, int from, int to, Stretch stretch) {
    Span upTo(int index) {
        return new Span(title, from, Math.min(to, index), stretch);
    }

    List<Line> title(List<Block> blocks) {
        return title.stream().map(i -> (Line) blocks.get(i)).toList();
    }

    /** The blocks without the title's lines. */
    List<Block> body(List<Block> blocks) {
        List<Block> body = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (!title.contains(i)) {
                body.add(blocks.get(i));
            }
        }
        return body;
    }
}
