package org.shenbao.ingest.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Numbers as they are read from ink. */
class FiguresTest {
    private static final double EM = 30;

    private static List<Letter> read(String text) {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            letters.add(new Letter(text.substring(i, i + 1), 15.0 * i, 15.0 * i + 13, 0.99, i == 0));
        }
        return letters;
    }

    private static List<int[]> bands(int count, int pitch) {
        List<int[]> bands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bands.add(new int[] {pitch * i, pitch * i + 10});
        }
        return bands;
    }

    private static String text(List<Letter> letters) {
        return letters.stream().map(Letter::text).collect(Collectors.joining());
    }

    /** Digits are blocks on a baseline at 25; the mark at the second place ends where told. */
    private static String pointed(String read, int markEnds) {
        Ink ink = Ink.none(200, 40);
        for (int i = 0; i < read.length(); i++) {
            boolean mark = i == 1;
            ink.fill(new Zone(15 * i, mark ? 20 : 4, 15 * i + (mark ? 4 : 10), mark ? markEnds : 25), true);
        }
        Zone line = new Zone(0, 4, 15 * read.length() - 5, 32);
        return text(Figures.points(read(read), TextLines.bands(ink.columns(line), 0), ink, line, EM));
    }

    @Test
    void aCommaReachesBelowTheDigits() {
        assertEquals("1,289.19", pointed("1.289.19", 30));
        assertEquals("1.5", pointed("1,5", 25));
    }

    @Test
    void digitsOfAWholeLettersRoomAreOfFullWidth() {
        Zone wide = new Zone(0, 0, 104, 20);
        assertEquals("２０２３", text(Figures.widths(read("2023"), bands(4, 30), wide, EM)));
        Zone usual = new Zone(0, 0, 58, 20);
        assertEquals("2023", text(Figures.widths(read("2023"), bands(4, 15), usual, EM)));
    }

    @Test
    void theReadingWithAsManyLettersAsPiecesOfInkStandsButIsDoubted() {
        List<Letter> agreed = Figures.agreed(read("99.200"), read("99.2%"), bands(5, 15));
        assertEquals("99.2%", text(agreed));
        assertTrue(agreed.get(0).confidence() < 0.6);
        assertEquals("15", text(Figures.agreed(read("15"), read("13"), bands(2, 15))));
    }

    @Test
    void whatIsEasilyTakenForSomethingElseIsBelievedLess() {
        assertTrue(Confidence.of(read("数量指标")) > 0.9);
        assertTrue(Confidence.of(read("一")) < 0.75);
        assertTrue(Confidence.of(read("-级指标")) < 0.75);
        assertTrue(Confidence.of(read("2023工1月")) < 0.75);
        assertEquals(0, Confidence.of(List.of()), 0.05);
    }
}
