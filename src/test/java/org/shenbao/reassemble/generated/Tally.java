package org.shenbao.reassemble.generated;

/** What was counted over the tables of a class. */
final class Tally {
    int tables;
    int exact;
    int refused;
    int labels;
    int labelsRight;
    int openLabels;
    int openLabelsRight;
    int goals;
    int goalsRight;
    int goalsSilent;
    int cells;
    int wrong;
    int silent;
    int unflagged;
    long nanos;

    void add(Tally other) {
        tables += other.tables;
        exact += other.exact;
        refused += other.refused;
        labels += other.labels;
        labelsRight += other.labelsRight;
        openLabels += other.openLabels;
        openLabelsRight += other.openLabelsRight;
        goals += other.goals;
        goalsRight += other.goalsRight;
        goalsSilent += other.goalsSilent;
        cells += other.cells;
        wrong += other.wrong;
        silent += other.silent;
        unflagged += other.unflagged;
        nanos += other.nanos;
    }

    int right() {
        return cells - wrong;
    }

    static final String HEAD = String.format(
            "%-38s %7s %7s %7s %8s %8s %9s %7s %7s %9s %8s %7s %9s %8s",
            "class",
            "tables",
            "exact",
            "refused",
            "labels%",
            "open",
            "open%",
            "goals%",
            "g-silent",
            "cells",
            "wrong",
            "silent",
            "right-unfl%",
            "ms/table");

    String line(String name) {
        return String.format(
                java.util.Locale.ROOT,
                "%-38s %7d %7d %7d %8.3f %8d %9.3f %7.2f %7d %9d %8d %7d %9.3f %8.1f",
                name,
                tables,
                exact,
                refused,
                share(labelsRight, labels),
                openLabels,
                share(openLabelsRight, openLabels),
                share(goalsRight, goals),
                goalsSilent,
                cells,
                wrong,
                silent,
                share(unflagged, right()),
                tables == 0 ? 0 : nanos / 1e6 / tables);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 100 : 100.0 * part / whole;
    }
}
