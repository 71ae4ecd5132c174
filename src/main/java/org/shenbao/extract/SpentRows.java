package org.shenbao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Reads tables of what money was spent on, one row an item: 支出内容 | 实际支出数 | 会计凭证号. */
final class SpentRows {
    /** A unit that the table does not print. */
    private static final double PROVED = 0.91;

    private static final double TOLD = 0.95;

    private static final List<String> UNITS = List.of("元", "万元");

    private final Vocabulary vocabulary;

    SpentRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The rows of all such tables.
     *
     * @param execution what is claimed of amounts elsewhere in the form
     */
    List<Claim> claims(Subject subject, List<Claim> execution) {
        List<Claim> claims = new ArrayList<>();
        Optional<MoneyUnit> form = MoneyUnit.stated(subject, vocabulary);
        for (FormTable table : subject.tables()) {
            for (int head : table.rows(Band.SPENT_HEAD).toArray()) {
                CostTable costs =
                        CostTable.headed(table.byRow(), head, vocabulary).orElseThrow();
                Optional<MoneyUnit> printed = costs.unit()
                        .or(() -> FundingBlock.named(table.cells(head)))
                        .or(() -> Optional.ofNullable(RecordRows.caption(table, head))
                                .flatMap(MoneyUnit::in))
                        .or(() -> MoneyUnit.heading(table))
                        .or(() -> form);
                Optional<MoneyUnit> unit = printed.or(() -> bySum(table, head, costs, execution));
                double trust = printed.isPresent() ? TOLD : PROVED;
                table.cells(head).forEach(cell -> claims.add(Piece.of(cell).used(Use.HEADER)));
                for (int row = head + 1; within(table, row); row++) {
                    row(table, row, costs, unit).forEach(claim -> claims.add(limited(claim, trust)));
                }
            }
        }
        return claims;
    }

    private static boolean within(FormTable table, int row) {
        return row < table.bands().size() && table.bands().get(row) == Band.SPENT;
    }

    private static Claim limited(Claim claim, double trust) {
        boolean yuan = claim instanceof Leaf leaf && leaf.field() == Field.EXECUTION_EXECUTED_YUAN;
        return yuan ? ((Leaf) claim).atMost(trust) : claim;
    }

    /** The unit in which the items' sum is an amount that the form says was spent, with the unit, elsewhere. */
    private static Optional<MoneyUnit> bySum(FormTable table, int head, CostTable costs, List<Claim> execution) {
        Map<BigDecimal, Leaf> spent = new HashMap<>();
        for (Claim claim : execution) {
            if (claim instanceof Leaf leaf
                    && leaf.field() == Field.EXECUTION_EXECUTED_YUAN
                    && leaf.value() instanceof BigDecimal yuan
                    && yuan.signum() > 0) {
                spent.putIfAbsent(yuan.stripTrailingZeros(), leaf);
            }
        }
        List<Cell> amounts = Stream.iterate(head + 1, row -> within(table, row), row -> row + 1)
                .flatMap(row -> costs.amount(table.cells(row)).stream())
                .toList();
        List<MoneyUnit> proved = new ArrayList<>();
        for (String unit : UNITS) {
            @Nullable Leaf same = spent.get(whole(amounts, unit).stripTrailingZeros());
            if (same != null) {
                proved.add(new MoneyUnit(unit, new Piece(String.valueOf(same.value()), same.places(), same.reading())));
            }
        }
        return proved.size() == 1 ? Optional.of(proved.get(0)) : Optional.empty();
    }

    /** The amounts' total: the greatest of them where it is the sum of the others, else the sum of all. */
    private static BigDecimal whole(List<Cell> amounts, String unit) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal greatest = BigDecimal.ZERO;
        for (Cell cell : amounts) {
            BigDecimal amount = Amounts.cell(cell.text(), unit).orElse(BigDecimal.ZERO);
            sum = sum.add(amount);
            greatest = greatest.max(amount);
        }
        return greatest.add(greatest).compareTo(sum) == 0 ? greatest : sum;
    }

    private List<Claim> row(FormTable table, int row, CostTable costs, Optional<MoneyUnit> unit) {
        List<Cell> cells = table.cells(row);
        @Nullable Cell item = costs.item(cells);
        if (item == null) {
            return CostTable.numberOnly(cells.get(0))
                    ? List.of(Piece.of(cells.get(0)).used(Use.ORDINAL))
                    : List.of(); // a name without amount stays for the remainder
        }
        RowKey at = ExecutionRows.key(table, row);
        Cell amount = costs.amount(cells).orElseThrow();
        List<Claim> claims = new ArrayList<>();
        claims.add(Piece.of(item)
                .leaf(Field.EXECUTION_LABEL, at, new Label(item.text(), vocabulary).text(), Method.GRID, TOLD));
        claims.addAll(MoneyUnit.claims(Piece.of(amount), CellText.clean(amount.text()), unit, Parts.EXECUTED, at));
        cells.stream()
                .filter(cell -> cell.column() < costs.heads().get(0).column() && !cell.equals(item))
                .forEach(cell -> claims.add(Piece.of(cell).used(Use.ORDINAL)));
        for (Cell cell : costs.further(cells, item)) {
            claims.addAll(further(cell, costs.head(cell), at));
        }
        return claims;
    }

    private List<Claim> further(Cell cell, Cell head, RowKey at) {
        String text = CellText.clean(cell.text());
        if (vocabulary.is(Term.SIGN_PLACEHOLDER, text)) {
            return List.of(Piece.of(cell).used(Use.PLACEHOLDER));
        }
        if (vocabulary.is(Term.COLUMN_NUMBER, head.text())) {
            return List.of(Piece.of(cell).used(Use.ORDINAL));
        }
        RowKey inner = at.inner(cell.column() + 1);
        return List.of(
                Piece.of(head).leaf(Field.EXECUTION_OTHER_LABEL, inner, CellText.clean(head.text()), Method.GRID, TOLD),
                Piece.of(cell).leaf(Field.EXECUTION_OTHER_TEXT, inner, text, Method.GRID, TOLD));
    }
}
