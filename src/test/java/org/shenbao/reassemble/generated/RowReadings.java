package org.shenbao.reassemble.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.shenbao.reassemble.generated.WrapGroups.WrapGroup;
import org.shenbao.reassemble.generated.WrapGroups.WrapLine;

/**
 * Every way to read a value row from the lines that start somewhere, under one ruler and one set of rules. Cells of one line
 * hold no blank and stand side by side; a wrapped cell's lines stand alone, and broken at some width they are the same.
 */
final class RowReadings {
    private static final Set<String> OPERATORS = Set.of("=", ">=", "<=", ">", "<");
    private static final Set<String> ATTRIBUTES = Set.of("定量指标", "定性指标");
    private static final int TRAILING = 3;

    private final List<WrapLine> lines;
    private final WrapGroups wraps;
    private final boolean marked;

    RowReadings(List<WrapLine> lines, WrapGroups wraps, boolean marked) {
        this.lines = lines;
        this.wraps = wraps;
        this.marked = marked;
    }

    /**
     * One reading.
     *
     * @param to the line after the row
     * @param cells from the operator to the basis, "" where empty
     * @param widths that value, scoring, content and basis may have, as bits
     */
    record RowReading(int from, int to, List<String> cells, List<Long> widths) {}

    /** Whether one of the words is an indicator's attribute. */
    static boolean hasAttribute(String line) {
        return List.of(line.strip().split(" +", -1)).stream().anyMatch(ATTRIBUTES::contains);
    }

    List<RowReading> at(int from) {
        List<RowReading> readings = new ArrayList<>();
        List<String> words = words(from);
        boolean operator = OPERATORS.contains(words.get(0));
        String sign = operator ? words.get(0) : "";
        List<String> rest = words.subList(operator ? 1 : 0, words.size());
        if (rest.isEmpty() || !operator) {
            int first = operator ? from + 1 : from;
            for (WrapGroup group : wraps.from().get(first)) {
                if (group.to() > first + 1
                        && group.to() < lines.size()
                        && !lines.get(group.to()).begins()) {
                    unit(from, group.to(), words(group.to()), List.of(sign, group.text()), group.widths(), readings);
                }
            }
        }
        if (!rest.isEmpty()) {
            unit(
                    from,
                    from,
                    rest.subList(1, rest.size()),
                    List.of(sign, rest.get(0)),
                    wraps.fitting(rest.get(0)),
                    readings);
        }
        return readings;
    }

    /** Goes on with the unit and the attribute, which the line's words begin with. */
    private void unit(
            int from, int line, List<String> words, List<String> cells, long widths, List<RowReading> readings) {
        for (int units = 0; units <= 1; units++) {
            if (words.size() > units && ATTRIBUTES.contains(words.get(units))) {
                List<String> more = new ArrayList<>(cells);
                more.add(units == 0 ? "" : words.get(0));
                more.add(words.get(units));
                trailing(
                        new RowReading(from, line + 1, more, List.of(widths)),
                        words.subList(units + 1, words.size()),
                        false,
                        readings);
            }
        }
    }

    /**
     * Goes on with scoring, content and basis.
     *
     * @param side the words that are left on the line before
     * @param wrapped whether that line was a wrapped cell's last
     */
    private void trailing(RowReading row, List<String> side, boolean wrapped, List<RowReading> readings) {
        int column = row.widths().size() - 1;
        if (column == TRAILING) {
            if (side.isEmpty()) {
                readings.add(row);
            }
            return;
        }
        if (!marked && column > 0) {
            trailing(with(row, row.to(), "", wraps.any()), side, wrapped, readings);
        }
        if (!side.isEmpty()) {
            RowReading next = with(row, row.to(), side.get(0), wraps.fitting(side.get(0)));
            trailing(next, side.subList(1, side.size()), false, readings);
        } else if (row.to() < lines.size() && !lines.get(row.to()).begins()) {
            if (wrapped) {
                RowReading below = new RowReading(row.from(), row.to() + 1, row.cells(), row.widths());
                List<String> words = words(row.to());
                RowReading next = with(below, below.to(), words.get(0), wraps.fitting(words.get(0)));
                trailing(next, words.subList(1, words.size()), false, readings);
            }
            for (WrapGroup group : wraps.from().get(row.to())) {
                if (group.to() > row.to() + 1) {
                    trailing(with(row, group.to(), group.text(), group.widths()), List.of(), true, readings);
                }
            }
        }
    }

    private static RowReading with(RowReading row, int to, String cell, long widths) {
        List<String> cells = new ArrayList<>(row.cells());
        cells.add(cell);
        List<Long> all = new ArrayList<>(row.widths());
        all.add(widths);
        return new RowReading(row.from(), to, cells, all);
    }

    private List<String> words(int line) {
        return List.of(lines.get(line).text().strip().split(" +", -1));
    }
}
