package org.shenbao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Looks for amounts beside their labels in a form's table, where no heads of budget and execution stand above them. */
final class FundingRows implements Extractor {
    private static final Pattern LABELLED =
            Pattern.compile("((?:[（(]?[一二三四五六七八九十0-9]{1,2}[）)、.．])?\\s*[\\p{IsHan}（）()]{1,20})\\s*[：:]\\s*"
                    + "([0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?\\s*(?:亿元|万元|元)?)");

    /** A total that nothing but its items tells. */
    private static final double BY_SUM = 0.85;

    private final Vocabulary vocabulary;

    FundingRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        Optional<MoneyUnit> unit = MoneyUnit.stated(subject, vocabulary);
        for (FormTable table : subject.tables()) {
            Optional<MoneyUnit> block = unit;
            for (int row = 0; row < table.bands().size(); row++) {
                if (table.bands().get(row) == Band.FIELDS) {
                    among(table, row, unit, pairs);
                } else if (table.bands().get(row) == Band.MONEY && !executed(table, row)) {
                    block = pairs(table, row, block, pairs, claims);
                } else if (table.bands().get(row) == Band.COST_HEAD) {
                    costs(table, row, unit, pairs, claims);
                }
            }
        }
        @Nullable Pair total = total(pairs);
        for (Pair pair : pairs) {
            boolean again = total != null
                    && !pair.equals(total)
                    && vocabulary.is(Term.SIGN_TOTAL, word(pair))
                    && pair.same(total);
            if (again) {
                claims.add(pair.label().used(Use.LABEL));
                claims.add(pair.amount().used(Use.DUPLICATE));
            } else if (pair.equals(total)) {
                claims.addAll(totals(pair));
            } else {
                claims.addAll(item(pair));
            }
        }
        return claims.stream();
    }

    /** Whether a form of the project states funding in rows. */
    static boolean any(Subject subject) {
        return subject.tables().stream()
                .anyMatch(table -> table.has(Band.COST_HEAD)
                        || table.rows(Band.MONEY)
                                .filter(row -> !executed(table, row))
                                .anyMatch(row ->
                                        table.cells(row).stream().anyMatch(cell -> amount(cell) || labelled(cell))));
    }

    /** Whether the cell holds labels and amounts. */
    static boolean labelled(Cell cell) {
        long labelled = LABELLED.matcher(cell.text()).results().count();
        return labelled > 0 && labelled >= Amounts.in(cell.text()).size();
    }

    /** The cells of the money block whose amounts stand in sentences. */
    static List<Cell> prose(FormTable table) {
        return table.rows(Band.MONEY)
                .filter(row -> !executed(table, row))
                .mapToObj(table::cells)
                .flatMap(List::stream)
                .filter(cell -> !amount(cell)
                        && !labelled(cell)
                        && !Amounts.in(cell.text()).isEmpty())
                .toList();
    }

    private static boolean executed(FormTable table, int row) {
        int above = row;
        while (above >= 0 && table.bands().get(above) == Band.MONEY) {
            above--;
        }
        return above >= 0 && table.bands().get(above) == Band.MONEY_HEAD;
    }

    private Optional<MoneyUnit> pairs(
            FormTable table, int row, Optional<MoneyUnit> unit, List<Pair> pairs, List<Claim> claims) {
        Optional<MoneyUnit> block = unit;
        List<Cell> cells = table.cells(row);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (amount(cell) || vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text())) {
                claims.add(Piece.of(cell).used(Use.PLACEHOLDER)); // an amount is read with the label above it
                continue;
            }
            boolean amount = i + 1 < cells.size() && amount(cells.get(i + 1));
            Piece label = Piece.of(cell).withText(new Label(cell.text(), vocabulary).text());
            if (amount) {
                Cell value = cells.get(++i);
                pairs.add(new Pair(
                        label,
                        Piece.of(value),
                        own(table, row, cell, unit),
                        table.key(row).row((row + 1) * 100 + i)));
            } else if (below(table, row, cell) != null) {
                pairs.add(new Pair(
                        label,
                        Piece.of(Objects.requireNonNull(below(table, row, cell))),
                        own(table, row, cell, unit),
                        table.key(row).row((row + 1) * 100 + i)));
            } else if (!within(cell, own(table, row, cell, unit), table.key(row).row((row + 1) * 100 + i), pairs)) {
                claims.add(label.used(Use.LABEL));
                block = MoneyUnit.in(cell).or(() -> unit);
            }
        }
        return block;
    }

    /** Amounts among the fields, each in one cell with its label: 资金总额：1,860.50. */
    private void among(FormTable table, int row, Optional<MoneyUnit> unit, List<Pair> pairs) {
        List<Cell> cells = table.cells(row);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            Matcher labelled = LABELLED.matcher(cell.text().strip());
            if (labelled.matches() && money(new Label(labelled.group(1), vocabulary).text())) {
                within(cell, MoneyUnit.in(cell).or(() -> unit), table.key(row).row((row + 1) * 100 + i), pairs);
            }
        }
    }

    private boolean money(String label) {
        return vocabulary.match(Family.MONEY_COLUMN, label).isPresent()
                || vocabulary.is(Term.WORD_YEAR_TOTAL, label)
                || vocabulary.is(Term.WORD_PERIOD_TOTAL, label);
    }

    /** The amount below a label that has none beside it, where the row below holds nothing but amounts. */
    private @Nullable Cell below(FormTable table, int row, Cell label) {
        if (row + 1 >= table.bands().size() || table.bands().get(row + 1) != Band.MONEY) {
            return null;
        }
        List<Cell> cells = table.cells(row + 1);
        boolean amounts = cells.size() > 1
                && cells.stream().allMatch(cell -> amount(cell) || vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text()));
        return cells.stream()
                .filter(cell -> amounts && cell.column() == label.column() && amount(cell))
                .findFirst()
                .orElse(null);
    }

    /** The items of a table of costs; what stands under its other heads has no place of its own. */
    private void costs(FormTable table, int head, Optional<MoneyUnit> stated, List<Pair> pairs, List<Claim> claims) {
        CostTable costs = CostTable.headed(table.byRow(), head, vocabulary).orElseThrow();
        table.cells(head).forEach(cell -> claims.add(Piece.of(cell).used(Use.HEADER)));
        Optional<MoneyUnit> unit = MoneyUnit.in(costs.amount())
                .or(() -> stated)
                .or(() -> named(table.cells(head)))
                .or(() -> table.rows(Band.MONEY)
                        .mapToObj(row -> named(table.cells(row)))
                        .flatMap(Optional::stream)
                        .findFirst());
        for (int row = head + 1; row < table.bands().size(); row++) {
            List<Cell> cells = table.cells(row);
            @Nullable Cell item = costs.item(cells);
            if (item == null || (row > head + 1 && table.bands().get(row) != Band.COST)) {
                return;
            }
            RowKey at = table.key(row).row((row + 1) * 100);
            Cell amount = cells.stream()
                    .filter(cell -> cell.column() == costs.amount().column())
                    .findFirst()
                    .orElseThrow();
            pairs.add(new Pair(
                    Piece.of(item).withText(new Label(item.text(), vocabulary).text()), Piece.of(amount), unit, at));
            cells.stream()
                    .filter(cell -> cell.column() < costs.heads().get(0).column() && !cell.equals(item))
                    .forEach(cell -> claims.add(Piece.of(cell).used(Use.ORDINAL)));
            for (Cell cell : costs.further(cells, item)) {
                if (vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text())) {
                    claims.add(Piece.of(cell).used(Use.PLACEHOLDER));
                    continue;
                }
                RowKey other = at.row(at.row() + 1 + cell.column());
                claims.add(Piece.of(costs.head(cell))
                        .withText(CellText.clean(costs.head(cell).text()))
                        .leaf(Field.OTHER_LABEL, other, Method.GRID, 0.9));
                claims.add(Piece.of(cell)
                        .withText(CellText.clean(cell.text()))
                        .leaf(Field.OTHER_TEXT, other, Method.GRID, 0.9));
            }
        }
    }

    /** The unit that one of the labels names. */
    private static Optional<MoneyUnit> named(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> !amount(cell))
                .flatMap(cell -> MoneyUnit.in(cell).stream())
                .findFirst();
    }

    private Optional<MoneyUnit> own(FormTable table, int row, Cell label, Optional<MoneyUnit> stated) {
        return MoneyUnit.in(label).or(() -> stated).or(() -> block(table, row));
    }

    /** Labels and amounts in one cell, such as {@code 资金总额：260 其中：一、财政拨款：250}. */
    private boolean within(Cell cell, Optional<MoneyUnit> unit, RowKey at, List<Pair> pairs) {
        if (!labelled(cell)) {
            return false;
        }
        Matcher matcher = LABELLED.matcher(cell.text());
        List<Pair> found = new ArrayList<>();
        while (matcher.find()) {
            Piece piece = Piece.of(cell);
            String label = new Label(matcher.group(1), vocabulary).text();
            found.add(new Pair(
                    piece.withText(label),
                    piece.withText(matcher.group(2).strip()),
                    unit,
                    at.row(at.row() * 100 + found.size())));
        }
        boolean money = !pairs.isEmpty() && !found.isEmpty();
        money |= found.stream().anyMatch(pair -> money(pair.label().text()));
        if (money) {
            pairs.addAll(found);
        }
        return money;
    }

    /** The unit in the nearest label above or before that names one. */
    private Optional<MoneyUnit> block(FormTable table, int row) {
        for (int above = row; above >= 0 && table.bands().get(above) == Band.MONEY; above--) {
            for (Cell cell : table.cells(above)) {
                Optional<MoneyUnit> unit = amount(cell) ? Optional.empty() : MoneyUnit.in(cell);
                if (unit.isPresent()) {
                    return unit;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean amount(Cell cell) {
        return Amounts.cell(cell.text(), "元").isPresent();
    }

    /** The total and its label; where only the sum of the items tells it, no surer than that. */
    private List<Claim> totals(Pair total) {
        List<Claim> claims = new ArrayList<>();
        claims.add(total.label().used(Use.LABEL));
        double trust = isTotal(total) ? 1 : BY_SUM;
        pairClaims(total, trust).forEach(claims::add);
        return claims;
    }

    private static Stream<Claim> pairClaims(Pair total, double trust) {
        return total.claims(Parts.FUNDING_TOTAL, RowKey.SINGLE).stream()
                .map(claim -> claim instanceof Claim.Leaf leaf ? leaf.atMost(trust) : claim);
    }

    private boolean isTotal(Pair pair) {
        String label = word(pair);
        return Stream.of(Term.WORD_PERIOD_TOTAL, Term.WORD_YEAR_TOTAL, Term.SIGN_TOTAL)
                        .anyMatch(term -> vocabulary.is(term, label))
                || vocabulary.words(Term.WORD_WHOLE).stream().anyMatch(label::endsWith);
    }

    private String word(Pair pair) {
        return new Label(pair.label().text(), vocabulary).word();
    }

    /** The first amount where it is the sum of all that follow. */
    private static Optional<Pair> sum(List<Pair> pairs) {
        List<Optional<BigDecimal>> amounts = pairs.stream().map(Pair::yuan).toList();
        boolean all = pairs.size() > 2 && amounts.stream().allMatch(Optional::isPresent);
        if (!all) {
            return Optional.empty();
        }
        BigDecimal rest = amounts.stream().skip(1).flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        return amounts.get(0).orElseThrow().compareTo(rest) == 0 && rest.signum() > 0
                ? Optional.of(pairs.get(0))
                : Optional.empty();
    }

    private @Nullable Pair total(List<Pair> pairs) {
        return first(pairs, Term.WORD_PERIOD_TOTAL)
                .or(() -> first(pairs, Term.WORD_YEAR_TOTAL))
                .or(() -> first(pairs, Term.SIGN_TOTAL))
                .or(() -> pairs.stream()
                        .filter(pair ->
                                vocabulary.words(Term.WORD_WHOLE).stream().anyMatch(word(pair)::endsWith))
                        .findFirst())
                .or(() -> sum(pairs))
                .or(() -> pairs.size() == 1 ? Optional.of(pairs.get(0)) : Optional.empty())
                .orElse(null);
    }

    private Optional<Pair> first(List<Pair> pairs, Term term) {
        return pairs.stream().filter(pair -> vocabulary.is(term, word(pair))).findFirst();
    }

    private static List<Claim> item(Pair pair) {
        List<Claim> claims = new ArrayList<>();
        claims.add(pair.label().leaf(Field.FUNDING_ITEM_LABEL, pair.at(), Method.GRID, 0.97));
        claims.addAll(pair.claims(Parts.FUNDING_ITEM, pair.at()));
        return claims;
    }

    private record Pair(Piece label, Piece amount, Optional<MoneyUnit> unit, RowKey at) {
        Optional<BigDecimal> yuan() {
            return Amounts.cell(amount.text(), "元");
        }

        boolean same(Pair other) {
            return yuan().isPresent() && yuan().equals(other.yuan());
        }

        List<Claim> claims(Parts.OfMoney parts, RowKey row) {
            return MoneyUnit.claims(amount, CellText.clean(amount.text()), unit, parts, row);
        }
    }
}
