package org.shenbao.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.document.Outline.Heading;
import org.shenbao.vocabulary.Folding;

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

    /** The numbered heading that names the project among several, null where none does. */
    @Nullable
    Heading name(List<Block> blocks) {
        @Nullable Landmark name = stretch.counted();
        return name == null
                ? null
                : HeadingLine.name((Line) blocks.get(name.index()))
                        .map(HeadingLine::heading)
                        .orElse(null);
    }

    /**
     * The blocks without the title's lines; where a further sheet of the form prints one of them again, or a
     * heading the project's name above its label, it is aside.
     */
    List<Block> body(List<Block> blocks) {
        Set<String> titles =
                title(blocks).stream().map(line -> Folding.fold(line.text())).collect(Collectors.toSet());
        List<Block> body = new ArrayList<>();
        @Nullable Landmark name = stretch.counted();
        for (int i = from; i < to; i++) {
            if (!title.contains(i) && (name == null || name.index() != i)) {
                boolean again = blocks.get(i) instanceof Line line
                        && !line.blank()
                        && (titles.contains(Folding.fold(line.text()))
                                || (i < stretch.first().index() && NameHeading.is(line, stretch)));
                body.add(again ? new Aside(Aside.Reason.REPEATED, ((Line) blocks.get(i)).places()) : blocks.get(i));
            }
        }
        return body;
    }
}
