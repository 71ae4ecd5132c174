package org.shenbao.write;

import static org.shenbao.write.Words.word;

import java.util.List;
import org.shenbao.document.Cell;
import org.shenbao.document.Doubt;
import org.shenbao.document.Table;

/** Tables as JSON: every cell with its position, its spans and the places it was read from. */
public final class TablesJson {
    private TablesJson() {}

    public static byte[] of(String source, List<Table> tables) {
        return Json.indented(json -> json.object(() -> {
            json.text("source", source);
            json.objects("tables", tables, TablesJson::table);
        }));
    }

    private static void table(Json json, Table table) {
        json.number("rows", table.rows());
        json.number("columns", table.columns());
        json.objects("doubts", table.doubts(), TablesJson::doubt);
        json.objects("cells", table.cells(), TablesJson::cell);
    }

    private static void cell(Json json, Cell cell) {
        json.number("row", cell.row());
        json.number("column", cell.column());
        json.number("rowSpan", cell.rowSpan());
        json.number("columnSpan", cell.columnSpan());
        json.text("text", cell.text());
        json.text("method", word(cell.reading().method()));
        json.probability("confidence", cell.reading().confidence());
        json.objects("doubts", cell.reading().doubts(), TablesJson::doubt);
        json.objects("places", cell.places(), PlaceJson::place);
    }

    private static void doubt(Json json, Doubt doubt) {
        json.text("rule", doubt.rule());
        json.text("severity", word(doubt.severity()));
        json.text("message", doubt.message());
        json.object("values", doubt.values(), (inner, values) -> values.forEach(inner::scalar));
    }
}
