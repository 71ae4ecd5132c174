package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.extract.Claim.Use;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Rows across the columns of a budget-execution block that part the money by kinds of income and of spending, each label
 * in one cell with its amount: 其中：一般公共预算：200万元 | 其中：基本支出：100万元. They are amounts under none of the heads.
 */
final class MoneyByKind {
    private static final Pattern PAIR = Pattern.compile("(\\p{IsHan}[\\p{IsHan}（）()、]{1,23})[：:]\\s*(\\S.*)?");

    private final Vocabulary vocabulary;

    MoneyByKind(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether the cells are such a row below the heads. */
    boolean row(List<Cell> heads, List<Cell> cells) {
        if (cells.isEmpty()) {
            return false;
        }
        Cell first = cells.get(0);
        boolean across = heads.stream()
                .anyMatch(
                        head -> head.column() > first.column() && head.column() < first.column() + first.columnSpan());
        return across
                && cells.stream().allMatch(cell -> {
                    Matcher pair = PAIR.matcher(text(cell));
                    return pair.matches()
                            && (pair.group(2) == null
                                    || Amounts.cell(pair.group(2), "元").isPresent());
                });
    }

    /** What the row's labels and amounts claim; a label whose amount was left open claims nothing. */
    List<Claim> claims(List<Cell> cells, RowKey row) {
        List<Claim> claims = new ArrayList<>();
        for (Cell cell : cells) {
            Piece piece = Piece.of(cell);
            Matcher pair = PAIR.matcher(text(cell));
            if (!pair.matches() || pair.group(2) == null) {
                claims.add(piece.used(Use.LABEL));
                continue;
            }
            RowKey at = row.row(row.row() * 100 + cell.column());
            claims.add(piece.withText(pair.group(1)).leaf(Field.OTHER_LABEL, at, Method.GRID, 0.95));
            claims.add(piece.withText(pair.group(2)).leaf(Field.OTHER_TEXT, at, Method.GRID, 0.95));
        }
        return claims;
    }

    /** The text without what introduces it, and with the colon that ends it. */
    private String text(Cell cell) {
        String text = CellText.clean(cell.text()).replace("\n", "");
        String bare = new Label(text, vocabulary).text();
        return text.endsWith("：") || text.endsWith(":") ? bare + "：" : bare;
    }
}
