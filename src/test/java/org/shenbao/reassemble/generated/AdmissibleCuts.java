package org.shenbao.reassemble.generated;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All ways to cut the lines of the labels into labels, tried exhaustively and without the program under test. A cut is
 * admissible where, under one ruler, one set of line-breaking rules, and one width for each of the three columns,
 *
 * <ol>
 *   <li>as many labels follow each other as there are rows, each in the column of its row; where category rows left no
 *       marker, any order of categories and indicators that makes a tree, with as many indicators as there are value rows,
 *   <li>every label, broken at its column's width, gives exactly its lines; no label goes on over a picture's border,
 *   <li>lines that make a known category word are the label of a category row, and no other label holds them; and where
 *       category rows left no marker, only words that end in 指标 are categories.
 * </ol>
 *
 * @param groups every stretch of lines that some admissible cut takes for one label
 * @param open by row, whether admissible cuts differ about the label's lines or level
 * @param trueCutFound whether the cut that was drawn is among the admissible ones, as it must be
 */
record AdmissibleCuts(Set<Group> groups, List<Boolean> open, boolean trueCutFound) {
    /** The narrowest column of labels, in halves of a full-width character. */
    static final int NARROWEST = 12;

    /** The lines from {@code from} up to {@code to} as one label. */
    record Group(int from, int to, Level level) {}

    /** Whether exactly one cut is admissible. */
    boolean unique() {
        return trueCutFound && groups.size() == open.size();
    }

    static AdmissibleCuts of(GeneratedTable table) {
        Set<Group> groups = new LinkedHashSet<>();
        for (Ruler ruler : Ruler.values()) {
            for (boolean chinese : new boolean[] {false, true}) {
                WrapGroups wraps = WrapGroups.of(table.labels().lines(), ruler, chinese, NARROWEST);
                groups.addAll(new CutSearch(table, wraps).groups());
            }
        }
        List<Group> truth = trueCut(table);
        List<Boolean> open = truth.stream()
                .map(own -> groups.stream()
                        .anyMatch(group -> !group.equals(own) && group.from() < own.to() && own.from() < group.to()))
                .toList();
        return new AdmissibleCuts(groups, open, groups.containsAll(truth));
    }

    private static List<Group> trueCut(GeneratedTable table) {
        List<Group> truth = new ArrayList<>();
        int from = table.labels().beforeLabels();
        for (TruthRow row : table.rows()) {
            int to = from;
            StringBuilder text = new StringBuilder();
            while (text.length() < row.label().length()) {
                text.append(table.labels().lines().get(to++).text());
            }
            truth.add(new Group(from, to, row.level()));
            from = to;
        }
        return truth;
    }
}
