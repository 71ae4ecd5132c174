package org.shenbao.reassemble.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.shenbao.document.Cell;

/** A generated table beside what it was reassembled to. */
final class Comparison {
    private final GeneratedTable table;
    private final TableReading found;
    private final Tally tally = new Tally();
    private final List<String> differences = new ArrayList<>();
    private final AdmissibleCuts cuts;
    private final AdmissibleRows rows;
    private final boolean settledBody;

    Comparison(GeneratedTable table, TableReading found) {
        this.table = table;
        this.found = found;
        cuts = AdmissibleCuts.of(table);
        rows = AdmissibleRows.of(table);
        boolean settledApart = cuts.unique() && rows.unique();
        settledBody =
                settledApart && (!table.marked() || AdmissibleBodies.of(table).unique());
        tally.tables = 1;
        tally.refused = found.refused() ? 1 : 0;
        compareLabels();
        compareIndicators();
        compareGoals();
        tally.exact = differences.isEmpty() ? 1 : 0;
    }

    Tally tally() {
        return tally;
    }

    /** What the lines themselves tell: whether category rows are marked, whether labels and rows can be read in one way only. */
    String className() {
        String tree = cuts.unique()
                ? !rows.unique() ? "rows open" : settledBody ? "one tree" : "border open"
                : rows.unique() ? "labels open" : "both open";
        return (table.marked() ? "marked, " : "unmarked, ")
                + tree
                + switch (table.wraps()) {
                    case NONE -> "";
                    case TRAILING -> ", texts wrapped";
                    case VALUE -> ", values wrapped";
                };
    }

    /** Whether category rows are marked, the lines allow one tree only, and no indicator's value is wrapped in its row. */
    boolean settled() {
        return table.marked() && settledBody && table.wraps() != Form.Wraps.VALUE;
    }

    @Override
    public String toString() {
        return "seed " + table.seed() + " (" + className() + "), " + table.form()
                + differences.stream()
                        .map(difference -> "\n    " + difference)
                        .collect(java.util.stream.Collectors.joining());
    }

    /** One line for each difference in labels and leaves, silent ones marked by an exclamation mark. */
    List<String> differences() {
        return differences;
    }

    private void compareLabels() {
        List<TableReading.Label> truth = table.rows().stream()
                .map(row -> new TableReading.Label(row.level(), Leaf.squeezed(row.label())))
                .toList();
        int[] partner = Alignment.of(truth, found.labels(), TableReading.Label::equals);
        for (int i = 0; i < truth.size(); i++) {
            boolean right =
                    partner[i] >= 0 && truth.get(i).equals(found.labels().get(partner[i]));
            tally.labels++;
            tally.labelsRight += right ? 1 : 0;
            if (cuts.open().get(i)) {
                tally.openLabels++;
                tally.openLabelsRight += right ? 1 : 0;
            }
        }
        if (truth.size() != found.labels().size()) {
            differences.add(found.labels().size() + " labels for " + truth.size());
        }
    }

    private void compareIndicators() {
        List<List<String>> truth = indicators();
        BiPredicate<List<String>, List<Leaf>> alike =
                (row, leaves) -> row.equals(leaves.stream().map(Leaf::text).toList());
        int[] partner = Alignment.of(truth, found.indicators(), alike);
        for (int i = 0; i < truth.size(); i++) {
            for (int column = 0; column < Heads.ALL.size(); column++) {
                Leaf leaf = partner[i] < 0
                        ? Leaf.ABSENT
                        : found.indicators().get(partner[i]).get(column);
                compare(truth.get(i).get(column), leaf, "/indicators/" + i + "/" + Heads.ALL.get(column));
            }
        }
        if (truth.size() != found.indicators().size()) {
            differences.add(found.indicators().size() + " indicators for " + truth.size());
        }
    }

    private void compare(String truth, Leaf leaf, String where) {
        boolean right = truth.equals(leaf.text());
        if (truth.isEmpty() && right) {
            return;
        }
        tally.cells++;
        if (right) {
            tally.unflagged += leaf.told() ? 0 : 1;
            return;
        }
        boolean silent = !leaf.told() && !found.refused();
        tally.wrong++;
        tally.silent += silent ? 1 : 0;
        differences.add((silent ? "! " : "  ") + where + ": " + brief(truth) + " <> " + brief(leaf.text()));
    }

    private List<List<String>> indicators() {
        List<List<String>> indicators = new ArrayList<>();
        String first = "";
        String second = "";
        for (TruthRow row : table.rows()) {
            switch (row.level()) {
                case FIRST -> first = row.label();
                case SECOND -> second = row.label();
                case INDICATOR -> {
                    List<String> leaves = new ArrayList<>(List.of(first, second, row.label()));
                    leaves.addAll(row.values());
                    indicators.add(leaves.stream().map(Leaf::squeezed).toList());
                }
            }
        }
        return indicators;
    }

    private void compareGoals() {
        for (Goal goal : table.goals()) {
            String text = Leaf.squeezed(goal.text());
            Optional<Cell> same = found.above().stream()
                    .filter(cell -> Leaf.squeezed(cell.text()).equals(text)
                            && headed(cell.row(), Leaf.squeezed(goal.heading())))
                    .findFirst();
            boolean told = found.above().stream()
                    .filter(cell -> !cell.text().isEmpty() && text.startsWith(first(Leaf.squeezed(cell.text()))))
                    .allMatch(cell -> Leaf.of(cell).told());
            tally.goals++;
            if (same.isPresent()) {
                tally.goalsRight++;
            } else {
                tally.goalsSilent += told || found.refused() ? 0 : 1;
            }
        }
    }

    private boolean headed(int row, String heading) {
        return found.above().stream()
                .anyMatch(
                        cell -> cell.row() == row && Leaf.squeezed(cell.text()).equals(heading));
    }

    private static String brief(String text) {
        return text.length() <= 70 ? text : text.substring(0, 30) + "…" + text.substring(text.length() - 39);
    }

    private static String first(String text) {
        return text.substring(0, Math.min(6, text.length()));
    }
}
