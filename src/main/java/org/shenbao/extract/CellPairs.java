package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Place;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Reads labels and their values that stand in one cell of a form's table, a colon between each two. */
final class CellPairs {
    private static final Pattern PAIR = Pattern.compile("(\\p{IsHan}{2,12})[：:]\\s*([^：:\\n]{1,40})");
    private static final Pattern GAP = Pattern.compile("[ \\u00A0]{2,}|\\u3000+|\\t");

    private final Vocabulary vocabulary;
    private final FormTable table;
    private @Nullable Boolean likewise;

    CellPairs(FormTable table, Vocabulary vocabulary) {
        this.table = table;
        this.vocabulary = vocabulary;
    }

    /** Whether the cell is a known label and its value. */
    boolean is(Cell cell) {
        return !within(Piece.of(cell), RowKey.SINGLE).isEmpty();
    }

    /** Labels and their values in one cell, with a colon between each, and gaps between the pairs. */
    List<Claim> within(Cell cell, RowKey at) {
        List<String> pieces = Stream.of(GAP.split(cell.text()))
                .filter(text -> !text.isBlank())
                .toList();
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < pieces.size() && pieces.size() > 1; i++) {
            String text = pieces.get(i);
            List<Place> places = cell.places().stream()
                    .filter(place -> place.text().contains(text))
                    .map(place -> place.withText(text))
                    .toList();
            if (!places.isEmpty()) {
                claims.addAll(within(new Piece(text, places, cell.reading()), at.row(at.row() * 10 + i)));
            }
        }
        return claims.isEmpty() ? within(Piece.of(cell), at) : claims;
    }

    /** A label that no vocabulary knows and its value in one cell, in a form that prints its fields so. */
    List<Claim> unknownWithin(Cell cell, RowKey at) {
        Matcher pair = PAIR.matcher(CellText.clean(cell.text()));
        boolean alike = pair.matches()
                && vocabulary.match(Family.MONEY_COLUMN, pair.group(1)).isEmpty()
                && likewise();
        Piece piece = Piece.of(cell);
        return alike
                ? new LabelledValue(
                                null,
                                piece.withText(pair.group(1)),
                                piece.withText(pair.group(2).strip()),
                                at,
                                0.9)
                        .claims(vocabulary)
                        .toList()
                : List.of();
    }

    /** Whether another of the table's cells is a known label and its value; asked once for all of them. */
    private boolean likewise() {
        if (likewise == null) {
            likewise = table.rows(Band.FIELDS)
                    .mapToObj(table::cells)
                    .flatMap(List::stream)
                    .filter(this::is)
                    .findFirst()
                    .isPresent();
        }
        return likewise;
    }

    private List<Claim> within(Piece piece, RowKey at) {
        String text = CellText.clean(piece.text());
        int colon = CellText.colon(text);
        int seal = CellText.seal(text, 0);
        if (colon <= 0 && seal < 0) {
            return List.of();
        }
        String label = text.substring(0, seal > 0 ? seal : colon);
        if (label.indexOf('。') >= 0 || label.indexOf('\n') >= 0) {
            return List.of(); // a sentence stands before the label
        }
        Optional<Match> field = vocabulary.meaning(Family.FIELD, label);
        if (field.isEmpty() && !vocabulary.is(Term.SIGN_NOTE, label)) {
            return List.of();
        }
        return new LabelledValue(
                        field.map(Match::term).orElse(null),
                        piece.withText(label),
                        piece.withText(
                                text.substring(seal > 0 ? seal : colon + 1).strip()),
                        at,
                        0.95)
                .claims(vocabulary)
                .toList();
    }
}
