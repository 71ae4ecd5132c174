package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.vocabulary.Term;

/** Points in one cell beside several indicators: they are those of the level that runs over the same rows, and of no indicator. */
final class LevelPoints {
    /** Points that run over more or fewer rows than the level which starts beside them. */
    private static final double APART = 0.7;
    /** Points that start beside no level: whose they are is not printed. */
    private static final double NOBODYS = 0.5;

    private final FormTable table;
    private final Columns columns;
    private final Levels levels;

    LevelPoints(FormTable table, Columns columns, Levels levels) {
        this.table = table;
        this.columns = columns;
        this.levels = levels;
    }

    /**
     * The points as those of a level.
     *
     * @param at key of the indicator whose row they start in
     */
    List<Claim> claims(Cell points, RowKey at, Parts.OfQuantity ofLevel, Parts.OfQuantity ofIndicator) {
        @Nullable Cell second = starting(points, Term.COLUMN_LEVEL2);
        @Nullable Cell first = starting(points, Term.COLUMN_LEVEL1);
        boolean inner = second != null && (first == null || second.rowSpan() == points.rowSpan());
        @Nullable Cell level = inner ? second : first;
        Piece piece = Piece.of(points);
        String text = CellText.clean(points.text());
        if (level == null) {
            return atMost(NOBODYS, Quantities.claims(piece, text, ofIndicator, at));
        }
        RowKey key = Levels.key(at, inner);
        List<Claim> claims = new ArrayList<>(Quantities.claims(piece, text, ofLevel, key));
        claims.addAll(levels.levels(key, inner));
        return level.rowSpan() == points.rowSpan() ? claims : atMost(APART, claims);
    }

    private @Nullable Cell starting(Cell points, Term level) {
        return table.cells(points.row()).stream()
                .filter(cell -> cell.column() == columns.of(level))
                .findFirst()
                .orElse(null);
    }

    private static List<Claim> atMost(double sure, List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim instanceof Leaf leaf ? leaf.atMost(sure) : claim)
                .toList();
    }
}
