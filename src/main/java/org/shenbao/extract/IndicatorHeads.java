package org.shenbao.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.project.Horizon;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Folding;
import org.shenbao.vocabulary.HeadRow;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Tells the rows of a form's table that head its indicators, by their words, the parts of these or the values below. */
final class IndicatorHeads {
    private static final int HEADS = 3;
    private static final int LONGEST_HEAD = 10;
    private static final Pattern CAPTION = Pattern.compile(
            "(?:[（(]?[0-9一二三四五六七八九十]{1,2}[)）]?[、.．]?\\s*)?(?=\\p{IsHan}*指标)[\\p{IsHan}]{3,20}(?:[（(][^（()）]{1,12}[)）])?[：:]?");

    private final List<List<Cell>> rows;
    private final Vocabulary vocabulary;
    private final GoalWords goals;
    private final MoneyBands money;
    private final HeadRow headRow;
    private final LevelGrid grid;
    private int nameColumn;

    IndicatorHeads(List<List<Cell>> rows, MoneyBands money, Vocabulary vocabulary) {
        this.rows = rows;
        this.vocabulary = vocabulary;
        this.goals = new GoalWords(vocabulary);
        this.money = money;
        this.headRow = new HeadRow(vocabulary);
        this.grid = new LevelGrid(rows, vocabulary);
    }

    /**
     * Whether the row heads indicators.
     *
     * @param state what the row above it holds
     */
    boolean is(int row, Band state) {
        return heads(row, state)
                || belowGroupHead(row, state)
                || (row + 1 < rows.size()
                        && (allHeads(row) || categories(row) || caption(row))
                        && heads(row + 1, state))
                || (allHeads(row) && state == Band.INDICATOR_HEAD);
    }

    /** The column of the indicators' names, as the last head tells; the first before any head. */
    int nameColumn() {
        return nameColumn;
    }

    /** The horizon that the caption of an indicator table says. */
    static @Nullable Horizon horizon(String text, Vocabulary vocabulary) {
        return vocabulary.means(Term.TITLE_HORIZON_ANNUAL, text)
                ? Horizon.ANNUAL
                : vocabulary.means(Term.TITLE_HORIZON_OVERALL, text) ? Horizon.OVERALL : null;
    }

    /** Whether the row names the columns of a group, beside heads of the row above that reach down into it. */
    private boolean belowGroupHead(int row, Band state) {
        if (row == 0 || state != Band.INDICATOR_HEAD) {
            return false;
        }
        List<Cell> above = rows.get(row - 1);
        long down = above.stream()
                .filter(cell -> cell.rowSpan() == 2 && cell.row() + 1 == row)
                .count();
        return down > 1
                && rows.get(row).stream()
                        .allMatch(cell -> above.stream()
                                .anyMatch(group -> group.columnSpan() > 1
                                        && group.column() <= cell.column()
                                        && cell.column() < group.column() + group.columnSpan()));
    }

    /** Whether the row's only cell says in a few words that indicators follow, over most of the heads below. */
    private boolean caption(int row) {
        List<Cell> cells = rows.get(row);
        return cells.size() == 1
                && cells.get(0).columnSpan() >= HEADS
                && CAPTION.matcher(CellText.clean(cells.get(0).text())).matches();
    }

    /** Whether the row holds categories alone, each over several columns of the row below. */
    private boolean categories(int row) {
        return rows.get(row).size() > 1
                && rows.get(row).stream()
                        .allMatch(cell -> cell.columnSpan() > 1
                                && vocabulary
                                        .match(Family.CATEGORY, cell.text())
                                        .isPresent());
    }

    /** Whether enough columns of an indicator table are named in the row. */
    private boolean heads(int row, Band state) {
        Set<Term> terms = EnumSet.noneOf(Term.class);
        int names = 0;
        for (Cell cell : rows.get(row)) {
            @Nullable
            Term term = vocabulary
                    .match(Family.COLUMN, cell.text())
                    .map(Match::term)
                    .orElse(null);
            if (term != null) {
                terms.add(term);
            }
            if (term == Term.COLUMN_INDICATOR) {
                nameColumn = cell.column();
                names++;
            }
        }
        boolean sides = names > 1 && terms.contains(Term.COLUMN_TARGET);
        boolean levels = terms.contains(Term.COLUMN_LEVEL1) && terms.contains(Term.COLUMN_LEVEL2);
        return (levels && rows.get(row).size() >= HEADS)
                || sides
                || enough(terms)
                || headsByParts(row)
                || headsByValues(row, state)
                || headsByLevels(row, state);
    }

    /** Whether the row heads values, in the words of an office's own. */
    private boolean headsByValues(int row, Band state) {
        List<Cell> cells = rows.get(row);
        if (state == Band.INDICATOR || state == Band.INDICATOR_HEAD) {
            return false; // a row whose cells have slipped looks like heads, too
        }
        List<List<String>> below = rows.subList(row + 1, rows.size()).stream()
                .limit(HEADS)
                .map(next -> next.stream().map(Cell::text).toList())
                .toList();
        boolean heads = headRow.is(cells.stream().map(Cell::text).toList(), below)
                && (!ofGoals(cells) || headRow.levels(below));
        if (heads) {
            nameColumn = beforeValues(row);
        }
        return heads
                && !money.heads(cells)
                && CostTable.headed(rows, row, vocabulary).isEmpty();
    }

    /** Whether the row heads levels and what stands beside them, in the words of an office's own. */
    private boolean headsByLevels(int row, Band state) {
        boolean heads = state != Band.INDICATOR
                && state != Band.INDICATOR_HEAD
                && grid.headed(row)
                && !money.heads(rows.get(row));
        if (heads) {
            nameColumn = rows.get(row).get(1).column();
        }
        return heads;
    }

    private boolean ofGoals(List<Cell> cells) {
        return cells.stream()
                .anyMatch(cell -> goals.term(cell).isPresent()
                        && vocabulary.match(Family.COLUMN, cell.text()).isEmpty());
    }

    /** Whether the rows below end with figures, as those of targets do. */
    private boolean figuresBelow(int row) {
        return row + HEADS < rows.size()
                && rows.subList(row + 1, row + 1 + HEADS).stream()
                        .allMatch(cells -> cells.size() > 1
                                && Numbers.in(cells.get(0).text()).isEmpty()
                                && !Numbers.in(cells.get(cells.size() - 1).text())
                                        .isEmpty());
    }

    /** The column before the first whose cell below is a figure. */
    private int beforeValues(int row) {
        int first = row + 1 == rows.size()
                ? 0
                : rows.get(row + 1).stream()
                        .filter(cell -> !Numbers.in(cell.text()).isEmpty())
                        .mapToInt(Cell::column)
                        .min()
                        .orElse(0);
        return rows.get(row).stream()
                .mapToInt(Cell::column)
                .filter(column -> column < first)
                .max()
                .orElse(0);
    }

    private static boolean enough(Set<Term> terms) {
        boolean some = terms.contains(Term.COLUMN_INDICATOR)
                || terms.contains(Term.COLUMN_LEVEL1)
                || terms.contains(Term.COLUMN_LEVEL2);
        return some && terms.size() >= HEADS;
    }

    /** Whether the row names enough columns by the parts of its heads, where nothing in it is a value or a level. */
    private boolean headsByParts(int row) {
        Set<Term> terms = EnumSet.noneOf(Term.class);
        List<Cell> cells = withoutFrame(row);
        for (Cell cell : cells) {
            Optional<Match> head = vocabulary.meaning(Family.COLUMN, cell.text());
            boolean brief = Folding.fold(cell.text()).length() <= LONGEST_HEAD;
            if (head.isEmpty()
                    && (!brief
                            || !Numbers.in(cell.text()).isEmpty()
                            || vocabulary.match(Family.CATEGORY, cell.text()).isPresent()
                            || vocabulary.match(Family.FIELD, cell.text()).isPresent())) {
                return false;
            }
            head.map(Match::term).ifPresent(terms::add);
        }
        boolean few = terms.contains(Term.COLUMN_INDICATOR)
                && terms.contains(Term.COLUMN_TARGET)
                && cells.size() <= HEADS + 1
                && figuresBelow(row);
        return (enough(terms) || few) && terms.size() * 2 >= cells.size();
    }

    /** The row's cells without the one before them that frames this row and all below: 年度绩效目标 beside the heads. */
    private List<Cell> withoutFrame(int row) {
        List<Cell> cells = rows.get(row);
        boolean framed = cells.size() > HEADS
                && cells.get(0).rowSpan() > HEADS
                && cells.subList(1, cells.size()).stream().allMatch(cell -> cell.rowSpan() < HEADS);
        return framed ? cells.subList(1, cells.size()) : cells;
    }

    private boolean allHeads(int row) {
        List<Cell> cells = rows.get(row);
        return !cells.isEmpty()
                && cells.stream()
                        .allMatch(cell ->
                                vocabulary.match(Family.COLUMN, cell.text()).isPresent()
                                        || horizon(cell.text(), vocabulary) != null);
    }
}
