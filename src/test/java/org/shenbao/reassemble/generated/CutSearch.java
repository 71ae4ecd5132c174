package org.shenbao.reassemble.generated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.reassemble.generated.AdmissibleCuts.Group;
import org.shenbao.reassemble.generated.WrapGroups.WrapGroup;

/** Tries every cut of the labels' lines under one ruler and one set of line-breaking rules. */
final class CutSearch {
    private final boolean marked;
    private final List<Level> skeleton;
    private final int beforeLabels;
    private final int indicators;
    private final WrapGroups wraps;
    private final Map<Integer, Integer> known = new HashMap<>();
    private final Paths<State, Group> paths;

    CutSearch(GeneratedTable table, WrapGroups wraps) {
        this.wraps = wraps;
        marked = table.marked();
        skeleton = table.skeleton();
        beforeLabels = table.labels().beforeLabels();
        indicators = (int) skeleton.stream().filter(level -> !level.category()).count();
        paths = new Paths<>(table.labels().lines().size());
        Set<String> categories = Words.ALL.categories();
        for (int line = beforeLabels; line < paths.lines(); line++) {
            for (WrapGroup group : wraps.from().get(line)) {
                if (categories.contains(group.text())) {
                    known.put(line, group.to());
                }
            }
        }
    }

    /**
     * Where a cut has come to.
     *
     * @param rows how many rows have their labels; 0 where only indicators are counted
     * @param last the level of the last label, null before the first
     * @param first the widths that the first column may still have, as bits
     */
    private record State(int rows, int indicators, @Nullable Level last, long first, long second, long name) {}

    /** Every stretch of lines that some admissible cut takes for a label. */
    Set<Group> groups() {
        for (int start = 0; start <= beforeLabels; start++) {
            paths.start(start, new State(0, 0, null, wraps.any(), wraps.any(), wraps.any()));
        }
        for (int line = 0; line < paths.lines(); line++) {
            for (State state : paths.before(line)) {
                walk(line, state);
            }
        }
        return paths.pieces(
                paths.before(paths.lines()).stream().filter(this::ended).toList());
    }

    private boolean ended(State state) {
        return marked
                ? state.rows() == skeleton.size()
                : state.indicators() == indicators && state.last() == Level.INDICATOR;
    }

    private void walk(int line, State state) {
        int labelsLeft = marked ? skeleton.size() - state.rows() : indicators - state.indicators();
        if (labelsLeft > paths.lines() - line) {
            return;
        }
        for (Level level : next(state)) {
            for (WrapGroup group : wraps.from().get(line)) {
                State then = then(state, level, group);
                if (then != null && allowed(line, group, level)) {
                    paths.step(line, state, new Group(line, group.to(), level), group.to(), then);
                }
            }
        }
    }

    private List<Level> next(State state) {
        if (marked) {
            return state.rows() < skeleton.size() ? List.of(skeleton.get(state.rows())) : List.of();
        }
        if (state.indicators() == indicators) {
            return List.of();
        }
        Level last = state.last();
        if (last == null) {
            return List.of(Level.FIRST);
        }
        return switch (last) {
            case FIRST -> List.of(Level.SECOND);
            case SECOND -> List.of(Level.INDICATOR);
            case INDICATOR -> List.of(Level.values());
        };
    }

    private @Nullable State then(State state, Level level, WrapGroup group) {
        long first = level == Level.FIRST ? state.first() & group.widths() : state.first();
        long second = level == Level.SECOND ? state.second() & group.widths() : state.second();
        long name = level == Level.INDICATOR ? state.name() & group.widths() : state.name();
        if (first == 0 || second == 0 || name == 0) {
            return null;
        }
        int rows = marked ? state.rows() + 1 : 0;
        return new State(rows, state.indicators() + (level.category() ? 0 : 1), level, first, second, name);
    }

    /** Nothing but itself may hold the lines of a known category word. */
    private boolean allowed(int line, WrapGroup group, Level level) {
        Integer end = known.get(line);
        if (end != null) {
            return level.category() && group.to() == end;
        }
        for (int inside = line + 1; inside < group.to(); inside++) {
            if (known.containsKey(inside)) {
                return false;
            }
        }
        return !level.category() || marked || group.text().endsWith("指标");
    }
}
