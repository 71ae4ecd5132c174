package org.shenbao.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Block;
import org.shenbao.document.Cell;
import org.shenbao.document.Line;
import org.shenbao.document.Method;
import org.shenbao.document.Place;
import org.shenbao.document.Reading;
import org.shenbao.document.Table;
import org.shenbao.vocabulary.Vocabulary;

/** Rows of a worksheet's grid that are no rows of its table. */
class TableTitlesTest {
    private static final int WIDTH = 4;

    @Test
    void aTitleOverTheWholeWidthIsALine() {
        assertEquals(
                List.of("项目支出绩效目标申报表", "（2025年度）", "table of 2 rows: 项目名称"),
                apart("项目支出绩效目标申报表", "（2025年度）", "项目名称|河道清淤", "主管部门|水务局"));
    }

    @Test
    void aFormsEmptyFieldStaysARow() {
        assertEquals(List.of("table of 2 rows: 项目名称"), apart("项目名称|", "主管部门|水务局"));
    }

    @Test
    void formsBelowEachOtherAreTablesOfTheirOwn() {
        assertEquals(
                List.of("项目支出绩效自评表（2023年度）", "table of 2 rows: 项目名称", "项目支出绩效自评表（2023年度）", "table of 2 rows: 项目名称"),
                apart("项目支出绩效自评表（2023年度）", "项目名称|河道清淤", "总分|96", "项目支出绩效自评表（2023年度）", "项目名称|堤防加固", "总分|95"));
    }

    @Test
    void aNoteBelowStaysInTheTable() {
        assertEquals(List.of("table of 3 rows: 项目名称"), apart("项目名称|河道清淤", "总分|96", "注：1.得分按完成比例计算。"));
    }

    @Test
    void aRowOfATableKeepsItsAddress() {
        List<Block> blocks = blocks("项目支出绩效目标申报表", "项目名称|河道清淤");
        Table table = (Table) blocks.get(1);
        assertEquals(0, table.cells().get(0).row());
        assertEquals("A2", table.cells().get(0).places().get(0).cell());
        assertEquals("A1", ((Line) blocks.get(0)).places().get(0).cell());
    }

    private static List<String> apart(String... rows) {
        return blocks(rows).stream().map(TableTitlesTest::told).toList();
    }

    private static String told(Block block) {
        return block instanceof Table table
                ? "table of " + table.rows() + " rows: " + table.cells().get(0).text()
                : ((Line) block).text();
    }

    /** A table of four columns; a row of one text spans them all, in a row of two the second spans three. */
    private static List<Block> blocks(String... rows) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            String[] texts = rows[row].split("\\|", -1);
            for (int i = 0; i < texts.length; i++) {
                int span = texts.length == 1 ? WIDTH : i == 0 ? 1 : WIDTH - 1;
                List<Place> places = texts[i].isEmpty()
                        ? List.of()
                        : List.of(Place.ofCell("", (char) ('A' + i) + "" + (row + 1), texts[i]));
                cells.add(new Cell(row, i, 1, span, texts[i], places, Reading.of(Method.GRID, 1)));
            }
        }
        return new TableTitles(Vocabulary.builtIn()).apart(List.of(new Table(cells, List.of())));
    }
}
