package org.shenbao.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.shenbao.corpus.Declaration.Item;
import org.shenbao.corpus.Declaration.Sheet;
import org.shenbao.corpus.Table.Cell;

/** The tables of a declaration as they were written down: nothing here has been through a file format. */
final class Truth {
    private Truth() {}

    /** Tables as a reader of cells finds them: of a sheet every row it shows, its titles and notes too. */
    static byte[] ofCells(Declaration declaration) throws IOException {
        return json(tables(declaration).stream().map(Truth::shown).toList());
    }

    /** Tables as a drawing shows them: of a sheet what has lines around it. */
    static byte[] ofDrawing(Declaration declaration) throws IOException {
        return json(tables(declaration).stream()
                .flatMap(each -> ruled(shown(each)).stream())
                .toList());
    }

    private static List<Table> tables(Declaration declaration) {
        List<Table> tables = new ArrayList<>();
        for (Item item : declaration.flow()) {
            if (item instanceof Item.Grid grid) {
                tables.add(grid.table());
            } else if (item instanceof Item.Worksheet worksheet) {
                tables.add(worksheet.sheet().table());
            }
        }
        declaration.sheets().stream()
                .filter(each -> !each.hidden())
                .map(Sheet::table)
                .forEach(tables::add);
        return tables;
    }

    private static List<Cell> shown(Table table) {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : table.cells()) {
            int rows = shownRows(table, cell.row(), cell.row() + cell.rowSpan());
            if (rows > 0) {
                cells.add(new Cell(
                        shownRows(table, 0, cell.row()),
                        cell.column(),
                        rows,
                        cell.columnSpan(),
                        cell.text(),
                        cell.marks()));
            }
        }
        return cells;
    }

    private static int shownRows(Table table, int from, int to) {
        int shown = 0;
        for (int row = from; row < to; row++) {
            shown += table.hidden().contains(row + 1) ? 0 : 1;
        }
        return shown;
    }

    /** A table for each run of rows that have lines. */
    private static List<List<Cell>> ruled(List<Cell> cells) {
        List<List<Cell>> tables = new ArrayList<>();
        List<Cell> current = new ArrayList<>();
        int top = 0;
        for (Cell cell : cells) {
            if (cell.is("bare") || cell.is("title")) {
                if (!current.isEmpty()) {
                    tables.add(current);
                }
                current = new ArrayList<>();
                top = cell.row() + cell.rowSpan();
            } else {
                current.add(new Cell(
                        cell.row() - top, cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text(), cell.marks()));
            }
        }
        if (!current.isEmpty()) {
            tables.add(current);
        }
        return tables;
    }

    private static byte[] json(List<List<Cell>> tables) throws IOException {
        StringBuilder text = new StringBuilder("[\n");
        ObjectMapper mapper = new ObjectMapper();
        for (int index = 0; index < tables.size(); index++) {
            text.append("[\n");
            ArrayNode cells = JsonNodeFactory.instance.arrayNode();
            tables.get(index).forEach(each -> cells.add(node(each)));
            for (int cell = 0; cell < cells.size(); cell++) {
                text.append(mapper.writeValueAsString(cells.get(cell))).append(cell + 1 < cells.size() ? ",\n" : "\n");
            }
            text.append(index + 1 < tables.size() ? "],\n" : "]\n");
        }
        return text.append("]\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode node(Cell cell) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("r", cell.row())
                .put("c", cell.column())
                .put("rs", cell.rowSpan())
                .put("cs", cell.columnSpan())
                .put("t", cell.printed());
    }
}
