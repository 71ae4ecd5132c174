package org.shenbao.ingest.metafile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shenbao.document.Box;
import org.shenbao.document.Ruling;
import org.shenbao.document.Run;

/** The same form in every dialect: each character and each border where it was written. */
class DialectTest {
    /** A dot of a screen, and the thickness of a border. */
    private static final double DOT = 0.8;

    private static final Grid FORM = PerformanceForm.grid();

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everyCharacterStandsWhereItWasWritten(Dialect dialect) throws Exception {
        Opened opened = Opened.emf(EmfWriter.write(dialect, FORM));

        List<Placed> read = sorted(read(opened.drawn().runs()));
        List<Placed> written = sorted(written());
        assertEquals(written.size(), read.size());
        for (int i = 0; i < written.size(); i++) {
            assertEquals(written.get(i).unit(), read.get(i).unit());
            assertEquals(written.get(i).baseline(), read.get(i).baseline(), DOT, written.get(i)::toString);
            assertEquals(written.get(i).left(), read.get(i).left(), DOT, written.get(i)::toString);
        }
        assertEquals(List.of(), opened.doubts());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everyBorderIsARuling(Dialect dialect) throws Exception {
        Opened opened = Opened.emf(EmfWriter.write(dialect, FORM));

        for (double[] border : FORM.borders()) {
            assertTrue(
                    opened.rulings().stream().anyMatch(ruling -> isAt(ruling, border)),
                    () -> border[0] + ", " + border[1]);
        }
        assertEquals(FORM.borders().size(), opened.rulings().size());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void thePageIsTheFrame(Dialect dialect) throws Exception {
        Box box = Opened.emf(EmfWriter.write(dialect, FORM))
                .content()
                .pages()
                .get(0)
                .box();

        assertEquals(FORM.width(), box.right(), 0.1);
        assertEquals(FORM.height(), box.bottom(), 0.1);
    }

    private static boolean isAt(Ruling ruling, double[] border) {
        boolean level = border[1] == border[3];
        int along = level ? 0 : 1;
        return ruling.level() == level
                && Math.abs(ruling.at() - border[1 - along]) < DOT
                && Math.abs(ruling.from() - border[along]) < DOT
                && Math.abs(ruling.to() - border[along + 2]) < DOT;
    }

    private static List<Placed> read(List<Run> runs) {
        List<Placed> characters = new ArrayList<>();
        for (Run run : runs) {
            for (int i = 0; i < run.text().length(); i++) {
                characters.add(new Placed(run.text().charAt(i), run.edges().at(i), run.baseline()));
            }
        }
        return characters;
    }

    private static List<Placed> written() {
        List<Placed> characters = new ArrayList<>();
        for (Grid.Cell cell : FORM.cells()) {
            for (Grid.Printed line : FORM.printed(cell)) {
                double[] edges = Advances.edges(line.text(), FORM.size());
                for (int i = 0; i < line.text().length(); i++) {
                    characters.add(new Placed(line.text().charAt(i), line.x() + edges[i], line.baseline()));
                }
            }
        }
        return characters;
    }

    private static List<Placed> sorted(List<Placed> characters) {
        return characters.stream()
                .sorted(Comparator.comparing((Placed each) -> Math.round(each.baseline() / 4))
                        .thenComparing(Placed::left))
                .toList();
    }

    private record Placed(char unit, double left, double baseline) {}
}
