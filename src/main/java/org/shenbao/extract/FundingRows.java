package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.vocabulary.Vocabulary;

/** Looks for amounts beside their labels in a form's table, where no heads of budget and execution stand above them. */
final class FundingRows implements Extractor {
    private final Vocabulary vocabulary;
    private final MoneyWords words;
    private final SourceColumns sources;
    private final CostRows costs;
    private final FieldsAmongMoney fields;

    FundingRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.words = new MoneyWords(vocabulary);
        this.sources = new SourceColumns(vocabulary);
        this.costs = new CostRows(vocabulary);
        this.fields = new FieldsAmongMoney(vocabulary);
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        List<FundingPair> pairs = new ArrayList<>();
        Optional<MoneyUnit> form = MoneyUnit.stated(subject, vocabulary);
        for (FormTable table : subject.tables()) {
            Optional<MoneyUnit> unit = MoneyUnit.heading(table).or(() -> form);
            FundingBlock funding = new FundingBlock(table);
            Optional<MoneyUnit> block = unit;
            for (int row = 0; row < table.bands().size(); row++) {
                if (table.bands().get(row) == Band.FIELDS) {
                    among(table, row, unit, pairs);
                } else if (funding.has(row) && sources.is(table.byRow(), row)) {
                    pairs.addAll(sources.pairs(table, row, block, claims));
                    row++;
                } else if (funding.has(row)) {
                    block = pairs(table, funding, row, block, pairs, claims);
                } else if (table.bands().get(row) == Band.COST_HEAD) {
                    row = costs.claims(table, row, unit, pairs, claims) - 1;
                } else {
                    income(subject, table, row, unit, pairs);
                }
            }
        }
        claims.addAll(new FundingTotal(vocabulary).claims(pairs));
        return claims.stream();
    }

    /** Whether a form of the project states funding in rows. */
    static boolean any(Subject subject) {
        return subject.tables().stream()
                .anyMatch(table -> table.has(Band.COST_HEAD)
                        || new FundingBlock(table)
                                .cells()
                                .anyMatch(cell -> MoneyWords.amount(cell) || FundingPair.labelled(cell)));
    }

    /** The cells of the money block whose amounts stand in sentences. */
    static List<Cell> prose(FormTable table) {
        return new FundingBlock(table)
                .cells()
                .filter(cell -> !MoneyWords.amount(cell)
                        && !FundingPair.labelled(cell)
                        && !Amounts.in(cell.text()).isEmpty())
                .toList();
    }

    private Optional<MoneyUnit> pairs(
            FormTable table,
            FundingBlock funding,
            int row,
            Optional<MoneyUnit> stated,
            List<FundingPair> pairs,
            List<Claim> claims) {
        Optional<MoneyUnit> block = stated;
        List<Cell> cells = table.cells(row);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (words.amountOrNone(cell)) {
                claims.add(Piece.of(cell).used(Use.PLACEHOLDER)); // an amount is read with the label above it
                continue;
            }
            if (fields.is(table, row, i)) {
                claims.addAll(fields.claims(table, row, i));
                i++;
                continue;
            }
            boolean beside = i + 1 < cells.size() && MoneyWords.amount(cells.get(i + 1));
            @Nullable Cell amount = beside ? cells.get(i + 1) : below(table, row, cell);
            Piece label = Piece.of(cell).withText(new Label(cell.text(), vocabulary).text());
            Optional<MoneyUnit> before = FundingBlock.named(cells.subList(0, i + 1));
            Optional<MoneyUnit> unit =
                    MoneyUnit.in(cell).or(() -> before).or(() -> stated).or(() -> funding.unit(row));
            RowKey at = table.key(row).row((row + 1) * 100 + i);
            if (amount != null) {
                pairs.add(new FundingPair(label, Piece.of(amount), unit, at));
            } else if (!within(cell, unit, at, pairs)) {
                claims.add(label.used(Use.LABEL));
                block = MoneyUnit.in(cell).or(() -> before).or(() -> stated);
            }
            i += beside ? 1 : 0;
        }
        return block;
    }

    /** Amounts among the fields, each in one cell with its label, 资金总额：1,860.50, or in the cell beside it. */
    private void among(FormTable table, int row, Optional<MoneyUnit> unit, List<FundingPair> pairs) {
        List<Cell> cells = table.cells(row);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            RowKey at = table.key(row).row((row + 1) * 100 + i);
            Optional<MoneyUnit> before = FundingBlock.named(cells.subList(0, i + 1));
            Optional<MoneyUnit> own = MoneyUnit.in(cell).or(() -> before).or(() -> unit);
            if (FundingPair.label(cell, vocabulary).filter(words::label).isPresent()) {
                within(cell, own, at, pairs);
            } else if (i + 1 < cells.size() && words.field(cell, cells.get(i + 1))) {
                Piece label = Piece.of(cell).withText(new Label(cell.text(), vocabulary).text());
                Piece amount = Piece.of(cells.get(i + 1));
                String text =
                        Amounts.ofSource(amount.text()).map(Amounts.Found::text).orElse(amount.text());
                pairs.add(new FundingPair(label, amount.withText(text), own, at));
            }
        }
    }

    /** The amount below a label that has none beside it, where the row below holds nothing but amounts. */
    private @Nullable Cell below(FormTable table, int row, Cell label) {
        if (row + 1 >= table.bands().size() || table.bands().get(row + 1) != Band.MONEY) {
            return null;
        }
        List<Cell> cells = table.cells(row + 1);
        boolean amounts = cells.size() > 1 && cells.stream().allMatch(words::amountOrNone);
        return cells.stream()
                .filter(cell -> amounts && cell.column() == label.column() && MoneyWords.amount(cell))
                .findFirst()
                .orElse(null);
    }

    /** A unit's income by source under heads of its own, the whole first. */
    private void income(
            Subject subject, FormTable table, int row, Optional<MoneyUnit> stated, List<FundingPair> pairs) {
        Optional<RecordTable> headed = RecordRows.headed(table, row, vocabulary);
        Optional<Integer> record = headed.flatMap(records -> RecordRows.income(table, records));
        if (headed.isEmpty() || record.isEmpty()) {
            return;
        }
        @Nullable Cell caption = RecordRows.caption(table, row);
        for (Cell cell : table.cells(record.get())) {
            @Nullable Cell head = headed.get().head(cell);
            if (head == null || !MoneyWords.amount(cell)) {
                continue;
            }
            Optional<MoneyUnit> unit = MoneyUnit.in(head)
                    .or(() -> Optional.ofNullable(caption).flatMap(MoneyUnit::in))
                    .or(() -> MoneyUnit.above(table, subject))
                    .or(() -> stated);
            pairs.add(new FundingPair(
                    Piece.of(head).withText(new Label(head.text(), vocabulary).text()),
                    Piece.of(cell),
                    unit,
                    table.key(row).row((row + 1) * 100 + cell.column())));
        }
    }

    /** @return whether the cell's labels and amounts speak of money, so that they were added to the pairs */
    private boolean within(Cell cell, Optional<MoneyUnit> unit, RowKey at, List<FundingPair> pairs) {
        if (!FundingPair.labelled(cell)) {
            List<FundingPair> listed = FundingPair.listed(cell, unit, at);
            pairs.addAll(listed);
            return !listed.isEmpty();
        }
        List<FundingPair> found = FundingPair.within(cell, unit, at, vocabulary);
        boolean money = !pairs.isEmpty()
                || found.stream().anyMatch(pair -> words.label(pair.label().text()));
        if (money) {
            pairs.addAll(found);
        }
        return money;
    }
}
