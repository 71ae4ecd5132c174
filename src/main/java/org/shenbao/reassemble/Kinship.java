package org.shenbao.reassemble;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * How well a name goes with a row: the row's explanation mostly says the name once more; a rate is measured in per cent, a
 * count in its unit, and neither in words.
 */
final class Kinship {
    private static final int TELLING = 4;
    private static final double NOT_NAMED = 3;
    private static final double SHORT_AND_NAMED = 1;
    private static final double WRONG_KIND = 2.5;
    private static final double ODD_KIND = 1;

    private final Vocabulary vocabulary;
    private final List<String> rows;
    private final List<Boolean> rates;
    private final List<Boolean> numbers;
    private final List<Map<String, Double>> known;

    /**
     * @param rows the text of each row, wraps undone
     * @param units the unit of each row, empty where it has none
     */
    Kinship(Vocabulary vocabulary, List<String> rows, List<String> units) {
        this.vocabulary = vocabulary;
        this.rows = List.copyOf(rows);
        this.rates = units.stream().map(Kinship::perCent).toList();
        this.numbers = rows.stream().map(Kinship::number).toList();
        this.known = rows.stream()
                .map(row -> (Map<String, Double>) new HashMap<String, Double>())
                .toList();
    }

    /** What it costs to lay the name on the row. */
    double of(String name, int row) {
        return row >= rows.size() ? 0 : known.get(row).computeIfAbsent(name, unused -> judge(name, row));
    }

    private double judge(String name, int row) {
        double cost = !rows.get(row).contains(name) ? NOT_NAMED : name.length() < TELLING ? SHORT_AND_NAMED : 0;
        boolean rate = ends(Term.WORD_RATE_END, name);
        boolean count = !rate && ends(Term.WORD_COUNT_END, name);
        boolean perCent = rates.get(row);
        if ((rate && !perCent && counted(row)) || (count && perCent)) {
            cost += WRONG_KIND;
        }
        if ((rate || count) && !numbers.get(row)) {
            cost += WRONG_KIND;
        }
        if (ends(Term.WORD_TIME_END, name)) {
            cost += perCent ? WRONG_KIND : 0;
        } else if (!rate && !count && ends(Term.WORD_STATE_END, name)) {
            cost += numbers.get(row) ? ODD_KIND : 0;
        }
        return cost;
    }

    /** Whether the row's value is a number: one stands among its first words. */
    private static boolean number(String row) {
        String[] tokens = row.split("\\s+", 4);
        for (int i = 0; i < Math.min(3, tokens.length); i++) {
            if (Texts.valueLike(tokens[i]) && tokens[i].chars().anyMatch(c -> c >= '0' && c <= '9')) {
                return true;
            }
        }
        return false;
    }

    private boolean ends(Term term, String name) {
        return vocabulary.words(term).stream().anyMatch(name::endsWith);
    }

    /** Whether the row names a unit of counting. */
    private boolean counted(int row) {
        for (String token : rows.get(row).split("\\s+", 8)) {
            if (vocabulary.match(Family.UNIT, token).isPresent() && !perCent(token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean perCent(String unit) {
        return unit.endsWith("%") || unit.endsWith("％") || unit.equals("百分比");
    }
}
