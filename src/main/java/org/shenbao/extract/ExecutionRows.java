package org.shenbao.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.document.Reading;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Looks for the rows of a budget-execution block: amounts under 年初预算数, 全年预算数, 全年执行数. */
final class ExecutionRows implements Extractor {
    private static final Map<Term, Parts.OfMoney> AMOUNTS = Map.of(
            Term.MONEY_COLUMN_INITIAL, Parts.INITIAL,
            Term.MONEY_COLUMN_REVISED, Parts.REVISED,
            Term.MONEY_COLUMN_EXECUTED, Parts.EXECUTED);
    private static final Map<Term, Parts.OfQuantity> QUANTITIES = Map.of(
            Term.MONEY_COLUMN_WEIGHT, Parts.EXECUTION_WEIGHT,
            Term.MONEY_COLUMN_RATE, Parts.EXECUTION_RATE,
            Term.MONEY_COLUMN_SCORE, Parts.EXECUTION_SCORE);

    /** A label that only spans the row's amounts, and says nothing of money. */
    private static final double AROUND = 0.8;

    /** Figures that only the arithmetic has told apart. */
    private static final Reading PROVED = Reading.of(Method.PATTERN, 0.85);

    private final Vocabulary vocabulary;
    private final MoneyByKind kinds;
    private final MoneyWords words;

    ExecutionRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.kinds = new MoneyByKind(vocabulary);
        this.words = new MoneyWords(vocabulary);
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        PairedExecution paired = new PairedExecution(vocabulary);
        for (FormTable table : subject.tables()) {
            Optional<MoneyUnit> stated = MoneyUnit.heading(table).or(() -> MoneyUnit.stated(subject, vocabulary));
            for (int head : table.rows(Band.MONEY_HEAD).toArray()) {
                if (table.cells(head).isEmpty()) {
                    continue; // heads that reach down into a row of their own
                }
                if (paired.headed(table.cells(head))) {
                    claims.addAll(paired.block(table, head, stated));
                } else {
                    block(table, head, stated, claims);
                }
            }
        }
        return claims.stream();
    }

    private void block(FormTable table, int head, Optional<MoneyUnit> stated, List<Claim> claims) {
        NavigableMap<Integer, Cell> columns = new TreeMap<>();
        Optional<MoneyUnit> unit = stated;
        boolean lead = true;
        for (Cell cell : table.cells(head)) {
            Optional<Term> term = words.column(cell).map(Match::term);
            boolean column = term.isPresent()
                    && term.get() != Term.MONEY_COLUMN_BLOCK
                    && term.get() != Term.MONEY_COLUMN_ROW
                    && !overLabels(table, head, cell);
            lead &= !column && !LeadCells.overFigures(table, head, cell);
            if (lead) {
                claims.addAll(HeadPoints.claims(cell, HeadPoints.key(table, head)));
                Optional<MoneyUnit> before = unit;
                unit = MoneyUnit.in(cell).or(() -> before);
            } else {
                columns.put(cell.column(), cell);
            }
            claims.add(Piece.of(cell).used(Use.HEADER));
        }
        for (int row = table.below(head); LeadCells.within(table, row) && !columns.isEmpty(); row++) {
            if (kinds.row(table.cells(head), table.cells(row))) {
                claims.addAll(kinds.claims(table.cells(row), table.key(row)));
            } else {
                row(table, head, row, columns, unit, claims);
            }
        }
    }

    /** Whether words stand below the head in the first row of amounts: 年度预算数 over 资金总额. */
    private boolean overLabels(FormTable table, int head, Cell cell) {
        int row = table.below(head);
        return row < table.bands().size()
                && table.bands().get(row) == Band.MONEY
                && table.cells(row).stream()
                        .filter(below -> below.column() == cell.column())
                        .anyMatch(below ->
                                !blank(below) && Numbers.in(below.text()).isEmpty());
    }

    private void row(
            FormTable table,
            int head,
            int row,
            NavigableMap<Integer, Cell> columns,
            Optional<MoneyUnit> unit,
            List<Claim> claims) {
        int first = columns.firstKey();
        @Nullable Cell label = LeadCells.label(table, head, row, first, this::blank);
        if (label == null) {
            return; // amounts of nobody knows what
        }
        RowKey at = table.key(row);
        claims.add(Piece.of(label)
                .leaf(
                        Field.EXECUTION_LABEL,
                        at,
                        new Label(label.text(), vocabulary).text(),
                        Method.GRID,
                        label.row() == row || new MoneyWords(vocabulary).means(label) ? 0.99 : AROUND));
        for (Cell cell : table.cells(row)) {
            Map.@Nullable Entry<Integer, Cell> column = columns.floorEntry(cell.column());
            if (cell.equals(label)) {
                continue;
            }
            if (blank(cell)) {
                claims.add(Piece.of(cell).used(Use.PLACEHOLDER));
            } else if (column == null) {
                claims.addAll(beside(cell, label));
            } else if (GluedFigures.glued(cell)) {
                claims.addAll(glued(cell, table.cells(row), columns, at, unit));
            } else {
                claims.addAll(amount(cell, column.getValue(), columns, at, unit));
            }
        }
    }

    /** A number before the row's label is its place in the list; any other figure before the columns has no head. */
    private static List<Claim> beside(Cell cell, Cell label) {
        if (!LeadCells.figure(cell)) {
            return List.of(Piece.of(cell).used(Use.PLACEHOLDER));
        }
        return cell.column() < label.column() ? List.of(Piece.of(cell).used(Use.ORDINAL)) : List.of();
    }

    /** The figures of several columns in one cell: those from its own to the next filled one. */
    private List<Claim> glued(
            Cell cell, List<Cell> cells, NavigableMap<Integer, Cell> columns, RowKey at, Optional<MoneyUnit> unit) {
        int next = cells.stream()
                .mapToInt(Cell::column)
                .filter(column -> column > cell.column())
                .min()
                .orElse(Integer.MAX_VALUE);
        Map<Term, Cell> heads = new LinkedHashMap<>();
        columns.subMap(cell.column(), true, next, false)
                .values()
                .forEach(head -> vocabulary
                        .match(Family.MONEY_COLUMN, head.text())
                        .ifPresent(match -> heads.putIfAbsent(match.term(), head)));
        Optional<Map<Term, String>> parted = GluedFigures.parted(cell.text(), List.copyOf(heads.keySet()));
        if (parted.isEmpty()) {
            Cell head = columns.floorEntry(cell.column()).getValue();
            return amount(cell, head, columns, at, Optional.empty()).stream()
                    .map(claim -> claim instanceof Leaf leaf ? leaf.with(GluedFigures.unparted(cell)) : claim)
                    .toList();
        }
        List<Claim> claims = new ArrayList<>();
        parted.get().forEach((term, figure) -> {
            Piece piece = Piece.of(cell);
            Cell head = Objects.requireNonNull(heads.get(term));
            Cell own = new Cell(cell.row(), head.column(), 1, 1, figure, piece.places(), PROVED.then(piece.reading()));
            amount(own, head, columns, at, unit)
                    .forEach(claim ->
                            claims.add(claim instanceof Leaf leaf ? leaf.with(GluedFigures.parted(cell)) : claim));
        });
        return claims;
    }

    private List<Claim> amount(
            Cell cell, Cell head, NavigableMap<Integer, Cell> columns, RowKey at, Optional<MoneyUnit> blockUnit) {
        Optional<Match> match = words.column(head).filter(own -> !surer(own, head, columns));
        double trust = match.map(Match::confidence).orElse(1.0);
        return amount(cell, head, match.map(Match::term).orElse(null), at, blockUnit).stream()
                .map(claim -> claim instanceof Leaf leaf ? leaf.atMost(trust) : claim)
                .toList();
    }

    /** Whether another head says the same as a word, and this one only by its parts. */
    private boolean surer(Match own, Cell head, NavigableMap<Integer, Cell> columns) {
        return columns.values().stream()
                .filter(other -> !other.equals(head))
                .flatMap(other -> words.column(other).stream())
                .anyMatch(other -> other.term() == own.term() && other.confidence() > own.confidence());
    }

    private static List<Claim> amount(
            Cell cell, Cell head, @Nullable Term term, RowKey at, Optional<MoneyUnit> blockUnit) {
        Piece piece = Piece.of(cell);
        String text = CellText.clean(cell.text());
        if (term != null && AMOUNTS.containsKey(term)) {
            Optional<MoneyUnit> unit = MoneyUnit.in(head).or(() -> blockUnit);
            return MoneyUnit.claims(piece, text, unit, Objects.requireNonNull(AMOUNTS.get(term)), at);
        }
        if (term != null && QUANTITIES.containsKey(term)) {
            return Quantities.claims(piece, text, Objects.requireNonNull(QUANTITIES.get(term)), at);
        }
        RowKey inner = at.inner(cell.column() + 1);
        return List.of(
                Piece.of(head).leaf(Field.EXECUTION_OTHER_LABEL, inner, CellText.clean(head.text()), Method.GRID, 0.95),
                piece.leaf(Field.EXECUTION_OTHER_TEXT, inner, text, Method.GRID, 0.95));
    }

    private boolean blank(Cell cell) {
        return vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text()) || vocabulary.is(Term.SIGN_BLANK, cell.text());
    }
}
