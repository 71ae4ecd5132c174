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
    private static final Zone LINE = new Zone(0, 4, 200, 32);

    private static List<Letter> read(String text) {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            letters.add(new Letter(text.substring(i, i + 1), 15.0 * i, 15.0 * i + 13, 0.99, i == 0));
        }
        return letters;
    }

    private static List<Letter> spaced(String text, int pitch) {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            letters.add(new Letter(text.substring(i, i + 1), i * pitch, i * pitch + 12, 0.99, i == 0));
        }
        return letters;
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
        return text(Figures.points(read(read), ink, line, EM));
    }

    @Test
    void aCommaReachesBelowTheDigits() {
        assertEquals("1,289.19", pointed("1.289.19", 30));
        assertEquals("1.5", pointed("1,5", 25));
    }

    @Test
    void aNumberHasOnePointAndThreeDigitsBehindEachComma() {
        assertEquals("5,600,000.00", text(Figures.points(read("5.600.000.00"), Ink.none(200, 40), LINE, EM)));
        assertEquals("1,289.19", text(Figures.points(read("1,289,19"), Ink.none(200, 40), LINE, EM)));
        assertEquals("2.1.3", text(Figures.points(read("2.1.3"), Ink.none(200, 40), LINE, EM)));
    }

    @Test
    void digitsOfAWholeLettersRoomAreOfFullWidth() {
        assertEquals("２０２３年1月", text(Figures.widths(spaced("2023年1月", 30), EM)).replace("１", "1"));
        assertEquals("2023", text(Figures.widths(spaced("2023", 15), EM)));
        assertEquals("98%", text(Figures.widths(spaced("９８％", 15), EM)));
    }

    @Test
    void whatIsEasilyTakenForSomethingElseIsBelievedLess() {
        assertTrue(Confidence.of(read("数量指标")) > 0.9);
        assertTrue(Confidence.of(read("白接")) < 0.9);
        assertTrue(Confidence.of(read("新增口延续")) < 0.75);
        assertTrue(Confidence.of(read("延续V")) < 0.75);
        assertTrue(Confidence.of(read("一")) < 0.75);
        assertTrue(Confidence.of(read("-级指标")) < 0.75);
        assertTrue(Confidence.of(read("2023工1月")) < 0.75);
        assertEquals(0, Confidence.of(List.of()), 0.05);
    }
}
