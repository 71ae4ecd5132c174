package org.shenbao.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.document.Place;
import org.shenbao.document.Reading;
import org.shenbao.document.Table;

class TablesTest {
    private static final Table TABLE = new Table(
            List.of(
                    cell(0, 0, 1, 2, "指标 <值>"),
                    cell(0, 2, 2, 1, "a,\"b\""),
                    cell(1, 1, 1, 1, "行\n行"),
                    cell(2, 0, 1, 1, "末")),
            List.of());

    @Test
    void csvKeepsTheGridAndPartsTables() {
        assertEquals("""
                指标 <值>,,"a,""b""\"
                ,"行
                行",
                末,,

                指标 <值>,,"a,""b""\"
                ,"行
                行",
                末,,
                """, text(TablesCsv.of(List.of(TABLE, TABLE))));
        assertEquals("", text(TablesCsv.of(List.of())));
    }

    @Test
    void htmlMergesAndEscapes() {
        String html = text(TablesHtml.of("<a>.txt", List.of(TABLE)));
        assertTrue(html.contains("<title>&lt;a&gt;.txt</title>"));
        assertTrue(html.contains("""
                <table>
                <tr><td colspan="2" title="line 1">指标 &lt;值&gt;</td><td rowspan="2" title="line 1">a,&quot;b&quot;</td></tr>
                <tr><td></td><td title="line 2">行
                行</td></tr>
                <tr><td title="line 3">末</td><td></td><td></td></tr>
                </table>
                """));
    }

    @Test
    void jsonHasSpansAndPlaces() throws Exception {
        JsonNode json = new ObjectMapper().readTree(TablesJson.of("a.txt", List.of(TABLE)));
        assertEquals("a.txt", json.get("source").asText());
        JsonNode cell = json.at("/tables/0/cells/1");
        assertEquals(2, cell.get("rowSpan").asInt());
        assertEquals("reassembled", cell.get("method").asText());
        assertEquals(1, cell.at("/places/0/line").asInt());
    }

    private static Cell cell(int row, int column, int rowSpan, int columnSpan, String text) {
        return new Cell(
                row,
                column,
                rowSpan,
                columnSpan,
                text,
                List.of(Place.ofLine("", row + 1, text)),
                Reading.of(Method.REASSEMBLED, 0.9));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
