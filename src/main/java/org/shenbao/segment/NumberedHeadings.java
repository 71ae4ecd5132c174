package org.shenbao.segment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.document.Table;
import org.shenbao.segment.Numbering.Style;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Vocabulary;

/**
 * The headings that a report counts, whatever their words: lines alone with a number that count on from one, over text or
 * tables. Below each of them a second and a third depth may count in other styles; what counts deeper is text. 产出指标 and other
 * classes of indicators are none: the indicators of all of them are read together.
 */
final class NumberedHeadings {
    /** Reports count their parts so; other numbers stand before the items of a list or the rows of a flattened table. */
    private static final Set<Style> PARTS = EnumSet.of(Style.HAN_PART, Style.HAN_COMMA);

    /** One heading alone is an item of something else. */
    private static final int FEWEST = 2;

    private static final int DEEPEST = 3;

    /** A text in which so many lines begin to count, and none goes on, is no report. */
    private static final int MOST_BEGUN = 50;

    private final List<Block> body;
    private final Map<Integer, HeadingLine> alone = new HashMap<>();
    /** Those with a comma, which are headings only among others. */
    private final Map<Integer, HeadingLine> withComma = new HashMap<>();

    private final Map<Integer, Numbering> numbers = new HashMap<>();

    private NumberedHeadings(List<Block> body, Vocabulary vocabulary) {
        this.body = body;
        for (int i = 0; i < body.size(); i++) {
            if (body.get(i) instanceof Line line && !line.blank()) {
                int index = i;
                Numbering.of(Words.bare(line)).ifPresent(numbering -> numbers.put(index, numbering));
                HeadingLine.numbered(line, vocabulary)
                        .filter(heading -> vocabulary
                                .match(Family.CATEGORY, heading.label())
                                .isEmpty())
                        .ifPresent(heading -> alone.put(index, heading));
                HeadingLine.withComma(line, vocabulary).ifPresent(heading -> withComma.put(index, heading));
            }
        }
    }

    /** The headings of a project's text, by their index in it. */
    static Map<Integer, HeadingLine> of(List<Block> body, Vocabulary vocabulary) {
        return new NumberedHeadings(body, vocabulary).both();
    }

    private Map<Integer, HeadingLine> both() {
        Map<Integer, HeadingLine> found = new HashMap<>();
        List<Integer> parts = first(0, body.size(), PARTS);
        for (int i = 0; i < parts.size(); i++) {
            int from = parts.get(i);
            int to = i + 1 < parts.size() ? parts.get(i + 1) : body.size();
            HeadingLine part = heading(from);
            found.put(from, part);
            below(from, to, EnumSet.allOf(Style.class), found);
        }
        return found;
    }

    /** The headings between a heading and the index, each deeper one in a style of its own. */
    private void below(int heading, int to, Set<Style> styles, Map<Integer, HeadingLine> found) {
        Set<Style> others = EnumSet.noneOf(Style.class);
        others.addAll(styles);
        others.remove(number(heading).style());
        if (EnumSet.allOf(Style.class).size() - others.size() >= DEEPEST) {
            return;
        }
        List<Integer> deeper = first(heading + 1, to, others);
        for (int i = 0; i < deeper.size(); i++) {
            int index = deeper.get(i);
            found.put(index, heading(index));
            below(index, i + 1 < deeper.size() ? deeper.get(i + 1) : to, others, found);
        }
    }

    /** The first lines between the indices that count from one and stand over something. */
    private List<Integer> first(int from, int to, Set<Style> styles) {
        int begun = 0;
        for (int i = from; i < to && begun < MOST_BEGUN; i++) {
            if (alone.containsKey(i)
                    && number(i).value() == 1
                    && styles.contains(number(i).style())) {
                begun++;
                List<Integer> counted = counted(i, to, alone::containsKey);
                if (counted.size() >= FEWEST && stand(counted)) {
                    return counted(i, to, index -> alone.containsKey(index) || commaOverText(index));
                }
            }
        }
        return List.of();
    }

    /** The lines alone that count on from the first; a number before more text is counted too. */
    private List<Integer> counted(int first, int to, IntPredicate heading) {
        List<Integer> counted = new ArrayList<>(List.of(first));
        Style style = number(first).style();
        int last = 1;
        for (int i = first + 1; i < to; i++) {
            @Nullable Numbering numbering = numbers.get(i);
            if (numbering != null && numbering.style() == style && numbering.value() == last + 1) {
                last++;
                if (heading.test(i)) {
                    counted.add(i);
                }
            }
        }
        return counted;
    }

    /** Whether the line has a comma and stands over a sentence without a number, as no item of a list does. */
    private boolean commaOverText(int index) {
        if (!withComma.containsKey(index)) {
            return false;
        }
        for (int i = index + 1; i < body.size(); i++) {
            if (body.get(i) instanceof Table) {
                return false;
            }
            if (body.get(i) instanceof Line line && !line.blank()) {
                return !numbers.containsKey(i) && Words.sentence(Words.bare(line));
            }
        }
        return false;
    }

    /** Whether most of the lines stand over text or a table: those of a table of contents and of a list do not. */
    private boolean stand(List<Integer> lines) {
        long standing = lines.stream()
                .filter(index -> over(index, number(index).style(), 1))
                .count();
        return standing >= FEWEST && 2 * standing > lines.size();
    }

    private boolean over(int index, Style style, int depth) {
        for (int i = index + 1; i < body.size(); i++) {
            if (body.get(i) instanceof Table) {
                return true;
            }
            if (body.get(i) instanceof Line line && !line.blank()) {
                @Nullable Numbering deeper = numbers.get(i);
                return (!alone.containsKey(i) && Words.sentence(Words.bare(line)))
                        || (deeper != null
                                && deeper.style() != style
                                && depth < DEEPEST
                                && over(i, deeper.style(), depth + 1));
            }
        }
        return false;
    }

    private HeadingLine heading(int index) {
        return Objects.requireNonNull(alone.getOrDefault(index, withComma.get(index)));
    }

    private Numbering number(int index) {
        return Objects.requireNonNull(numbers.get(index));
    }
}
