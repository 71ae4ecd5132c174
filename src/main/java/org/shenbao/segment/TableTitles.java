package org.shenbao.segment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Block;
import org.shenbao.document.Box;
import org.shenbao.document.Cell;
import org.shenbao.document.Line;
import org.shenbao.document.Place;
import org.shenbao.document.Table;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Takes out of a table the rows that only stand in its grid: in a worksheet everything does, the title and the note about
 * the money's unit too, and forms stand one below the other in one grid.
 */
final class TableTitles {
    private final Vocabulary vocabulary;
    private final Words words;

    TableTitles(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.words = new Words(vocabulary);
    }

    /** The blocks, where such rows have become lines and a table of several forms has become several. */
    List<Block> apart(List<Block> blocks) {
        List<Block> apart = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Table table) {
                part(table, apart);
            } else {
                apart.add(block);
            }
        }
        return apart;
    }

    private void part(Table table, List<Block> to) {
        Rows rows = Rows.of(table);
        int count = table.rows();
        int row = 0;
        while (row < count) {
            row = leading(rows, row, to);
            int end = row;
            while (end < count && (end == row || !starts(rows, end))) {
                end++;
            }
            if (end > row) {
                to.add(row == 0 && end == count ? table : rows(table, row, end));
            }
            row = end;
        }
    }

    /** Puts the lone rows from {@code from} on among the blocks, as lines, and says where the table goes on. */
    private int leading(Rows rows, int from, List<Block> to) {
        int columns = rows.table().columns();
        int row = from;
        while (row < rows.count()) {
            Cell lone = rows.lone(row);
            if (lone == null && !rows.blank(row)) {
                break;
            }
            if (lone != null) {
                if (lone.columnSpan() < columns && inForm(lone)) {
                    break;
                }
                lines(lone, to);
            }
            row++;
        }
        return row;
    }

    /** Whether the cell has its place in the form: a label beside which room was left for a value, or a value without its label. */
    private boolean inForm(Cell cell) {
        boolean label = Stream.of(Family.FIELD, Family.COLUMN, Family.MONEY_COLUMN, Family.GOAL)
                .anyMatch(family -> vocabulary.match(family, cell.text()).isPresent());
        return label || (cell.column() > 0 && !title(cell));
    }

    private boolean title(Cell cell) {
        List<Block> lines = new ArrayList<>();
        lines(cell, lines);
        return lines.stream().map(Line.class::cast).anyMatch(words::formTitle);
    }

    /** Whether another form starts in the row. */
    private boolean starts(Rows rows, int row) {
        Cell lone = rows.lone(row);
        return lone != null && title(lone);
    }

    /**
     * A table row by row.
     *
     * @param crossed the rows that a cell from above reaches into
     */
    private record Rows(Table table, BitSet crossed, int count) {
        static Rows of(Table table) {
            BitSet crossed = new BitSet();
            for (Cell cell : table.cells()) {
                crossed.set(cell.row() + 1, cell.row() + cell.rowSpan());
            }
            return new Rows(table, crossed, table.rows());
        }

        /** The only cell with text in the row, null where there is none or more than one, or a cell reaches in or out. */
        @Nullable
        Cell lone(int row) {
            Cell lone = null;
            for (Cell cell : table.row(row)) {
                if (!cell.blank()) {
                    if (lone != null || cell.rowSpan() > 1) {
                        return null;
                    }
                    lone = cell;
                }
            }
            return crossed.get(row) ? null : lone;
        }

        boolean blank(int row) {
            return !crossed.get(row) && table.row(row).stream().allMatch(Cell::blank);
        }
    }

    /** The text of a cell line by line; each line has what it can tell of its place. */
    private static void lines(Cell cell, List<Block> to) {
        List<String> texts = cell.text().lines().toList();
        List<Place> places = cell.places();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            Place place = places.size() == texts.size() ? places.get(i) : places.get(0);
            Box box = Objects.requireNonNullElseGet(
                    place.box(), () -> Box.ofCharacters(cell.row() + 1, 0, text.length()));
            to.add(Line.at(cell.row() + 1, box, place.withText(text), cell.reading()));
        }
    }

    private static Table rows(Table table, int from, int to) {
        List<Cell> cells = table.cells().stream()
                .filter(cell -> from <= cell.row() && cell.row() < to)
                .map(cell -> new Cell(
                        cell.row() - from,
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        cell.text(),
                        cell.places(),
                        cell.reading()))
                .toList();
        return new Table(cells, table.doubts());
    }
}
