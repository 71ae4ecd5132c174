package org.shenbao.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Tells the rows of a form's table that hold amounts, and those that head them. */
final class MoneyBands {
    /** The end of a label whose figures are no money. */
    private static final Pattern MEASURE =
            Pattern.compile("\\p{IsHan}(?:面积|里程|长度|容积|人数|户数|数量|人次|次数|个数|时间|日期|年限|期限|编号|编码|代码)[：:]?$");

    private final List<List<Cell>> rows;
    private final Vocabulary vocabulary;
    private final MoneyWords words;
    private final PairedHeads paired;
    private final StagedRows staged;
    private final MoneyByKind kinds;
    private final MoneyFrame frame;
    /** Whether a row is of heads, and whether an amount is in it: each row is asked for several times. */
    private final Map<Integer, Boolean> headings = new HashMap<>();

    private final Map<Integer, Boolean> withAmounts = new HashMap<>();
    private final SourceColumns sources;
    private @Nullable CostTable costs;
    /** The heads of budget and execution above. */
    private List<Cell> above = List.of();
    /** The row behind the block of money that a cell over several rows spans. */
    private int blockEnd;
    /** The row behind the labels and amounts that a cell frames. */
    private int frameEnd;
    /** Whether the rows below can only be parts of amounts that stand beside their heads. */
    private boolean parts;

    MoneyBands(List<List<Cell>> rows, Vocabulary vocabulary) {
        this.rows = rows;
        this.vocabulary = vocabulary;
        this.words = new MoneyWords(vocabulary);
        this.paired = new PairedHeads(vocabulary);
        this.staged = new StagedRows(vocabulary);
        this.kinds = new MoneyByKind(vocabulary);
        this.frame = new MoneyFrame(rows, vocabulary);
        this.sources = new SourceColumns(vocabulary);
    }

    /** Whether the cells head budget and execution. */
    boolean heads(List<Cell> cells) {
        if (cells.isEmpty() || withAmount(cells)) {
            return false;
        }
        boolean heads = headings.computeIfAbsent(cells.get(0).row(), row -> named(cells));
        parts &= !heads;
        if (heads) {
            above = cells;
        }
        return heads;
    }

    private boolean withAmount(List<Cell> cells) {
        return withAmounts.computeIfAbsent(
                cells.get(0).row(), row -> cells.stream().anyMatch(MoneyWords::amount));
    }

    private boolean named(List<Cell> cells) {
        return paired.alone(cells)
                || paired.overLabels(cells, below(cells))
                || paired.overSources(cells, below(cells))
                || words.execution(cells);
    }

    /** The first row with cells below the heads. */
    private List<Cell> below(List<Cell> heads) {
        return rows.subList(heads.get(0).row() + 1, rows.size()).stream()
                .filter(cells -> !cells.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether the row stands beside the cell that spans the block of the heads above, with amounts by their kinds. */
    boolean byKind(List<Cell> cells) {
        return !above.isEmpty()
                && cells.get(0).column() > 0
                && above.get(0).row() + above.get(0).rowSpan() > cells.get(0).row()
                && kinds.row(above, cells);
    }

    /** Whether the cells head budget and execution and have the whole amounts beside them. */
    boolean headsWithAmounts(List<Cell> cells) {
        boolean heads = withAmount(cells) && paired.withAmounts(cells);
        parts |= heads;
        return heads || (withAmount(cells) && staged.start(rows, cells.get(0).row()));
    }

    /**
     * What the row is to a table of costs, planned or spent: its head, one of its items, or null.
     *
     * @param state what the row above it holds
     */
    @Nullable
    Band cost(int row, Band state) {
        Optional<CostTable> headed = CostTable.headed(rows, row, vocabulary);
        if (headed.isPresent()) {
            costs = headed.get();
            return costs.spent() ? Band.SPENT_HEAD : Band.COST_HEAD;
        }
        boolean below = state == Band.COST || state == Band.SPENT;
        boolean within = below || state == Band.COST_HEAD || state == Band.SPENT_HEAD;
        boolean goesOn =
                within && costs != null && (costs.item(rows.get(row)) != null || (below && openItem(costs, row)));
        return goesOn && costs != null ? costs.spent() ? Band.SPENT : Band.COST : null;
    }

    /** What the row is to the grid of amounts or the frame that it stands within, null where it stands within none. */
    @Nullable
    Band grid(int row) {
        if (costs == null || !costs.inGrid(row)) {
            return null;
        }
        return row < costs.first() ? Band.COST_HEAD : costs.spent() ? Band.SPENT : Band.COST;
    }

    /** Whether the row holds the number of an item that was left open, or a name without amount between items. */
    private boolean openItem(CostTable table, int row) {
        List<Cell> cells = rows.get(row);
        return table.open(cells)
                && (CostTable.numberOnly(cells.get(0))
                        || (row + 1 < rows.size() && table.item(rows.get(row + 1)) != null));
    }

    /** Whether the row stands over the heads of the amounts in the next; a cell that frames it frames the whole block. */
    boolean overHeads(int row) {
        List<Cell> cells = rows.get(row);
        boolean over = row + 1 < rows.size() && OverHeads.are(cells, rows.get(row + 1)) && heads(rows.get(row + 1));
        if (over) {
            frameEnd = Math.max(frameEnd, row + cells.get(0).rowSpan());
        }
        return over;
    }

    /** Whether the cells are the heading of the funding and its amount. */
    boolean funded(List<Cell> cells) {
        return cells.size() == 2
                && vocabulary.is(Term.SECTION_FUNDING, cells.get(0).text())
                && MoneyWords.amount(cells.get(1));
    }

    /** Whether the row's cells are labels with their amounts beside a cell that frames them. */
    boolean framed(int row) {
        frameEnd = Math.max(frameEnd, frame.end(row));
        return row < frameEnd;
    }

    /**
     * Whether the row holds amounts, or the labels of amounts.
     *
     * @param state what the row above it holds
     */
    boolean amounts(int row, Band state) {
        List<Cell> cells = rows.get(row);
        parts &= state == Band.MONEY || state == Band.MONEY_HEAD;
        if (parts) {
            return paired.parts(cells);
        }
        if (state != Band.MONEY_HEAD && cells.stream().anyMatch(words::earlier)) {
            return false;
        }
        boolean nested = cells.size() > 2 && words.means(cells.get(1)) && MoneyWords.amount(cells.get(2));
        boolean money = nested
                || amountsBelow(row)
                || (row > 0 && state == Band.MONEY && amountsBelow(row - 1))
                || (state == Band.MONEY && lonely(row, cells))
                || words.label(new Label(cells.get(0).text(), vocabulary).word())
                || byParts(cells)
                || (words.whole(cells.get(0)) && amounts(cells))
                || (words.years(cells) && amounts(cells.subList(1, cells.size())))
                || state == Band.MONEY_HEAD
                || (state == Band.MONEY && amounts(cells));
        if (money && cells.get(0).rowSpan() > 1) {
            blockEnd = Math.max(blockEnd, row + cells.get(0).rowSpan());
        }
        return money;
    }

    /** Whether the row is of labels of amounts side by side, with their amounts in the row below. */
    boolean amountsBelow(int row) {
        if (row + 1 >= rows.size()) {
            return false;
        }
        if (sources.is(rows, row)) {
            return true;
        }
        List<Cell> labels = rows.get(row);
        List<Cell> amounts = rows.get(row + 1);
        return amounts.size() > 1
                && numeric(amounts)
                && (words.years(labels) || labels.stream().filter(words::means).count() > 1)
                && amounts.stream()
                        .allMatch(amount -> labels.stream()
                                .anyMatch(label -> label.column() == amount.column()
                                        && vocabulary
                                                .match(Family.FIELD, label.text())
                                                .isEmpty()));
    }

    /** Whether each of the cells is a number, or left open. */
    boolean numeric(List<Cell> cells) {
        return cells.stream()
                .allMatch(cell -> Numbers.whole(cell.text()).isPresent()
                        || vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text())
                        || vocabulary.is(Term.SIGN_BLANK, cell.text()));
    }

    /** A label that speaks of money, though it is no word of the vocabulary, and its amounts. */
    private boolean byParts(List<Cell> cells) {
        return cells.size() == 2
                && words.means(cells.get(0))
                && (MoneyWords.amount(cells.get(1))
                        || FundingPair.labelled(cells.get(1))
                        || Amounts.in(cells.get(1).text()).size() > 1);
    }

    /** A label of the money block whose amount was left blank. */
    private boolean lonely(int row, List<Cell> cells) {
        if (cells.size() != 1 || cells.get(0).column() == 0) {
            return false;
        }
        Label label = new Label(cells.get(0).text(), vocabulary);
        return !label.word().equals(label.text()) || (row < blockEnd && words.means(cells.get(0)));
    }

    /** Amounts, each alone or behind a label that the vocabulary may not know. */
    private boolean amounts(List<Cell> cells) {
        if (cells.stream().anyMatch(MoneyBands::measure)) {
            return false;
        }
        boolean any = numeric(cells);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            boolean amount = MoneyWords.amount(cell) || FundingPair.labelled(cell);
            any |= amount;
            if (!amount && !vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text()) && !before(cells, i)) {
                return numeric(cells);
            }
        }
        return any;
    }

    /** Whether the cell is a label whose figures are no money. */
    static boolean measure(Cell label) {
        return MEASURE.matcher(CellText.clean(label.text())).find();
    }

    /** Whether an amount, or the sign of none, stands behind the label, or nothing does. */
    private boolean before(List<Cell> cells, int label) {
        return label + 1 == cells.size() ? label > 0 : words.amountOrNone(cells.get(label + 1));
    }
}
