package org.shenbao.extract;

import org.shenbao.document.Cell;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** What the cells of a money block mean. */
final class MoneyWords {
    private final Vocabulary vocabulary;

    MoneyWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether the label is one of an amount in the words of the vocabulary. */
    boolean label(String label) {
        return vocabulary.match(Family.MONEY_COLUMN, label).isPresent()
                || vocabulary.is(Term.WORD_PERIOD_TOTAL, label)
                || vocabulary.is(Term.WORD_YEAR_TOTAL, label);
    }

    /** Whether the label speaks of money, though it may be no word of the vocabulary. */
    boolean means(Cell label) {
        return label(new Label(label.text(), vocabulary).word())
                || vocabulary.means(Term.MONEY_COLUMN_BLOCK, label.text())
                || vocabulary.means(Term.MONEY_COLUMN_ROW, label.text());
    }

    /** Whether the cell is an amount, or the sign of none. */
    boolean amountOrNone(Cell cell) {
        return amount(cell) || vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text());
    }

    /** Whether the cell is an amount, whatever its unit. */
    static boolean amount(Cell cell) {
        return Amounts.cell(cell.text(), "元").isPresent();
    }
}
