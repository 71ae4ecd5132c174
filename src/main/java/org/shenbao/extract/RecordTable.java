package org.shenbao.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Heads in one row or two, and a record in each row below them: people who judged (姓名 | 职务 | 单位 | 签字), income by
 * office, steps of a plan, equipment.
 *
 * @param group the cell left of the heads that says what all records are, null where there is none
 * @param over what stands over several heads of the second row: 其中
 * @param heads the lowest heads, left to right
 * @param first the row of the first record
 * @param worded whether the words of the heads tell them, not only what stands below
 */
record RecordTable(@Nullable Cell group, List<Cell> over, List<Cell> heads, int first, boolean worded) {
    private static final int LONGEST_HEAD = 16;
    private static final int LEAST = 2;
    private static final Pattern HEAD =
            Pattern.compile("(?:(?:19|20)[0-9]{2}(?=\\s*年))?\\s*\\p{IsHan}[\\p{IsHan}（）()、/\\s：:]{0,15}");
    private static final Pattern DATE =
            Pattern.compile("(?:19|20)[0-9]{2}\\s*[年./-].{0,12}|[0-9]{1,2}\\s*月(?:[0-9]{1,2}\\s*日|底|初|中旬|上旬|下旬)?");
    private static final Pattern PHONE = Pattern.compile("[0-9*]{3,4}[-—－][0-9*]{7,8}|1[0-9*]{10}");
    private static final Pattern OFFICE = Pattern.compile("(?:机构|单位|部门|科室|处室)(?:名称)?|(?:预算|所属)单位");
    private static final Pattern INCOME = Pattern.compile("(?:年度|当年|本年)?收入(?:合计|总计|总额|小计)(?:[（(].*)?");

    /** The table whose heads begin with the row, empty where the row's cells are labels and values, or heads of others. */
    static Optional<RecordTable> headed(List<List<Cell>> rows, int row, Vocabulary vocabulary) {
        boolean two = two(rows, row);
        int first = row + (two ? 2 : 1);
        List<Cell> cells = rows.get(row);
        if (cells.size() < LEAST) {
            return Optional.empty();
        }
        boolean beside = cells.get(0).rowSpan() > (two ? 2 : 1) || titled(rows, first, cells.get(0), vocabulary);
        @Nullable Cell group = beside ? cells.get(0) : null;
        List<Cell> over = new ArrayList<>();
        List<Cell> heads = new ArrayList<>();
        for (Cell cell : cells.subList(beside ? 1 : 0, cells.size())) {
            (two && cell.rowSpan() == 1 && cell.columnSpan() > 1 ? over : heads).add(cell);
        }
        if (two) {
            heads.addAll(rows.get(row + 1));
        }
        heads.sort(Comparator.comparingInt(Cell::column));
        RecordTable table = new RecordTable(group, List.copyOf(over), List.copyOf(heads), first, false);
        return table.certain(rows, vocabulary);
    }

    /** Whether the cell is a section's heading that nothing stands below. */
    private static boolean titled(List<List<Cell>> rows, int first, Cell cell, Vocabulary vocabulary) {
        return first < rows.size()
                && section(cell, vocabulary)
                && rows.get(first).stream().allMatch(below -> below.column() > cell.column());
    }

    private static boolean section(Cell cell, Vocabulary vocabulary) {
        return vocabulary.meaning(Family.SECTION, cell.text()).isPresent();
    }

    /** Whether the row below names what stands under cells of this row that span several columns. */
    static boolean two(List<List<Cell>> rows, int row) {
        if (row + 1 >= rows.size() || rows.get(row + 1).isEmpty()) {
            return false;
        }
        List<Cell> over = rows.get(row).stream()
                .filter(cell -> cell.rowSpan() == 1 && cell.columnSpan() > 1)
                .toList();
        boolean down = rows.get(row).stream().anyMatch(cell -> cell.rowSpan() == 2);
        boolean parted = over.stream()
                .anyMatch(cell -> rows.get(row + 1).stream()
                                .filter(below -> under(below, cell))
                                .count()
                        > 1);
        return down
                && parted
                && rows.get(row + 1).stream().allMatch(cell -> over.stream().anyMatch(above -> under(cell, above)));
    }

    private static boolean under(Cell cell, Cell above) {
        return cell.column() >= above.column()
                && cell.column() + cell.columnSpan() <= above.column() + above.columnSpan();
    }

    /** This table where its heads cannot be labels with their values beside them. */
    private Optional<RecordTable> certain(List<List<Cell>> rows, Vocabulary vocabulary) {
        boolean labels = heads.size() >= LEAST
                && sideBySide()
                && !pairs(vocabulary)
                && heads.stream().allMatch(cell -> head(cell, vocabulary))
                && heads.stream()
                                .map(cell -> CellText.clean(cell.text()))
                                .distinct()
                                .count()
                        == heads.size();
        if (!labels) {
            return Optional.empty();
        }
        List<List<Cell>> records = records(rows, vocabulary);
        boolean words = words(vocabulary);
        boolean section = group != null && section(group, vocabulary);
        boolean known = own(vocabulary)
                ? !records.isEmpty() || heads.size() > LEAST
                : section ? !records.isEmpty() : records.size() >= LEAST && heads.size() > LEAST;
        if (words && known) {
            return Optional.of(new RecordTable(group, over, heads, first, true));
        }
        boolean money = heads.stream().skip(1).anyMatch(cell -> vocabulary.means(Term.MONEY_COLUMN_ROW, cell.text()))
                && !OFFICE.matcher(CellText.clean(heads.get(0).text())).matches();
        boolean below = !words && !money && !records.isEmpty() && heads.size() > LEAST && valued(records);
        return below ? Optional.of(this) : Optional.empty();
    }

    /** Whether every other cell is a field's label, and none between them is one: then they are values. */
    private boolean pairs(Vocabulary vocabulary) {
        return IntStream.range(0, heads.size())
                .allMatch(i -> (i % 2 == 0)
                        == vocabulary.match(Family.FIELD, heads.get(i).text()).isPresent());
    }

    /** Whether a head is one of lists alone. */
    private boolean own(Vocabulary vocabulary) {
        return heads.stream().anyMatch(cell -> vocabulary.is(Term.SIGN_RECORD, cell.text()));
    }

    /** Whether no column between the heads is left open, as that of a value is that was not filled in. */
    private boolean sideBySide() {
        return IntStream.range(1, heads.size())
                .allMatch(i -> heads.get(i).column()
                        == heads.get(i - 1).column() + heads.get(i - 1).columnSpan());
    }

    private static boolean head(Cell cell, Vocabulary vocabulary) {
        String text = CellText.clean(cell.text());
        return text.length() <= LONGEST_HEAD
                && HEAD.matcher(text).matches()
                && !text.endsWith("：")
                && !text.endsWith(":")
                && vocabulary.match(Family.GOAL, text).isEmpty()
                && (vocabulary.match(Family.CATEGORY, text).isEmpty() || vocabulary.is(Term.SIGN_RECORD, text));
    }

    /** Whether most heads are known as heads or labels, two of them beside each other: no value says such a word. */
    private boolean words(Vocabulary vocabulary) {
        List<Boolean> known = heads.stream()
                .map(cell -> vocabulary.is(Term.SIGN_RECORD, cell.text())
                        || vocabulary.is(Term.COLUMN_NUMBER, cell.text())
                        || vocabulary.is(Term.SIGN_NOTE, cell.text())
                        || vocabulary.match(Family.FIELD, cell.text()).isPresent()
                        || vocabulary.match(Family.SECTION, cell.text()).isPresent())
                .toList();
        boolean beside = IntStream.range(1, known.size()).anyMatch(i -> known.get(i - 1) && known.get(i));
        return beside && known.stream().filter(is -> is).count() * 2 >= known.size();
    }

    /**
     * Whether a figure, a date or a phone number stands below where in a row of labels and values the label of the next
     * pair would stand, in each of the records.
     */
    private boolean valued(List<List<Cell>> records) {
        return records.stream()
                .allMatch(cells ->
                        cells.stream().anyMatch(cell -> position(cell) % 2 == 0 && position(cell) > 0 && figure(cell)));
    }

    private int position(Cell cell) {
        return IntStream.range(0, heads.size())
                .filter(i -> heads.get(i).column() == cell.column())
                .findFirst()
                .orElse(-1);
    }

    private static boolean figure(Cell cell) {
        String text = cell.text().strip();
        return Numbers.whole(text).isPresent()
                || DATE.matcher(text).matches()
                || PHONE.matcher(text).matches();
    }

    private List<List<Cell>> records(List<List<Cell>> rows, Vocabulary vocabulary) {
        List<List<Cell>> records = new ArrayList<>();
        for (int row = first; row < rows.size() && (rows.get(row).isEmpty() || is(rows.get(row), vocabulary)); row++) {
            if (!rows.get(row).isEmpty()) {
                records.add(rows.get(row));
            }
        }
        return records;
    }

    /** Whether the cells are a record: each under a head of its own width, and the first no label. */
    boolean is(List<Cell> cells, Vocabulary vocabulary) {
        return !cells.isEmpty()
                && beside(cells.get(0))
                && cells.size() >= (worded ? 1 : LEAST)
                && cells.stream().allMatch(cell -> head(cell) != null)
                && cells.stream()
                        .limit(own(vocabulary) ? 1 : cells.size()) // what a person does may be a label's word
                        .noneMatch(cell -> label(cell.text(), vocabulary));
    }

    /** Whether a row that begins with the cell still stands beside what groups the records. */
    private boolean beside(Cell cell) {
        return group == null
                || (group.rowSpan() == 1 ? cell.column() > group.column() : cell.row() < group.row() + group.rowSpan());
    }

    private static boolean label(String text, Vocabulary vocabulary) {
        return Stream.of(Family.FIELD, Family.GOAL, Family.SECTION, Family.MONEY_COLUMN)
                        .anyMatch(family -> vocabulary.match(family, text).isPresent())
                || vocabulary.is(Term.SIGN_RECORD, text)
                || vocabulary.is(Term.SIGN_NOTE, text);
    }

    /** The head that the cell stands under, null where it stands under none or several. */
    @Nullable
    Cell head(Cell cell) {
        return heads.stream()
                .filter(head -> head.column() == cell.column() && head.columnSpan() == cell.columnSpan())
                .findFirst()
                .orElse(null);
    }

    /** The head over the income of all sources, null where the records are of something else. */
    @Nullable
    Cell income() {
        return heads.stream()
                .filter(cell -> INCOME.matcher(CellText.clean(cell.text())).matches())
                .findFirst()
                .orElse(null);
    }
}
