package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.extract.Claim.Use;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Reads the sums below the indicators: 合计 of points and scores, 小计 below the indicators of one goal, a grade. */
final class TotalRow {
    private static final double SLIPPED = 0.8;
    private static final Pattern GLUED_TOTAL = Pattern.compile("(100)\\s?(100|[1-9][0-9](?:\\.[0-9]{1,2})?)");

    private final Vocabulary vocabulary;

    TotalRow(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The claims of the row.
     *
     * @param goal row of the last goal above it, -1 where there is none
     */
    List<Claim> claims(FormTable table, int row, int goal, Columns columns) {
        List<Claim> claims = new ArrayList<>();
        if (subtotal(table, row)) {
            subtotal(table, row, goal, claims);
        } else {
            total(table, row, columns, claims);
        }
        return claims;
    }

    private boolean subtotal(FormTable table, int row) {
        return vocabulary.is(Term.SIGN_SUBTOTAL, table.cells(row).get(0).text());
    }

    /** 小计 below the indicators of one goal is the score of the goal whose heading prints its points. */
    private void subtotal(FormTable table, int row, int goal, List<Claim> claims) {
        List<Cell> cells = table.cells(row);
        List<Cell> numbers = cells.stream()
                .filter(cell -> Numbers.only(cell.text()).isPresent())
                .toList();
        boolean known = goal >= 0
                && numbers.size() == 1
                && !HeadPoints.claims(table.cells(goal).get(0), RowKey.SINGLE).isEmpty();
        if (known) {
            claims.add(Piece.of(cells.get(0)).used(Use.LABEL));
            claims.addAll(Quantities.claims(
                    Piece.of(numbers.get(0)),
                    CellText.clean(numbers.get(0).text()),
                    Parts.GROUP_SCORE,
                    HeadPoints.key(table, goal)));
        }
    }

    private void total(FormTable table, int row, Columns columns, List<Claim> claims) {
        boolean lone = table.cells(row).stream()
                        .filter(cell -> Numbers.only(cell.text()).isPresent())
                        .count()
                == 1;
        if (slippedTotal(table.cells(row), columns, claims)) {
            return;
        }
        for (Cell cell : table.cells(row)) {
            Piece piece = Piece.of(cell);
            boolean label = cell.equals(table.cells(row).get(0))
                    && Numbers.in(cell.text()).isEmpty();
            if (vocabulary.is(Term.SIGN_TOTAL, cell.text())
                    || (label
                            && vocabulary.words(Term.SIGN_TOTAL).stream()
                                    .anyMatch(cell.text().strip()::endsWith))) {
                claims.add(piece.used(Use.LABEL));
            } else if (vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text())) {
                claims.add(piece.used(Use.PLACEHOLDER));
            } else if (vocabulary.is(Term.WORD_GRADE, cell.text())) {
                claims.add(piece.leaf(
                        Field.EVALUATION_GRADE, RowKey.SINGLE, cell.text().strip(), Method.GRID, 0.9));
            } else {
                claims.addAll(sum(cell, columns, lone));
            }
        }
    }

    /** Two numbers and nothing else, under neither points nor scores: the cells before them left no trace. */
    private static boolean slippedTotal(List<Cell> cells, Columns columns, List<Claim> claims) {
        boolean two = cells.size() == 2
                && cells.stream().allMatch(cell -> Numbers.whole(cell.text()).isPresent())
                && cells.stream().noneMatch(cell -> {
                    @Nullable Term term = columns.term(cell.column());
                    return term == Term.COLUMN_WEIGHT || term == Term.COLUMN_SCORE;
                });
        if (!two || columns.of(Term.COLUMN_WEIGHT) < 0 || columns.of(Term.COLUMN_SCORE) < 0) {
            return false;
        }
        boolean weightFirst = columns.of(Term.COLUMN_WEIGHT) < columns.of(Term.COLUMN_SCORE);
        List<Claim> read = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Parts.OfQuantity parts = (i == 0) == weightFirst ? Parts.TOTAL_WEIGHT : Parts.TOTAL_SCORE;
            read.addAll(Quantities.claims(
                    Piece.of(cells.get(i)), CellText.clean(cells.get(i).text()), parts, RowKey.SINGLE));
        }
        read.forEach(claim -> claims.add(claim instanceof Leaf leaf ? leaf.atMost(SLIPPED) : claim));
        return true;
    }

    /**
     * The sum of a column.
     *
     * @param lone whether the row has no other number
     */
    private static List<Claim> sum(Cell cell, Columns columns, boolean lone) {
        boolean weighted = columns.has(Term.COLUMN_WEIGHT);
        boolean scored = columns.has(Term.COLUMN_SCORE);
        Piece piece = Piece.of(cell);
        Matcher glued = GLUED_TOTAL.matcher(cell.text().strip());
        if (weighted && scored && glued.matches()) {
            List<Claim> parted =
                    new ArrayList<>(Quantities.claims(piece, glued.group(1), Parts.TOTAL_WEIGHT, RowKey.SINGLE));
            parted.addAll(Quantities.claims(piece, glued.group(2), Parts.TOTAL_SCORE, RowKey.SINGLE));
            return parted.stream()
                    .map(claim -> claim instanceof Leaf leaf ? leaf.with(GluedFigures.parted(cell)) : claim)
                    .toList();
        }
        boolean number = Numbers.only(cell.text()).isPresent();
        @Nullable Term term = columns.term(cell.column());
        if (lone && number && !weighted && scored) {
            term = Term.COLUMN_SCORE; // merged over all columns, and there is nothing else that it could sum
        }
        Parts.@Nullable OfQuantity parts = term == null
                ? null
                : Map.of(Term.COLUMN_WEIGHT, Parts.TOTAL_WEIGHT, Term.COLUMN_SCORE, Parts.TOTAL_SCORE)
                        .get(term);
        return parts == null ? List.of() : Quantities.claims(piece, CellText.clean(cell.text()), parts, RowKey.SINGLE);
    }
}
