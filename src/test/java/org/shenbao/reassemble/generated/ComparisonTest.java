package org.shenbao.reassemble.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Cell;
import org.shenbao.document.Doubt;
import org.shenbao.document.Method;
import org.shenbao.document.Reading;
import org.shenbao.document.Severity;
import org.shenbao.document.Table;

/** That the measure sees what is wrong, and what was told of. */
class ComparisonTest {
    private static final Reading SURE = Reading.of(Method.REASSEMBLED, 0.95);

    @Test
    void thePerfectTableIsExact() {
        for (long seed = 1; seed <= 50; seed++) {
            GeneratedTable table = GeneratedTable.of(seed);
            Comparison comparison = compare(table, cell -> cell);
            assertEquals(List.of(), comparison.differences());
            assertEquals(1, comparison.tally().exact);
            assertEquals(comparison.tally().labels, comparison.tally().labelsRight);
            assertEquals(comparison.tally().goals, comparison.tally().goalsRight);
            assertEquals(comparison.tally().cells, comparison.tally().unflagged);
        }
    }

    @Test
    void aWrongLeafIsSilentUnlessToldOf() {
        GeneratedTable table = GeneratedTable.of(1);
        assertEquals(List.of(1, 1), wrongAndSilent(table, SURE));
        assertEquals(List.of(1, 0), wrongAndSilent(table, Reading.of(Method.REASSEMBLED, 0.8)));
        assertEquals(List.of(1, 0), wrongAndSilent(table, SURE.with(doubt(Severity.WARNING))));
        assertEquals(List.of(1, 1), wrongAndSilent(table, SURE.with(doubt(Severity.INFO))));
    }

    @Test
    void aWrongLevelIsWrongForEachOfItsIndicators() {
        GeneratedTable table = GeneratedTable.of(1);
        Tally tally = compare(
                        table, cell -> cell.row() > 10 && cell.column() == Heads.LEVEL1 ? with(cell, "别的", SURE) : cell)
                .tally();
        long indicators =
                table.skeleton().stream().filter(level -> !level.category()).count();
        assertEquals(indicators, tally.wrong);
        assertEquals(indicators, tally.silent);
    }

    @Test
    void aMissingRowIsWrongAndSilent() {
        GeneratedTable table = GeneratedTable.of(1);
        List<Cell> cells = new ArrayList<>(perfect(table).cells());
        int last = cells.get(cells.size() - 1).row();
        cells.removeIf(cell -> cell.row() == last);
        Tally tally = new Comparison(table, TableReading.of(List.of(new Table(cells, List.of())))).tally();
        assertTrue(tally.silent > 5, tally.line("seed 1"));
        assertEquals(0, tally.exact);
    }

    @Test
    void whatIsReturnedAsItWasIsRefused() {
        GeneratedTable table = GeneratedTable.of(1);
        Tally tally = new Comparison(table, TableReading.of(table.passage())).tally();
        assertEquals(1, tally.refused);
        assertEquals(0, tally.silent);
        assertEquals(tally.cells, tally.wrong);
    }

    private static List<Integer> wrongAndSilent(GeneratedTable table, Reading reading) {
        boolean[] done = {false};
        Tally tally = compare(table, cell -> {
                    if (done[0]
                            || cell.row() <= 10
                            || cell.column() != Heads.SCORING
                            || cell.text().equals("空")) {
                        return cell;
                    }
                    done[0] = true;
                    return with(cell, cell.text() + "错", reading);
                })
                .tally();
        return List.of(tally.wrong, tally.silent);
    }

    private static Doubt doubt(Severity severity) {
        return new Doubt("reassembly-uncertain", severity, "It may be wrong.", Map.of());
    }

    private static Comparison compare(GeneratedTable table, UnaryOperator<Cell> change) {
        List<Cell> cells = perfect(table).cells().stream().map(change).toList();
        return new Comparison(table, TableReading.of(List.of(new Table(cells, List.of()))));
    }

    private static Cell with(Cell cell, String text, Reading reading) {
        return new Cell(cell.row(), cell.column(), 1, 1, text, cell.places(), reading);
    }

    /** Goals from row 1, heads in row 10, then the rows. */
    private static Table perfect(GeneratedTable table) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < table.goals().size(); i++) {
            cells.add(cell(1 + i, 1, table.goals().get(i).heading()));
            cells.add(cell(1 + i, 2, table.goals().get(i).text()));
        }
        for (int column = 0; column < Heads.ALL.size(); column++) {
            cells.add(cell(10, column, Heads.ALL.get(column)));
        }
        for (int i = 0; i < table.rows().size(); i++) {
            TruthRow row = table.rows().get(i);
            cells.add(cell(11 + i, row.level().column(), row.label()));
            for (int column = Heads.OPERATOR; column < Heads.ALL.size(); column++) {
                String text = row.level().category() ? "空" : row.value(column);
                if (!text.isEmpty() && (!row.level().category() || column >= Heads.SCORING)) {
                    cells.add(cell(11 + i, column, text));
                }
            }
        }
        return new Table(cells, List.of());
    }

    private static Cell cell(int row, int column, String text) {
        return new Cell(row, column, 1, 1, text, List.of(), SURE);
    }
}
