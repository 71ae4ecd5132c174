package org.shenbao.ingest.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scanned goal table is taken apart before any letter is read. */
class ScannedPageTest {
    private static final int WIDTH = 1400;
    private static final int HEIGHT = 900;

    private static ScannedPage page(Form form) {
        return ScannedPage.of(form.gray(), 300);
    }

    private static List<ScannedPage.TextLine> outside(ScannedPage page) {
        return page.lines().stream().filter(line -> line.cell() < 0).toList();
    }

    private static Set<String> signs(Form form) {
        return page(form).lines().stream().map(line -> line.sign().text()).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.7, -1.5, 4})
    void cellsAndTheirLinesAreFoundHoweverThePageLies(double degrees) {
        ScannedPage page = page(new Form(WIDTH, HEIGHT).turned(degrees).goalTable(200, 300));
        assertEquals(6, page.cells().size());
        assertEquals(
                List.of(0, 1, 2, 3, 3, 5),
                page.lines().stream().map(ScannedPage.TextLine::cell).toList());
        assertEquals(List.of(), outside(page));
    }

    @Test
    void aMergedCellIsOne() {
        Zone first = page(new Form(WIDTH, HEIGHT).goalTable(200, 300)).cells().get(0);
        assertEquals(200, first.height(), 8);
        assertEquals(300, first.width(), 8);
    }

    @Test
    void rulingsKeepTheirPlaces() {
        ScannedPage page = page(new Form(WIDTH, HEIGHT).goalTable(200, 300));
        assertEquals(8, page.ruled().strokes().size());
        double[] levels = page.ruled().strokes().stream()
                .filter(Stroke::level)
                .mapToDouble(Stroke::at)
                .sorted()
                .toArray();
        assertArrayEquals(new double[] {300, 400, 500, 600}, levels, 1.5);
    }

    @Test
    void aBrokenRulingStillParts() {
        Form form = new Form(WIDTH, HEIGHT).goalTable(200, 300);
        Gray gray = form.gray();
        for (int y = 340; y < 352; y++) {
            for (int x = 790; x < 810; x++) {
                gray.set(x, y, 255);
            }
        }
        assertEquals(6, ScannedPage.of(gray, 300).cells().size());
    }

    @Test
    void aTableOpenAtItsSidesHasCells() {
        Form form = new Form(WIDTH, HEIGHT);
        for (int row = 0; row < 4; row++) {
            form.line(200, 300 + 100 * row, 1100, 300 + 100 * row);
        }
        form.line(500, 300, 500, 600).line(800, 300, 800, 600);
        form.letters(230, 330, 4).letters(530, 330, 4).letters(830, 330, 4).letters(230, 430, 4);
        assertEquals(9, page(form).cells().size());
        assertEquals(6, page(form).ruled().strokes().size());
    }

    @Test
    void strokesOfLettersAndDashesAreNoRulings() {
        Form form = new Form(WIDTH, HEIGHT)
                .letters(100, 100, 8, 90)
                .letters(100, 300, 30)
                .letters(100, 350, 30)
                .bar(100, 420, 70, 3)
                .letters(180, 405, 5);
        assertEquals(List.of(), page(form).ruled().strokes());
    }

    @Test
    void dustIsNoText() {
        Form form = new Form(WIDTH, HEIGHT).goalTable(200, 300);
        for (int i = 0; i < 500; i++) {
            form.bar((i * 7919) % WIDTH, (i * 104729) % HEIGHT, 1, 1);
        }
        assertEquals(6, page(form).lines().size());
    }

    @Test
    void unevenLightChangesNothing() {
        Gray gray = new Form(WIDTH, HEIGHT).goalTable(200, 300).gray();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                gray.set(x, y, (int) ((20 + gray.at(x, y) * 0.85) * (1 - 0.4 * x / WIDTH)));
            }
        }
        ScannedPage page = ScannedPage.of(gray, 300);
        assertEquals(6, page.cells().size());
        assertEquals(6, page.lines().size());
    }

    @Test
    void whatStandsFarApartInOneLineIsApart() {
        Form form = new Form(WIDTH, HEIGHT)
                .letters(100, 100, 5)
                .letters(700, 100, 5)
                .letters(100, 200, 20);
        double[] lefts = outside(page(form)).stream()
                .mapToDouble(line -> line.zone().left())
                .toArray();
        assertArrayEquals(new double[] {100, 700, 100}, lefts, 2);
    }

    @Test
    void anEqualsSignIsToldByItsTwoBars() {
        Form form =
                new Form(WIDTH, HEIGHT).goalTable(200, 300).bar(840, 440, 18, 3).bar(840, 447, 18, 3);
        assertTrue(signs(form).contains("="));
    }

    @Test
    void twoBarsOfDifferentLengthAreTheNumberTwo() {
        Form form =
                new Form(WIDTH, HEIGHT).goalTable(200, 300).bar(844, 440, 16, 3).bar(840, 458, 28, 3);
        assertEquals(Set.of(""), signs(form));
    }

    @Test
    void chevronsOverBarsAreSigns() {
        Form form = new Form(WIDTH, HEIGHT).goalTable(200, 300);
        form.line(850, 425, 868, 433).line(868, 433, 850, 441).line(850, 447, 868, 447);
        form.letters(880, 422, 3);
        assertTrue(signs(form).contains("≥"));
    }
}
