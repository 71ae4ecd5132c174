package org.shenbao.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shenbao.document.Cell;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * The sum behind sources of money that stand as columns before what was spent, 中央 | 省级 | 合计 | 执行数: no other head
 * says what was planned.
 */
final class TotalOfSources {
    /** No word says that the sum of the sources is the budget. */
    private static final double BY_PLACE = 0.85;

    private TotalOfSources() {}

    /**
     * The head of the sum, which then has a meaning among the others.
     *
     * @param heads left to right
     * @param meanings of those whose words say one, by their places
     */
    static Optional<Cell> named(List<Cell> heads, Map<Integer, Match> meanings, Vocabulary vocabulary) {
        boolean planned = meanings.values().stream()
                .anyMatch(match ->
                        match.term() == Term.MONEY_COLUMN_REVISED || match.term() == Term.MONEY_COLUMN_INITIAL);
        List<Cell> sums = heads.stream()
                .filter(head -> vocabulary.is(Term.SIGN_TOTAL, word(head)))
                .toList();
        if (planned || sums.size() != 1 || heads.indexOf(sums.get(0)) < 2) {
            return Optional.empty();
        }
        Cell sum = sums.get(0);
        boolean spent = meanings.entrySet().stream()
                .anyMatch(head -> head.getValue().term() == Term.MONEY_COLUMN_EXECUTED && head.getKey() > sum.column());
        if (!spent) {
            return Optional.empty();
        }
        meanings.put(sum.column(), new Match(Term.MONEY_COLUMN_REVISED, word(sum), BY_PLACE));
        return Optional.of(sum);
    }

    /** The head without its unit: 合计（万元）. */
    static String word(Cell head) {
        return MoneyUnit.without(CellText.clean(head.text()));
    }
}
