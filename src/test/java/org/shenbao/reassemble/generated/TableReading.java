package org.shenbao.reassemble.generated;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Block;
import org.shenbao.document.Cell;
import org.shenbao.document.Line;
import org.shenbao.document.Table;

/**
 * What a rebuilt passage says, read as the next stage reads it: columns by their heads, levels by the columns they stand in.
 *
 * @param labels of category rows and indicators, in printed order
 * @param indicators one list of ten leaves each, in the order of {@link Heads#ALL}
 * @param above the cells above the heads
 * @param left how many lines with text were left as they were
 */
record TableReading(List<Label> labels, List<List<Leaf>> indicators, List<Cell> above, int left) {
    record Label(Level level, String text) {}

    /** Whether no table was found. */
    boolean refused() {
        return indicators.isEmpty();
    }

    static TableReading of(List<Block> blocks) {
        int left = 0;
        List<Table> tables = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Table table) {
                tables.add(table);
            } else if (block instanceof Line line && !line.blank()) {
                left++;
            }
        }
        TableReading reading = new TableReading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), left);
        for (Table table : tables) {
            int head = column(table, Heads.LEVEL1, Integer.MAX_VALUE, Cell::row);
            if (head >= 0 && reading.refused()) {
                reading.read(table, head);
            }
        }
        return reading;
    }

    private static int column(Table table, int head, int lowest, java.util.function.ToIntFunction<Cell> wanted) {
        return table.cells().stream()
                .filter(cell ->
                        cell.row() <= lowest && Leaf.squeezed(cell.text()).equals(Heads.ALL.get(head)))
                .mapToInt(wanted)
                .findFirst()
                .orElse(-1);
    }

    private void read(Table table, int head) {
        int[] columns = new int[Heads.ALL.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = column(table, i, head, Cell::column);
        }
        @Nullable Cell[][] grid = new @Nullable Cell[table.rows()][table.columns()];
        table.cells().forEach(cell -> grid[cell.row()][cell.column()] = cell);
        table.cells().stream().filter(cell -> cell.row() < head).forEach(above::add);
        Leaf first = Leaf.ABSENT;
        Leaf second = Leaf.ABSENT;
        for (int row = head + 1; row < grid.length; row++) {
            List<Leaf> leaves = new ArrayList<>();
            for (int column : columns) {
                Cell cell = column < 0 ? null : grid[row][column];
                leaves.add(cell == null ? Leaf.ABSENT : Leaf.of(cell));
            }
            for (Level level : Level.values()) {
                String text = leaves.get(level.column()).text();
                boolean again = level != Level.INDICATOR && text.equals((level == Level.FIRST ? first : second).text());
                if (!text.isEmpty() && !(again && !leaves.get(Heads.NAME).text().isEmpty())) {
                    labels.add(new Label(level, text));
                }
            }
            first = leaves.get(Heads.LEVEL1).equals(Leaf.ABSENT) ? first : leaves.get(Heads.LEVEL1);
            second = leaves.get(Heads.LEVEL2).equals(Leaf.ABSENT) ? second : leaves.get(Heads.LEVEL2);
            leaves.set(Heads.LEVEL1, first);
            leaves.set(Heads.LEVEL2, second);
            if (leaves.subList(Heads.NAME, leaves.size()).stream()
                    .anyMatch(leaf -> !leaf.text().isEmpty())) {
                indicators.add(leaves);
            }
        }
    }
}
