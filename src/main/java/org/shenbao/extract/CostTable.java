package org.shenbao.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * The columns of a table of costs, one row an item: 支出内容 | 测算依据 | 金额. A cell left of the heads may say what the
 * table is about.
 *
 * @param over what frames the table or stands over several heads of a second row, and may print the unit
 * @param heads left to right, without the cell that runs down beside the rows
 * @param named the head over the items' names: 支出项目名称, else the first
 * @param amount the head over the amounts, null in a grid where none of the heads is surely it
 * @param spent whether the amounts were spent: 支出内容 | 实际支出数 | 会计凭证号
 * @param first the row of the first item
 * @param end the row behind the last of a grid or a frame, else no more than {@code first}
 */
record CostTable(
        List<Cell> over,
        List<Cell> heads,
        Cell named,
        @Nullable Cell amount,
        boolean spent,
        int first,
        int end) {
    private static final int LONGEST_HEAD = 14;
    /** A head that speaks of money, and not only of something done. */
    private static final Pattern MONEY = Pattern.compile("支|付|款|资金|金额|经费|开销|费用");
    /** What there is only once money was spent. */
    private static final Pattern VOUCHER = Pattern.compile("凭证|发票|票据|(?:支付|付款|支出|报销)(?:日期|时间)");
    /** Heads over what tells items apart, and does not name them. */
    private static final Pattern NO_NAME = Pattern.compile("凭证|发票|票据|编号|序号|日期|时间|年月");

    private static final Set<Term> PLANNED = EnumSet.of(Term.MONEY_COLUMN_AMOUNT, Term.MONEY_COLUMN_REVISED);
    private static final Set<Term> SPENT = EnumSet.of(Term.MONEY_COLUMN_EXECUTED);
    private static final Pattern SUM = Pattern.compile("(?:合\\s*|总\\s*)计");

    private static final Pattern NUMBER = Pattern.compile("[（(]?[0-9一二三四五六七八九十]{1,2}[)）]?[、.．]?|[.…·。]+");

    /** The table whose heads are the row's cells, empty where they are none or no amount stands below. */
    static Optional<CostTable> headed(List<List<Cell>> rows, int row, Vocabulary vocabulary) {
        return worded(rows, row, vocabulary)
                .map(table -> table.framed(rows, vocabulary))
                .or(() -> MoneyGrid.headed(rows, row, vocabulary));
    }

    private static Optional<CostTable> worded(List<List<Cell>> rows, int row, Vocabulary vocabulary) {
        List<Cell> cells = rows.get(row);
        if (cells.size() < 2 || row + 1 >= rows.size()) {
            return Optional.empty();
        }
        List<Cell> framing = cells.subList(0, (int) framing(cells));
        List<Cell> heads = cells.stream()
                .skip(framing.size())
                .filter(cell -> !vocabulary.is(Term.COLUMN_NUMBER, cell.text()))
                .toList();
        List<Cell> planned = ofYear(amounts(heads, vocabulary, PLANNED), heads, vocabulary);
        List<Cell> amounts = planned.isEmpty()
                ? amounts(heads, vocabulary, SPENT).stream()
                        .filter(cell -> MONEY.matcher(cell.text()).find())
                        .toList()
                : planned;
        if (amounts.size() != 1 || heads.size() < 2 || heads.get(0).equals(amounts.get(0))) {
            return Optional.empty();
        }
        boolean counted = heads.stream().anyMatch(cell -> vocabulary.is(Term.SIGN_RECORD, cell.text()));
        boolean texts = heads.stream()
                .allMatch(cell -> cell.text().strip().length() <= LONGEST_HEAD
                        && Amounts.cell(cell.text(), "元").isEmpty()
                        && (!labelOfForm(cell, vocabulary)
                                || (counted && vocabulary.is(Term.COLUMN_UNIT, cell.text()))));
        Cell named = heads.stream()
                .filter(cell -> vocabulary.is(Term.FIELD_NAME, cell.text()))
                .findFirst()
                .orElse(naming(heads, amounts.get(0)));
        boolean spent = planned.isEmpty()
                || heads.stream().anyMatch(cell -> VOUCHER.matcher(cell.text()).find());
        CostTable table = new CostTable(framing, heads, named, amounts.get(0), spent, row + 1, row + 1);
        return texts && table.item(rows.get(row + 1)) != null ? Optional.of(table) : Optional.empty();
    }

    /**
     * The heads without those over an earlier year's money; of several the one over the whole: 财政资金 | 自筹资金 | 合计.
     */
    private static List<Cell> ofYear(List<Cell> amounts, List<Cell> heads, Vocabulary vocabulary) {
        MoneyWords words = new MoneyWords(vocabulary);
        List<Cell> own = amounts.stream().filter(cell -> !words.earlier(cell)).toList();
        boolean money = own.size() > 1
                || (own.isEmpty()
                        && heads.stream()
                                .skip(1)
                                .anyMatch(cell -> MoneyUnit.in(cell).isPresent() || words.means(cell)));
        if (!money) {
            return own; // a sum of people is none of money
        }
        List<Cell> whole = heads.stream()
                .filter(cell -> vocabulary.is(Term.SIGN_TOTAL, MoneyUnit.without(CellText.clean(cell.text()))))
                .toList();
        return whole.size() == 1 ? whole : own;
    }

    /** How many cells before the heads run down beside the rows: 项目资金情况, 资金来源. */
    private static long framing(List<Cell> cells) {
        int lowest = cells.stream().mapToInt(Cell::rowSpan).min().orElse(1);
        boolean first = !cells.isEmpty() && cells.get(0).rowSpan() > 1;
        long further = cells.stream()
                .skip(1)
                .takeWhile(cell -> first && cell.rowSpan() > lowest)
                .count();
        return first ? 1 + further : 0;
    }

    /** The heads over amounts: in the words of the vocabulary where one of the heads is such a word, else by their parts. */
    private static List<Cell> amounts(List<Cell> heads, Vocabulary vocabulary, Set<Term> terms) {
        boolean words = heads.stream()
                .anyMatch(cell ->
                        vocabulary.match(Family.MONEY_COLUMN, cell.text()).isPresent());
        return heads.stream()
                .filter(cell -> (words
                                ? vocabulary.match(Family.MONEY_COLUMN, cell.text())
                                : vocabulary.meaning(Family.MONEY_COLUMN, cell.text()))
                        .map(Match::term)
                        .filter(terms::contains)
                        .isPresent())
                .toList();
    }

    /** The first head before the amounts that may stand over names, else the first of all. */
    private static Cell naming(List<Cell> heads, Cell amount) {
        return heads.stream()
                .filter(cell -> cell.column() < amount.column()
                        && !NO_NAME.matcher(cell.text()).find())
                .findFirst()
                .orElse(heads.get(0));
    }

    private static boolean labelOfForm(Cell cell, Vocabulary vocabulary) {
        return vocabulary
                .match(Family.FIELD, cell.text())
                .map(Match::term)
                .filter(term -> term != Term.FIELD_OTHER && term != Term.FIELD_NAME)
                .isPresent();
    }

    /** The cell that names the row's item, null where the row is none of the table. */
    @Nullable
    Cell item(List<Cell> cells) {
        boolean amountBelow = amount(cells)
                .filter(cell -> Amounts.cell(cell.text(), "元").isPresent())
                .isPresent();
        return amountBelow && amount != null ? name(cells, amount) : null;
    }

    /** The cell that names what the row is about, behind one that groups several rows; null where none does. */
    private @Nullable Cell name(List<Cell> cells, Cell amount) {
        List<Cell> names = cells.stream()
                .filter(cell -> cell.column() < amount.column()
                        && Amounts.cell(cell.text(), "元").isEmpty())
                .filter(cell -> cell.column() >= named.column()
                        || SUM.matcher(cell.text().strip()).matches())
                .toList();
        boolean grouped = names.size() > 1
                && names.get(0).rowSpan() > 1
                && names.get(1).column() < named.column() + named.columnSpan();
        return names.isEmpty() ? null : names.get(grouped ? 1 : 0);
    }

    /** The table with the rows that the cell left of its heads frames, be there an amount in them or none. */
    private CostTable framed(List<List<Cell>> rows, Vocabulary vocabulary) {
        int lowest = over.stream().mapToInt(Cell::rowSpan).min().orElse(0);
        int limit = Math.min(rows.size(), first - 1 + lowest);
        int row = first;
        while (row < limit
                && (item(rows.get(row)) != null
                        || (fits(rows.get(row)) && worded(rows, row, vocabulary).isEmpty()))) {
            row++;
        }
        return new CostTable(over, heads, named, amount, spent, first, row);
    }

    /** Whether the row names an item, with each of its other cells under one of the heads. */
    private boolean fits(List<Cell> cells) {
        return cells.stream().anyMatch(this::isName)
                && cells.stream()
                        .allMatch(cell -> cell.column() < heads.get(0).column()
                                || heads.stream().anyMatch(head -> head.column() == cell.column()));
    }

    private boolean isName(Cell cell) {
        return cell.column() == named.column() && cell.columnSpan() == named.columnSpan();
    }

    /** Whether the row is one of a grid's or a frame's, the grid's heads included. */
    boolean inGrid(int row) {
        return first < end && row < end;
    }

    /** Whether the row holds an item's name alone, or the number of one that was left open. */
    boolean open(List<Cell> cells) {
        return cells.size() == 1 && isName(cells.get(0));
    }

    /** Whether nothing but an item's number stands in the cell: 5、 */
    static boolean numberOnly(Cell cell) {
        return NUMBER.matcher(cell.text().strip()).matches();
    }

    /** The unit that the head over the amounts prints, or what stands over it. */
    Optional<MoneyUnit> unit() {
        return Optional.ofNullable(amount).flatMap(MoneyUnit::in).or(() -> FundingBlock.named(over));
    }

    /** The row's amount, empty where nothing stands under its head. */
    Optional<Cell> amount(List<Cell> cells) {
        return amount == null
                ? Optional.empty()
                : cells.stream()
                        .filter(cell -> cell.column() == amount.column())
                        .findFirst();
    }

    /** The row's cells under other heads than the item's and the amount's. */
    List<Cell> further(List<Cell> cells, Cell item) {
        List<Cell> further = new ArrayList<>(cells);
        further.removeIf(cell -> cell.equals(item)
                || groups(cell, item)
                || amount(cells).filter(cell::equals).isPresent()
                || cell.column() < heads.get(0).column());
        return further;
    }

    /** Whether the cell stands under the names' head, or left of it. */
    boolean names(Cell cell) {
        return cell.column() < named.column() + named.columnSpan();
    }

    /** Whether the cell stands under the names' head and before the item, so that it only groups several of them. */
    boolean groups(Cell cell, Cell item) {
        return cell.column() >= named.column() && cell.column() < item.column();
    }

    /** The last head that starts at the cell's column or left of it. */
    Cell head(Cell cell) {
        Cell over = heads.get(0);
        for (Cell head : heads) {
            over = head.column() <= cell.column() ? head : over;
        }
        return over;
    }
}
