package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shenbao.document.Cell;
import org.shenbao.document.Doubt;
import org.shenbao.document.Line;
import org.shenbao.document.Method;
import org.shenbao.document.Place;
import org.shenbao.document.Severity;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.Subject.Printed;

/** Keeps the text that no extractor found a place for: sections without a heading, each with a finding. */
final class Remainder {
    private static final int QUOTED = 60;

    private final Coverage coverage;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Piece> open = new ArrayList<>();
    private RowKey at = RowKey.SINGLE;

    private Remainder(List<Claim> claims) {
        this.coverage = new Coverage(claims);
    }

    static List<Claim> of(Subject subject, List<Claim> claims) {
        Remainder remainder = new Remainder(claims);
        subject.lines().forEach(remainder::line);
        remainder.close();
        subject.tables().forEach(remainder::table);
        return remainder.claims;
    }

    /** Lines that follow each other are one text. */
    private void line(Printed line) {
        List<Place> places = line.line().places();
        boolean left = places.stream().anyMatch(place -> !coverage.left(place).isEmpty());
        if (!left || line.at().passage() != at.passage()) {
            close();
        }
        if (left) {
            at = open.isEmpty() ? line.at() : at;
            open.add(left(line.line(), places));
        }
    }

    /** What of the line is left: the end or the beginning of it where the rest is accounted for, else the whole. */
    private Piece left(Line line, List<Place> places) {
        if (places.size() == 1) {
            String left = coverage.left(places.get(0));
            int from = line.text().indexOf(left);
            if (from >= 0) {
                return Piece.of(line, from, from + left.length());
            }
        }
        return Piece.of(line);
    }

    /** What of the cell is left: the end or the beginning of it where the rest is accounted for, else the whole. */
    private Piece left(Cell cell) {
        if (cell.places().size() == 1) {
            Place place = cell.places().get(0);
            String left = coverage.left(place);
            if (place.text().contains(left)) {
                return new Piece(CellText.clean(left), List.of(place.withText(left)), cell.reading());
            }
        }
        return Piece.of(cell).withText(CellText.clean(cell.text()));
    }

    private void table(FormTable table) {
        for (int row = 0; row < table.bands().size(); row++) {
            at = table.key(row);
            for (Cell cell : table.cells(row)) {
                if (cell.places().stream()
                        .anyMatch(place -> !coverage.left(place).isEmpty())) {
                    open.add(left(cell));
                }
            }
            close();
        }
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        Piece text = Piece.join(open, "\n");
        claims.add(text.leaf(Field.SECTION_TEXT, at, Method.DERIVED, 0.5)
                .with(new Concern(leftOver(text), text.places().get(0))));
        open.clear();
    }

    /** What a reader should know of a text that nothing explains. */
    static Doubt leftOver(Piece text) {
        String quoted =
                text.text().length() <= QUOTED ? text.text() : text.text().substring(0, QUOTED) + "…";
        return new Doubt(
                "text-left-over",
                Severity.INFO,
                "No label explains the text '" + quoted + "'.",
                Map.of("text", quoted));
    }
}
