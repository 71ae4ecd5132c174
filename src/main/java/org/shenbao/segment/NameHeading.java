package org.shenbao.segment;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.segment.Landmark.Kind;
import org.shenbao.vocabulary.Folding;

/** Finds the heading that says a project's name already above its label: （二）粮食烘干项目 over 项目名称：粮食烘干项目. */
final class NameHeading {
    /** A numbered heading over projects of one kind: 二、乡村建设行动类（1个、资金规模115.5万元）. */
    private static final Pattern KIND = Pattern.compile("(?:类|方面|领域|板块|部分)(?:项目|工程)?(?:[（(][^（()）]{1,40}[）)])?[：:]?$");

    private static final int LONGEST = 60;

    private NameHeading() {}

    /** Index of the line right above the project's start that is such a heading, -1 where none is. */
    static int above(Stretch stretch, List<Block> blocks, int floor) {
        int line = above(stretch.first().index(), blocks, floor);
        return line >= 0 && is(blocks.get(line), stretch) ? line : -1;
    }

    /** Whether the block is a numbered line of the project's name, above its label. */
    static boolean is(Block block, Stretch stretch) {
        @Nullable String name = stretch.first().kind() == Kind.NAME ? stretch.name() : null;
        if (name == null || name.isEmpty() || !(block instanceof Line line)) {
            return false;
        }
        String bare = Words.bare(line);
        return Numbering.of(bare)
                .map(number -> bare.substring(number.printed().length()))
                .filter(heading -> Folding.fold(heading).equals(Folding.fold(name)))
                .isPresent();
    }

    /** Where the headings begin that stand above the index and say of which kind the projects below are. */
    static int withKind(int index, List<Block> blocks, int floor) {
        int line = above(index, blocks, floor);
        boolean kind = line >= 0
                && blocks.get(line) instanceof Line heading
                && heading.text().strip().length() <= LONGEST
                && Numbering.of(Words.bare(heading)).isPresent()
                && KIND.matcher(Words.bare(heading)).find();
        return kind ? line : index;
    }

    /** The nearest block above the index that is no blank line, -1 where there is none from the floor on. */
    private static int above(int index, List<Block> blocks, int floor) {
        int above = index - 1;
        while (above >= floor && blocks.get(above) instanceof Line line && line.blank()) {
            above--;
        }
        return above >= floor ? above : -1;
    }
}
