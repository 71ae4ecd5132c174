package org.shenbao.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
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

    /** Amounts of a block in which no head says what was planned: one of the others may. */
    private static final double UNPLANNED = 0.85;
    /** The number of an item, which may be all that was filled in. */
    private static final Pattern CIRCLED = Pattern.compile("^[①-⑳](?=.)");

    /** Figures that only the arithmetic has told apart. */
    private static final Reading PROVED = Reading.of(Method.PATTERN, 0.85);

    private final Vocabulary vocabulary;
    private final MoneyByKind kinds;
    private final MoneyWords words;
    private final PairedHeads paired;

    /**
     * The columns of a block.
     *
     * @param heads by their place
     * @param meanings of those whose words say one, by the same places
     * @param unit of all amounts whose heads name none
     * @param fields before them
     * @param sum the head of the sum of sources that stand as columns
     */
    private record Columns(
            NavigableMap<Integer, Cell> heads,
            Map<Integer, Match> meanings,
            Optional<MoneyUnit> unit,
            LeadFields fields,
            Optional<Cell> sum) {
        Optional<Match> meaning(Cell head) {
            return Optional.ofNullable(meanings.get(head.column()));
        }
    }

    ExecutionRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.kinds = new MoneyByKind(vocabulary);
        this.words = new MoneyWords(vocabulary);
        this.paired = new PairedHeads(vocabulary);
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        PairedExecution pairs = new PairedExecution(vocabulary);
        StagedRows staged = new StagedRows(vocabulary);
        for (FormTable table : subject.tables()) {
            Optional<MoneyUnit> stated = MoneyUnit.heading(table).or(() -> MoneyUnit.stated(subject, vocabulary));
            for (int head : table.rows(Band.MONEY_HEAD).toArray()) {
                if (table.cells(head).isEmpty() || OverHeads.is(table, head)) {
                    continue; // heads that reach down into a row of their own, or stand over others
                }
                if (staged.start(table.byRow(), head)) {
                    claims.addAll(staged.claims(table, head, stated));
                    continue;
                }
                List<Cell> below =
                        table.below(head) < table.bands().size() ? table.cells(table.below(head)) : List.of();
                boolean sources = paired.overSources(table.cells(head), below);
                if (!sources && pairs.headed(table.cells(head), below)) {
                    claims.addAll(pairs.block(table, head, stated));
                } else {
                    block(table, head, sources, stated, claims);
                }
            }
        }
        claims.addAll(new SpentRows(vocabulary).claims(subject, claims));
        return claims.stream();
    }

    /** @param sources whether the heads are those of what was planned, arrived and spent, over sources of money */
    private void block(FormTable table, int head, boolean sources, Optional<MoneyUnit> stated, List<Claim> claims) {
        NavigableMap<Integer, Cell> heads = new TreeMap<>();
        Map<Integer, Match> meanings = new HashMap<>();
        List<Cell> leads = new ArrayList<>();
        Optional<MoneyUnit> unit = stated;
        boolean lead = true;
        for (Cell cell : table.cells(head)) {
            Optional<Match> meaning = sources ? paired.column(cell, words.column(cell)) : words.column(cell);
            meaning.ifPresent(match -> meanings.put(cell.column(), match));
            Optional<Term> term = meaning.map(Match::term);
            boolean column = term.isPresent()
                    && term.get() != Term.MONEY_COLUMN_BLOCK
                    && term.get() != Term.MONEY_COLUMN_ROW
                    && !overLabels(table, head, cell);
            lead &= !column && !LeadCells.overFigures(table, head, cell);
            if (lead) {
                leads.add(cell);
                claims.addAll(HeadPoints.claims(cell, HeadPoints.key(table, head)));
                Optional<MoneyUnit> before = unit;
                unit = MoneyUnit.in(cell).or(() -> before);
            } else {
                heads.put(cell.column(), cell);
            }
            claims.add(Piece.of(cell).used(Use.HEADER));
        }
        OverHeads over = new OverHeads(table, head);
        claims.addAll(over.claims());
        OverHeads.sums(heads, meanings);
        unit = unit.or(over::unit);
        LeadFields fields = new LeadFields(table, head, leads, vocabulary);
        claims.addAll(fields.claims());
        Optional<Cell> sum = TotalOfSources.named(List.copyOf(heads.values()), meanings, vocabulary);
        Columns columns = new Columns(heads, meanings, unit, fields, sum);
        List<Cell> remarks = new ArrayList<>();
        List<Claim> read = new ArrayList<>();
        for (int row = table.below(head); LeadCells.within(table, row) && !heads.isEmpty(); row++) {
            if (kinds.row(table.cells(head), table.cells(row))) {
                claims.addAll(kinds.claims(table.cells(row), key(table, row)));
            } else if (!table.cells(row).isEmpty()) {
                row(table, head, row, columns, remarks, read);
            }
        }
        boolean planned = TotalOfSources.planned(meanings);
        read.forEach(claim -> claims.add(planned || !(claim instanceof Leaf leaf) ? claim : leaf.atMost(UNPLANNED)));
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

    /** @param remarks that began in rows above, and hold for each row that they run over */
    private void row(FormTable table, int head, int row, Columns columns, List<Cell> remarks, List<Claim> claims) {
        int first = columns.heads().firstKey();
        @Nullable
        Cell label = LeadCells.label(
                table, head, row, first, cell -> blank(cell) || columns.fields().value(cell));
        if (label == null) {
            return; // amounts of nobody knows what
        }
        RowKey at = key(table, row);
        Cell named = label.row() == row ? label : columns.sum().orElse(label);
        claims.add(Piece.of(named)
                .leaf(
                        Field.EXECUTION_LABEL,
                        at,
                        named.equals(label) ? new Label(label.text(), vocabulary).text() : TotalOfSources.word(named),
                        Method.GRID,
                        label.row() == row || new MoneyWords(vocabulary).means(label) ? 0.99 : AROUND));
        remarks.removeIf(cell -> cell.row() + cell.rowSpan() <= row);
        table.cells(row).stream().filter(cell -> remark(cell, columns)).forEach(remarks::add);
        remarks.stream()
                .filter(cell -> cell.row() < row)
                .forEach(cell -> claims.addAll(
                        amount(cell, columns.heads().floorEntry(cell.column()).getValue(), columns, at)));
        for (Cell cell : table.cells(row)) {
            Map.@Nullable Entry<Integer, Cell> column = columns.heads().floorEntry(cell.column());
            if (cell.equals(label) || columns.fields().value(cell)) {
                continue;
            }
            if (blank(cell)) {
                claims.add(Piece.of(cell).used(Use.PLACEHOLDER));
            } else if (column == null) {
                claims.addAll(beside(cell, label));
            } else if (GluedFigures.glued(cell)) {
                claims.addAll(glued(cell, table.cells(row), columns, at));
            } else {
                claims.addAll(amount(cell, column.getValue(), columns, at));
            }
        }
    }

    /** Whether the cell runs over several rows with words that are neither an amount nor points. */
    private boolean remark(Cell cell, Columns columns) {
        Map.@Nullable Entry<Integer, Cell> head = columns.heads().floorEntry(cell.column());
        return cell.rowSpan() > 1
                && head != null
                && !blank(cell)
                && !LeadCells.figure(cell)
                && columns.meaning(head.getValue())
                        .filter(match -> AMOUNTS.containsKey(match.term()) || QUANTITIES.containsKey(match.term()))
                        .isEmpty();
    }

    /** Rows of pairs side by side are several rows of the record. */
    static RowKey key(FormTable table, int row) {
        return table.key(row).row((row + 1) * 100);
    }

    /** A number before the row's label is its place in the list; any other figure before the columns has no head. */
    private static List<Claim> beside(Cell cell, Cell label) {
        if (!LeadCells.figure(cell)) {
            return List.of(Piece.of(cell).used(Use.PLACEHOLDER));
        }
        return cell.column() < label.column() ? List.of(Piece.of(cell).used(Use.ORDINAL)) : List.of();
    }

    /** The figures of several columns in one cell: those from its own to the next filled one. */
    private List<Claim> glued(Cell cell, List<Cell> cells, Columns columns, RowKey at) {
        int next = cells.stream()
                .mapToInt(Cell::column)
                .filter(column -> column > cell.column())
                .min()
                .orElse(Integer.MAX_VALUE);
        Map<Term, Cell> heads = new LinkedHashMap<>();
        columns.heads()
                .subMap(cell.column(), true, next, false)
                .values()
                .forEach(head -> vocabulary
                        .match(Family.MONEY_COLUMN, head.text())
                        .ifPresent(match -> heads.putIfAbsent(match.term(), head)));
        Optional<Map<Term, String>> parted = GluedFigures.parted(cell.text(), List.copyOf(heads.keySet()));
        if (parted.isEmpty()) {
            Cell head = columns.heads().floorEntry(cell.column()).getValue();
            Columns unitless =
                    new Columns(columns.heads(), columns.meanings(), Optional.empty(), columns.fields(), columns.sum());
            return amount(cell, head, unitless, at).stream()
                    .map(claim -> claim instanceof Leaf leaf ? leaf.with(GluedFigures.unparted(cell)) : claim)
                    .toList();
        }
        List<Claim> claims = new ArrayList<>();
        parted.get().forEach((term, figure) -> {
            Piece piece = Piece.of(cell);
            Cell head = Objects.requireNonNull(heads.get(term));
            Cell own = new Cell(cell.row(), head.column(), 1, 1, figure, piece.places(), PROVED.then(piece.reading()));
            amount(own, head, columns, at)
                    .forEach(claim ->
                            claims.add(claim instanceof Leaf leaf ? leaf.with(GluedFigures.parted(cell)) : claim));
        });
        return claims;
    }

    private List<Claim> amount(Cell cell, Cell head, Columns columns, RowKey at) {
        Optional<Match> match = columns.meaning(head).filter(own -> !surer(own, head, columns));
        double trust = match.map(Match::confidence).orElse(1.0);
        return amount(cell, head, match.map(Match::term).orElse(null), at, columns.unit()).stream()
                .map(claim -> claim instanceof Leaf leaf ? leaf.atMost(trust) : claim)
                .toList();
    }

    /** Whether another head says the same as a word, and this one only by its parts. */
    private static boolean surer(Match own, Cell head, Columns columns) {
        return columns.heads().values().stream()
                .filter(other -> !other.equals(head))
                .flatMap(other -> columns.meaning(other).stream())
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
        String text = CIRCLED.matcher(cell.text().strip()).replaceFirst("");
        return vocabulary.is(Term.SIGN_PLACEHOLDER, text) || vocabulary.is(Term.SIGN_BLANK, text);
    }
}
