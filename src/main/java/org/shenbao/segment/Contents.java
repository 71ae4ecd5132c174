package org.shenbao.segment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Line;

/** Sets a table of contents aside: headings with dots up to the number of a page, which say again what stands further down. */
final class Contents {
    private static final int LONGEST = 200;
    private static final Pattern DOTTED =
            Pattern.compile("[^.．…·‥\\s].*?(?:[.．…·‥]{3,}|(?:[.．·]\\s){4,})[.．…·‥\\s]*[（(-]?\\s*[0-9]{1,4}\\s*[-）)]?");
    private static final Pattern PAGED = Pattern.compile("\\S.*?\\t+\\s*[0-9]{1,4}");
    /** A heading and its page with no more than a blank between: told by the heading, which stands below once more. */
    private static final Pattern SPACED = Pattern.compile("(\\S.{3,60}?)[\\s\\u3000]+[0-9]{1,3}");

    private static final Pattern TITLE = Pattern.compile("目[\\s\\u3000]*[录次]");
    /** One line alone may say anything. */
    private static final int FEWEST = 2;

    private Contents() {}

    /** The blocks, with the lines of tables of contents aside. */
    static List<Block> aside(List<Block> blocks) {
        List<Block> kept = new ArrayList<>(blocks.size());
        Set<String> whole = new HashSet<>();
        blocks.forEach(block -> {
            if (block instanceof Line line) {
                whole.add(bare(line));
            }
        });
        int i = 0;
        while (i < blocks.size()) {
            int end = end(blocks, i, whole);
            if (end == i) {
                kept.add(blocks.get(i++));
            }
            for (; i < end; i++) {
                boolean blank = blocks.get(i) instanceof Line line && line.blank();
                kept.add(blank ? blocks.get(i) : new Aside(Aside.Reason.REPEATED, ((Line) blocks.get(i)).places()));
            }
        }
        return kept;
    }

    /** Behind the last line of the table of contents that begins at the index; the index itself where none does. */
    private static int end(List<Block> blocks, int from, Set<String> whole) {
        boolean titled = blocks.get(from) instanceof Line line
                && TITLE.matcher(bare(line)).matches();
        if (!titled && !entry(blocks.get(from), false, whole)) {
            return from;
        }
        int entries = titled ? 0 : 1;
        int end = from + 1;
        for (int i = from + 1; i < blocks.size(); i++) {
            boolean blank = blocks.get(i) instanceof Line line && line.blank();
            if (!blank && !entry(blocks.get(i), titled, whole)) {
                break;
            }
            entries += blank ? 0 : 1;
            end = blank ? end : i + 1;
        }
        return entries >= FEWEST ? end : from;
    }

    private static boolean entry(Block block, boolean titled, Set<String> whole) {
        return block instanceof Line line
                && bare(line).length() <= LONGEST
                && (DOTTED.matcher(bare(line)).matches()
                        || (titled && PAGED.matcher(bare(line)).matches())
                        || again(bare(line), whole));
    }

    private static boolean again(String text, Set<String> whole) {
        Matcher spaced = SPACED.matcher(text);
        return spaced.matches() && whole.contains(spaced.group(1));
    }

    private static String bare(Line line) {
        return Words.bare(line);
    }
}
