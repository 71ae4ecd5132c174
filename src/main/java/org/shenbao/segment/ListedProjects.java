package org.shenbao.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    private static final Pattern OUTLINE = Pattern.compile("(\\p{IsHan}{2,10})\\s*[（(]([^（）()]{2,30})[）)]");
    private static final Pattern SLASH = Pattern.compile("\\s*[/／]\\s*");

    private final Vocabulary vocabulary;

    ListedProjects(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
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
            forms((Table) block, head, lines, apart);
            over = apart.size();
        }
        return apart;
    }

    /** The row of heads of which one is 项目名称 over the projects' names; -1 where the table is no such list. */
    private int head(Table table) {
        int rows = table.rows();
        for (int row = 0; row + 1 < rows; row++) {
            List<Cell> cells = row(table, row);
            @Nullable Cell name = cells.stream().filter(this::names).findFirst().orElse(null);
            if (name != null) {
                long labels = cells.stream().filter(this::label).count();
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
        return vocabulary.is(Term.FIELD_NAME, head.text()) || !levels(head).isEmpty();
    }

    /** The labels in a head such as 单位名称（项目类别/支出项目）, outermost first: the rows below are an outline. */
    private List<String> levels(Cell head) {
        Matcher matcher = OUTLINE.matcher(head.text().strip());
        if (!matcher.matches()) {
            return List.of();
        }
        List<String> labels = new ArrayList<>(List.of(matcher.group(1).strip()));
        labels.addAll(List.of(SLASH.split(matcher.group(2).strip())));
        boolean name = vocabulary.is(Term.FIELD_NAME, labels.get(labels.size() - 1));
        return name && labels.size() > 1 ? labels : List.of();
    }

    /**
     * A list whose rows are an outline: a unit, a kind of project below it, and its projects. A row with a goal is a
     * project; of the rows above it, one with a code is its unit, the nearest other its kind.
     */
    private void outline(Table table, int head, List<Head> heads, int name, List<Block> over, List<Block> to) {
        Cell title = table.at(head, name).orElseThrow();
        List<String> labels = levels(title);
        List<Head> further =
                heads.stream().filter(column -> column.column() != name).toList();
        List<Integer> goals = further.stream()
                .filter(column ->
                        vocabulary.match(Family.GOAL, column.cell().text()).isPresent())
                .map(Head::column)
                .toList();
        List<Block> forms = new ArrayList<>();
        @Nullable Cell unit = null;
        @Nullable Cell code = null;
        @Nullable Cell kind = null;
        int from = title(over);
        int rows = table.rows();
        for (int row = head + title.rowSpan(); row < rows; row++) {
            int at = row;
            @Nullable
            Cell cell = table.at(row, name).filter(found -> !found.blank()).orElse(null);
            boolean project = cell != null
                    && !sum(cell.text())
                    && goals.stream()
                            .anyMatch(column -> table.at(at, column)
                                    .filter(found -> !found.blank())
                                    .isPresent());
            @Nullable
            Cell left = table.row(row).stream()
                    .filter(found -> found.column() < name && !found.blank())
                    .findFirst()
                    .orElse(null);
            if (project) {
                forms.addAll(over.subList(from, over.size()));
                forms.add(outlined(table, row, labels, title, further, unit, code, kind));
                continue;
            }
            List<Cell> aside = new ArrayList<>(row(table, row));
            if (cell != null && !sum(cell.text())) {
                kind = left == null ? cell : null;
                unit = left == null ? unit : cell;
                code = left == null ? code : left;
                aside.removeIf(used -> used.equals(cell) || used.equals(left));
            }
            aside.forEach(used -> to.add(line(used))); // sums of a unit or a kind belong to no project
        }
        to.addAll(forms.isEmpty() ? over : over.subList(0, from));
        to.addAll(forms.isEmpty() ? List.of(table) : forms);
    }

    private static Table outlined(
            Table table,
            int row,
            List<String> labels,
            Cell title,
            List<Head> further,
            @Nullable Cell unit,
            @Nullable Cell code,
            @Nullable Cell kind) {
        List<Cell> cells = new ArrayList<>();
        List<@Nullable Cell> values = new ArrayList<>();
        values.add(unit);
        for (int i = 1; i < labels.size() - 1; i++) {
            values.add(i == labels.size() - 2 ? kind : null);
        }
        values.add(table.at(row, title.column()).orElseThrow());
        int to = 0;
        for (int i = 0; i < labels.size(); i++) {
            @Nullable Cell value = values.get(i);
            if (value != null) {
                cells.add(new Cell(to, 0, 1, 1, labels.get(i), title.places(), title.reading()));
                cells.add(at(value, to++, 1));
            }
        }
        for (Head head : further) {
            @Nullable
            Cell value = table.at(row, head.column())
                    .filter(cell -> !cell.blank())
                    .orElse(head.column() < title.column() ? code : null);
            if (value != null) {
                cells.add(at(head.cell(), to, 0));
                cells.add(at(value, to++, 1));
            }
        }
        return new Table(cells, table.doubts());
    }

    /** Whether the head's neighbours are heads as well, and no name. */
    private boolean beside(List<Cell> cells, Cell name) {
        int at = cells.indexOf(name);
        return at + 1 == cells.size() || label(cells.get(at + 1));
    }

    private boolean label(Cell cell) {
        return Stream.of(Family.FIELD, Family.COLUMN, Family.MONEY_COLUMN, Family.GOAL, Family.SECTION)
                .anyMatch(family -> vocabulary.match(family, cell.text()).isPresent());
    }

    private static List<Cell> row(Table table, int row) {
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
        if (!levels(table.at(head, name).orElseThrow()).isEmpty()) {
            outline(table, head, heads, name, over, to);
            return;
        }
        List<List<Integer>> projects = new ArrayList<>();
        List<Block> outside = new ArrayList<>();
        for (int row = 0; row < head; row++) {
            row(table, row).forEach(cell -> over.add(line(cell)));
        }
        @Nullable String open = null;
        int rows = table.rows();
        for (int row = head + depth; row < rows; row++) {
            @Nullable
            Cell cell = table.at(row, name).filter(found -> !found.blank()).orElse(null);
            boolean named = cell != null
                    && cell.column() == name
                    && !sum(cell.text())
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
        if (projects.isEmpty()) {
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

    private boolean sum(String text) {
        String folded = Folding.fold(text);
        return vocabulary.words(Term.SIGN_TOTAL).stream().anyMatch(folded::endsWith);
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
     */
    private record Head(int column, Cell cell, boolean indicator) {}

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
                heads.add(new Head(column, cell, leveled));
            }
        }
        return heads;
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
        int top = row;
        heads.stream().filter(Head::indicator).forEach(head -> cells.add(at(head.cell(), top, head.column())));
        for (int below : rows) {
            row++;
            for (Head head : heads) {
                int target = row;
                if (head.indicator()) {
                    table.at(below, head.column())
                            .filter(cell -> cell.row() == below || (below == rows.get(0) && cell.row() < below))
                            .ifPresent(cell -> cells.add(at(cell, target, head.column())));
                }
            }
        }
        return new Table(cells, table.doubts());
    }

    /** Whether the cell only says again what the project's first row says. */
    private static boolean same(Cell cell, Table table, int first, int column) {
        return table.at(first, column)
                .filter(above -> Folding.fold(above.text()).equals(Folding.fold(cell.text())))
                .isPresent();
    }

    private static Cell at(Cell cell, int row, int column) {
        return new Cell(row, column, 1, 1, cell.text(), cell.places(), cell.reading());
    }

    private static Line line(Cell cell) {
        Place place = cell.places().get(0);
        Box box = Objects.requireNonNullElseGet(
                place.box(),
                () -> Box.ofCharacters(cell.row() + 1, 0, cell.text().length()));
        return Line.at(cell.row() + 1, box, place.withText(cell.text()), cell.reading());
    }
}
