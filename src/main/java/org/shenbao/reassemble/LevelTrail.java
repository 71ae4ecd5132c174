package org.shenbao.reassemble;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells how sure the level is under which an indicator stands. Where categories have no rows of their own, a category may
 * stand some rows higher or lower, and its words may have been taken for a part of something else.
 */
final class LevelTrail {
    private static final double UNNAMED = 0.5;
    private static final double SURE = 0.9;

    private LevelTrail() {}

    /** The label of a level, null where none has been named, and how sure it is. */
    record Level(LabelCut.@Nullable Cut label, double confidence) {}

    /**
     * The level of the indicator.
     *
     * @param at index of the indicator's cut
     * @param row that the indicator is laid on
     * @param marked whether the rows themselves tell where categories stand
     * @param named whether an indicator's text is formed like a category's
     */
    static Level at(
            List<LabelCut.Cut> cuts,
            int at,
            int row,
            LabelCut.Role role,
            boolean marked,
            Predicate<LabelCut.Cut> named) {
        double hidden = 1;
        for (int i = at; i >= 0; i--) {
            LabelCut.Cut cut = cuts.get(i);
            LabelCut.Role own = cut.step().role();
            if (own == role) {
                double sure = marked ? 1 : under(cut, next(cuts, at, role), row);
                return new Level(cut, Math.min(hidden, sure));
            }
            if (own == LabelCut.Role.LEVEL1) {
                break;
            }
            boolean mayHide = own == LabelCut.Role.LEVEL2 || (own == LabelCut.Role.INDICATOR && named.test(cut));
            if (!marked && mayHide && cut.confidence() < SURE) {
                hidden = Math.min(hidden, cut.confidence());
            }
        }
        return new Level(null, UNNAMED);
    }

    /** The next label after which the level is another. */
    private static LabelCut.@Nullable Cut next(List<LabelCut.Cut> cuts, int at, LabelCut.Role role) {
        for (LabelCut.Cut cut : cuts.subList(at, cuts.size())) {
            LabelCut.Role own = cut.step().role();
            if (own == LabelCut.Role.LEVEL1 || own == role) {
                return cut;
            }
        }
        return null;
    }

    private static double under(LabelCut.Cut label, LabelCut.@Nullable Cut next, int row) {
        double before = label.before().get(Math.min(row, label.before().size() - 1));
        double after =
                next == null ? 0 : next.before().get(Math.min(row, next.before().size() - 1));
        return before - after;
    }
}
