package org.shenbao.reassemble.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.shenbao.reassemble.generated.WrapGroups.WrapLine;

class AdmissibleRowsTest {
    private static final List<String> ROW = List.of("=", "1", "次", "定量指标", "10分", "反映公路养护里程完成情况", "公路养护实施方案");

    @Test
    void aLineOfItsOwnIsNoPartOfTheCellBeforeIt() {
        AdmissibleRows rows =
                read(true, List.of(ROW), "空 空 空 空", "空 空 空 空", "= 1 次 定量指标 10分", "反映公路养护里", "程完成情况", "公路养护实施方案");
        assertTrue(rows.unique());
        assertEquals(List.of(new AdmissibleRows.Row(2, 6, ROW)), List.copyOf(rows.readings()));
    }

    @Test
    void fullLinesLeaveTheBorderOfTwoWrappedCellsOpen() {
        AdmissibleRows rows =
                read(true, List.of(ROW), "空 空 空 空", "空 空 空 空", "= 1 次 定量指标 10分", "反映公路养护", "里程完成情况", "公路养护实施", "方案");
        assertTrue(rows.trueReadingFound());
        assertFalse(rows.unique());
    }

    @Test
    void anotherRowOfTheSameColumnSettlesTheBorder() {
        List<String> second = List.of(">=", "90", "%", "定量指标", "5分", "知晓率", "公路养护实施方案");
        AdmissibleRows rows = read(
                true,
                List.of(ROW, second),
                "空 空 空 空",
                "空 空 空 空",
                "= 1 次 定量指标 10分",
                "反映公路养护",
                "里程完成情况",
                "公路养护实施方",
                "案",
                ">= 90 % 定量指标 5分 知晓率",
                "公路养护实施方",
                "案");
        assertTrue(rows.unique());
    }

    @Test
    void withoutMarkersAMissingCellLeavesItsNeighbourOpen() {
        List<String> row = List.of("=", "提升", "", "定性指标", "10分", "", "实施方案");
        assertFalse(read(false, List.of(row), "= 提升 定性指标 10分 实施方案").unique());
    }

    private static AdmissibleRows read(boolean marked, List<List<String>> values, String... lines) {
        List<TruthRow> rows = new java.util.ArrayList<>(
                List.of(new TruthRow(Level.FIRST, "产出指标", List.of()), new TruthRow(Level.SECOND, "数量指标", List.of())));
        values.forEach(row -> rows.add(new TruthRow(Level.INDICATOR, "名称", row)));
        List<WrapLine> wraps =
                List.of(lines).stream().map(line -> new WrapLine(line, false)).toList();
        Form.Marker marker = marked ? Form.Marker.WORD : Form.Marker.NOTHING;
        GeneratedTable like = LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(GeneratedTable::of)
                .filter(table -> table.form().marker() == marker)
                .findFirst()
                .orElseThrow();
        return AdmissibleRows.of(new GeneratedTable(
                0,
                like.form(),
                like.wraps(),
                List.of(),
                rows,
                List.of(),
                wraps,
                new LabelLines(List.of(), 0),
                List.of()));
    }
}
