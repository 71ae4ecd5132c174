package org.shenbao.extract;

import java.util.ArrayList;
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

/** Tells the rows of a form's table apart by the words that they start with. */
final class Bands {
    private static final int HEADS = 3;
    private static final int LONGEST_HEAD = 10;
    private static final Pattern LABEL = Pattern.compile("\\p{IsHan}[\\p{IsHan}（）()、]{1,9}[：:]?");
    private static final Set<Term> MONEY_HEADS = EnumSet.of(
            Term.MONEY_COLUMN_INITIAL, Term.MONEY_COLUMN_REVISED, Term.MONEY_COLUMN_EXECUTED, Term.MONEY_COLUMN_RATE);

    private final List<List<Cell>> rows;
    private final Vocabulary vocabulary;
    private final List<Band> bands = new ArrayList<>();
    private final GoalWords goals;
    private final HeadRow headRow;
    private Band state = Band.FIELDS;
    /** Whether a head of indicators stands above: a goal below it is one of several that share the head. */
    private boolean headed;

    private int nameColumn;
    private @Nullable CostTable costs;

    Bands(List<List<Cell>> rows, Vocabulary vocabulary) {
        this.rows = rows;
        this.vocabulary = vocabulary;
        this.goals = new GoalWords(vocabulary);
        this.headRow = new HeadRow(vocabulary);
    }

    List<Band> all() {
        for (int row = 0; row < rows.size(); row++) {
            List<Cell> cells = cells(row);
            if (cells.isEmpty()) {
                bands.add(state);
                continue;
            }
            Band band = band(row, cells);
            bands.add(band);
            boolean remark = band == Band.FIELDS
                    && vocabulary.is(Term.SIGN_NOTE, cells.get(0).text());
            state = remark ? state : band; // the total may stand below it
        }
        return List.copyOf(bands);
    }

    private Band band(int row, List<Cell> cells) {
        Cell first = cells.get(0);
        if (indicatorHead(row)) {
            headed = true;
            return Band.INDICATOR_HEAD;
        }
        if (note(first)) {
            return Band.NOTE;
        }
        boolean below = state == Band.INDICATOR_HEAD || state == Band.INDICATOR || state == Band.TOTAL;
        boolean goalWithin = headed && (state == Band.GOAL || state == Band.GOAL_HEAD) && !goal(first);
        if (below || (goalWithin && category(cells))) {
            return belowIndicators(cells);
        }
        if (moneyHead(cells) && !amountsBelow(row)) {
            return Band.MONEY_HEAD;
        }
        @Nullable Band cost = cost(row, cells);
        if (cost != null) {
            return cost;
        }
        if (goal(first) || (cells.size() == 1 && goals.heading(first) > 0)) {
            return goalHead(cells) ? Band.GOAL_HEAD : Band.GOAL;
        }
        boolean funded = cells.size() == 2
                && vocabulary.is(Term.SECTION_FUNDING, first.text())
                && Amounts.cell(cells.get(1).text(), "元").isPresent();
        if (funded) {
            return Band.MONEY;
        }
        if (field(first)) {
            return Band.FIELDS;
        }
        boolean nested = cells.size() > 2
                && moneyLabel(cells.get(1))
                && Amounts.cell(cells.get(2).text(), "元").isPresent();
        if (nested
                || transposed(row)
                || lonely(cells)
                || money(first)
                || moneyByParts(cells)
                || state == Band.MONEY_HEAD
                || (state == Band.MONEY && amounts(cells))) {
            return Band.MONEY;
        }
        boolean pair = cells.size() == 2
                && first.column() == 0
                && LABEL.matcher(CellText.clean(first.text())).matches();
        if (state == Band.GOAL_HEAD || (state == Band.GOAL && !pair)) {
            return Band.GOAL;
        }
        return cells.size() == 1 && row + 1 < rows.size() && beforeGoal(row + 1) ? Band.GOAL : Band.FIELDS;
    }

    private Band belowIndicators(List<Cell> cells) {
        Cell first = cells.get(0);
        boolean label =
                field(first) || vocabulary.match(Family.SECTION, first.text()).isPresent();
        if (label && first.column() == 0 && cells.size() <= 4) {
            return Band.FIELDS;
        }
        if (vocabulary.is(Term.SIGN_NOTE, first.text()) && cells.size() == 2) {
            return Band.FIELDS;
        }
        if (cells.stream().allMatch(this::labelled)) {
            return Band.FIELDS;
        }
        if (moneyHead(cells)) {
            return Band.MONEY_HEAD;
        }
        if (cells.size() == 1 && goals.heading(first) > 0) {
            return Band.GOAL;
        }
        if (goals.horizon(first) != null && cells.size() <= 3) {
            return goalHead(cells) ? Band.GOAL_HEAD : Band.GOAL;
        }
        boolean total = cells.size() > 1
                && (vocabulary.is(Term.SIGN_TOTAL, first.text())
                        || vocabulary.is(Term.SIGN_SUBTOTAL, first.text())
                        || (totalling(first) && numeric(cells.subList(1, cells.size()))));
        if (total || (numeric(cells) && first.column() > nameColumn)) {
            return Band.TOTAL;
        }
        return conclusion(cells) ? Band.FIELDS : Band.INDICATOR;
    }

    /** Whether the label ends as that of a total: 满分合计. */
    private boolean totalling(Cell label) {
        String text = Folding.core(label.text());
        return vocabulary.words(Term.SIGN_TOTAL).stream().anyMatch(text::endsWith);
    }

    /** A label and its text below the indicators: neither says a level, and the text runs over their columns. */
    private boolean conclusion(List<Cell> cells) {
        if (cells.size() != 2 || cells.get(0).column() > 0) {
            return false;
        }
        Cell text = cells.get(1);
        boolean level = cells.stream().anyMatch(this::category);
        boolean over = text.columnSpan() > 2 || text.column() < nameColumn;
        return !level
                && (state == Band.TOTAL
                        || (over && text.text().length() > cells.get(0).text().length()));
    }

    private boolean category(List<Cell> cells) {
        return cells.size() > 2 && cells.stream().limit(2).anyMatch(this::category);
    }

    private boolean category(Cell cell) {
        return vocabulary.match(Family.CATEGORY, cell.text()).isPresent();
    }

    private boolean indicatorHead(int row) {
        return heads(row)
                || belowGroupHead(row)
                || (row + 1 < rows.size() && allHeads(row) && heads(row + 1))
                || (allHeads(row) && state == Band.INDICATOR_HEAD);
    }

    /** Whether the row names the columns of a group, beside heads of the row above that reach down into it. */
    private boolean belowGroupHead(int row) {
        if (row == 0 || state != Band.INDICATOR_HEAD) {
            return false;
        }
        List<Cell> above = cells(row - 1);
        long down = above.stream()
                .filter(cell -> cell.rowSpan() == 2 && cell.row() + 1 == row)
                .count();
        return down > 1
                && cells(row).stream()
                        .allMatch(cell -> above.stream()
                                .anyMatch(group -> group.columnSpan() > 1
                                        && group.column() <= cell.column()
                                        && cell.column() < group.column() + group.columnSpan()));
    }

    /** Whether enough columns of an indicator table are named in the row. */
    private boolean heads(int row) {
        Set<Term> terms = EnumSet.noneOf(Term.class);
        for (Cell cell : cells(row)) {
            vocabulary.match(Family.COLUMN, cell.text()).ifPresent(match -> {
                terms.add(match.term());
                nameColumn = match.term() == Term.COLUMN_INDICATOR ? cell.column() : nameColumn;
            });
        }
        boolean levels = terms.contains(Term.COLUMN_LEVEL1) && terms.contains(Term.COLUMN_LEVEL2);
        return (levels && cells(row).size() >= HEADS) || enough(terms) || headsByParts(row) || headsByValues(row);
    }

    /** Whether the row heads values, in the words of an office's own. */
    private boolean headsByValues(int row) {
        List<Cell> cells = cells(row);
        if (state == Band.INDICATOR || state == Band.INDICATOR_HEAD) {
            return false; // a row whose cells have slipped looks like heads, too
        }
        List<List<String>> below = rows.subList(row + 1, rows.size()).stream()
                .limit(HEADS)
                .map(next -> next.stream().map(Cell::text).toList())
                .toList();
        boolean goals = cells.stream()
                .anyMatch(cell -> goal(cell)
                        && vocabulary.match(Family.COLUMN, cell.text()).isEmpty());
        boolean heads = headRow.is(cells.stream().map(Cell::text).toList(), below) && (!goals || headRow.levels(below));
        if (heads) {
            nameColumn = beforeValues(row);
        }
        return heads
                && !moneyHead(cells)
                && !CostTable.headed(rows, row, vocabulary).isPresent();
    }

    /** The column before the first whose cell below is a figure. */
    private int beforeValues(int row) {
        int first = row + 1 == rows.size()
                ? 0
                : cells(row + 1).stream()
                        .filter(cell -> !Numbers.in(cell.text()).isEmpty())
                        .mapToInt(Cell::column)
                        .min()
                        .orElse(0);
        return cells(row).stream()
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
        List<Cell> cells = cells(row);
        for (Cell cell : cells) {
            Optional<Match> head = vocabulary.meaning(Family.COLUMN, cell.text());
            boolean brief = Folding.fold(cell.text()).length() <= LONGEST_HEAD;
            if (head.isEmpty() && (!brief || !Numbers.in(cell.text()).isEmpty() || category(cell) || field(cell))) {
                return false;
            }
            head.map(Match::term).ifPresent(terms::add);
        }
        return enough(terms) && terms.size() * 2 >= cells.size();
    }

    private boolean allHeads(int row) {
        List<Cell> cells = cells(row);
        return !cells.isEmpty()
                && cells.stream()
                        .allMatch(cell ->
                                vocabulary.match(Family.COLUMN, cell.text()).isPresent()
                                        || horizon(cell.text(), vocabulary) != null);
    }

    /** The horizon that the caption of an indicator table says. */
    static @Nullable Horizon horizon(String text, Vocabulary vocabulary) {
        return vocabulary.is(Term.TITLE_HORIZON_ANNUAL, text)
                ? Horizon.ANNUAL
                : vocabulary.is(Term.TITLE_HORIZON_OVERALL, text) ? Horizon.OVERALL : null;
    }

    private boolean moneyHead(List<Cell> cells) {
        if (cells.stream().anyMatch(cell -> Amounts.cell(cell.text(), "元").isPresent())) {
            return false;
        }
        return PairedExecution.headed(cells, vocabulary)
                || cells.stream()
                                .flatMap(cell -> vocabulary.meaning(Family.MONEY_COLUMN, cell.text()).stream())
                                .map(Match::term)
                                .filter(MONEY_HEADS::contains)
                                .distinct()
                                .count()
                        >= 2;
    }

    /** Heads over goals; a further one, such as that of a rate, may be in no vocabulary. */
    private boolean goalHead(List<Cell> cells) {
        long goals = cells.stream().filter(this::goal).count();
        return goals >= 2
                && cells.stream()
                        .allMatch(cell -> goal(cell) || cell.text().strip().length() <= LONGEST_HEAD);
    }

    private boolean beforeGoal(int row) {
        List<Cell> cells = cells(row);
        return cells.isEmpty() ? row + 1 < rows.size() && beforeGoal(row + 1) : goal(cells.get(0));
    }

    private boolean goal(Cell cell) {
        return goals.term(cell).isPresent();
    }

    private boolean field(Cell cell) {
        return vocabulary.match(Family.FIELD, cell.text()).isPresent();
    }

    /** Whether the cell holds a field's label and its value, a colon between them. */
    private boolean labelled(Cell cell) {
        int colon = Math.max(cell.text().indexOf('：'), cell.text().indexOf(':'));
        return colon > 0
                && vocabulary
                        .match(Family.FIELD, cell.text().substring(0, colon))
                        .isPresent();
    }

    private boolean money(Cell cell) {
        String label = new Label(cell.text(), vocabulary).word();
        return vocabulary.match(Family.MONEY_COLUMN, label).isPresent()
                || vocabulary.is(Term.WORD_PERIOD_TOTAL, label)
                || vocabulary.is(Term.WORD_YEAR_TOTAL, label);
    }

    /** Whether the label speaks of money, though it may be no word of the vocabulary. */
    private boolean moneyLabel(Cell cell) {
        return money(cell)
                || vocabulary.means(Term.MONEY_COLUMN_BLOCK, cell.text())
                || vocabulary.means(Term.MONEY_COLUMN_ROW, cell.text());
    }

    /** A label that speaks of money, though it is no word of the vocabulary, and its amounts. */
    private boolean moneyByParts(List<Cell> cells) {
        return cells.size() == 2
                && moneyLabel(cells.get(0))
                && (Amounts.cell(cells.get(1).text(), "元").isPresent()
                        || FundingPair.labelled(cells.get(1))
                        || Amounts.in(cells.get(1).text()).size() > 1);
    }

    private @Nullable Band cost(int row, List<Cell> cells) {
        Optional<CostTable> headed = CostTable.headed(rows, row, vocabulary);
        if (headed.isPresent()) {
            costs = headed.get();
            return Band.COST_HEAD;
        }
        boolean goesOn = (state == Band.COST_HEAD || state == Band.COST) && costs != null && costs.item(cells) != null;
        return goesOn ? Band.COST : null;
    }

    /** Labels of amounts side by side with their amounts in the row below, or those amounts. */
    private boolean transposed(int row) {
        return amountsBelow(row) || (row > 0 && state == Band.MONEY && amountsBelow(row - 1));
    }

    private boolean amountsBelow(int row) {
        if (row + 1 >= rows.size()) {
            return false;
        }
        List<Cell> labels = cells(row);
        List<Cell> amounts = cells(row + 1);
        return amounts.size() > 1
                && numeric(amounts)
                && labels.stream().filter(this::moneyLabel).count() > 1
                && amounts.stream()
                        .allMatch(amount -> labels.stream().anyMatch(label -> label.column() == amount.column()));
    }

    /** A label of the money block whose amount was left blank. */
    private boolean lonely(List<Cell> cells) {
        return state == Band.MONEY
                && cells.size() == 1
                && cells.get(0).column() > 0
                && !new Label(cells.get(0).text(), vocabulary)
                        .word()
                        .equals(new Label(cells.get(0).text(), vocabulary).text());
    }

    /** Amounts, each alone or behind a label that the vocabulary may not know. */
    private boolean amounts(List<Cell> cells) {
        boolean any = numeric(cells);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            boolean amount = Amounts.cell(cell.text(), "元").isPresent() || FundingPair.labelled(cell);
            any |= amount;
            if (!amount && !vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text()) && !before(cells, i)) {
                return numeric(cells);
            }
        }
        return any;
    }

    /** Whether an amount, or the sign of none, stands behind the label, or nothing does. */
    private boolean before(List<Cell> cells, int label) {
        if (label + 1 == cells.size()) {
            return label > 0;
        }
        String next = cells.get(label + 1).text();
        return Amounts.cell(next, "元").isPresent() || vocabulary.is(Term.SIGN_PLACEHOLDER, next);
    }

    private boolean note(Cell cell) {
        String text = cell.text().strip();
        return vocabulary.words(Term.SIGN_NOTE).stream()
                .anyMatch(word -> text.startsWith(word + "：") || text.startsWith(word + ":"));
    }

    private boolean numeric(List<Cell> cells) {
        return cells.stream()
                .allMatch(cell -> Numbers.whole(cell.text()).isPresent()
                        || vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text())
                        || vocabulary.is(Term.SIGN_BLANK, cell.text()));
    }

    private List<Cell> cells(int row) {
        return rows.get(row);
    }
}
