package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.shenbao.document.Block;
import org.shenbao.document.Line;

/** Hands each run of lines that belong together to a rebuilder; all other blocks stay as they are. */
final class Runs {
    private Runs() {}

    /**
     * @param member whether a line goes on in the run of the lines before it
     * @param rebuild what becomes of a run; the run itself where it is nothing to rebuild
     */
    static List<Block> rebuild(
            List<Block> blocks,
            BiPredicate<List<Line>, Line> member,
            Function<List<Line>, List<? extends Block>> rebuild) {
        List<Block> result = new ArrayList<>();
        List<Line> run = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Line line && member.test(run, line)) {
                run.add(line);
            } else {
                result.addAll(rebuild.apply(List.copyOf(run)));
                run.clear();
                result.add(block);
            }
        }
        result.addAll(rebuild.apply(List.copyOf(run)));
        return result;
    }
}
