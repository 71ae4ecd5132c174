package org.shenbao.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Block;
import org.shenbao.document.Cell;
import org.shenbao.document.Table;
import org.shenbao.segment.ListedProjects.Head;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Folding;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Turns a list whose rows are an outline of units, kinds and projects into a form for each project. */
final class OutlinedProjects {
    private static final Pattern OUTLINE =
            Pattern.compile("(\\p{IsHan}{2,10})\\s*[（(]([^（）()]{2,30})[）)]\\s*(\\p{IsHan}{0,4})");
    private static final Pattern SLASH = Pattern.compile("\\s*[/／]\\s*");

    private final Vocabulary vocabulary;

    OutlinedProjects(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether the text is that of a sum: 合计, …小计. */
    static boolean sum(String text, Vocabulary vocabulary) {
        String folded = Folding.fold(text);
        return vocabulary.words(Term.SIGN_TOTAL).stream().anyMatch(folded::endsWith);
    }

    /**
     * The labels in a head such as 单位名称（项目类别/支出项目） or 单位（项目）名称, outermost first: the rows below are an
     * outline.
     */
    List<String> levels(Cell head) {
        List<String> labels = labels(head);
        boolean name = !labels.isEmpty() && vocabulary.is(Term.FIELD_NAME, labels.get(labels.size() - 1));
        return name ? labels : List.of();
    }

    /** Whether the head holds a label of a unit and one of a project: 单位编码（项目编码）. */
    boolean labelled(Cell head) {
        List<String> labels = labels(head);
        return labels.size() > 1
                && vocabulary.match(Family.FIELD, labels.get(labels.size() - 1)).isPresent();
    }

    private static List<String> labels(Cell head) {
        Matcher matcher = OUTLINE.matcher(head.text().strip());
        if (!matcher.matches()) {
            return List.of();
        }
        String behind = matcher.group(3);
        return Stream.concat(
                        Stream.of(matcher.group(1)),
                        Stream.of(SLASH.split(matcher.group(2).strip())))
                .map(label -> label.strip() + behind)
                .toList();
    }

    /**
     * A list whose rows are an outline: a unit, a kind of project below it, and its projects. A row with a goal is a
     * project; of the rows above it, one with a code is its unit, the nearest other its kind.
     */
    void forms(Table table, int head, List<Head> heads, int name, List<Block> over, int from, List<Block> to) {
        Cell title = table.at(head, name).orElseThrow();
        List<String> labels = levels(title);
        List<Head> further =
                heads.stream().filter(column -> column.column() != name).toList();
        List<Integer> goals = further.stream()
                .filter(column ->
                        vocabulary.match(Family.GOAL, column.cell().text()).isPresent())
                .map(Head::column)
                .toList();
        List<Integer> indicators =
                further.stream().filter(Head::indicator).map(Head::column).toList();
        List<Block> forms = new ArrayList<>();
        Outline outline = new Outline(labels, title, null, null, null);
        int rows = table.rows();
        for (int row = head + title.rowSpan(); row < rows; row++) {
            int at = row;
            @Nullable
            Cell cell = table.at(row, name).filter(found -> !found.blank()).orElse(null);
            boolean project = cell != null
                    && !sum(cell.text(), vocabulary)
                    && Stream.concat(goals.stream(), indicators.stream())
                            .anyMatch(column -> table.at(at, column)
                                    .filter(found -> !found.blank() && found.columnSpan() == 1)
                                    .isPresent());
            if (project) {
                int end = row + 1;
                while (end < rows && goesOn(table, row, end, name, indicators)) {
                    end++;
                }
                forms.addAll(over.subList(from, over.size()));
                forms.add(outline.form(table, IntStream.range(row, end).boxed().toList(), further));
                row = end - 1;
                continue;
            }
            @Nullable
            Cell left = table.row(row).stream()
                    .filter(found -> found.column() < name && !found.blank())
                    .findFirst()
                    .orElse(null);
            List<Cell> aside = new ArrayList<>(ListedProjects.row(table, row));
            if (cell != null && !sum(cell.text(), vocabulary)) {
                outline = left == null ? outline.ofKind(cell) : outline.ofUnit(cell, left);
                aside.removeIf(used -> used.equals(cell) || used.equals(left));
            }
            aside.forEach(used -> to.add(ListedProjects.line(used))); // sums of a unit or a kind belong to no project
        }
        to.addAll(forms.isEmpty() ? over : over.subList(0, from));
        to.addAll(forms.isEmpty() ? List.of(table) : forms);
    }

    /** Whether the row holds more indicators of the project that begins in row {@code first}. */
    private static boolean goesOn(Table table, int first, int row, int name, List<Integer> indicators) {
        boolean within = table.at(row, name)
                .filter(cell -> cell.row() > first || cell.row() + cell.rowSpan() <= row)
                .filter(cell -> !cell.blank())
                .isEmpty();
        return within
                && !ListedProjects.row(table, row).isEmpty()
                && ListedProjects.row(table, row).stream().allMatch(cell -> indicators.contains(cell.column()));
    }

    /** The rows that are open above a project: its unit, the unit's code, and its kind. */
    private record Outline(
            List<String> labels,
            Cell title,
            @Nullable Cell unit,
            @Nullable Cell code,
            @Nullable Cell kind) {
        Outline ofUnit(Cell cell, Cell itsCode) {
            return new Outline(labels, title, cell, itsCode, null);
        }

        Outline ofKind(Cell cell) {
            return new Outline(labels, title, unit, code, cell);
        }

        Table form(Table table, List<Integer> rows, List<Head> further) {
            List<Cell> cells = new ArrayList<>();
            int row = rows.get(0);
            int to = 0;
            for (int i = 0; i < labels.size(); i++) {
                int last = labels.size() - 1;
                @Nullable
                Cell value = i == 0
                        ? unit
                        : i == last ? table.at(row, title.column()).orElseThrow() : i == last - 1 ? kind : null;
                to = pair(cells, to, title, labels.get(i), value);
            }
            for (Head head : further.stream().filter(one -> !one.indicator()).toList()) {
                @Nullable
                Cell value = table.at(row, head.column())
                        .filter(cell -> !cell.blank())
                        .orElse(null);
                boolean coded = head.column() < title.column();
                List<String> codes = coded ? OutlinedProjects.labels(head.cell()) : List.of();
                if (codes.isEmpty()) {
                    @Nullable Cell own = value == null && coded ? code : value;
                    if (own == null) {
                        cells.add(ListedProjects.at(head.cell(), to++, 0));
                    }
                    to = pair(cells, to, head.cell(), head.cell().text(), own);
                } else {
                    to = pair(cells, to, head.cell(), codes.get(0), code);
                    to = pair(cells, to, head.cell(), codes.get(codes.size() - 1), value);
                }
            }
            ListedProjects.indicators(table, further, rows, to, cells);
            return new Table(cells, table.doubts());
        }

        private static int pair(List<Cell> cells, int row, Cell head, String label, @Nullable Cell value) {
            if (value == null) {
                return row;
            }
            cells.add(new Cell(row, 0, 1, 1, label, head.places(), head.reading()));
            cells.add(ListedProjects.at(value, row, 1));
            return row + 1;
        }
    }
}
