package org.shenbao.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern OUTLINE = Pattern.compile("(\\p{IsHan}{2,10})\\s*[（(]([^（）()]{2,30})[）)]");
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

    /** The labels in a head such as 单位名称（项目类别/支出项目）, outermost first: the rows below are an outline. */
    List<String> levels(Cell head) {
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
        List<Block> forms = new ArrayList<>();
        @Nullable Cell unit = null;
        @Nullable Cell code = null;
        @Nullable Cell kind = null;
        int rows = table.rows();
        for (int row = head + title.rowSpan(); row < rows; row++) {
            int at = row;
            @Nullable
            Cell cell = table.at(row, name).filter(found -> !found.blank()).orElse(null);
            boolean project = cell != null
                    && !sum(cell.text(), vocabulary)
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
            List<Cell> aside = new ArrayList<>(ListedProjects.row(table, row));
            if (cell != null && !sum(cell.text(), vocabulary)) {
                kind = left == null ? cell : null;
                unit = left == null ? unit : cell;
                code = left == null ? code : left;
                aside.removeIf(used -> used.equals(cell) || used.equals(left));
            }
            aside.forEach(used -> to.add(ListedProjects.line(used))); // sums of a unit or a kind belong to no project
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
                cells.add(ListedProjects.at(value, to++, 1));
            }
        }
        for (Head head : further) {
            @Nullable
            Cell value = table.at(row, head.column())
                    .filter(cell -> !cell.blank())
                    .orElse(head.column() < title.column() ? code : null);
            if (value != null) {
                cells.add(ListedProjects.at(head.cell(), to, 0));
                cells.add(ListedProjects.at(value, to++, 1));
            }
        }
        return new Table(cells, table.doubts());
    }
}
