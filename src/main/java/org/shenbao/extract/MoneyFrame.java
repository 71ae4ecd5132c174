package org.shenbao.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shenbao.document.Cell;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Vocabulary;

/**
 * A cell over several rows that names money or its unit, 年度预算申请（万元）, and beside it nothing but labels, each in one cell
 * with its amount, its amount left open, or alone as the caption of those below it: 按收入性质分 over 其中：财政拨款：200.
 */
final class MoneyFrame {
    private static final Pattern OPEN = Pattern.compile("(?:[\\p{IsHan}（）()、]{2,24}\\s*[：:]\\s*){1,12}");
    private static final Pattern CAPTION = Pattern.compile("\\p{IsHan}[\\p{IsHan}（）()、]{1,15}");
    private static final int LEAST_AMOUNTS = 2;

    private final List<List<Cell>> rows;
    private final Vocabulary vocabulary;
    private final MoneyWords words;

    MoneyFrame(List<List<Cell>> rows, Vocabulary vocabulary) {
        this.rows = rows;
        this.vocabulary = vocabulary;
        this.words = new MoneyWords(vocabulary);
    }

    /** The row behind those that the first cell of the row frames, 0 where it frames none. */
    int end(int row) {
        Cell frame = rows.get(row).get(0);
        int end = Math.min(rows.size(), row + frame.rowSpan());
        boolean named = frame.rowSpan() > 1
                && vocabulary.match(Family.FIELD, frame.text()).isEmpty()
                && (MoneyUnit.bracketed(frame) || words.means(frame));
        if (!named) {
            return 0;
        }
        List<Cell> within = rows.subList(row, end).stream()
                .flatMap(List::stream)
                .filter(cell -> !cell.equals(frame))
                .toList();
        boolean amounts = within.stream().filter(FundingPair::only).count() >= LEAST_AMOUNTS
                && within.stream().allMatch(this::labels)
                && within.stream().anyMatch(this::known);
        return amounts ? end : 0;
    }

    /** Whether the cell holds labels, with their amounts or without. */
    private boolean labels(Cell cell) {
        String text = CellText.clean(cell.text());
        return FundingPair.only(cell)
                || OPEN.matcher(text).matches()
                || (CAPTION.matcher(text).matches()
                        && vocabulary.match(Family.FIELD, text).isEmpty());
    }

    /** Whether one of the cell's labels is a word for the project's money. */
    private boolean known(Cell cell) {
        return FundingPair.within(cell, Optional.empty(), RowKey.SINGLE, vocabulary).stream()
                .anyMatch(pair -> words.label(pair.label().text()));
    }
}
