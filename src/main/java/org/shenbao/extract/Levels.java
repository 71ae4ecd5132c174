package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.extract.Claim.Use;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** The levels that hold for the rows below the ones that print them. */
final class Levels {
    private static final Pattern REMARK = Pattern.compile("[（(【\\[]\\s*([^（()）】\\]]*)[）)】\\]]\\s*$");
    private static final Pattern NAME =
            Pattern.compile("(?!.*[必选填])(?:或者?)?\\p{IsHan}{2,10}指标(?:[、或]\\p{IsHan}{2,10}指标){0,3}");
    private static final Pattern POINTS = Pattern.compile("([0-9０-９]+(?:[.．][0-9０-９]+)?)\\s*分?");

    /** Points without brackets, 产出指标40分: their unit tells them from a number that is part of the level, or that they are many. */
    private static final Pattern POINTS_BEHIND = Pattern.compile(
            "(\\p{IsHan}{2,12})\\s*[:：]?\\s*([0-9０-９]{1,3}(?:[.．][0-9０-９]+)?\\s*分|(?<=指标)[1-9][0-9](?:[.][0-9]+)?)");

    private static final List<Term> PARENTS =
            List.of(Term.PARENT_OUTPUT, Term.PARENT_BENEFIT, Term.PARENT_SATISFACTION);

    private final FormTable table;
    private final Columns columns;
    private final Vocabulary vocabulary;
    private final boolean numbered;
    private @Nullable Level first;
    private @Nullable Level second;
    /** Whether the cell of the first level reaches over the last row read. */
    private boolean within;

    private int firstEnd;
    /** How many second levels were printed since the first level was. */
    private int secondsBelow;

    private final List<Level> printed = new ArrayList<>();

    Levels(FormTable table, Columns columns, Vocabulary vocabulary) {
        this.table = table;
        this.columns = columns;
        this.vocabulary = vocabulary;
        this.numbered = columns.has(Term.COLUMN_NUMBER);
        @Nullable Cell category = columns.category();
        if (category != null) {
            first = level(category);
            printed.add(first);
        }
    }

    /** A level's word without its remark, and the points in the remark. */
    record Level(Piece piece, String word, @Nullable String points) {}

    /** Takes note of the levels that the row prints; true where it prints one. */
    boolean read(int row) {
        printed.clear();
        within = row < firstEnd;
        boolean leveled = columns.has(Term.COLUMN_LEVEL1) || columns.has(Term.COLUMN_LEVEL2);
        return leveled ? readColumns(row) : readNames(row);
    }

    private boolean readColumns(int row) {
        boolean any = false;
        @Nullable Cell alone = lone(row);
        if (alone != null) {
            first = level(alone);
            printed.add(first);
            second = null;
            secondsBelow = 0;
            return true;
        }
        @Nullable Cell level1 = cell(row, columns.of(Term.COLUMN_LEVEL1));
        if (level1 != null) {
            first = level(level1, points(row, columns.of(Term.COLUMN_LEVEL1)));
            firstEnd = row + level1.rowSpan();
            printed.add(first);
            second = null;
            secondsBelow = 0;
            any = true;
        }
        @Nullable Cell level2 = cell(row, columns.of(Term.COLUMN_LEVEL2));
        if (level2 != null) {
            second = level(level2, points(row, columns.of(Term.COLUMN_LEVEL2)));
            printed.add(second);
            secondsBelow++;
            any = true;
        }
        return any;
    }

    /** A first level on a row of its own, over all columns: 产出指标（50分） where the form has no column for it. */
    private @Nullable Cell lone(int row) {
        if (columns.has(Term.COLUMN_LEVEL1) || table.cells(row).size() != 1) {
            return null;
        }
        Cell cell = table.cells(row).get(0);
        boolean level = vocabulary
                .match(Family.CATEGORY, level(cell).word())
                .filter(match -> match.term() == Term.CATEGORY_LEVEL1)
                .isPresent();
        return level && cell.columnSpan() > 2 ? cell : null;
    }

    /** The points that stand beside a level in a column of their own. */
    private @Nullable Cell points(int row, int level) {
        return cell(row, columns.pointsOf(level));
    }

    private static Level level(Cell cell, @Nullable Cell points) {
        Level level = level(cell);
        return points == null || level.points() != null
                ? level
                : new Level(Piece.of(cell).and(Piece.of(points)), level.word(), CellText.clean(points.text()));
    }

    /** One column of names: a numbered category opens level one, one without number level two. */
    private boolean readNames(int row) {
        @Nullable Cell name = cell(row, columns.of(Term.COLUMN_INDICATOR));
        if (name == null) {
            return false;
        }
        boolean number = cell(row, columns.of(Term.COLUMN_NUMBER)) != null;
        @Nullable
        Term category = vocabulary
                .match(Family.CATEGORY, level(name).word())
                .map(match -> match.term())
                .orElse(null);
        if (category == null || !alone(row, name)) {
            return false;
        }
        Level level = level(name);
        printed.add(level);
        boolean opens = numbered
                ? number
                : category == Term.CATEGORY_LEVEL1
                        && !(first != null && second == null && first.word().equals(level.word()));
        if (opens) {
            first = level;
            second = null;
        } else {
            second = level;
        }
        return true;
    }

    private boolean alone(int row, Cell name) {
        return table.cells(row).stream()
                .allMatch(cell -> cell.column() <= name.column()
                        || vocabulary.is(Term.SIGN_BLANK, cell.text())
                        || vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text())
                        || columns.term(cell.column()) == Term.COLUMN_WEIGHT
                        || columns.term(cell.column()) == Term.COLUMN_SCORE);
    }

    private @Nullable Cell cell(int row, int column) {
        if (column < 0) {
            return null;
        }
        return table.cells(row).stream()
                .filter(cell -> cell.column() == column)
                .filter(cell -> !vocabulary.is(Term.SIGN_BLANK, cell.text())
                        && !vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text()))
                .findFirst()
                .orElse(null);
    }

    /** The level's word without the points behind it. */
    static String word(Cell cell) {
        return level(cell).word();
    }

    private static Level level(Cell cell) {
        String text = CellText.clean(cell.text()).replace("\n", "");
        Matcher remark = REMARK.matcher(text);
        if (!remark.find()) {
            Matcher behind = POINTS_BEHIND.matcher(text);
            return behind.matches()
                    ? new Level(Piece.of(cell), behind.group(1), behind.group(2))
                    : new Level(Piece.of(cell), text, null);
        }
        if (NAME.matcher(remark.group(1)).matches()) {
            return new Level(Piece.of(cell), text, null); // another name of the level, no remark on it
        }
        if (remark.start() == 0
                && (remark.end() < text.length()
                        || !POINTS.matcher(remark.group(1)).matches())) {
            return new Level(Piece.of(cell), text, null);
        }
        String word = text.substring(0, remark.start()).strip();
        Matcher points = POINTS.matcher(remark.group(1));
        return new Level(Piece.of(cell), word, points.matches() ? remark.group(1) : null);
    }

    /**
     * The level above the second one, where the form has a column for it but its words vanished: the cell of a level that
     * runs over many rows is often printed upright and lost.
     */
    private @Nullable String derived() {
        if (second == null || !columns.has(Term.COLUMN_LEVEL1)) {
            return null;
        }
        String word = second.word();
        Level above = first;
        for (Term term : PARENTS) {
            Set<String> family = vocabulary.words(term);
            if (vocabulary.is(term, word)) {
                boolean lost = above == null
                        || above.word().isEmpty()
                        || (secondsBelow > 1 && !within && other(above.word(), term));
                return lost ? family.iterator().next() : null;
            }
        }
        return null;
    }

    private boolean other(String word, Term parent) {
        return PARENTS.stream()
                .anyMatch(term -> term != parent
                        && vocabulary.words(term).iterator().next().equals(word));
    }

    /** The leaves of the levels for an indicator. */
    List<Claim> claims(RowKey at) {
        List<Claim> claims = new ArrayList<>();
        @Nullable String derived = derived();
        if (derived != null && second != null) {
            claims.add(second.piece().leaf(Field.INDICATOR_LEVEL1, at, derived, Method.DERIVED, 0.6));
        } else if (first != null && !first.word().isEmpty()) {
            claims.add(first.piece().leaf(Field.INDICATOR_LEVEL1, at, first.word(), Method.GRID, 0.98));
        }
        if (second != null) {
            claims.add(second.piece().leaf(Field.INDICATOR_LEVEL2, at, second.word(), Method.GRID, 0.98));
        }
        return claims;
    }

    /** The row of the innermost level that the last row read prints, in the list of groups. */
    RowKey key(RowKey at) {
        return key(at, printed.contains(second));
    }

    /** The row of a level in the list of groups, by the row of the indicator beside which it starts. */
    static RowKey key(RowKey at, boolean inner) {
        return at.row(at.row() * 2 + (inner ? 1 : 0));
    }

    /**
     * The points printed at the levels of the last row read, and the use of its level cells.
     *
     * @param points claims for the innermost level's weight and score
     */
    List<Claim> groups(RowKey at, List<Claim> points) {
        List<Claim> claims = new ArrayList<>(points);
        if (!points.isEmpty()) {
            claims.addAll(levels(key(at), second != null));
        }
        for (Level level : printed) {
            boolean inner = level.equals(second);
            RowKey key = key(at, inner);
            if (level.points() != null && !(key.equals(key(at)) && !points.isEmpty())) {
                claims.addAll(Quantities.claims(level.piece(), level.points(), Parts.GROUP_WEIGHT, key));
                claims.addAll(levels(key, inner));
            }
            claims.add(level.piece().used(Use.LABEL));
        }
        return claims;
    }

    /** The words of a group: those of its first level, and of its second where it is that one's. */
    List<Claim> levels(RowKey key, boolean both) {
        List<Claim> claims = new ArrayList<>();
        @Nullable String derived = first != null && first.word().isEmpty() ? derived() : null;
        if (first != null && derived != null) {
            claims.add(first.piece().leaf(Field.GROUP_LEVEL1, key, derived, Method.DERIVED, 0.6));
        } else if (first != null && !first.word().isEmpty()) {
            claims.add(first.piece().leaf(Field.GROUP_LEVEL1, key, first.word(), Method.GRID, 0.97));
        }
        if (second != null && both) {
            claims.add(second.piece().leaf(Field.GROUP_LEVEL2, key, second.word(), Method.GRID, 0.97));
        }
        return claims;
    }
}
