package org.shenbao.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.shenbao.document.Cell;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * A frame that runs down beside its rows, with a subject in each and remarks behind it under heads of their own, but no
 * head over the subjects: 资金管理情况 | | 情况说明 | 存在问题 | 改进措施.
 *
 * @param frame the cell that runs down
 * @param heads over the remarks, the first over what is said of the subject itself
 */
record RemarkTable(Cell frame, List<Cell> heads) {
    private static final int LEAST_ROWS = 3;
    private static final Pattern FRAME = Pattern.compile("\\p{IsHan}[\\p{IsHan}（）()\\s]{1,15}");
    private static final Pattern HEAD = Pattern.compile("\\p{IsHan}[\\p{IsHan}、及（）()\\s]{1,15}");
    private static final Pattern SAID = Pattern.compile("\\p{IsHan}{0,4}(?:说明|情况)");

    /** The table whose heads are the row's cells, empty where they are labels and values. */
    static Optional<RemarkTable> headed(List<List<Cell>> rows, int row, Vocabulary vocabulary) {
        List<Cell> cells = rows.get(row);
        if (cells.size() < 2) {
            return Optional.empty();
        }
        RemarkTable table = new RemarkTable(cells.get(0), cells.subList(1, cells.size()));
        return table.worded(vocabulary) && table.subjects(rows) ? Optional.of(table) : Optional.empty();
    }

    private boolean worded(Vocabulary vocabulary) {
        int behind = frame.column() + frame.columnSpan();
        return frame.rowSpan() >= LEAST_ROWS
                && FRAME.matcher(frame.text().strip()).matches()
                && heads.get(0).column() > behind
                && SAID.matcher(CellText.clean(heads.get(0).text())).matches()
                && heads.stream()
                        .allMatch(head -> head.rowSpan() == 1
                                && HEAD.matcher(CellText.clean(head.text())).matches()
                                && !vocabulary.is(Term.SIGN_PLACEHOLDER, head.text()));
    }

    /** Whether each row beside the frame begins with a subject, which stands where the heads leave room. */
    private boolean subjects(List<List<Cell>> rows) {
        int last = Math.min(rows.size(), frame.row() + frame.rowSpan());
        return IntStream.range(frame.row() + 1, last)
                        .mapToObj(rows::get)
                        .filter(cells -> !cells.isEmpty())
                        .allMatch(cells -> cells.get(0).column() < heads.get(0).column()
                                && FRAME.matcher(cells.get(0).text().strip()).matches())
                && IntStream.range(frame.row() + 1, last)
                        .anyMatch(row -> !rows.get(row).isEmpty());
    }

    /** Whether the row stands beside the frame. */
    boolean is(int row) {
        return row > frame.row() && row < frame.row() + frame.rowSpan();
    }

    /** The head that the cell stands under, empty for the subject. */
    Optional<Cell> head(Cell cell) {
        return heads.stream().filter(head -> head.column() <= cell.column()).reduce((first, second) -> second);
    }
}
