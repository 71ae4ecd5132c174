package org.shenbao.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shenbao.document.Cell;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Folding;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Heads of an indicator table in words of an office's own, told by the grid below them: the first column names levels of
 * indicators, each for a row or several, and every other cell stands under a head. 项目指标类型 | 绩效指标 | 绩效目标 | 绩效标准
 * over 产出指标 | 绿化里程 | 86公里. Some of the heads may reach over a second row of heads: 优 | 良 | 中 | 差.
 */
final class LevelGrid {
    private static final int HEADS = 3;
    private static final int LONGEST_HEAD = 10;
    /** So many rows below the heads are looked at. */
    private static final int ROWS = 8;

    private static final int LEAST = 2;
    /** Level words of an office's own end as those of the vocabulary do. */
    private static final Pattern LEVEL = Pattern.compile("\\p{IsHan}{1,6}指标");

    /** What a head says of itself: 优（90%以上）. */
    private static final Pattern BRACKET = Pattern.compile("[（(][^（()）]{1,12}[)）]$");

    private final List<List<Cell>> rows;
    private final Vocabulary vocabulary;

    LevelGrid(List<List<Cell>> rows, Vocabulary vocabulary) {
        this.rows = rows;
        this.vocabulary = vocabulary;
    }

    boolean headed(int row) {
        List<Cell> heads = heads(row);
        if (heads.size() < HEADS || heads.get(0).columnSpan() > 1) {
            return false;
        }
        int first = row + heads.get(0).rowSpan();
        int second = first == row + 2 ? row + 1 : row;
        boolean two = second > row;
        if (!brief(heads) || first > row + 2 || (two && !grouped(heads, rows.get(second)))) {
            return false;
        }
        Set<Integer> columns = heads.stream().map(Cell::column).collect(Collectors.toCollection(HashSet::new));
        rows.get(second).forEach(cell -> columns.add(cell.column()));
        return levels(first, heads.get(0).column(), columns);
    }

    /** The row's cells without those left of the heads that frame the rows below: 年度绩效指标. */
    private List<Cell> heads(int row) {
        List<Cell> cells = rows.get(row);
        boolean framed = cells.size() > HEADS && cells.get(0).rowSpan() > HEADS;
        return framed ? cells.subList(1, cells.size()) : cells;
    }

    /** Whether the heads are short and unlike, with no label of the form, no level and no figure among them. */
    private boolean brief(List<Cell> heads) {
        Set<String> words = new HashSet<>();
        return heads.stream().allMatch(cell -> {
            String text = BRACKET.matcher(Folding.fold(cell.text())).replaceFirst("");
            return words.add(text)
                    && !text.isEmpty()
                    && text.length() <= LONGEST_HEAD
                    && Numbers.in(text).isEmpty()
                    && CellText.colon(text) < 0
                    && vocabulary.match(Family.CATEGORY, cell.text()).isEmpty()
                    && vocabulary.match(Family.FIELD, cell.text()).isEmpty();
        });
    }

    /** Whether each cell of the second row stands under a head that reaches over several. */
    private static boolean grouped(List<Cell> heads, List<Cell> second) {
        return !second.isEmpty()
                && second.stream()
                        .allMatch(cell -> heads.stream()
                                .anyMatch(head -> head.rowSpan() == 1
                                        && head.column() <= cell.column()
                                        && cell.column() < head.column() + head.columnSpan()));
    }

    /** Whether the first column names levels, each of the rows has values beside them, and all cells stand in the columns. */
    private boolean levels(int first, int level, Set<Integer> columns) {
        List<String> words = new ArrayList<>();
        int beside = 0;
        for (int row = first; row < Math.min(rows.size(), first + ROWS); row++) {
            List<Cell> cells = rows.get(row);
            boolean starts = !cells.isEmpty() && cells.get(0).column() == level;
            if (starts && !level(cells.get(0))) {
                break; // the table's total, or what stands below the table
            }
            if (!cells.stream().allMatch(cell -> columns.contains(cell.column()))) {
                return false;
            }
            if (starts) {
                words.add(cells.get(0).text());
            }
            beside += cells.size() - (starts ? 1 : 0) >= LEAST ? 1 : 0;
        }
        return words.size() >= LEAST
                && beside >= HEADS
                && words.stream().distinct().count() >= LEAST;
    }

    private boolean level(Cell cell) {
        return vocabulary.match(Family.CATEGORY, cell.text()).isPresent()
                || LEVEL.matcher(CellText.clean(cell.text())).matches();
    }
}
