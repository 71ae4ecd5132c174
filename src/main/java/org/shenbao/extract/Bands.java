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
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Folding;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Tells the rows of a form's table apart by the words that they start with. */
final class Bands {
    private static final int LONGEST_HEAD = 10;
    private static final Set<Term> EVALUATION = EnumSet.of(Term.FIELD_SELF_SCORE, Term.FIELD_GRADE);
    /** A heading of a part of the form, which says what stands below it: 三、项目绩效自评情况. */
    private static final Pattern NUMBERED_HEADING =
            Pattern.compile("[一二三四五六七八九十]{1,3}\\s*、[\\p{IsHan}\\s（）()]{2,16}(?:情况|概况|信息|内容|目标|指标|明细|自评|评价|分析)表?");

    private static final Pattern LABEL = Pattern.compile("\\p{IsHan}[\\p{IsHan}（）()、]{1,9}[：:]?");

    private final List<List<Cell>> rows;
    private final Vocabulary vocabulary;
    private final List<Band> bands = new ArrayList<>();
    private final GoalWords goals;
    private final MoneyBands money;
    private final IndicatorHeads heads;
    /** The row behind the last that a label of the first column reaches over. */
    private int labelEnd;

    private Band state = Band.FIELDS;
    /** Whether a head of indicators stands above: a goal below it is one of several that share the head. */
    private boolean headed;

    private @Nullable RecordTable records;
    private @Nullable RemarkTable remarks;

    Bands(List<List<Cell>> rows, Vocabulary vocabulary) {
        this.rows = rows;
        this.vocabulary = vocabulary;
        this.goals = new GoalWords(vocabulary);
        this.money = new MoneyBands(rows, vocabulary);
        this.heads = new IndicatorHeads(rows, money, vocabulary);
    }

    List<Band> all() {
        for (int row = 0; row < rows.size(); row++) {
            List<Cell> cells = rows.get(row);
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
        labelEnd = first.column() == 0 ? Math.max(labelEnd, row + first.rowSpan()) : labelEnd;
        @Nullable Band grid = money.grid(row);
        if (grid != null) {
            return grid;
        }
        if (remarks != null && remarks.is(row)) {
            return Band.REMARK;
        }
        Optional<RemarkTable> remarked = RemarkTable.headed(rows, row, vocabulary);
        if (remarked.isPresent()) {
            remarks = remarked.get();
            return Band.REMARK_HEAD;
        }
        if (heads.is(row, state)) {
            headed = true;
            return Band.INDICATOR_HEAD;
        }
        if (note(first) || (cells.size() == 1 && WrittenScore.is(first.text()))) {
            return Band.NOTE;
        }
        @Nullable Band record = record(row, cells);
        if (record != null) {
            return record;
        }
        if (goals.framed(cells)) {
            return Band.GOAL;
        }
        boolean below = state == Band.INDICATOR_HEAD || state == Band.INDICATOR || state == Band.TOTAL;
        boolean goalWithin = headed && (state == Band.GOAL || state == Band.GOAL_HEAD) && !goal(first);
        if (below || (goalWithin && category(cells))) {
            return belowIndicators(cells);
        }
        if ((money.heads(cells) && !money.amountsBelow(row)) || money.headsWithAmounts(cells) || money.overHeads(row)) {
            return Band.MONEY_HEAD;
        }
        @Nullable Band cost = money.cost(row, state);
        if (cost != null) {
            return cost;
        }
        if (goal(first) || (cells.size() == 1 && goals.heading(first) > 0)) {
            return goalHead(cells) ? Band.GOAL_HEAD : Band.GOAL;
        }
        List<Cell> framed = cells.stream().dropWhile(cell -> cell.rowSpan() > 1).toList();
        if (framed.size() > 1 && framed.size() < cells.size() && framed.stream().allMatch(this::goal)) {
            return Band.GOAL_HEAD;
        }
        if (money.framed(row) || money.funded(cells) || money.amountsBelow(row) || money.byKind(cells)) {
            return Band.MONEY;
        }
        if (field(first)) {
            return Band.FIELDS;
        }
        if (money.amounts(row, state)) {
            return Band.MONEY;
        }
        boolean pair = cells.size() == 2
                && ((first.column() == 0
                                && LABEL.matcher(CellText.clean(first.text())).matches())
                        || vocabulary.match(Family.SECTION, first.text()).isPresent());
        boolean left = cells.size() == 1
                && LABEL.matcher(CellText.clean(first.text())).matches()
                && CellText.colon(first.text().strip()) == first.text().strip().length() - 1;
        if (state == Band.GOAL && left) {
            return Band.FIELDS; // a label without value: 单位领导审签：
        }
        if (state == Band.GOAL_HEAD || (state == Band.GOAL && !pair)) {
            return Band.GOAL;
        }
        boolean text = (first.column() > 0
                        || !LABEL.matcher(CellText.clean(first.text())).matches())
                && !NUMBERED_HEADING.matcher(first.text().strip()).matches();
        boolean beside = first.column() > 0 && row < labelEnd; // it belongs to the label
        return cells.size() == 1 && text && !beside && beforeGoal(row + 1) ? Band.GOAL : Band.FIELDS;
    }

    /** What the row is to a table of records: a row of its heads, a record, or null. */
    private @Nullable Band record(int row, List<Cell> cells) {
        boolean within = state == Band.RECORD_HEAD || state == Band.RECORD;
        if (within && records != null && row < records.first()) {
            return Band.RECORD_HEAD;
        }
        if (within && records != null && records.is(cells, vocabulary)) {
            return Band.RECORD;
        }
        boolean other = state == Band.INDICATOR
                || state == Band.INDICATOR_HEAD
                || money.heads(cells)
                || money.amountsBelow(row);
        Optional<RecordTable> headed = RecordTable.headed(rows, row, vocabulary);
        records = headed.filter(table ->
                        !(other || CostTable.headed(rows, row, vocabulary).isPresent())
                                || (table.worded() && state == Band.INDICATOR))
                .orElse(null);
        return records == null ? null : Band.RECORD_HEAD;
    }

    private Band belowIndicators(List<Cell> cells) {
        Cell first = cells.get(0);
        boolean label =
                field(first) || vocabulary.match(Family.SECTION, first.text()).isPresent() || evaluation(cells);
        if (label && first.column() == 0 && cells.size() <= 4 && !category(cells)) {
            return Band.FIELDS;
        }
        if (vocabulary.is(Term.SIGN_NOTE, first.text()) && cells.size() == 2) {
            return Band.FIELDS;
        }
        if (cells.stream().allMatch(this::labelled)) {
            return Band.FIELDS;
        }
        if (money.heads(cells) && !category(cells)) {
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
                        || (totalling(first) && money.numeric(cells.subList(1, cells.size()))));
        if (total || (money.numeric(cells) && first.column() > heads.nameColumn())) {
            return Band.TOTAL;
        }
        return conclusion(cells) ? Band.FIELDS : Band.INDICATOR;
    }

    /** Whether the cells are a label that by its parts is that of the whole score or grade, and its value. */
    private boolean evaluation(List<Cell> cells) {
        return cells.size() == 2
                && vocabulary
                        .parts(Family.FIELD, cells.get(0).text())
                        .map(Match::term)
                        .filter(EVALUATION::contains)
                        .isPresent();
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
        boolean over = text.columnSpan() > 2 || text.column() < heads.nameColumn();
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

    /** Heads over goals; a further one, such as that of a rate, may be in no vocabulary. */
    private boolean goalHead(List<Cell> cells) {
        long goals = cells.stream().filter(this::goal).count();
        return goals >= 2
                && cells.stream()
                        .allMatch(cell -> goal(cell) || cell.text().strip().length() <= LONGEST_HEAD);
    }

    /** Whether the next row with cells begins with a goal's head. */
    private boolean beforeGoal(int row) {
        return rows.subList(row, rows.size()).stream()
                .filter(cells -> !cells.isEmpty())
                .findFirst()
                .filter(cells -> goal(cells.get(0)))
                .isPresent();
    }

    private boolean goal(Cell cell) {
        return goals.term(cell).isPresent();
    }

    private boolean field(Cell cell) {
        return vocabulary.match(Family.FIELD, cell.text()).isPresent();
    }

    /** Whether the cell holds a field's label and its value, a colon between them. */
    private boolean labelled(Cell cell) {
        int colon = CellText.colon(cell.text());
        return colon > 0
                && vocabulary
                        .match(Family.FIELD, cell.text().substring(0, colon))
                        .isPresent();
    }

    private boolean note(Cell cell) {
        String text = cell.text().strip();
        return vocabulary.words(Term.SIGN_NOTE).stream()
                .anyMatch(word -> text.startsWith(word + "：") || text.startsWith(word + ":"));
    }
}
