package org.shenbao.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Aside;
import org.shenbao.document.Block;
import org.shenbao.document.Box;
import org.shenbao.document.Cell;
import org.shenbao.document.Line;
import org.shenbao.document.Place;
import org.shenbao.document.Table;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Folding;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Turns a list with a row or a few rows for each project into a form for each: what stands under a head becomes a label and
 * its value, what stands under the heads of indicators stays a table below them. The lines over the list, its title and
 * its unit of money, hold for each.
 */
final class ListedProjects {
    private static final int HEADS = 3;
    /** Title, year, unit, reporting unit: no more lines than these stand over a list. */
    private static final int MOST_LINES = 8;

    private final Vocabulary vocabulary;
    private final OutlinedProjects outlines;

    ListedProjects(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.outlines = new OutlinedProjects(vocabulary);
    }

    /** The blocks, where each list has become forms. */
    List<Block> apart(List<Block> blocks) {
        List<Block> apart = new ArrayList<>();
        int over = 0;
        for (Block block : blocks) {
            int head = block instanceof Table table ? head(table) : -1;
            if (head < 0) {
                apart.add(block);
                over = block instanceof Table ? apart.size() : over;
                continue;
            }
            List<Block> lines = new ArrayList<>(apart.subList(over, apart.size()));
            apart.subList(over, apart.size()).clear();
            List<Block> numbers =
                    lines.stream().filter(ListedProjects::formNumber).toList();
            apart.addAll(numbers); // printed once, and not for each project
            lines.removeAll(numbers);
            forms((Table) block, head, lines, apart);
            over = apart.size();
        }
        return apart;
    }

    private static boolean formNumber(Block block) {
        return block instanceof Line line && Words.formNumber(Words.bare(line));
    }

    /** The row of heads of which one is 项目名称 over the projects' names; -1 where the table is no such list. */
    private int head(Table table) {
        int rows = table.rows();
        for (int row = 0; row + 1 < rows; row++) {
            List<Cell> cells = row(table, row);
            @Nullable Cell name = cells.stream().filter(this::names).findFirst().orElse(null);
            if (name != null) {
                long labels = cells.stream().filter(this::head).count();
                boolean below = table.at(name.row() + name.rowSpan(), name.column())
                        .filter(cell -> label(cell))
                        .isEmpty();
                boolean form = table.cells().stream()
                        .anyMatch(cell -> cell.row() > name.row() && cell.column() == name.column() && label(cell));
                return !form && cells.size() >= HEADS && labels * 3 >= cells.size() * 2L && beside(cells, name) && below
                        ? row
                        : -1;
            }
        }
        return -1;
    }

    private boolean names(Cell head) {
        return vocabulary.is(Term.FIELD_NAME, head.text())
                || !outlines.levels(head).isEmpty();
    }

    /** Whether the head's neighbours are heads as well, and no name. */
    private boolean beside(List<Cell> cells, Cell name) {
        int at = cells.indexOf(name);
        return at + 1 == cells.size() || head(cells.get(at + 1));
    }

    /** Whether the cell may head a column, by its parts if no vocabulary knows it. */
    private boolean head(Cell cell) {
        return label(cell)
                || Stream.of(Family.FIELD, Family.COLUMN, Family.MONEY_COLUMN, Family.GOAL)
                        .anyMatch(family ->
                                vocabulary.meaning(family, cell.text()).isPresent());
    }

    private boolean label(Cell cell) {
        return outlines.labelled(cell)
                || Stream.of(Family.FIELD, Family.COLUMN, Family.MONEY_COLUMN, Family.GOAL, Family.SECTION)
                        .anyMatch(
                                family -> vocabulary.match(family, cell.text()).isPresent());
    }

    static List<Cell> row(Table table, int row) {
        return table.row(row).stream().filter(cell -> !cell.blank()).toList();
    }

    private void forms(Table table, int head, List<Block> over, List<Block> to) {
        int depth = row(table, head).stream().mapToInt(Cell::rowSpan).max().orElse(1);
        List<Head> heads = heads(table, head, depth);
        int name = heads.stream()
                .filter(column -> names(column.cell()))
                .findFirst()
                .map(Head::column)
                .orElseThrow();
        for (int row = 0; row < head; row++) {
            row(table, row).forEach(cell -> over.add(line(cell)));
        }
        List<Block> upper = upper(table, head, depth, heads);
        if (!outlines.levels(table.at(head, name).orElseThrow()).isEmpty()) {
            over.addAll(upper);
            outlines.forms(table, head, heads, name, over, title(over), to);
            return;
        }
        List<List<Integer>> projects = new ArrayList<>();
        List<Block> outside = new ArrayList<>();
        @Nullable String open = null;
        int rows = table.rows();
        for (int row = head + depth; row < rows; row++) {
            @Nullable
            Cell cell = table.at(row, name).filter(found -> !found.blank()).orElse(null);
            boolean named = cell != null
                    && cell.column() == name
                    && !OutlinedProjects.sum(cell.text(), vocabulary)
                    && !vocabulary.is(Term.SIGN_TOTAL, cell.text())
                    && !vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text());
            if (named && !Folding.fold(Objects.requireNonNull(cell).text()).equals(open)) {
                open = Folding.fold(cell.text());
                projects.add(new ArrayList<>(List.of(row)));
            } else if (named || (open != null && indicators(table, row, heads))) {
                projects.get(projects.size() - 1).add(row);
            } else {
                row(table, row).forEach(left -> outside.add(line(left)));
            }
        }
        boolean told = heads.stream()
                .anyMatch(column -> column.indicator()
                        || vocabulary.match(Family.GOAL, column.cell().text()).isPresent());
        if (projects.isEmpty() || (projects.size() == 1 && !told)) {
            to.addAll(over);
            to.add(table);
            return;
        }
        to.addAll(outside);
        int from = title(over);
        to.addAll(over.subList(0, from));
        for (List<Integer> project : projects) {
            to.addAll(over.subList(from, over.size()));
            to.add(form(table, heads, project));
            to.addAll(upper); // behind the form: a title stands right above it
        }
    }

    /** Index of the first line that every project's form repeats: the list's title, else the last lines over the list. */
    private int title(List<Block> over) {
        Words words = new Words(vocabulary);
        for (int i = 0; i < over.size(); i++) {
            if (over.get(i) instanceof Line line && words.formTitle(line)) {
                return i;
            }
        }
        return Math.max(0, over.size() - MOST_LINES);
    }

    /** Whether the row goes on with the indicators of the project above: it fills only their columns. */
    private boolean indicators(Table table, int row, List<Head> heads) {
        List<Cell> cells = row(table, row);
        return !cells.isEmpty()
                && cells.stream()
                        .allMatch(cell -> heads.stream()
                                .filter(column -> column.column() == cell.column())
                                .anyMatch(Head::indicator));
    }

    /**
     * A column's head.
     *
     * @param indicator whether it stands over a column of the indicators
     * @param level the first level that stands over it and over others beside it, null where none does
     */
    record Head(
            int column,
            Cell cell,
            boolean indicator,
            @Nullable Cell level) {}

    /** The lowest heads of the columns. */
    private List<Head> heads(Table table, int head, int depth) {
        List<Head> heads = new ArrayList<>();
        boolean leveled = false;
        int columns = table.columns();
        for (int column = 0; column < columns; column++) {
            @Nullable Cell cell = null;
            for (int row = head; row < head + depth; row++) {
                Cell candidate =
                        table.at(row, column).filter(found -> !found.blank()).orElse(cell);
                cell = candidate;
            }
            if (cell != null && (cell.column() == column || heads.isEmpty())) {
                boolean opens = vocabulary.is(Term.COLUMN_LEVEL1, cell.text())
                        || vocabulary.is(Term.COLUMN_LEVEL2, cell.text())
                        || vocabulary.is(Term.COLUMN_INDICATOR, cell.text());
                boolean foreign = !vocabulary.match(Family.COLUMN, cell.text()).isPresent() && labelOfProject(cell);
                leveled = opens || (leveled && !foreign);
                heads.add(new Head(column, cell, leveled, level(table, head, cell, column)));
            }
        }
        return heads;
    }

    /** The category above the head that reaches over several columns: 产出指标 over a name and a value. */
    private @Nullable Cell level(Table table, int head, Cell cell, int column) {
        return IntStream.range(head, cell.row())
                .mapToObj(row -> table.at(row, column))
                .flatMap(Optional::stream)
                .filter(above -> above.columnSpan() > 1
                        && vocabulary.match(Family.CATEGORY, above.text()).isPresent())
                .findFirst()
                .orElse(null);
    }

    /** The heads over heads, such as 绩效指标 over its columns, which say nothing that the lower ones do not. */
    private static List<Block> upper(Table table, int head, int depth, List<Head> heads) {
        return IntStream.range(head, head + depth)
                .mapToObj(row -> row(table, row))
                .flatMap(List::stream)
                .filter(cell ->
                        heads.stream().noneMatch(column -> cell.equals(column.cell()) || cell.equals(column.level())))
                .<Block>map(cell -> new Aside(Aside.Reason.REPEATED, cell.places()))
                .toList();
    }

    private boolean labelOfProject(Cell cell) {
        return Stream.of(Family.FIELD, Family.MONEY_COLUMN, Family.GOAL, Family.SECTION)
                .anyMatch(family -> vocabulary.match(family, cell.text()).isPresent());
    }

    private static Table form(Table table, List<Head> heads, List<Integer> rows) {
        List<Cell> cells = new ArrayList<>();
        int row = 0;
        for (Head head : heads) {
            if (!head.indicator()) {
                cells.add(at(head.cell(), row, 0));
                int value = row;
                for (int below : rows) {
                    int column = 1 + row - value;
                    table.at(below, head.column())
                            .filter(cell -> !cell.blank() && (cell.row() == below || below == rows.get(0)))
                            .filter(cell -> below == rows.get(0) || !same(cell, table, rows.get(0), head.column()))
                            .ifPresent(cell -> cells.add(at(cell, value, column + below - rows.get(0))));
                }
                row++;
            }
        }
        indicators(table, heads, rows, row, cells);
        return new Table(cells, table.doubts());
    }

    /** Adds the heads of the indicators and what the rows hold under them, from row {@code top} on. */
    static void indicators(Table table, List<Head> heads, List<Integer> rows, int top, List<Cell> cells) {
        List<Head> own = heads.stream().filter(Head::indicator).toList();
        List<Cell> levels = own.stream()
                .map(Head::level)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        for (Cell level : levels) {
            List<Integer> under = own.stream()
                    .filter(head -> level.equals(head.level()))
                    .map(Head::column)
                    .toList();
            int first = under.get(0);
            int span = under.get(under.size() - 1) - first + 1;
            cells.add(new Cell(top, first, 1, span, level.text(), level.places(), level.reading()));
        }
        int at = levels.isEmpty() ? top : top + 1;
        own.forEach(head -> cells.add(at(head.cell(), at, head.column())));
        int row = at;
        for (int below : rows) {
            row++;
            for (Head head : own) {
                int target = row;
                table.at(below, head.column())
                        .filter(cell -> cell.row() == below || (below == rows.get(0) && cell.row() < below))
                        .ifPresent(cell -> cells.add(at(cell, target, head.column())));
            }
        }
    }

    /** Whether the cell only says again what the project's first row says. */
    private static boolean same(Cell cell, Table table, int first, int column) {
        return table.at(first, column)
                .filter(above -> Folding.fold(above.text()).equals(Folding.fold(cell.text())))
                .isPresent();
    }

    static Cell at(Cell cell, int row, int column) {
        return new Cell(row, column, 1, 1, cell.text(), cell.places(), cell.reading());
    }

    static Line line(Cell cell) {
        Place place = cell.places().get(0);
        Box box = Objects.requireNonNullElseGet(
                place.box(),
                () -> Box.ofCharacters(cell.row() + 1, 0, cell.text().length()));
        return Line.at(cell.row() + 1, box, place.withText(cell.text()), cell.reading());
    }
}
