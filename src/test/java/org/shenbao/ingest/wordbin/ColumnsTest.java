package org.shenbao.ingest.wordbin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.ingest.wordbin.Item.Row;
import org.shenbao.ingest.wordbin.Item.Slot;
import org.shenbao.ingest.wordbin.Item.Span;
import org.shenbao.ingest.wordbin.Item.Upright;

class ColumnsTest {
    private static Row row(int... edges) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 1; i < edges.length; i++) {
            slots.add(new Slot(new Span(edges[i - 1], edges[i], Upright.NONE, false), List.of()));
        }
        return new Row(slots);
    }

    @Test
    void edgesThatMissEachOtherByLittleAreOne() {
        Columns columns = Columns.of(List.of(row(-108, 2000, 5000), row(-100, 2075, 5012)));
        assertEquals(columns.at(2000), columns.at(2075));
        assertEquals(2, columns.at(5012));
    }

    @Test
    void aNarrowCellKeepsItsColumn() {
        Columns columns = Columns.of(List.of(row(0, 2000, 2080, 5000), row(0, 2080, 5000)));
        assertNotEquals(columns.at(2000), columns.at(2080));
    }
}
