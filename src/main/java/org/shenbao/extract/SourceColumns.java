package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shenbao.document.Cell;
import org.shenbao.extract.Claim.Use;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Sources of money side by side over one row of their amounts: 资金来源 | 中央财政 | 自筹 over 投资金额 | 20 | 5. */
final class SourceColumns {
    private static final int LEAST = 2;
    private static final Pattern SOURCE = Pattern.compile("来源|渠道");
    private static final Pattern AMOUNT = Pattern.compile("金额|资金|投资|经费|预算|额度|数额");
    /** What says of an amount that it is none which the project is to get. */
    private static final Pattern OTHERWISE = Pattern.compile("执行|支出|支付|使用|完成|到位|到账|结余|上年|去年|还|债");

    /** The label of any further row of amounts. */
    private static final Pattern ANY = Pattern.compile("\\p{IsHan}");

    private final Vocabulary vocabulary;
    private final MoneyWords words;

    SourceColumns(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.words = new MoneyWords(vocabulary);
    }

    /** Whether the row is one of sources, with their only amounts in the row below. */
    boolean is(List<List<Cell>> rows, int row) {
        return row + 1 < rows.size()
                && sources(rows.get(row))
                && amounts(rows.get(row), rows.get(row + 1), AMOUNT)
                && !OTHERWISE.matcher(rows.get(row + 1).get(0).text()).find()
                && !(row + 2 < rows.size() && amounts(rows.get(row), rows.get(row + 2), ANY));
    }

    private boolean sources(List<Cell> cells) {
        return cells.size() > LEAST
                && SOURCE.matcher(cells.get(0).text()).find()
                && !OTHERWISE.matcher(cells.get(0).text()).find()
                && cells.stream()
                        .skip(1)
                        .allMatch(cell -> !words.amountOrNone(cell)
                                && vocabulary.match(Family.FIELD, cell.text()).isEmpty())
                && cells.stream().filter(words::means).count() >= LEAST;
    }

    private boolean amounts(List<Cell> sources, List<Cell> cells, Pattern label) {
        return cells.size() > LEAST
                && cells.size() <= sources.size()
                && cells.get(0).column() == sources.get(0).column()
                && !words.amountOrNone(cells.get(0))
                && label.matcher(cells.get(0).text()).find()
                && cells.stream()
                        .skip(1)
                        .allMatch(cell ->
                                words.amountOrNone(cell) && over(cell, sources).isPresent());
    }

    private static Optional<Cell> over(Cell amount, List<Cell> sources) {
        return sources.stream()
                .filter(source -> source.column() == amount.column())
                .findFirst();
    }

    /** The sources and their amounts. */
    List<FundingPair> pairs(FormTable table, int row, Optional<MoneyUnit> stated, List<Claim> claims) {
        List<Cell> sources = table.cells(row);
        List<Cell> amounts = table.cells(row + 1);
        Optional<MoneyUnit> unit = MoneyUnit.in(amounts.get(0))
                .or(() -> MoneyUnit.in(sources.get(0)))
                .or(() -> stated);
        List<FundingPair> pairs = new ArrayList<>();
        claims.add(Piece.of(amounts.get(0)).used(Use.LABEL));
        sources.forEach(source -> claims.add(Piece.of(source).used(Use.LABEL)));
        for (Cell amount : amounts.subList(1, amounts.size())) {
            Cell source = over(amount, sources).orElseThrow();
            if (vocabulary.is(Term.SIGN_PLACEHOLDER, amount.text())) {
                claims.add(Piece.of(amount).used(Use.PLACEHOLDER));
                continue;
            }
            pairs.add(new FundingPair(
                    Piece.of(source).withText(new Label(source.text(), vocabulary).text()),
                    Piece.of(amount),
                    MoneyUnit.in(source).or(() -> unit),
                    table.key(row).row((row + 1) * 100 + source.column())));
        }
        return pairs;
    }
}
