package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Doubt;
import org.shenbao.document.Method;
import org.shenbao.document.Severity;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.project.Horizon;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Looks for goals in a form's table, beside their headings or below heads of expected and actual. */
final class GoalRows implements Extractor {
    /** A year that only says when the goal is to be reached. */
    private static final Pattern UNTIL = Pattern.compile("(?:截[止至]|[到至])\\s*(?:19|20)[0-9]{2}");

    private final Vocabulary vocabulary;
    private final GoalWords words;
    private final ValueReader values;

    GoalRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.words = new GoalWords(vocabulary);
        this.values = new ValueReader(vocabulary);
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        for (FormTable table : subject.tables()) {
            boolean other = table.rows(Band.GOAL)
                    .anyMatch(row -> table.cells(row).stream().anyMatch(cell -> horizon(cell) != null));
            List<Cell> heads = List.of();
            for (int row = 0; row < table.bands().size(); row++) {
                if (table.bands().get(row) == Band.GOAL_HEAD) {
                    heads = table.cells(row);
                } else if (aboveItsText(table, row)) {
                    below(table, row + 1, table.cells(row), claims);
                    row++;
                } else if (table.bands().get(row) == Band.GOAL && !heads.isEmpty() && texts(table, row)) {
                    below(table, row, heads, claims);
                } else if (row > 0 && onlyActual(table, row) && table.bands().get(row - 1) == Band.GOAL) {
                    List<Cell> cells = table.cells(row);
                    claims.add(Piece.of(cells.get(0)).used(Use.LABEL));
                    claims.addAll(text(cells.get(1), Field.GOAL_ACTUAL, table.key(row - 1)));
                } else if (table.bands().get(row) == Band.GOAL) {
                    beside(table, row, other, claims);
                }
            }
        }
        return claims.stream();
    }

    /** Whether a goal's heading stands alone in the row, and nothing but its text in the next one. */
    private boolean aboveItsText(FormTable table, int row) {
        return row + 1 < table.bands().size()
                && table.bands().get(row) == Band.GOAL
                && table.bands().get(row + 1) == Band.GOAL
                && table.cells(row).size() == 1
                && table.cells(row + 1).size() == 1
                && horizon(table.cells(row).get(0)) != null
                && words.heading(table.cells(row).get(0)) == 0
                && words.term(table.cells(row + 1).get(0)).isEmpty()
                && words.heading(table.cells(row + 1).get(0)) == 0;
    }

    /** 完成情况 and its text below the goal that it is about. */
    private boolean onlyActual(FormTable table, int row) {
        List<Cell> cells = table.cells(row);
        return table.bands().get(row) == Band.GOAL
                && cells.size() == 2
                && is(cells.get(0), Term.GOAL_ACTUAL)
                && words.term(cells.get(1)).isEmpty();
    }

    private boolean texts(FormTable table, int row) {
        return table.cells(row).stream().noneMatch(cell -> horizon(cell) != null);
    }

    /** Texts below 年度总体目标 | 预期目标 | 实际完成情况, or below the headings of two goals side by side. */
    private void below(FormTable table, int row, List<Cell> heads, List<Claim> claims) {
        List<Cell> over =
                table.cells(row).stream().map(cell -> over(cell, heads)).toList();
        List<Cell> goals = heads.stream()
                .filter(cell -> horizon(cell) != null && over.contains(cell))
                .toList();
        heads.stream()
                .filter(cell -> !goals.contains(cell))
                .forEach(cell -> claims.add(Piece.of(cell).used(Use.HEADER)));
        boolean sides = goals.size() > 1;
        RowKey at = table.key(row);
        for (Cell cell : table.cells(row)) {
            Cell head = over(cell, heads);
            if (words.term(head).isEmpty()) {
                RowKey beside = at.row(at.row() * 100 + cell.column());
                claims.add(Piece.of(head).leaf(Field.OTHER_LABEL, beside, Method.GRID, 0.9));
                claims.add(
                        Piece.of(cell).leaf(Field.OTHER_TEXT, beside, CellText.clean(cell.text()), Method.GRID, 0.9));
                continue;
            }
            Field field = is(head, Term.GOAL_ACTUAL) ? Field.GOAL_ACTUAL : Field.GOAL_EXPECTED;
            RowKey key = sides ? at.row(at.row() * 100 + goals.indexOf(head)) : at;
            claims.addAll(text(cell, field, key));
            if (sides && horizon(head) != null) {
                claims.addAll(heading(head, key));
            }
        }
        if (!sides) {
            Cell heading = goals.isEmpty() ? heads.get(0) : goals.get(0);
            claims.addAll(heading(heading, at));
        }
    }

    /** The last head that starts at the text's column or left of it; a heading beside the texts is over none of them. */
    private static Cell over(Cell text, List<Cell> heads) {
        Cell over = heads.get(0);
        for (Cell head : heads) {
            over = head.column() <= text.column() ? head : over;
        }
        return over;
    }

    /** A heading and its text in one row; the first heading may have got lost, and a second goal may stand beside it. */
    private void beside(FormTable table, int row, boolean other, List<Claim> claims) {
        RowKey at = table.key(row);
        List<Cell> cells = table.cells(row);
        if (words.framed(cells)) {
            claims.add(Piece.of(cells.get(0)).used(Use.LABEL));
            claims.addAll(HeadPoints.claims(cells.get(0), HeadPoints.key(table, row)));
            cells = cells.subList(1, cells.size());
        }
        int second = -1;
        for (int i = 1; i < cells.size(); i++) {
            boolean behindText = horizon(cells.get(i)) != null
                    && words.term(cells.get(i - 1)).isEmpty();
            second = behindText && second < 0 ? i : second;
        }
        if (second < 0) {
            one(cells, at, other, claims);
            if (words.heading(cells.get(0)) == 0) {
                points(Piece.of(cells.get(0)), at, HeadPoints.key(table, row), claims);
            }
        } else {
            one(cells.subList(0, second), at.row(at.row() * 100), other, claims);
            one(cells.subList(second, cells.size()), at.row(at.row() * 100 + 1), other, claims);
        }
    }

    /** The points that a goal's heading prints are those of the goal's indicators together. */
    private static void points(Piece heading, RowKey goal, RowKey group, List<Claim> claims) {
        List<Claim> points = HeadPoints.claims(heading, group);
        claims.addAll(points);
        if (!points.isEmpty()) {
            claims.add(GoalLink.ofGroup(group, goal, heading));
        }
    }

    /** The heading with the points that stand behind the goal's text. */
    private static String headed(String text, String word) {
        String bare = HeadPoints.without(CellText.clean(text));
        return word + CellText.clean(text).substring(bare.length());
    }

    /** What is ticked beside the label of a goal is none: 目标完成情况 | 完成☑ 未完成□. */
    private static Optional<List<Claim>> chosen(List<Cell> cells, RowKey at) {
        Optional<Choice> choice = cells.size() == 2
                ? Choice.in(cells.get(1).text()).filter(found -> found.clear() && found.options() > 1)
                : Optional.empty();
        return choice.map(ticked -> {
            Piece label =
                    Piece.of(cells.get(0)).withText(CellText.clean(cells.get(0).text()));
            Piece value = Piece.of(cells.get(1));
            return ticked.text().isEmpty()
                    ? List.of(label.used(Use.LABEL), value.used(Use.PLACEHOLDER))
                    : List.of(
                            label.leaf(Field.OTHER_LABEL, at, Method.LABEL, 0.95),
                            value.leaf(Field.OTHER_TEXT, at, ticked.text(), Method.LABEL, 0.95));
        });
    }

    private void one(List<Cell> cells, RowKey at, boolean other, List<Claim> claims) {
        Optional<List<Claim>> chosen = chosen(cells, at);
        if (chosen.isPresent()) {
            claims.addAll(chosen.get());
            return;
        }
        @Nullable Cell heading = null;
        List<Claim> texts = new ArrayList<>();
        @Nullable Cell first = null;
        boolean actual = false;
        if (cells.size() == 1 && words.heading(cells.get(0)) > 0) {
            claims.addAll(within(cells.get(0), at, at.row(at.row() * 2)));
            return;
        }
        for (Cell cell : cells) {
            if (horizon(cell) != null) {
                heading = cell;
            } else if (words.term(cell).isPresent()) {
                actual = is(cell, Term.GOAL_ACTUAL);
                heading = heading == null && !other ? cell : heading;
                claims.add(Piece.of(cell).used(Use.LABEL));
            } else {
                texts.addAll(text(cell, actual || !texts.isEmpty() ? Field.GOAL_ACTUAL : Field.GOAL_EXPECTED, at));
                first = first == null ? cell : first;
            }
        }
        claims.addAll(texts);
        boolean goal = texts.stream()
                .anyMatch(claim -> claim instanceof Leaf leaf
                        && (leaf.field() == Field.GOAL_EXPECTED || leaf.field() == Field.GOAL_ACTUAL));
        if (!goal && heading != null) {
            claims.add(Piece.of(heading).used(Use.LABEL)); // its cell holds indicators alone, or nothing
        } else if (heading == null && first != null) {
            claims.add(lostHeading(first, at));
        } else if (heading != null) {
            claims.addAll(heading(heading, at));
        }
    }

    /** A heading and its text in one cell, a colon between them. */
    private List<Claim> within(Cell cell, RowKey at, RowKey group) {
        Piece piece = Piece.of(cell);
        int behind = words.heading(cell);
        String word = cell.text().substring(0, behind - 1).strip();
        Horizon horizon = Optional.ofNullable(words.horizon(word)).orElse(Horizon.ANNUAL);
        List<Claim> claims = new ArrayList<>(years(piece.withText(word), at, horizon));
        points(piece.withText(headed(cell.text(), word)), at, group, claims);
        claims.add(piece.withText(word).leaf(Field.GOAL_HORIZON, at, horizon, Method.LABEL, 0.95));
        claims.add(piece.leaf(
                Field.GOAL_EXPECTED,
                at,
                HeadPoints.without(CellText.clean(cell.text().substring(behind))),
                Method.GRID,
                0.95));
        return claims;
    }

    private static Claim lostHeading(Cell text, RowKey at) {
        Doubt doubt = new Doubt(
                "goal-heading-missing",
                Severity.WARNING,
                "The first goal has no heading; it was read as the overall goal.",
                Map.of());
        Piece piece = Piece.of(text);
        return piece.leaf(Field.GOAL_HORIZON, at, Horizon.OVERALL, Method.DERIVED, 0.75)
                .with(new Concern(doubt, piece.places().get(0)));
    }

    private List<Claim> heading(Cell cell, RowKey at) {
        List<Claim> claims = new ArrayList<>();
        Piece piece = Piece.of(cell);
        Horizon horizon = Optional.ofNullable(horizon(cell)).orElse(Horizon.ANNUAL);
        claims.add(piece.leaf(Field.GOAL_HORIZON, at, horizon, Method.LABEL, 0.98));
        claims.addAll(years(piece, at, horizon));
        return claims;
    }

    /** The years of a goal's heading; one budget year is the project's fiscal year too. */
    static List<Claim> years(Piece heading, RowKey at, Horizon horizon) {
        List<Integer> years = Dates.years(heading.text());
        if (years.isEmpty()) {
            return List.of();
        }
        Integer start = years.get(0);
        Integer end = years.get(years.size() - 1);
        List<Claim> claims = new ArrayList<>();
        if (years.size() > 1 || !UNTIL.matcher(heading.text()).find()) {
            claims.add(heading.leaf(Field.GOAL_START_YEAR, at, start, Method.LABEL, 0.98));
        }
        claims.add(heading.leaf(Field.GOAL_END_YEAR, at, end, Method.LABEL, 0.98));
        if (horizon == Horizon.ANNUAL && start.equals(end)) {
            claims.add(heading.leaf(Field.FISCAL_YEAR, RowKey.SINGLE, end, Method.LABEL, 0.95));
        }
        return claims;
    }

    private List<Claim> text(Cell cell, Field field, RowKey at) {
        Piece piece = Piece.of(cell);
        if (vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text()) || vocabulary.is(Term.SIGN_BLANK, cell.text())) {
            return List.of(piece.used(Use.PLACEHOLDER));
        }
        String text = CellText.clean(cell.text());
        Optional<IndicatorProse> indicators = IndicatorProse.in(text, vocabulary);
        if (indicators.isEmpty()) {
            return List.of(piece.leaf(field, at, text, Method.GRID, 0.98));
        }
        List<Claim> claims = new ArrayList<>(indicators.get().claims(piece, at, values));
        if (!indicators.get().lead().isEmpty()) {
            claims.add(piece.leaf(field, at, indicators.get().lead(), Method.PATTERN, 0.93));
        }
        return claims;
    }

    private @Nullable Horizon horizon(Cell cell) {
        return words.horizon(cell);
    }

    private boolean is(Cell cell, Term term) {
        return words.term(cell).filter(term::equals).isPresent();
    }
}
