package org.shenbao.reassemble.generated;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All paths over lines at once, each step over one piece of text; paths that come to the same state go on as one.
 *
 * @param <S> what the rest of a path depends on
 * @param <P> a piece
 */
final class Paths<S, P> {
    private final List<Map<S, List<Step<S, P>>>> byLine = new ArrayList<>();

    private record Step<S, P>(int line, S from, P piece) {}

    /** @param lines how many there are to step over */
    Paths(int lines) {
        for (int line = 0; line <= lines; line++) {
            byLine.add(new LinkedHashMap<>());
        }
    }

    int lines() {
        return byLine.size() - 1;
    }

    void start(int line, S state) {
        byLine.get(line).put(state, new ArrayList<>());
    }

    void step(int line, S from, P piece, int to, S state) {
        byLine.get(to).computeIfAbsent(state, key -> new ArrayList<>()).add(new Step<>(line, from, piece));
    }

    /** The states that some path has before the line. */
    Set<S> before(int line) {
        return byLine.get(line).keySet();
    }

    /** Every piece that stands on some path to one of the ends. */
    Set<P> pieces(Collection<S> ends) {
        record Stop<S>(int line, S state) {}
        Set<P> pieces = new LinkedHashSet<>();
        Set<Stop<S>> seen = new HashSet<>();
        Deque<Stop<S>> todo = new ArrayDeque<>();
        ends.forEach(end -> todo.add(new Stop<>(lines(), end)));
        while (!todo.isEmpty()) {
            Stop<S> stop = todo.remove();
            for (Step<S, P> step : byLine.get(stop.line()).getOrDefault(stop.state(), List.of())) {
                pieces.add(step.piece());
                Stop<S> before = new Stop<>(step.line(), step.from());
                if (seen.add(before)) {
                    todo.add(before);
                }
            }
        }
        return pieces;
    }
}
