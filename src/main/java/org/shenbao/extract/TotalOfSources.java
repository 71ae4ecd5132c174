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

    /** What the head of the sum says, the surest first. */
    private static final List<Term> SUMS = List.of(Term.SIGN_TOTAL, Term.WORD_YEAR_TOTAL, Term.SIGN_SUBTOTAL);

    private TotalOfSources() {}

    /**
     * The head of the sum, which then has a meaning among the others.
     *
     * @param heads left to right
     * @param meanings of those whose words say one, by their places
     */
    static Optional<Cell> named(List<Cell> heads, Map<Integer, Match> meanings, Vocabulary vocabulary) {
        List<Cell> sums = SUMS.stream()
                .map(sum -> heads.stream()
                        .filter(head -> vocabulary.is(sum, word(head)))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (planned(meanings) || sums.size() != 1 || heads.indexOf(sums.get(0)) < 2) {
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

    /** Whether a head says what was planned. */
    static boolean planned(Map<Integer, Match> meanings) {
        return meanings.values().stream()
                .anyMatch(match ->
                        match.term() == Term.MONEY_COLUMN_REVISED || match.term() == Term.MONEY_COLUMN_INITIAL);
    }

    /** The head without its unit: 合计（万元）. */
    static String word(Cell head) {
        return MoneyUnit.without(CellText.clean(head.text()));
    }
}
