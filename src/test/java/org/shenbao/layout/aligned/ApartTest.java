package org.shenbao.layout.aligned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Doubt;
import org.shenbao.document.Edges;
import org.shenbao.document.Reading;
import org.shenbao.document.Run;

/** What is doubted of the cells of a table without lines. */
class ApartTest {
    private static Segment text(double x, double y, String text) {
        Edges edges = Edges.even(x, x + 10 * text.length(), text.length());
        return Segment.of(List.of(Run.upright(text, y, 10, edges)));
    }

    private static Spots.Spot spot(int row, int column, Segment... lines) {
        return new Spots.Spot(row, row + 1, column, column + 1, List.of(lines));
    }

    private static List<List<String>> doubts(Spots.Spot... spots) {
        Apart apart = new Apart(List.of(spots), 0);
        return Arrays.stream(spots)
                .map(spot -> reading(apart.told(spot)).doubts().stream()
                        .map(Doubt::rule)
                        .toList())
                .toList();
    }

    private static Reading reading(List<Segment> lines) {
        return lines.get(0).runs().get(0).reading();
    }

    @Test
    void headsThatStandSideBySideAreDoubtedWithTheirColumn() {
        Spots.Spot heads = spot(0, 1, text(100, 20, "备注"), text(60, 30, "金额"));
        Spots.Spot below = spot(1, 1, text(60, 50, "12"));
        Spots.Spot beside = spot(1, 0, text(10, 50, "水费"));
        assertEquals(
                List.of(List.of("columns-uncertain"), List.of("columns-uncertain"), List.of()),
                doubts(heads, below, beside));
        assertTrue(reading(new Apart(List.of(heads), 0).told(heads)).confidence() < 0.9);
    }

    @Test
    void valuesBelowEachOtherAreDoubtedWithTheirRow() {
        Spots.Spot values = spot(2, 1, text(60, 80, "≥98%"), text(60, 94, "≤4场"));
        Spots.Spot beside = spot(2, 0, text(10, 87, "演出"));
        Spots.Spot other = spot(3, 0, text(10, 110, "图书"));
        assertEquals(
                List.of(List.of("rows-uncertain"), List.of("rows-uncertain"), List.of()),
                doubts(values, beside, other));
    }

    @Test
    void aTextOverTwoLinesIsNotDoubted() {
        assertEquals(List.of(List.of()), doubts(spot(1, 0, text(10, 20, "非物质文化遗产"), text(10, 34, "保护中心"))));
    }
}
