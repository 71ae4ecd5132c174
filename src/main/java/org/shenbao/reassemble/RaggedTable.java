package org.shenbao.reassemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.document.Reading;
import org.shenbao.document.Table;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Builds one table of ragged rows. A form has bands, each with heads of its own: fields, money, goals, indicators. Below its
 * heads a row is laid on their columns: as printed where that makes sense, else moved as the loss of leading merged cells and
 * the doubling of empty ones move it. Made necessary by the documents {@code corpus/seeds/002},
 * {@code corpus/seeds/000} and {@code corpus/seeds/004}.
 */
final class RaggedTable {
    private static final int LEAST_HEADS = 3;
    private static final int LEAST_REGULAR = 5;
    private static final double AS_PRINTED = 0.99;
    private static final double MOVED = 0.96;
    private static final double FULL = 0.93;
    private static final double GUESSED = 0.8;

    private final Vocabulary vocabulary;
    private final boolean spaced;
    private final List<Cell> cells = new ArrayList<>();
    private @Nullable RaggedColumns columns;
    private @Nullable List<RaggedRow.Item> upper;
    private int upperRow = -1;
    private final List<Integer> anchors = new ArrayList<>();
    private int row;

    RaggedTable(Vocabulary vocabulary) {
        this(vocabulary, false);
    }

    /** @param spaced whether empty cells left no trace, so that only a full row shows which cell is which */
    RaggedTable(Vocabulary vocabulary, boolean spaced) {
        this.vocabulary = vocabulary;
        this.spaced = spaced;
    }

    Table build(List<RaggedRow> rows) {
        if (regular(rows) && rows.stream().noneMatch(this::indicators)) {
            return asPrinted(rows);
        }
        rows.stream().filter(this::indicators).findFirst().ifPresent(heads -> anchors.addAll(heads.filled()));
        for (int i = 0; i < rows.size(); i++) {
            RaggedRow next = rows.get(i);
            List<Integer> filled = next.filled();
            if (filled.isEmpty()) {
                continue;
            }
            if (money(next)) {
                columns = RaggedColumns.money(vocabulary, next);
                columns.heads().forEach(head -> add(head.column(), 1, head.item(), AS_PRINTED));
            } else if (goalHeads(next)) {
                columns = RaggedColumns.goals(next);
                columns.heads().forEach(head -> add(head.column(), 1, head.item(), AS_PRINTED));
            } else if (group(next)) {
                upper = next.cells();
                upperRow = row;
                columns = null;
            } else if (indicators(next)) {
                indicatorHeads(next);
            } else {
                RaggedColumns own = columns;
                if (own == null || field(next)) {
                    printed(next);
                } else {
                    lay(next, own);
                }
            }
            row++;
        }
        return new Table(cells, List.of());
    }

    /** Whether all rows have as many cells, empty ones counted: then every cell stands in its column. */
    private boolean regular(List<RaggedRow> rows) {
        int columns = rows.isEmpty() ? 0 : rows.get(0).cells().size();
        return !spaced
                && rows.size() >= LEAST_REGULAR
                && columns >= LEAST_HEADS
                && rows.stream().allMatch(next -> next.cells().size() == columns);
    }

    private Table asPrinted(List<RaggedRow> rows) {
        for (RaggedRow next : rows) {
            next.filled().forEach(index -> add(index, 1, next.cells().get(index), AS_PRINTED));
            row++;
        }
        return new Table(cells, List.of());
    }

    /** How many rows of heads the rows hold: without any they are no form. */
    boolean recognises(List<RaggedRow> rows) {
        return rows.stream().anyMatch(next -> indicators(next) || money(next) || field(next));
    }

    private void lay(RaggedRow next, RaggedColumns own) {
        List<RaggedColumns.Laid> laid = own.lay(next);
        for (RaggedColumns.Laid cell : laid) {
            double sure = cell.moved() ? MOVED : AS_PRINTED;
            if (cell.guessed() || next.guessed()) {
                sure = GUESSED;
            } else if (spaced) {
                sure = laid.size() == own.heads().size() ? FULL : GUESSED;
            }
            add(cell.column(), 1, next.cells().get(cell.index()), sure);
        }
    }

    /** A row without heads keeps its columns, counted as the indicators' heads below are: doubled ones count once. */
    private void printed(RaggedRow next) {
        List<Integer> filled = next.filled();
        List<Integer> ranked = filled.stream().map(this::rank).toList();
        boolean distinct = ranked.stream().distinct().count() == filled.size();
        for (int i = 0; i < filled.size(); i++) {
            add(distinct ? ranked.get(i) : filled.get(i), 1, next.cells().get(filled.get(i)), AS_PRINTED);
        }
    }

    private int rank(int index) {
        int before = (int) anchors.stream().filter(anchor -> anchor < index).count();
        int beyond = anchors.isEmpty() ? 0 : Math.max(0, index - anchors.get(anchors.size() - 1) - 1);
        return anchors.isEmpty() ? index : before + beyond;
    }

    private void indicatorHeads(RaggedRow next) {
        List<RaggedRow.Item> above = upper;
        RaggedColumns own = RaggedColumns.indicators(vocabulary, next, above == null ? List.of() : above);
        columns = own;
        if (above != null) {
            int below = row;
            row = upperRow;
            own.upper().forEach(head -> add(head.column(), head.span(), head.item(), AS_PRINTED));
            row = below;
            upper = null;
        }
        own.heads().stream()
                .filter(head -> !own.upper().contains(head))
                .forEach(head -> add(head.column(), 1, head.item(), AS_PRINTED));
    }

    private boolean indicators(RaggedRow next) {
        long known = matches(next, Family.COLUMN).stream()
                .filter(match -> match.term() != Term.COLUMN_GROUP)
                .count();
        boolean label = matches(next, Family.COLUMN).stream()
                .anyMatch(match -> match.term() == Term.COLUMN_LEVEL1 || match.term() == Term.COLUMN_INDICATOR);
        return known >= LEAST_HEADS && label;
    }

    /** The upper of two rows of heads: a head over several columns, beside heads of single ones. */
    private boolean group(RaggedRow next) {
        List<Integer> filled = next.filled();
        boolean heads = filled.stream()
                .allMatch(index -> vocabulary
                        .match(Family.COLUMN, next.cells().get(index).text())
                        .isPresent());
        return heads
                && matches(next, Family.COLUMN).stream().anyMatch(match -> match.term() == Term.COLUMN_GROUP)
                && !indicators(next);
    }

    private boolean money(RaggedRow next) {
        long known = matches(next, Family.MONEY_COLUMN).stream()
                .map(Match::term)
                .filter(term -> term != Term.MONEY_COLUMN_ROW && term != Term.MONEY_COLUMN_BLOCK)
                .distinct() // one word over again is an indicator's name on all levels
                .count();
        return known >= LEAST_HEADS && !indicators(next);
    }

    private boolean goalHeads(RaggedRow next) {
        List<Match> matches = matches(next, Family.GOAL);
        return matches.stream().anyMatch(match -> match.term() == Term.GOAL_EXPECTED)
                && matches.stream().anyMatch(match -> match.term() == Term.GOAL_ACTUAL);
    }

    /** A row that begins with a field's label belongs to no band of columns. */
    private boolean field(RaggedRow next) {
        String first = next.cells().get(next.filled().get(0)).text();
        return vocabulary.match(Family.FIELD, first).isPresent();
    }

    private List<Match> matches(RaggedRow next, Family family) {
        return next.filled().stream()
                .map(index -> vocabulary.match(family, next.cells().get(index).text()))
                .flatMap(Optional::stream)
                .toList();
    }

    private void add(int column, int span, RaggedRow.Item item, double confidence) {
        Method method = confidence < AS_PRINTED ? Method.REASSEMBLED : Method.GRID;
        cells.add(new Cell(row, column, 1, span, item.text(), item.places(), Reading.of(method, confidence)));
    }
}
