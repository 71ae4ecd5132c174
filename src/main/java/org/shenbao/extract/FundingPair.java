package org.shenbao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
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
    /** What tells a number in a list, which stands before the label of the next amount, from an amount. */
    private static final String LIST_NUMBER = "(?:(?<=[：:]\\s{0,3}[0-9]{1,2})[.．]"
            + "|(?<=[：:]\\s{0,3}1)[、）)]|(?<=其中[：:]\\s{0,3}[0-9]{1,2})[、）)])\\s*\\p{IsHan}";

    private static final Pattern LABELLED =
            Pattern.compile("((?:[（(]?[一二三四五六七八九十0-9]{1,2}[）)、.．])?\\s*[\\p{IsHan}（）()]{1,20})\\s*[：:]\\s*"
                    + "([0-9０-９]++(?:[,，][0-9０-９]{3}(?![0-9０-９]))*+(?:[.．][0-9０-９]+)?+\\s*+(?:亿元|万元|千元|百元|元|亿|万(?![人名户亩次份个件]))?+)"
                    + "(?!" + LIST_NUMBER + ")");

    private static final Pattern OPEN =
            Pattern.compile("(?:[\\p{IsHan}（）()]{1,24}[：:]|其中|[\\s\\u3000\\u00A0，,；;。、（）()])*+");

    private static final String ITEM = "([\\p{IsHan}（）()“”]{2,40}?(?:资金|经费|拨款|补助|补贴|投资|配套|自筹|贷款)"
            + "(?:[（(][\\p{IsHan}、“”]{2,30}[）)])?)\\s*([0-9][0-9,]{0,15}(?:\\.[0-9]{1,6})?\\s*(?:亿元|万元|元)?)";
    private static final Pattern LISTED_ITEM = Pattern.compile(ITEM);
    /** Longer lists are none. */
    private static final int LONGEST_LIST = 500;

    private static final Pattern BETWEEN = Pattern.compile("[，,、；;\\s]+");

    /** A source or the whole right before its amount, among labels that a colon sets off: 资金总额：26 其中：上级资金26. */
    private static final Pattern UNMARKED = Pattern.compile("(?:其中[：:，,]?|[\\s\\u3000\\u00A0，,；;。、（()）])*+"
            + "((?:[（(]?[一二三四五六七八九十0-9]{1,2}[）)、]\\s*)?(?:[\\p{IsHan}]{2,16}?(?:资金|经费|拨款|补助|补贴|投资|配套|自筹|贷款|财政)(?:总额|合计)?|总额|总计|合计|总投资))\\s*"
            + "([0-9]{1,15}+(?:,[0-9]{3}(?![0-9]))*+(?:\\.[0-9]{1,6}+)?\\s*+(?:亿元|万元|元)?)(?![0-9.%\\p{IsHan}])");

    /** Whether the cell holds labels and amounts. */
    static boolean labelled(Cell cell) {
        long labelled = LABELLED.matcher(cell.text()).results().count();
        int amounts = Amounts.in(cell.text()).size();
        return labelled > 0 && (labelled >= amounts || spans(cell.text()).size() >= amounts);
    }

    /** Whether the cell holds labels and amounts and nothing else, an open amount's label and what introduces one apart. */
    static boolean only(Cell cell) {
        return labelled(cell)
                && OPEN.matcher(rest(cell.text(), spans(cell.text()))).matches();
    }

    /** The label of a cell that holds one label and its amount and nothing else. */
    static Optional<String> label(Cell cell, Vocabulary vocabulary) {
        Matcher labelled = LABELLED.matcher(cell.text().strip());
        return labelled.matches() ? Optional.of(new Label(labelled.group(1), vocabulary).text()) : Optional.empty();
    }

    /** Sources and their amounts listed in one cell with nothing between them: {@code 中央资金65，县级配套资金15}. */
    static List<FundingPair> listed(Cell cell, Optional<MoneyUnit> unit, RowKey at) {
        String text = cell.text().strip();
        List<FundingPair> found = new ArrayList<>();
        Matcher item = LISTED_ITEM.matcher(text);
        int end = 0;
        while (text.length() <= LONGEST_LIST && item.find()) {
            boolean next = found.isEmpty()
                    ? item.start() == 0
                    : BETWEEN.matcher(text.substring(end, item.start())).matches();
            if (!next) {
                return List.of();
            }
            end = item.end();
            Piece piece = Piece.of(cell);
            found.add(new FundingPair(
                    piece.withText(item.group(1)),
                    piece.withText(item.group(2).strip()),
                    unit,
                    at.row(at.row() * 100 + found.size())));
        }
        return found.size() > 1 && text.substring(end).matches("[。；;，]?") ? List.copyOf(found) : List.of();
    }

    /** Labels and amounts in one cell, such as {@code 资金总额：260 其中：一、财政拨款：250}. */
    static List<FundingPair> within(Cell cell, Optional<MoneyUnit> unit, RowKey at, Vocabulary vocabulary) {
        List<MatchResult> spans = spans(cell.text());
        boolean all = OPEN.matcher(rest(cell.text(), spans)).matches();
        List<FundingPair> found = new ArrayList<>();
        for (MatchResult span : spans) {
            Piece piece = all ? Piece.of(cell) : Piece.of(cell, span.group());
            found.add(new FundingPair(
                    piece.withText(new Label(span.group(1), vocabulary).text()),
                    piece.withText(span.group(2).strip()),
                    unit,
                    at.row(at.row() * 100 + found.size())));
        }
        return found;
    }

    /** The labels and amounts of the text: those that a colon parts, and between them those that nothing does. */
    private static List<MatchResult> spans(String text) {
        List<MatchResult> spans = new ArrayList<>();
        Matcher matcher = LABELLED.matcher(text);
        int end = 0;
        while (matcher.find()) {
            unmarked(text, end, matcher.start(), spans);
            spans.add(matcher.toMatchResult());
            end = matcher.end();
        }
        if (end > 0) {
            unmarked(text, end, text.length(), spans);
        }
        return spans;
    }

    private static void unmarked(String text, int from, int to, List<MatchResult> spans) {
        Matcher matcher = UNMARKED.matcher(text).region(from, to);
        while (matcher.lookingAt()) {
            spans.add(matcher.toMatchResult());
            matcher.region(matcher.end(), to);
        }
    }

    private static String rest(String text, List<MatchResult> spans) {
        StringBuilder rest = new StringBuilder();
        int end = 0;
        for (MatchResult span : spans) {
            rest.append(text, end, span.start());
            end = span.end();
        }
        return rest.append(text, end, text.length()).toString();
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

    /** The claims of an amount that is no money for the project. */
    List<Claim> other() {
        return List.of(
                label.leaf(Field.OTHER_LABEL, at, Method.GRID, 0.95),
                amount.leaf(Field.OTHER_TEXT, at, Method.GRID, 0.95));
    }
}
