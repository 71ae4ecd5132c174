package org.shenbao.segment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Block;
import org.shenbao.document.Line;
import org.shenbao.segment.Landmark.Kind;
import org.shenbao.segment.Numbering.Style;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Folding;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Projects told one below the other under numbered names, each by the same known leads: {@code 1.name}, then
 * {@code 1）项目概述}, {@code 2）立项依据} and so on. No label says that a line is a name; that the same leads follow each of them
 * does.
 */
final class CountedProjects {
    /** So many leads that all the projects share are no chance. */
    private static final int FEWEST_LEADS = 3;

    private final List<Block> blocks;
    private final Vocabulary vocabulary;
    private final List<Named> named = new ArrayList<>();

    private CountedProjects(List<Block> blocks, Vocabulary vocabulary) {
        this.blocks = blocks;
        this.vocabulary = vocabulary;
    }

    /** The names by the index of their lines, and what ends the last of them. */
    static Map<Integer, Landmark> of(List<Block> blocks, Vocabulary vocabulary) {
        return new CountedProjects(blocks, vocabulary).landmarks();
    }

    /**
     * A numbered line right over a known lead.
     *
     * @param lead style of the leads' numbers, null where they have none
     * @param first the first lead's words
     * @param labels the words of all its leads
     */
    private record Named(
            int index, HeadingLine line, @Nullable Style lead, String first, Set<String> labels) {
        Numbering number() {
            return Objects.requireNonNull(line.numbering());
        }

        boolean like(Named other) {
            return number().style() == other.number().style() && lead == other.lead && first.equals(other.first);
        }
    }

    private Map<Integer, Landmark> landmarks() {
        find();
        List<Named> run = new ArrayList<>();
        for (Named name : named) {
            int value = name.number().value();
            boolean on = !run.isEmpty()
                    && name.like(run.get(0))
                    && (value == 1 || value == run.get(run.size() - 1).number().value() + 1);
            if (on) {
                run.add(name);
            } else if (run.size() < 2 && value == 1) {
                run = new ArrayList<>(List.of(name));
            }
        }
        return run.size() > 1 && alike(run) ? marks(run) : Map.of();
    }

    private static boolean alike(List<Named> run) {
        Set<String> shared = new HashSet<>(run.get(0).labels());
        run.forEach(name -> shared.retainAll(name.labels()));
        return shared.size() >= FEWEST_LEADS;
    }

    private void find() {
        @Nullable HeadingLine above = null;
        int at = -1;
        @Nullable Named open = null;
        for (int i = 0; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof Line line)) {
                above = null;
                continue;
            }
            if (line.blank()) {
                continue;
            }
            @Nullable HeadingLine lead = HeadingLine.known(line, vocabulary).orElse(null);
            if (lead == null) {
                above = name(line).orElse(null);
                at = i;
                continue;
            }
            if (above != null && first(above, lead)) {
                String label = Folding.fold(lead.label());
                open = new Named(at, above, style(lead), label, new HashSet<>());
                named.add(open);
            }
            if (open != null && open.lead() == style(lead)) {
                open.labels().add(Folding.fold(lead.label()));
            }
            above = null;
        }
    }

    private Optional<HeadingLine> name(Line line) {
        return HeadingLine.name(line)
                .filter(name -> vocabulary.match(Family.CATEGORY, name.label()).isEmpty());
    }

    private static boolean first(HeadingLine name, HeadingLine lead) {
        Numbering number = lead.numbering();
        return lead.term() != Term.FIELD_NAME
                && (number == null
                        || (number.value() == 1
                                && number.style()
                                        != Objects.requireNonNull(name.numbering())
                                                .style()));
    }

    private static @Nullable Style style(HeadingLine lead) {
        Numbering number = lead.numbering();
        return number == null ? null : number.style();
    }

    private Map<Integer, Landmark> marks(List<Named> run) {
        Map<Integer, Landmark> marks = new HashMap<>();
        run.forEach(name -> marks.put(
                name.index(),
                new Landmark(
                        Kind.COUNTED,
                        name.index(),
                        null,
                        name.number(),
                        name.line().label())));
        ends(run.get(0), marks);
        return marks;
    }

    /** Adds the headings that count on from one outside the projects: what follows them is no part of the project above. */
    private void ends(Named first, Map<Integer, Landmark> marks) {
        Map<Style, Integer> outer = new EnumMap<>(Style.class);
        Map<Style, Integer> inner = new EnumMap<>(Style.class);
        boolean open = false;
        for (int i = 0; i < blocks.size(); i++) {
            @Nullable
            Numbering number = blocks.get(i) instanceof Line line
                    ? Numbering.of(Words.bare(line)).orElse(null)
                    : null;
            if (number == null || (open && number.style() == first.lead())) {
                continue;
            }
            Style style = number.style();
            if (marks.containsKey(i)) {
                open = true;
                inner.clear();
                outer.put(style, number.value());
            } else if (!open) {
                outer.put(style, number.value());
            } else if (number.value() == 1 || number.value() == inner.getOrDefault(style, -1) + 1) {
                inner.put(style, number.value());
            } else if (number.value() == outer.getOrDefault(style, -1) + 1
                    && HeadingLine.name((Line) blocks.get(i)).isPresent()) {
                marks.put(i, new Landmark(Kind.END, i, null, number, ""));
                outer.put(style, number.value());
                open = false;
            }
        }
    }
}
