package org.shenbao.ingest.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bars told by their shape. */
class ShapesTest {
    private static final double LETTER = 36;
    private static final Zone LINE = new Zone(0, 0, 200, 40);

    /** So many level bars of one width, below each other. */
    private static Ink bars(int count, int width, int apart) {
        Ink ink = Ink.none(200, 40);
        for (int i = 0; i < count; i++) {
            int top = 5 + apart * i;
            ink.fill(new Zone(4, top, 4 + width, top + 3), true);
        }
        return ink;
    }

    private static Letter counted(String read, int bars) {
        Letter letter = new Letter(read, 4, 34, 0.98, true);
        Letter behind = new Letter("级", 44, 78, 0.98, false);
        return Shapes.signs(List.of(letter, behind), bars(bars, 30, 12), LINE, LETTER)
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({"一, 1, 一", "二, 3, 三", "一, 2, 二", "三, 2, 三", "二, 1, 二"})
    void aBarMayHaveFadedButNoneComesFromNothing(String read, int bars, String expected) {
        assertEquals(expected, counted(read, bars).text());
    }

    @Test
    void whereBarsAndReadingDifferTheLetterIsDoubted() {
        assertEquals(0.98, counted("一", 1).confidence());
        assertTrue(counted("三", 2).confidence() < 0.8);
        assertTrue(counted("一", 2).confidence() < 0.8);
    }

    @Test
    void theBarsOfAnEqualsSignTellItsWidth() {
        assertEquals("=", Shapes.leading(bars(2, 18, 8), LINE, LETTER).text());
        assertEquals("＝", Shapes.leading(bars(2, 30, 8), LINE, LETTER).text());
    }
}
