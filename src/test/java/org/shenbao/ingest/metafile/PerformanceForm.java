package org.shenbao.ingest.metafile;

import java.util.List;

/** A form of performance goals with merged heads and a wrapped cell. */
final class PerformanceForm {
    private PerformanceForm() {}

    static Grid grid() {
        return new Grid(
                List.of(60.0, 60.0, 90.0, 45.0, 60.0),
                List.of(15.0, 15.0, 30.0, 15.0),
                List.of(
                        cell(0, 0, 1, 5, "项目支出绩效目标表（2024年度）"),
                        cell(1, 0, 1, 1, "一级指标"),
                        cell(1, 1, 1, 1, "二级指标"),
                        cell(1, 2, 1, 1, "三级指标"),
                        cell(1, 3, 1, 1, "指标值"),
                        cell(1, 4, 1, 1, "度量单位"),
                        cell(2, 0, 2, 1, "产出指标"),
                        cell(2, 1, 1, 1, "数量指标"),
                        cell(2, 2, 1, 1, "农村公路养护里", "程（公里）"),
                        cell(2, 3, 1, 1, "≥120"),
                        cell(2, 4, 1, 1, "km"),
                        cell(3, 1, 1, 1, "质量指标"),
                        cell(3, 2, 1, 1, "验收合格率"),
                        cell(3, 3, 1, 1, "100"),
                        cell(3, 4, 1, 1, "%")),
                9);
    }

    private static Grid.Cell cell(int row, int column, int rows, int columns, String... lines) {
        return new Grid.Cell(row, column, rows, columns, List.of(lines));
    }
}
