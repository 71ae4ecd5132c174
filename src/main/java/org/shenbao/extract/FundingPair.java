package org.shenbao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.vocabulary.Vocabulary;

/**
 * A label and its amount in a form's table.
 *
 * @param unit of an amount that prints none
 */
record FundingPair(Piece label, Piece amount, Optional<MoneyUnit> unit, RowKey at) {
    private static final Pattern LABELLED =
            Pattern.compile("((?:[（(]?[一二三四五六七八九十0-9]{1,2}[）)、.．])?\\s*[\\p{IsHan}（）()]{1,20})\\s*[：:]\\s*"
                    + "([0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?\\s*(?:亿元|万元|元)?)");

    /** Whether the cell holds labels and amounts. */
    static boolean labelled(Cell cell) {
        long labelled = LABELLED.matcher(cell.text()).results().count();
        return labelled > 0 && labelled >= Amounts.in(cell.text()).size();
    }

    /** The label of a cell that holds one label and its amount and nothing else. */
    static Optional<String> label(Cell cell, Vocabulary vocabulary) {
        Matcher labelled = LABELLED.matcher(cell.text().strip());
        return labelled.matches() ? Optional.of(new Label(labelled.group(1), vocabulary).text()) : Optional.empty();
    }

    /** Labels and amounts in one cell, such as {@code 资金总额：260 其中：一、财政拨款：250}. */
    static List<FundingPair> within(Cell cell, Optional<MoneyUnit> unit, RowKey at, Vocabulary vocabulary) {
        Matcher matcher = LABELLED.matcher(cell.text());
        Piece piece = Piece.of(cell);
        List<FundingPair> found = new ArrayList<>();
        while (matcher.find()) {
            String label = new Label(matcher.group(1), vocabulary).text();
            found.add(new FundingPair(
                    piece.withText(label),
                    piece.withText(matcher.group(2).strip()),
                    unit,
                    at.row(at.row() * 100 + found.size())));
        }
        return found;
    }

    /** The amount in yuan, by the unit that it prints or else by that of its column or form. */
    Optional<BigDecimal> yuan() {
        return Amounts.cell(amount.text(), unit.map(MoneyUnit::unit).orElse("元"));
    }

    boolean same(FundingPair other) {
        return yuan().isPresent() && yuan().equals(other.yuan());
    }

    List<Claim> claims(Parts.OfMoney parts, RowKey row) {
        return MoneyUnit.claims(amount, CellText.clean(amount.text()), unit, parts, row);
    }

    /** The claims of an amount that is part of the total. */
    List<Claim> item() {
        List<Claim> claims = new ArrayList<>();
        claims.add(label.leaf(Field.FUNDING_ITEM_LABEL, at, Method.GRID, 0.97));
        claims.addAll(claims(Parts.FUNDING_ITEM, at));
        return claims;
    }
}
