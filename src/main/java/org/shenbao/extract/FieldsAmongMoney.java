package org.shenbao.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shenbao.document.Cell;
import org.shenbao.extract.LabelCells.Owner;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Labels and values that are no money and stand in a row of amounts: 申请金额 | 40 | 受益人数 | 200. */
final class FieldsAmongMoney {
    /** Labels of fields that stand over or before amounts. */
    private static final Set<Term> OF_MONEY = EnumSet.of(Term.FIELD_FUNDING_SOURCE, Term.FIELD_MONEY_UNIT);

    private final Vocabulary vocabulary;
    private final MoneyWords words;
    private final LabelCells labels;

    FieldsAmongMoney(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.words = new MoneyWords(vocabulary);
        this.labels = new LabelCells(vocabulary);
    }

    /** Whether the row's cell is such a label, with its value beside it. */
    boolean is(FormTable table, int row, int index) {
        List<Cell> cells = table.cells(row);
        Cell label = cells.get(index);
        if (index + 1 >= cells.size() || label.rowSpan() > 1) {
            return false;
        }
        Cell value = cells.get(index + 1);
        return MoneyBands.measure(label) || field(label) || worded(cells, index, label, value);
    }

    private boolean field(Cell label) {
        return vocabulary
                .match(Family.FIELD, label.text())
                .map(Match::term)
                .filter(term -> !OF_MONEY.contains(term))
                .isPresent();
    }

    /** Whether words stand behind a label that speaks of no money, and none of the two has an amount. */
    private boolean worded(List<Cell> cells, int index, Cell label, Cell value) {
        boolean amount = words.amountOrNone(value)
                || FundingPair.labelled(value)
                || !Amounts.in(value.text()).isEmpty()
                || (index + 2 < cells.size() && words.amountOrNone(cells.get(index + 2)));
        return !amount
                && index > 0
                && LabelCells.unknown(label.text().strip())
                && !words.means(label)
                && !words.means(value);
    }

    List<Claim> claims(FormTable table, int row, int index) {
        List<Cell> cells = table.cells(row);
        RowKey at = table.key(row).inner(0).row(row * 100 + index);
        return labels.claims(cells.get(index), cells.get(index + 1), at, Owner.IMPLEMENTER);
    }
}
