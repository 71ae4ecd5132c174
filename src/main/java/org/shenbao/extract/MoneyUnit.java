package org.shenbao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shenbao.document.Cell;
import org.shenbao.document.Doubt;
import org.shenbao.document.Method;
import org.shenbao.document.Reading;
import org.shenbao.document.Severity;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * The unit of amounts that print none, and the head or line that states it.
 *
 * @param unit such as 万元
 */
record MoneyUnit(String unit, Piece source) {
    /** A unit in brackets, which a label prints for its amounts. */
    private static final Pattern BRACKETED = Pattern.compile("\\s*[（(](?:单位[：:])?[亿百千万]*元[）)]\\s*$");

    /** The label without a unit in brackets behind it. */
    static String without(String label) {
        return label.indexOf('元') < 0 ? label : BRACKETED.matcher(label).replaceFirst("");
    }

    /** Whether the cell prints a unit of money in brackets behind its words. */
    static boolean bracketed(Cell cell) {
        return BRACKETED.matcher(cell.text()).find();
    }

    /** The unit that a head or a label names. */
    static Optional<MoneyUnit> in(Cell cell) {
        return Optional.ofNullable(Amounts.unit(cell.text())).map(unit -> new MoneyUnit(unit, Piece.of(cell)));
    }

    /** The unit in brackets behind the heading that the table stands under: 项目资金情况（单位：万元）. */
    static Optional<MoneyUnit> heading(FormTable table) {
        return Optional.ofNullable(table.heading())
                .filter(heading -> BRACKETED.matcher(heading.text()).find())
                .flatMap(heading -> Optional.ofNullable(Amounts.unit(behind(heading.text())))
                        .map(unit ->
                                new MoneyUnit(unit, new Piece(heading.text(), heading.places(), Reading.CERTAIN))));
    }

    private static String behind(String heading) {
        return heading.substring(without(heading).length());
    }

    /** The unit that the line right above the table names. */
    static Optional<MoneyUnit> above(FormTable table, Subject subject) {
        return subject.lines().stream()
                .filter(line ->
                        line.at().passage() == table.at().passage() && line.at().compareTo(table.at()) < 0)
                .reduce((earlier, later) -> later)
                .flatMap(line -> Optional.ofNullable(Amounts.unit(line.text()))
                        .map(unit -> new MoneyUnit(unit, Piece.of(line.line()))));
    }

    /** The unit that a line or a field such as 金额单位 states for the whole form. */
    static Optional<MoneyUnit> stated(Subject subject, Vocabulary vocabulary) {
        Stream<MoneyUnit> lines = subject.lines().stream()
                .flatMap(line -> LabelledLine.all(line.line(), vocabulary, true).stream())
                .filter(pair -> pair.term() == Term.FIELD_MONEY_UNIT
                        && vocabulary.is(Term.UNIT_MONEY, pair.value().text()))
                .map(pair -> new MoneyUnit(pair.value().text(), pair.value()));
        Stream<MoneyUnit> cells = subject.tables().stream()
                .flatMap(table -> table.rows(Band.FIELDS).mapToObj(table::cells))
                .flatMap(row -> Stream.iterate(0, i -> i + 1 < row.size(), i -> i + 1)
                        .filter(i -> vocabulary
                                .match(Family.FIELD, row.get(i).text())
                                .filter(match -> match.term() == Term.FIELD_MONEY_UNIT)
                                .isPresent())
                        .flatMap(i -> in(row.get(i + 1)).stream()));
        Stream<MoneyUnit> within = subject.tables().stream()
                .flatMap(table -> table.rows(Band.FIELDS).mapToObj(table::cells))
                .flatMap(List::stream)
                .flatMap(cell -> labelled(cell, vocabulary).stream());
        return Stream.of(lines, cells, within).flatMap(found -> found).findFirst();
    }

    private static Concern capitalsDiffer(String text, Piece piece) {
        Doubt doubt = new Doubt(
                "capitals-differ",
                Severity.WARNING,
                "Figures and capitals of '" + text + "' are not the same amount; the figures stand.",
                Map.of("text", text));
        return new Concern(doubt, piece.places().get(0));
    }

    /** 金额单位：元 in a cell of its own. */
    private static Optional<MoneyUnit> labelled(Cell cell, Vocabulary vocabulary) {
        String text = CellText.clean(cell.text());
        int colon = Math.max(text.lastIndexOf('：'), text.lastIndexOf(':'));
        if (colon <= 0 || !vocabulary.is(Term.UNIT_MONEY, text.substring(colon + 1))) {
            return Optional.empty();
        }
        boolean unit = vocabulary.words(Term.FIELD_MONEY_UNIT).stream()
                .anyMatch(text.substring(0, colon).strip()::endsWith);
        return unit ? Optional.of(new MoneyUnit(text.substring(colon + 1).strip(), Piece.of(cell))) : Optional.empty();
    }

    /** The leaves of an amount in a cell; without any unit its yuan stay open, with a finding. */
    static List<Claim> claims(Piece piece, String text, Optional<MoneyUnit> unit, Parts.OfMoney parts, RowKey at) {
        List<Claim> claims = new ArrayList<>();
        claims.add(piece.leaf(parts.text(), at, text, Method.GRID, 0.99));
        Optional<BigDecimal> own = Amounts.cell(text, null);
        if (own.isPresent()) {
            claims.add(piece.leaf(parts.yuan(), at, own.get(), Method.GRID, 0.98));
            return claims;
        }
        Optional<Amounts.Found> ofSource = Amounts.ofSource(text);
        if (ofSource.isPresent()) {
            claims.add(piece.leaf(parts.yuan(), at, ofSource.get().yuan(), Method.GRID, 0.95));
            return claims;
        }
        if (Numbers.whole(text).filter(number -> number.signum() == 0).isPresent()) {
            claims.add(piece.leaf(parts.yuan(), at, BigDecimal.ZERO, Method.GRID, 0.98)); // nothing, in any unit
            return claims;
        }
        Optional<BigDecimal> yuan = unit.flatMap(stated -> Amounts.cell(text, stated.unit()));
        if (yuan.isPresent()) {
            Claim.Leaf read = piece.and(unit.get().source()).leaf(parts.yuan(), at, yuan.get(), Method.GRID, 0.98);
            boolean agrees = Amounts.inCapitals(text)
                    .filter(capitals -> capitals.compareTo(yuan.get()) != 0)
                    .isEmpty();
            claims.add(agrees ? read : read.with(capitalsDiffer(text, piece)));
        } else if (Numbers.whole(text).isPresent()) {
            Doubt doubt = new Doubt(
                    "money-unit-missing",
                    Severity.WARNING,
                    "The amount " + text + " has no unit.",
                    Map.of("amount", text));
            claims.add(piece.leaf(parts.yuan(), at, null, Method.GRID, 0)
                    .with(new Concern(doubt, piece.places().get(0))));
        }
        return claims;
    }
}
