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

    private static final Pattern BRACKET = Pattern.compile("[（(]\\s*([^（()）]+?)\\s*[）)]\\s*$");

    private static final Doubt NAMES_GUESSED = new Doubt(
            "heads-unknown",
            Severity.WARNING,
            "No head names the indicators or their levels; they were told by the cells below the heads.",
            Map.of());

    private final ValueReader values;
    private final TotalRow totals;
    private final Vocabulary vocabulary;

    IndicatorRows(Vocabulary vocabulary) {
        this.totals = new TotalRow(vocabulary);
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
            if (side.number() == 0 && (vocabulary.is(Term.COLUMN_GROUP, cell.text()) || frame(cell))) {
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
        boolean others = subject.tables().stream()
                        .mapToLong(other -> other.rows(Band.GOAL).count())
                        .sum()
                > 1;
        Goals goals = new Goals(table, lastHead, others, new GoalWords(vocabulary));
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
                claims.addAll(totals.claims(table, row, goals.last(), columns));
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

        /** @param others whether other goals may stand in other tables */
        Goals(FormTable table, int lastHead, boolean others, GoalWords words) {
            this.table = table;
            int first = table.rows(Band.INDICATOR).findFirst().orElse(lastHead);
            this.last = table.bands().subList(0, lastHead + 1).lastIndexOf(Band.GOAL);
            boolean framed = last >= 0 && words.framed(table.cells(last));
            this.several = (others && framed) || table.rows(Band.GOAL).anyMatch(goal -> goal > first);
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

    /** Whether the cell stands beside the indicators, from their heads down. */
    private static boolean frame(Cell cell) {
        return cell.rowSpan() > 2 && cell.column() == 0;
    }

    /** Whether a goal's heading does. */
    private boolean goalFrame(Cell cell) {
        return frame(cell) && new GoalWords(vocabulary).term(cell).isPresent();
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
            boolean frame = frame(cell);
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
