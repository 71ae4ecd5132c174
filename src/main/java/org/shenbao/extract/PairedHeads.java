package org.shenbao.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shenbao.document.Cell;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** What the labels say that stand side by side over what was arranged, what arrived and what was spent. */
final class PairedHeads {
    private static final int LEAST = 2;
    private static final Pattern LEFT = Pattern.compile("(?:资金|经费|项目|年末|期末)?(?:结余|余额|剩余)(?:资金|经费|金额|情况|数|额)?");

    private static final Map<Term, Term> COLUMNS = Map.of(
            Term.MONEY_PAIR_ARRANGED, Term.MONEY_COLUMN_REVISED, Term.MONEY_PAIR_EXECUTED, Term.MONEY_COLUMN_EXECUTED);

    /** What heads say that are those of no amounts. */
    private static final Set<Term> GENERAL = EnumSet.of(Term.MONEY_COLUMN_BLOCK, Term.MONEY_COLUMN_ROW);

    private final Vocabulary vocabulary;

    PairedHeads(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether the row's cells are such heads, with all amounts below them. */
    boolean alone(List<Cell> cells) {
        Set<Term> terms = EnumSet.noneOf(Term.class);
        cells.forEach(cell -> vocabulary
                .match(Family.MONEY_PAIR, cell.text())
                .map(Match::term)
                .ifPresent(terms::add));
        return terms.size() >= LEAST;
    }

    /**
     * Whether the row's cells are such labels, each with its amount beside it: 计划投资额 | 860 | 实际到位资金 | 812. Each
     * amount has to have such a label, as the same words stand in rows of other amounts, too.
     */
    boolean withAmounts(List<Cell> cells) {
        Set<Term> terms = EnumSet.noneOf(Term.class);
        int amounts = 0;
        for (int i = 1; i < cells.size(); i++) {
            if (MoneyWords.amount(cells.get(i))) {
                Optional<Term> term = meaning(cells.get(i - 1)).map(Match::term);
                if (term.isEmpty() ? !left(cells.get(i - 1)) : !terms.add(term.get())) {
                    return false;
                }
                amounts += term.isPresent() ? 1 : 0;
            }
        }
        return amounts >= LEAST && !MoneyWords.amount(cells.get(0));
    }

    /**
     * Whether the cells head such amounts as a column each, with a source of money or a total before the first of them in
     * the row below: 资金来源 | 资金计划 | 资金到位 over 县级财政资金 | 30 | 28.
     */
    boolean overSources(List<Cell> heads, List<Cell> below) {
        Map<Term, Cell> columns = new EnumMap<>(Term.class);
        boolean figures = heads.size() > LEAST
                && heads.stream().noneMatch(MoneyWords::amount)
                && below.stream().anyMatch(MoneyWords::amount);
        for (Cell head : figures ? heads : List.<Cell>of()) {
            Optional<Term> term = meaning(head).map(Match::term);
            if (term.isPresent() && columns.put(term.get(), head) != null) {
                return false;
            }
        }
        int first = columns.values().stream().mapToInt(Cell::column).min().orElse(0);
        return columns.size() >= LEAST
                && columns.values().stream()
                        .allMatch(head ->
                                below.stream().anyMatch(cell -> cell.column() == head.column() && amountOrNone(cell)))
                && below.stream().anyMatch(cell -> cell.column() < first && named(cell));
    }

    /**
     * What a head of {@link #overSources} says in the words of budget and execution; what arrived is neither.
     *
     * @param own what it says as a head of budget and execution, which stands where it is as sure
     */
    Optional<Match> column(Cell head, Optional<Match> own) {
        Optional<Match> pair = meaning(head);
        boolean stands = own.filter(match -> !GENERAL.contains(match.term())).isPresent()
                && pair.filter(match -> match.term() == Term.MONEY_PAIR_ARRIVED
                                || match.confidence() > own.get().confidence())
                        .isEmpty();
        return stands || pair.isEmpty()
                ? own
                : pair.filter(match -> COLUMNS.containsKey(match.term()))
                        .map(match -> new Match(
                                Objects.requireNonNull(COLUMNS.get(match.term())), match.word(), match.confidence()));
    }

    private boolean amountOrNone(Cell cell) {
        return MoneyWords.amount(cell) || vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text());
    }

    private boolean named(Cell label) {
        return source(label).orElse(false) || vocabulary.is(Term.SIGN_TOTAL, text(label));
    }

    /** Whether the row below such labels holds parts of their amounts: one label for all of them, or sources of money. */
    boolean parts(List<Cell> cells) {
        List<Cell> labels = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!amountOrNone(cells.get(i))) {
                labels.add(cells.get(i));
            } else if (i == 0) {
                return false;
            }
        }
        if (again(labels)) {
            return true; // whatever it says: no head of the row's amounts stands before each of them
        }
        boolean one = labels.size() == 1;
        return labels.size() < cells.size()
                && labels.stream().allMatch(label -> source(label).orElse(one));
    }

    /** Whether one label stands in the row for each of several amounts. */
    private boolean again(List<Cell> labels) {
        return labels.size() > 1 && labels.stream().map(this::text).distinct().count() == 1;
    }

    /** Whether the cells head such amounts, as below each of them the same label stands before its amount. */
    boolean overLabels(List<Cell> heads, List<Cell> below) {
        List<Cell> labels = below.stream().filter(cell -> !amountOrNone(cell)).toList();
        return heads.size() >= LEAST
                && labels.size() < below.size()
                && again(labels)
                && labels.stream()
                        .allMatch(label -> heads.stream()
                                        .filter(head -> head.column() == label.column() && head.columnSpan() > 1)
                                        .count()
                                == 1)
                && heads.stream()
                                .flatMap(head -> meaning(head).stream())
                                .map(Match::term)
                                .distinct()
                                .count()
                        >= LEAST;
    }

    /** Whether the label names a source of money, empty where it is unknown. */
    private Optional<Boolean> source(Cell label) {
        String text = text(label);
        return is(label)
                ? Optional.of(false)
                : vocabulary.meaning(Family.MONEY_COLUMN, text).map(match -> match.term() == Term.MONEY_COLUMN_ROW);
    }

    /** Whether the cell is one of such labels, or that of a rate beside them. */
    boolean is(Cell cell) {
        return meaning(cell).isPresent() || vocabulary.means(Term.MONEY_COLUMN_RATE, text(cell));
    }

    /** Whether the label is that of what is left of the money, beside what was arranged and spent. */
    boolean left(Cell cell) {
        return LEFT.matcher(text(cell)).matches();
    }

    /** What the label says, an earlier year's or a source's label nothing. */
    Optional<Match> meaning(Cell cell) {
        String label = text(cell);
        Optional<Match> pair = vocabulary.match(Family.MONEY_PAIR, label);
        if (pair.isPresent()) {
            return pair;
        }
        boolean earlier = vocabulary.words(Term.WORD_EARLIER).stream().anyMatch(label::contains);
        return earlier || vocabulary.is(Term.MONEY_COLUMN_ROW, label)
                ? Optional.empty()
                : vocabulary.parts(Family.MONEY_PAIR, label);
    }

    /** The label without its number, its unit and what introduces it. */
    String text(Cell cell) {
        return MoneyUnit.without(new Label(cell.text(), vocabulary).text());
    }
}
