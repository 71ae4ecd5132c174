package org.shenbao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Table TABLE = new Table(
            List.of(
                    cell(0, 0, 3, 1, "产出指标"),
                    cell(0, 1, 1, 2, "培训人数"),
                    cell(1, 1, 2, 1, "合格率"),
                    cell(1, 2, 1, 1, "95%"),
                    cell(4, 2, 1, 1, "合计")),
            List.of());

    @Test
    void aCellIsFoundAtEveryPositionThatItCovers() {
        assertEquals(Optional.of("产出指标"), TABLE.at(2, 0).map(Cell::text));
        assertEquals(Optional.of("培训人数"), TABLE.at(0, 2).map(Cell::text));
        assertEquals(Optional.of("合格率"), TABLE.at(2, 1).map(Cell::text));
        assertEquals(Optional.of("95%"), TABLE.at(1, 2).map(Cell::text));
    }

    @Test
    void nothingIsFoundWhereNoCellIs() {
        assertEquals(Optional.empty(), TABLE.at(2, 2));
        assertEquals(Optional.empty(), TABLE.at(3, 0));
        assertEquals(Optional.empty(), TABLE.at(9, 9));
    }

    @Test
    void aTableIsAsLargeAsItsCellsReach() {
        assertEquals(5, TABLE.rows());
        assertEquals(3, TABLE.columns());
    }

    private static Cell cell(int row, int column, int rows, int columns, String text) {
        Place place = Place.ofLine("", row + 1, text);
        return new Cell(row, column, rows, columns, text, List.of(place), Reading.CERTAIN);
    }
}
