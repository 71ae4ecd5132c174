package org.shenbao.ingest.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Several readings of a line become one, by the ink that each letter stands on. */
class ReconciledTest {
    private static final int EM = 40;

    /** Letters at their places, the first one's ink at 0; Chinese ones and % are 36 wide, digits 16. */
    private static Setting reading(double confidence, String text) {
        List<Setting.Placed> placed = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            int width = text.charAt(i) > 0x2000 || text.charAt(i) == '%' ? 36 : 16;
            Zone zone = new Zone(at, 0, at + width, 36);
            Letter letter = new Letter(text.substring(i, i + 1), at, at + width, confidence, i == 0);
            placed.add(new Setting.Placed(letter, zone, 0));
            at += width + 4;
        }
        return new Setting(placed);
    }

    private static String text(List<Letter> letters) {
        return letters.stream().map(Letter::text).collect(Collectors.joining());
    }

    private static double least(List<Letter> letters) {
        return letters.stream().mapToDouble(Letter::confidence).min().orElse(0);
    }

    @Test
    void whatAllReadIsBelieved() {
        List<Letter> one =
                Reconciled.of(List.of(reading(0.98, "数量指标"), reading(0.97, "数量指标"), reading(0.99, "数量指标")), EM);
        assertEquals("数量指标", text(one));
        assertTrue(least(one) > 0.95);
    }

    @Test
    void whatMostReadStandsButIsDoubted() {
        List<Letter> one =
                Reconciled.of(List.of(reading(0.98, "数量指慰"), reading(0.97, "数量指标"), reading(0.99, "数量指标")), EM);
        assertEquals("数量指标", text(one));
        assertTrue(least(one) < 0.85);
    }

    @Test
    void aDigitThatIsTooManyIsSqueezedOut() {
        Setting squeezed = new Setting(List.of(
                reading(0.98, "95").placed().get(0),
                reading(0.98, "95").placed().get(1),
                new Setting.Placed(new Letter("9", 40, 46, 0.98, false), new Zone(40, 0, 46, 36), 0.15),
                new Setting.Placed(new Letter("%", 48, 76, 0.98, false), new Zone(48, 0, 76, 36), 0.1)));
        assertEquals("95%", text(Reconciled.of(List.of(squeezed, reading(0.98, "95%")), EM)));
    }

    @Test
    void chineseLettersTakenForLatinOnesAreNotBelieved() {
        List<Letter> one = Reconciled.of(List.of(reading(0.98, "PH委"), reading(0.7, "中委")), EM);
        assertEquals("中委", text(one));
    }

    @Test
    void whereNothingWasReadNothingIsInvented() {
        assertEquals(List.of(), Reconciled.of(List.of(new Setting(List.of())), EM));
    }
}
