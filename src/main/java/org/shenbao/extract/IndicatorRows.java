package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Doubt;
import org.shenbao.document.Line;
import org.shenbao.document.Method;
import org.shenbao.document.Outline.Passage;
import org.shenbao.document.Severity;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.extract.Claim.Remark;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.project.Horizon;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Looks for indicators: the rows below the heads 一级指标, 二级指标, 三级指标 or below one column of names. */
final class IndicatorRows implements Extractor {
    private static final double SLIPPED = 0.8;
    private static final Pattern GLUED_TOTAL = Pattern.compile("(100)\\s?(100|[1-9][0-9](?:\\.[0-9]{1,2})?)");

    private static final Pattern BRACKET = Pattern.compile("[（(]\\s*([^（()）]+?)\\s*[）)]\\s*$");

    private static final Doubt NAMES_GUESSED = new Doubt(
            "heads-unknown",
            Severity.WARNING,
            "No head names the indicators or their levels; they were told by the cells below the heads.",
            Map.of());

    private final ValueReader values;
    private final Vocabulary vocabulary;

    IndicatorRows(Vocabulary vocabulary) {
        this.values = new ValueReader(vocabulary);
        this.vocabulary = vocabulary;
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        for (FormTable table : subject.tables()) {
            for (int row = 0; row < table.bands().size(); row++) {
                boolean lastHead = table.bands().get(row) == Band.INDICATOR_HEAD
                        && (row + 1 == table.bands().size() || table.bands().get(row + 1) != Band.INDICATOR_HEAD);
                if (lastHead) {
                    List<Columns> sides = Columns.sides(table, row, vocabulary);
                    for (int side = 0; side < sides.size(); side++) {
                        rows(table, row, new Side(sides.get(side), side, sides.size()), subject, claims);
                    }
                }
            }
        }
        return claims.stream();
    }

    /**
     * The columns of one of several goals beside each other.
     *
     * @param number from the left, from 0
     * @param count how many there are
     */
    private record Side(Columns columns, int number, int count) {
        /** Rows of several sides follow each other row by row, left before right. */
        RowKey key(FormTable table, int row) {
            return count == 1 ? table.key(row) : table.key(row).row((row + 1) * count + number);
        }

        /** Whether the side holds the indicators of a goal of its own, and not those of a level. */
        boolean ofGoal() {
            return count > 1 && columns.category() == null;
        }

        /** The goal over this side: the texts of several goals stand beside each other, too. */
        @Nullable
        RowKey goal(FormTable table, int lastHead) {
            int text = lastHead - 1;
            while (text > 0 && table.bands().get(text) != Band.GOAL) {
                text--;
            }
            boolean beside = text > 0
                    && table.bands().get(text - 1) == Band.GOAL_HEAD
                    && table.cells(text).size() == count;
            RowKey at = table.key(Math.max(text, 0));
            return beside ? at.row(at.row() * 100 + number) : null;
        }

        /** The horizon that the head of the side's names says in brackets: 三级指标（长期）. */
        @Nullable
        Caption caption(Vocabulary vocabulary) {
            @Nullable Cell head = columns.head(columns.of(Term.COLUMN_INDICATOR));
            Matcher bracket = BRACKET.matcher(head == null ? "" : head.text());
            if (head == null
                    || !bracket.find()
                    || !vocabulary.words(Term.WORD_HORIZON).contains(bracket.group(1))) {
                return null;
            }
            return new Caption(Piece.of(head), bracket.group(1).endsWith("期") ? Horizon.OVERALL : Horizon.ANNUAL);
        }

        Piece head() {
            int name = columns.of(Term.COLUMN_INDICATOR);
            @Nullable Cell head = columns.head(name);
            return Piece.of(head == null ? columns.cells().get(0) : head);
        }
    }

    private void rows(FormTable table, int lastHead, Side side, Subject subject, List<Claim> claims) {
        Columns columns = side.columns();
        for (Cell cell : columns.cells()) {
            claims.add(Piece.of(cell).used(Use.HEADER));
            vocabulary
                    .match(Family.COLUMN, cell.text())
                    .filter(Misspelling::is)
                    .map(match -> Misspelling.of(Piece.of(cell), match.word()))
                    .ifPresent(misspelt -> claims.add(new Remark(misspelt.doubt(), "/indicators", cell.places())));
            if (side.number() == 0 && (vocabulary.is(Term.COLUMN_GROUP, cell.text()) || goalFrame(cell))) {
                claims.addAll(HeadPoints.claims(cell, HeadPoints.key(table, cell.row())));
            }
        }
        if (columns.guessed(Term.COLUMN_INDICATOR)) {
            claims.add(new Remark(
                    NAMES_GUESSED, "/indicators", columns.cells().get(0).places()));
        }
        @Nullable Caption caption = caption(table, columns, subject);
        Levels levels = new Levels(table, columns, vocabulary);
        boolean ofGoal = side.ofGoal();
        caption = caption == null && side.count() > 1 ? side.caption(vocabulary) : caption;
        claims.addAll(levels.groups(side.key(table, lastHead), List.of()));
        @Nullable RowKey besides = ofGoal ? side.goal(table, lastHead) : null;
        Goals goals = new Goals(table, lastHead);
        boolean captioned = false;
        for (int row = lastHead + 1; row < table.bands().size(); row++) {
            Band band = table.bands().get(row);
            goals.read(row);
            if (band == Band.INDICATOR) {
                IndicatorRow reader =
                        new IndicatorRow(table, row, side.key(table, row), columns, levels, values, vocabulary);
                @Nullable RowKey goal = ofGoal ? besides : goals.over();
                List<Claim> read = reader.claims();
                claims.addAll(read);
                if (goal != null) {
                    read.stream()
                            .filter(claim -> claim instanceof Leaf leaf && leaf.field() == Field.GROUP_LEVEL1)
                            .map(Leaf.class::cast)
                            .forEach(leaf -> claims.add(GoalLink.ofGroup(leaf.row(), goal, side.head())));
                }
                if ((goal != null || ofGoal) && reader.isIndicator()) {
                    claims.add(GoalLink.of(side.key(table, row), goal, side.head()));
                }
                @Nullable Caption over = caption == null ? beside(table, row, columns) : caption;
                if (over != null && reader.isIndicator()) {
                    claims.add(over.piece()
                            .leaf(Field.INDICATOR_HORIZON, side.key(table, row), over.horizon(), Method.LABEL, 0.97));
                    captioned = true;
                }
            } else if (band == Band.TOTAL && side.number() == 0) {
                if (subtotal(table, row)) {
                    subtotal(table, row, goals.last(), claims);
                } else {
                    total(table, row, columns, claims);
                }
            } else if (band == Band.INDICATOR_HEAD || band == Band.MONEY_HEAD || band == Band.GOAL_HEAD) {
                break; // fields, notes and a goal of its own may stand between the indicators
            }
        }
        if (caption != null && !captioned) {
            claims.add(caption.piece().used(Use.LABEL));
        }
    }

    /** The goal over each row of a table in which indicators stand under several goals. */
    private static final class Goals {
        private final FormTable table;
        private final boolean several;
        private int last;

        Goals(FormTable table, int lastHead) {
            this.table = table;
            int first = table.rows(Band.INDICATOR).findFirst().orElse(lastHead);
            this.several = table.rows(Band.GOAL).anyMatch(goal -> goal > first);
            this.last = table.bands().subList(0, lastHead + 1).lastIndexOf(Band.GOAL);
        }

        void read(int row) {
            last = table.bands().get(row) == Band.GOAL ? row : last;
        }

        /** Row of the last goal, -1 before the first one. */
        int last() {
            return last;
        }

        @Nullable
        RowKey over() {
            return several && last >= 0 ? table.key(last) : null;
        }
    }

    private boolean subtotal(FormTable table, int row) {
        return vocabulary.is(Term.SIGN_SUBTOTAL, table.cells(row).get(0).text());
    }

    /** 小计 below the indicators of one goal is the score of the goal whose heading prints its points. */
    private void subtotal(FormTable table, int row, int goal, List<Claim> claims) {
        List<Cell> cells = table.cells(row);
        List<Cell> numbers = cells.stream()
                .filter(cell -> Numbers.only(cell.text()).isPresent())
                .toList();
        boolean known = goal >= 0
                && numbers.size() == 1
                && !HeadPoints.claims(table.cells(goal).get(0), RowKey.SINGLE).isEmpty();
        if (known) {
            claims.add(Piece.of(cells.get(0)).used(Use.LABEL));
            claims.addAll(Quantities.claims(
                    Piece.of(numbers.get(0)),
                    CellText.clean(numbers.get(0).text()),
                    Parts.GROUP_SCORE,
                    HeadPoints.key(table, goal)));
        }
    }

    private void total(FormTable table, int row, Columns columns, List<Claim> claims) {
        boolean lone = table.cells(row).stream()
                        .filter(cell -> Numbers.only(cell.text()).isPresent())
                        .count()
                == 1;
        if (slippedTotal(table.cells(row), columns, claims)) {
            return;
        }
        for (Cell cell : table.cells(row)) {
            Piece piece = Piece.of(cell);
            boolean label = cell.equals(table.cells(row).get(0))
                    && Numbers.in(cell.text()).isEmpty();
            if (vocabulary.is(Term.SIGN_TOTAL, cell.text())
                    || (label
                            && vocabulary.words(Term.SIGN_TOTAL).stream()
                                    .anyMatch(cell.text().strip()::endsWith))) {
                claims.add(piece.used(Use.LABEL));
            } else if (vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text())) {
                claims.add(piece.used(Use.PLACEHOLDER));
            } else if (vocabulary.is(Term.WORD_GRADE, cell.text())) {
                claims.add(piece.leaf(
                        Field.EVALUATION_GRADE, RowKey.SINGLE, cell.text().strip(), Method.GRID, 0.9));
            } else {
                claims.addAll(sum(cell, columns, lone));
            }
        }
    }

    /** Two numbers and nothing else, under neither points nor scores: the cells before them left no trace. */
    private static boolean slippedTotal(List<Cell> cells, Columns columns, List<Claim> claims) {
        boolean two = cells.size() == 2
                && cells.stream().allMatch(cell -> Numbers.whole(cell.text()).isPresent())
                && cells.stream().noneMatch(cell -> {
                    @Nullable Term term = columns.term(cell.column());
                    return term == Term.COLUMN_WEIGHT || term == Term.COLUMN_SCORE;
                });
        if (!two || columns.of(Term.COLUMN_WEIGHT) < 0 || columns.of(Term.COLUMN_SCORE) < 0) {
            return false;
        }
        boolean weightFirst = columns.of(Term.COLUMN_WEIGHT) < columns.of(Term.COLUMN_SCORE);
        List<Claim> read = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Parts.OfQuantity parts = (i == 0) == weightFirst ? Parts.TOTAL_WEIGHT : Parts.TOTAL_SCORE;
            read.addAll(Quantities.claims(
                    Piece.of(cells.get(i)), CellText.clean(cells.get(i).text()), parts, RowKey.SINGLE));
        }
        read.forEach(claim -> claims.add(claim instanceof Leaf leaf ? leaf.atMost(SLIPPED) : claim));
        return true;
    }

    /**
     * The sum of a column.
     *
     * @param lone whether the row has no other number
     */
    private static List<Claim> sum(Cell cell, Columns columns, boolean lone) {
        boolean weighted = columns.has(Term.COLUMN_WEIGHT);
        boolean scored = columns.has(Term.COLUMN_SCORE);
        Piece piece = Piece.of(cell);
        Matcher glued = GLUED_TOTAL.matcher(cell.text().strip());
        if (weighted && scored && glued.matches()) {
            List<Claim> parted =
                    new ArrayList<>(Quantities.claims(piece, glued.group(1), Parts.TOTAL_WEIGHT, RowKey.SINGLE));
            parted.addAll(Quantities.claims(piece, glued.group(2), Parts.TOTAL_SCORE, RowKey.SINGLE));
            return parted.stream()
                    .map(claim -> claim instanceof Leaf leaf ? leaf.with(GluedFigures.parted(cell)) : claim)
                    .toList();
        }
        boolean number = Numbers.only(cell.text()).isPresent();
        @Nullable Term term = columns.term(cell.column());
        if (lone && number && !weighted && scored) {
            term = Term.COLUMN_SCORE; // merged over all columns, and there is nothing else that it could sum
        }
        Parts.@Nullable OfQuantity parts = term == null
                ? null
                : Map.of(Term.COLUMN_WEIGHT, Parts.TOTAL_WEIGHT, Term.COLUMN_SCORE, Parts.TOTAL_SCORE)
                        .get(term);
        return parts == null ? List.of() : Quantities.claims(piece, CellText.clean(cell.text()), parts, RowKey.SINGLE);
    }

    /** Whether a goal's heading stands beside the indicators, from their heads down. */
    private boolean goalFrame(Cell cell) {
        return cell.rowSpan() > 2
                && cell.column() == 0
                && new GoalWords(vocabulary).term(cell).isPresent();
    }

    /** The caption that stands beside its rows, in a cell left of the levels. */
    private @Nullable Caption beside(FormTable table, int row, Columns columns) {
        int levels = columns.has(Term.COLUMN_LEVEL1) ? columns.of(Term.COLUMN_LEVEL1) : 0;
        for (int column = 0; column < levels; column++) {
            @Nullable Cell cell = table.table().at(row, column).orElse(null);
            if (cell == null) {
                continue;
            }
            @Nullable Horizon horizon = IndicatorHeads.horizon(cell.text(), vocabulary);
            if (horizon != null) {
                return new Caption(Piece.of(cell), horizon);
            }
        }
        return null;
    }

    /** The heading over the table that says whether its indicators are the year's or the whole project's. */
    private @Nullable Caption caption(FormTable table, Columns columns, Subject subject) {
        @Nullable Cell name = columns.head(columns.of(Term.COLUMN_INDICATOR));
        GoalWords goals = new GoalWords(vocabulary);
        for (Cell cell : columns.cells()) {
            boolean frame = cell.rowSpan() > 2 && cell.column() == 0;
            @Nullable Horizon horizon = IndicatorHeads.horizon(cell.text(), vocabulary);
            boolean ofGoal =
                    goalFrame(cell) && !HeadPoints.claims(cell, RowKey.SINGLE).isEmpty();
            horizon = horizon == null && frame && !ofGoal ? goals.horizon(cell) : horizon;
            boolean otherSide = !frame && name != null && cell.row() == name.row() && !cell.equals(name);
            if (horizon != null && !otherSide) {
                return new Caption(Piece.of(cell), horizon);
            }
        }
        Passage passage = subject.entry().passages().get(table.at().passage());
        for (int block = table.at().block() - 1; block >= 0; block--) {
            if (passage.blocks().get(block) instanceof Line line) {
                @Nullable Horizon horizon = IndicatorHeads.horizon(line.text().strip(), vocabulary);
                if (horizon != null) {
                    return new Caption(Piece.of(line), horizon);
                }
            } else if (passage.blocks().get(block) instanceof org.shenbao.document.Table) {
                break;
            }
        }
        return null;
    }

    private record Caption(Piece piece, Horizon horizon) {}
}
