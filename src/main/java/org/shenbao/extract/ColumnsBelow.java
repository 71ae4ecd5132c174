package org.shenbao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** What the cells of an indicator table's columns say of a column whose head is in no vocabulary. */
final class ColumnsBelow {
    /** So many of a column's cells make it what they are. */
    private static final double MOST = 0.6;

    private static final int LEAST = 2;

    /** A level is a word or two. */
    private static final int LONGEST_LEVEL = 14;

    /** Levels hold for several rows each. */
    private static final double LEVEL_ROWS = 0.75;

    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}{2,10}");
    private static final Pattern PER_CENT = Pattern.compile("[%％]$");
    /** Longer texts name an indicator or explain it, whatever numbers they hold. */
    private static final int LONGEST_VALUE = 14;

    private static final Set<BigDecimal> FULL =
            Set.of(new BigDecimal("100"), new BigDecimal("90"), new BigDecimal("80"));

    private final Map<Integer, List<Cell>> cells = new HashMap<>();
    private final Vocabulary vocabulary;
    private @Nullable ValueReader reader;
    /** What was read before: a column is asked for several kinds of cells. */
    private final Map<String, ValueText> read = new HashMap<>();

    private int rows;

    ColumnsBelow(FormTable table, int lastHead, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (int row = lastHead + 1;
                row < table.bands().size() && table.bands().get(row) != Band.INDICATOR_HEAD;
                row++) {
            if (table.bands().get(row) == Band.INDICATOR) {
                table.cells(row).stream()
                        .filter(cell -> !cell.blank()
                                && !vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text())
                                && !vocabulary.is(Term.SIGN_BLANK, cell.text()))
                        .forEach(cell -> cells.computeIfAbsent(cell.column(), column -> new ArrayList<>())
                                .add(cell));
                rows++;
            }
        }
    }

    /** The first of the columns whose cells name levels: 产出指标, 数量指标. */
    OptionalInt levels(Set<Integer> columns) {
        return first(columns, this::category);
    }

    /** The first of the columns whose cells are indicators' names: texts, and neither levels nor values. */
    OptionalInt names(Set<Integer> columns) {
        return first(columns, cell -> !category(cell) && !value(cell));
    }

    /** Of the columns whose cells are values the one in which most have a sign, as targets do; the first of those. */
    OptionalInt values(Set<Integer> columns) {
        return columns.stream()
                .sorted()
                .filter(column -> mostly(column, this::value))
                .max(Comparator.<Integer>comparingLong(column ->
                                own(column).stream().filter(this::signed).count())
                        .thenComparing(Comparator.reverseOrder()))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** The first of the columns whose cells are values, or figures where the unit stands in a column of its own. */
    OptionalInt next(Set<Integer> columns) {
        return first(columns, cell -> value(cell) || figure(cell));
    }

    /** The first of the columns whose cells group rows as levels do: short words, each for several rows. */
    OptionalInt groups(Set<Integer> columns) {
        return columns.stream()
                .sorted()
                .filter(column -> {
                    List<Cell> own = own(column);
                    return own.size() >= LEAST
                            && own.size() <= LEVEL_ROWS * rows
                            && all(
                                    column,
                                    cell -> !value(Levels.word(cell))
                                            && Levels.word(cell).length() <= LONGEST_LEVEL);
                })
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** Of the columns with texts the one whose texts are longest, the last of those: indicators are named at length. */
    OptionalInt longest(Set<Integer> columns) {
        int longest = -1;
        for (int column : new TreeSet<>(columns)) {
            boolean texts = own(column).size() >= LEAST && all(column, cell -> !value(cell) && !category(cell));
            if (texts && (longest < 0 || length(column) >= length(longest))) {
                longest = column;
            }
        }
        return longest < 0 ? OptionalInt.empty() : OptionalInt.of(longest);
    }

    /** Whether texts of another column begin with the words beside them, at least two of them and every other one. */
    boolean explained(int column, int texts) {
        long explained = own(column).stream()
                .filter(cell -> own(texts).stream()
                        .anyMatch(text -> text.row() == cell.row()
                                && CellText.clean(text.text()).startsWith(CellText.clean(cell.text()))))
                .count();
        return explained >= LEAST && explained * 2 >= own(column).size();
    }

    /** How long the column's texts are on average. */
    double length(int column) {
        return own(column).stream()
                .mapToInt(cell -> cell.text().strip().length())
                .average()
                .orElse(0);
    }

    /** The first of the columns whose texts are shorter than those of the names, as levels are. */
    OptionalInt shorter(Set<Integer> columns, int names) {
        return columns.stream()
                .sorted()
                .filter(column -> own(column).size() >= LEAST
                        && all(column, cell -> !value(cell) && !IndicatorName.counter(cell))
                        && length(column) < length(names))
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** The first of the columns whose cells are all of the kind that the term asks for. */
    OptionalInt certain(Set<Integer> columns, Term term) {
        return first(columns, cell -> switch (term) {
            case COLUMN_UNIT -> vocabulary.match(Family.UNIT, cell.text()).isPresent();
            case COLUMN_OPERATOR -> values().operator(cell.text()).isPresent();
            case COLUMN_ATTRIBUTE ->
                vocabulary.match(Family.ATTRIBUTE, cell.text()).isPresent();
            default -> false;
        });
    }

    /** The first of the columns whose figures add up to full marks. */
    OptionalInt weights(Set<Integer> columns) {
        return columns.stream()
                .sorted()
                .filter(column ->
                        own(column).size() >= LEAST && all(column, ColumnsBelow::figure) && FULL.contains(sum(column)))
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** The first of the columns with figures none of which is more than the points beside it. */
    OptionalInt scores(Set<Integer> columns, int weights) {
        Map<Integer, BigDecimal> points = new HashMap<>();
        own(weights).forEach(cell -> figureOf(cell).ifPresent(figure -> points.put(cell.row(), figure)));
        return columns.stream()
                .sorted()
                .filter(column -> column > weights && own(column).size() >= LEAST && all(column, ColumnsBelow::figure))
                .filter(column -> own(column).stream().allMatch(score -> within(score, points.get(score.row()))))
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private static boolean within(Cell score, @Nullable BigDecimal points) {
        return points != null
                && figureOf(score).filter(own -> own.compareTo(points) <= 0).isPresent();
    }

    private BigDecimal sum(int column) {
        BigDecimal sum =
                own(column).stream().flatMap(cell -> figureOf(cell).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Numbers.exact(sum);
    }

    /** Whether most of the column's cells are figures or values. */
    boolean valued(int column) {
        return mostly(column, cell -> figure(cell) || value(cell));
    }

    /** Whether the column's cells can be what the term says; a column without cells can. */
    boolean agree(int column, Term term) {
        return switch (term) {
            case COLUMN_LEVEL1, COLUMN_LEVEL2 -> all(column, this::category);
            case COLUMN_WEIGHT, COLUMN_SCORE -> all(column, ColumnsBelow::figure);
            case COLUMN_UNIT ->
                all(column, cell -> vocabulary.match(Family.UNIT, cell.text()).isPresent());
            case COLUMN_OPERATOR ->
                all(column, cell -> values().operator(cell.text()).isPresent());
            case COLUMN_ATTRIBUTE ->
                all(
                        column,
                        cell -> vocabulary.match(Family.ATTRIBUTE, cell.text()).isPresent());
            case COLUMN_INDICATOR ->
                all(column, cell -> !category(cell) && !figure(cell) && !IndicatorName.counter(cell));
            case COLUMN_SCORING, COLUMN_CONTENT, COLUMN_BASIS, COLUMN_DEVIATION -> all(column, cell -> !figure(cell));
            default -> all(column, cell -> !category(cell));
        };
    }

    /** Whether the column's only cell frames all rows: 绩效指标. */
    boolean frame(int column) {
        return own(column).size() == 1
                && vocabulary.is(Term.COLUMN_GROUP, own(column).get(0).text());
    }

    /** Whether the column's cells are words for kinds that are neither quantitative nor qualitative: 共性指标. */
    boolean otherKinds(int column) {
        return mostly(
                column,
                cell -> WORDS.matcher(cell.text().strip()).matches()
                        && vocabulary.match(Family.ATTRIBUTE, cell.text()).isEmpty());
    }

    private boolean all(int column, Predicate<Cell> kind) {
        List<Cell> own = own(column);
        return own.stream().filter(kind).count() >= MOST * own.size();
    }

    private static boolean figure(Cell cell) {
        return figureOf(cell).isPresent();
    }

    /** The cell's number, that of a share of the points included: 10%. */
    private static Optional<BigDecimal> figureOf(Cell cell) {
        return Numbers.whole(PER_CENT.matcher(cell.text().strip()).replaceFirst(""));
    }

    private List<Cell> own(int column) {
        return cells.getOrDefault(column, List.of());
    }

    private OptionalInt first(Set<Integer> columns, Predicate<Cell> kind) {
        return columns.stream()
                .sorted()
                .filter(column -> mostly(column, kind))
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private boolean mostly(int column, Predicate<Cell> kind) {
        List<Cell> own = own(column);
        long kin = own.stream().filter(kind).count();
        return own.size() >= LEAST && kin >= MOST * own.size();
    }

    private boolean category(Cell cell) {
        return vocabulary.match(Family.CATEGORY, cell.text()).isPresent();
    }

    private boolean value(Cell cell) {
        return value(IndicatorName.of(cell));
    }

    private boolean value(String text) {
        ValueText read = this.read.computeIfAbsent(text, values()::read);
        return read.sign() != null || (read.number() != null && text.length() <= LONGEST_VALUE);
    }

    /** Made where a head is unknown: most are known. */
    private ValueReader values() {
        if (reader == null) {
            reader = new ValueReader(vocabulary);
        }
        return reader;
    }

    private boolean signed(Cell cell) {
        ValueText read = values().read(CellText.clean(cell.text()));
        return read.sign() != null || read.word() != null;
    }
}
