package org.shenbao.layout.aligned;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenbao.document.Edges;
import org.shenbao.document.Run;

/** What it costs to read lines of a column as one cell. */
class StrandTest {
    private static double together(String above, String below) {
        List<Segment> lines = List.of(text(20, above), text(35, below));
        List<Double> levels = lines.stream().map(Segment::middle).toList();
        return new Strand(lines, new Fullness(lines, 100, 100), 0.5, 15, levels).cost(0, 2);
    }

    private static Segment text(double y, String text) {
        Edges edges = Edges.even(60, 60 + 10 * text.length(), text.length());
        return Segment.of(List.of(Run.upright(text, y, 10, edges)));
    }

    @Test
    void valuesBelowEachOtherAreHardlyOneCell() {
        assertTrue(together("≥98%", "≤4场") > 2 * together("送戏下乡", "演出场次"));
    }

    @Test
    void theSameTextTwiceIsHardlyOneCell() {
        assertTrue(together("抽查", "抽查") > 2 * together("抽查", "检查"));
    }
}
