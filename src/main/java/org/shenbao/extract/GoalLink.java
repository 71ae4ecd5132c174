package org.shenbao.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        return leaves.stream()
                .map(leaf ->
                        LINKS.contains(leaf.field()) && !goals.contains(leaf.value()) ? unknown(leaf) : leaf)
                .toList();
    }

    private static Leaf unknown(Leaf link) {
        return new Leaf(link.field(), link.row(), null, link.reading(), link.places(), link.concerns())
                .with(new Concern(UNKNOWN, link.places().get(0)));
    }
}
