package org.shenbao.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Doubt;
import org.shenbao.document.Method;
import org.shenbao.document.Reading;
import org.shenbao.document.Severity;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.Claim.Leaf;

/** Which of a project's goals an indicator serves; where that goal was not read, a warning that it is not known. */
final class GoalLink {
    private static final Doubt UNKNOWN = new Doubt(
            "indicator-goal-unknown",
            Severity.WARNING,
            "Indicators stand under several goals, and the one that they serve was not read.",
            Map.of());

    private static final Set<Field> LINKS = EnumSet.of(Field.INDICATOR_GOAL, Field.GROUP_GOAL);

    private GoalLink() {}

    /**
     * @param goal key of the goal's row, null where it was not found
     * @param head of the indicator's columns
     */
    static Leaf of(RowKey indicator, @Nullable RowKey goal, Piece head) {
        return new Leaf(
                Field.INDICATOR_GOAL, indicator, goal, Reading.of(Method.LABEL, 0.95), head.places(), List.of());
    }

    /** As {@link #of}, for the points of a level or of a goal. */
    static Leaf ofGroup(RowKey group, RowKey goal, Piece head) {
        return new Leaf(Field.GROUP_GOAL, group, goal, Reading.of(Method.LABEL, 0.95), head.places(), List.of());
    }

    /** The leaves, each link to a goal that is not among them doubted and without its value. */
    static List<Leaf> checked(List<Leaf> leaves) {
        Set<RowKey> goals = leaves.stream()
                .filter(leaf -> leaf.value() != null && leaf.field().list().equals(Field.GOAL_HORIZON.list()))
                .map(leaf -> leaf.row().outer())
                .collect(Collectors.toSet());
        return Stream.concat(leaves.stream(), byHorizon(leaves).stream())
                .map(leaf -> LINKS.contains(leaf.field()) && !goals.contains(leaf.value()) ? unknown(leaf) : leaf)
                .toList();
    }

    /** Indicators under 长期绩效指标 serve the long-term goal, where there is but one beside others. */
    private static List<Leaf> byHorizon(List<Leaf> leaves) {
        List<Leaf> goals = of(leaves, Field.GOAL_HORIZON);
        Set<RowKey> linked =
                of(leaves, Field.INDICATOR_GOAL).stream().map(Leaf::row).collect(Collectors.toSet());
        List<Leaf> links = new ArrayList<>();
        for (Leaf horizon : of(leaves, Field.INDICATOR_HORIZON)) {
            List<Leaf> same = goals.stream()
                    .filter(goal -> Objects.equals(goal.value(), horizon.value()))
                    .toList();
            if (goals.size() > 1 && same.size() == 1 && !linked.contains(horizon.row())) {
                links.add(new Leaf(
                        Field.INDICATOR_GOAL,
                        horizon.row(),
                        same.get(0).row(),
                        horizon.reading(),
                        horizon.places(),
                        List.of()));
            }
        }
        return links;
    }

    private static List<Leaf> of(List<Leaf> leaves, Field field) {
        return leaves.stream()
                .filter(leaf -> leaf.field() == field && leaf.value() != null)
                .toList();
    }

    private static Leaf unknown(Leaf link) {
        return new Leaf(link.field(), link.row(), null, link.reading(), link.places(), link.concerns())
                .with(new Concern(UNKNOWN, link.places().get(0)));
    }
}
