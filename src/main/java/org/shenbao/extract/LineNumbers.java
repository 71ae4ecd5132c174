package org.shenbao.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shenbao.document.Cell;
import org.shenbao.document.Table;
import org.shenbao.extract.Claim.Use;

/**
 * The numbers that a form gives its lines and columns to speak of them, 行次 and 列次: they are no values, wherever they
 * stand, and the rows are read as if they were not there.
 */
final class LineNumbers implements Extractor {
    private static final Pattern WORD = Pattern.compile("[行列栏]\\s*次");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}|[甲乙丙丁]");
    private static final int LONGEST_HEAD = 10;

    @Override
    public Stream<Claim> extract(Subject subject) {
        return subject.tables().stream()
                .flatMap(table -> of(table.table()).stream()
                        .map(cell -> Piece.of(cell).used(number(cell) ? Use.ORDINAL : Use.HEADER)));
    }

    /** The cells of the table that number its lines and columns, and the words over and before them. */
    static Set<Cell> of(Table table) {
        Set<Cell> numbers = new HashSet<>();
        for (Cell word : table.cells()) {
            if (word.text().indexOf('次') >= 0
                    && WORD.matcher(word.text().strip()).matches()) {
                List<Cell> across = beside(table, word);
                if (!across.isEmpty()) {
                    numbers.add(word);
                    numbers.addAll(across);
                } else {
                    List<Cell> down = below(table, word);
                    if (!down.isEmpty()) {
                        numbers.add(word);
                        numbers.addAll(down);
                    }
                }
            }
        }
        return numbers;
    }

    /** The numbers of the columns behind the word, with the heads that stand among them; none where a value does. */
    private static List<Cell> beside(Table table, Cell word) {
        List<Cell> behind = table.cells().stream()
                .filter(cell -> !cell.blank() && cell.row() == word.row() && cell.column() > word.column())
                .toList();
        boolean columns = behind.stream().anyMatch(LineNumbers::number)
                && behind.stream().allMatch(cell -> number(cell) || head(cell));
        return columns ? behind : List.of();
    }

    /** The numbers of the lines below the word, as far as nothing else stands in its column. */
    private static List<Cell> below(Table table, Cell word) {
        return table.cells().stream()
                .filter(cell -> !cell.blank()
                        && cell.row() > word.row()
                        && cell.column() == word.column()
                        && cell.columnSpan() == word.columnSpan())
                .takeWhile(cell ->
                        number(cell) || WORD.matcher(cell.text().strip()).matches())
                .filter(LineNumbers::number)
                .toList();
    }

    private static boolean number(Cell cell) {
        return NUMBER.matcher(cell.text().strip()).matches();
    }

    private static boolean head(Cell cell) {
        String text = cell.text().strip();
        return text.length() <= LONGEST_HEAD && text.chars().allMatch(Character::isIdeographic);
    }
}
