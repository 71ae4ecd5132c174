package org.shenbao.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Doubt;
import org.shenbao.document.Severity;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.vocabulary.Term;

/**
 * Figures of several cells that a flattening has glued together: {@code 40004000100%} under 全年预算数, 全年执行数, 执行率. They
 * are parted only where the columns and the rate leave one way to do it.
 */
final class GluedFigures {
    private static final Pattern FIGURES = Pattern.compile("[0-9.,%％\\s]{4,40}");
    private static final Pattern AMOUNT =
            Pattern.compile("(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\\.[0-9]{1,4})?");
    private static final Pattern POINTS = Pattern.compile("[1-9][0-9]?(?:\\.[0-9]{1,2})?|100|0");
    private static final Pattern RATE = Pattern.compile("(?:0|[1-9][0-9]{0,2})(?:\\.[0-9]{1,4})?%?");
    private static final int LONGEST_FIGURE = 16;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Term> columns;
    private final String text;
    private final List<Map<Term, String>> readings = new ArrayList<>();

    private GluedFigures(List<Term> columns, String text) {
        this.columns = columns;
        this.text = text;
    }

    /** Whether the cell holds figures and is none. */
    static boolean glued(Cell cell) {
        String text = cell.text().strip();
        return FIGURES.matcher(text).matches()
                && Numbers.whole(text).isEmpty()
                && Numbers.only(text).isEmpty();
    }

    /**
     * The figures by the column that each stands in, empty where there is no reading or more than one.
     *
     * @param columns meanings of the columns that the cell may stand for, left to right
     */
    static Optional<Map<Term, String>> parted(String cell, List<Term> columns) {
        String text = cell.strip().replace('％', '%').replaceAll("\\s+", " ");
        GluedFigures figures = new GluedFigures(columns, text);
        figures.part(0, 0, new TreeMap<>());
        return figures.readings.size() == 1 ? Optional.of(figures.readings.get(0)) : Optional.empty();
    }

    /** What a reader should know of a cell whose figures could not be parted. */
    static Concern unparted(Cell cell) {
        String text = CellText.clean(cell.text());
        return new Concern(
                new Doubt(
                        "cells-glued",
                        Severity.WARNING,
                        "'" + text + "' holds the figures of several cells; they could not be told apart.",
                        Map.of("text", text)),
                cell.places().get(0));
    }

    /** What a reader should know of figures that the arithmetic has parted. */
    static Concern parted(Cell cell) {
        String text = CellText.clean(cell.text());
        return new Concern(
                new Doubt(
                        "cells-glued",
                        Severity.INFO,
                        "'" + text + "' held the figures of several cells; the arithmetic tells them apart.",
                        Map.of("text", text)),
                cell.places().get(0));
    }

    private void part(int column, int from, Map<Term, String> read) {
        if (readings.size() > 1) {
            return;
        }
        int start = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
        if (start >= text.length()) {
            if (proved(read)) {
                readings.add(new TreeMap<>(read));
            }
            return;
        }
        if (column == columns.size()) {
            return;
        }
        Term term = columns.get(column);
        for (int end = start + 1; end <= Math.min(text.length(), start + LONGEST_FIGURE); end++) {
            String piece = text.substring(start, end);
            if (shape(term).matcher(piece).matches() && ends(end)) {
                read.put(term, piece);
                part(column + 1, end, read);
                read.remove(term);
            }
        }
        part(column + 1, from, read);
    }

    /** A figure goes on with its digits and its sign wherever no other must begin. */
    private boolean ends(int end) {
        return end == text.length() || (text.charAt(end) != '%' && text.charAt(end) != '.' && text.charAt(end) != ',');
    }

    private static Pattern shape(Term term) {
        return switch (term) {
            case MONEY_COLUMN_RATE -> RATE;
            case MONEY_COLUMN_WEIGHT, MONEY_COLUMN_SCORE -> POINTS;
            default -> AMOUNT;
        };
    }

    /** Whether the rate is that of the amounts, and the score no higher than its points. */
    private boolean proved(Map<Term, String> read) {
        @Nullable String rate = read.get(Term.MONEY_COLUMN_RATE);
        @Nullable BigDecimal executed = number(read.get(Term.MONEY_COLUMN_EXECUTED));
        @Nullable BigDecimal revised = number(read.get(Term.MONEY_COLUMN_REVISED));
        @Nullable BigDecimal budget = revised != null ? revised : number(read.get(Term.MONEY_COLUMN_INITIAL));
        if (rate == null || executed == null || budget == null || budget.signum() == 0) {
            return false;
        }
        if (text.indexOf('%') >= 0 && !rate.endsWith("%")) {
            return false;
        }
        @Nullable BigDecimal weight = number(read.get(Term.MONEY_COLUMN_WEIGHT));
        @Nullable BigDecimal score = number(read.get(Term.MONEY_COLUMN_SCORE));
        BigDecimal printed = new BigDecimal(rate.replace("%", ""));
        BigDecimal computed = executed.multiply(HUNDRED).divide(budget, printed.scale() + 1, RoundingMode.HALF_UP);
        boolean same = computed.subtract(printed).abs().compareTo(BigDecimal.ONE.movePointLeft(printed.scale())) < 0;
        return same && (weight == null || score == null || score.compareTo(weight) <= 0);
    }

    private static @Nullable BigDecimal number(@Nullable String figure) {
        return figure == null ? null : new BigDecimal(figure.replace(",", ""));
    }
}
