package org.shenbao.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Looks for the total score of an evaluation where it stands apart from the indicators: 总分（含预算执行10分） | 98.40. */
final class LoneTotal implements Extractor {
    private static final BigDecimal MOST = new BigDecimal(150);

    private final Vocabulary vocabulary;

    LoneTotal(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether the cells are a label of a total that speaks of points, and one number that points can be. */
    static boolean is(List<Cell> cells, Vocabulary vocabulary) {
        return cells.size() == 2
                && vocabulary
                        .match(Family.SIGN, cells.get(0).text())
                        .filter(match ->
                                match.term() == Term.SIGN_TOTAL && match.word().contains("分"))
                        .isPresent()
                && score(cells.get(1)).isPresent();
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        boolean scored = subject.tables().stream()
                .anyMatch(table -> table.rows(Band.INDICATOR_HEAD)
                        .mapToObj(table::cells)
                        .flatMap(List::stream)
                        .anyMatch(this::scores));
        return subject.tables().stream()
                .filter(table -> scored)
                .flatMap(table -> table.rows(Band.FIELDS).mapToObj(table::cells))
                .filter(cells -> is(cells, vocabulary))
                .flatMap(cells -> claims(cells).stream());
    }

    private boolean scores(Cell head) {
        return vocabulary
                .meaning(Family.COLUMN, head.text())
                .map(Match::term)
                .filter(term -> term == Term.COLUMN_SCORE)
                .isPresent();
    }

    private static List<Claim> claims(List<Cell> cells) {
        Piece value = Piece.of(cells.get(1));
        return List.of(
                Piece.of(cells.get(0)).used(Use.LABEL),
                value.leaf(
                        Field.EVALUATION_SCORE_TEXT,
                        RowKey.SINGLE,
                        CellText.clean(cells.get(1).text()),
                        Method.LABEL,
                        0.95),
                value.leaf(
                        Field.EVALUATION_SCORE_NUMBER,
                        RowKey.SINGLE,
                        score(cells.get(1)).orElseThrow(),
                        Method.LABEL,
                        0.95));
    }

    private static Optional<BigDecimal> score(Cell cell) {
        String text = cell.text().strip();
        return Numbers.whole(text.endsWith("分") ? text.substring(0, text.length() - 1) : text)
                .filter(number -> number.signum() >= 0 && number.compareTo(MOST) <= 0);
    }
}
