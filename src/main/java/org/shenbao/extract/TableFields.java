package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.extract.LabelCells.Owner;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Reads the rows of one of a form's tables in which labels and values stand side by side. */
final class TableFields {
    /** A label that no vocabulary need know, as nothing stands behind its colon: 日期： */
    private static final Pattern EMPTY = Pattern.compile("\\p{IsHan}[\\p{IsHan}\\s（）()]{1,9}[：:]");

    private final FormTable table;
    private static final Pattern ORDINAL = Pattern.compile("[0-9]{1,4}|[（(]?[一二三四五六七八九十]{1,3}[）)]?");
    private static final Pattern IN_UNITS = Pattern.compile("[（(][万亿]?元[）)]$");

    /** Rows that a label reaches over. */
    private static final int FARTHEST = 12;

    private final Vocabulary vocabulary;
    private final LabelCells labels;
    private final CellPairs within;
    private final DepartmentContacts contacts;
    private final Signatories signatories;
    private final FieldsBelow below;
    private final EmptyLabels empty;
    private final MoneyWords money;
    private final OptionRows options;
    /** The row behind the options that were read with a label above. */
    private int behindOptions;

    TableFields(FormTable table, Vocabulary vocabulary) {
        this.table = table;
        this.vocabulary = vocabulary;
        this.labels = new LabelCells(vocabulary);
        this.within = new CellPairs(table, vocabulary);
        this.contacts = new DepartmentContacts(table, vocabulary);
        this.signatories = new Signatories(vocabulary);
        this.empty = new EmptyLabels(table, labels);
        this.below = new FieldsBelow(table, labels, empty);
        this.money = new MoneyWords(vocabulary);
        this.options = new OptionRows(table);
    }

    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        if (Unfilled.is(table, vocabulary)) {
            table.rows(Band.FIELDS)
                    .mapToObj(table::cells)
                    .flatMap(List::stream)
                    .forEach(cell -> claims.add(Piece.of(cell).used(Use.LABEL)));
            return claims;
        }
        int behind = -1;
        for (int row : table.rows(Band.FIELDS).toArray()) {
            if (row < behind || row < behindOptions) {
                continue; // read with the heads, or the first of the options, above it
            }
            behind = below.valuesBelow(row, claims);
            if (behind < 0) {
                row(row, claims);
            }
        }
        table.rows(Band.NOTE).forEach(row -> {
            for (int i = 0; i < table.cells(row).size(); i++) {
                Cell cell = table.cells(row).get(i);
                claims.addAll(within.within(cell, table.key(row).row(row * 100 + i)));
                claims.addAll(WrittenScore.claims(Piece.of(cell)));
            }
        });
        return claims;
    }

    private void row(int row, List<Claim> claims) {
        List<Cell> cells = table.cells(row);
        if (cells.size() == 1 && (labels.caption(cells.get(0)) || overHeads(row))) {
            claims.add(Piece.of(cells.get(0)).used(Use.HEADER));
            return;
        }
        if (cells.size() == 2 && number(cells.get(0), cells.get(1))) {
            cells.forEach(cell -> claims.add(Piece.of(cell).used(Use.ORDINAL)));
            return;
        }
        @Nullable Cell beside = cells.size() == 1 && !labels.is(cells.get(0)) ? labelBeside(cells.get(0), row) : null;
        if (beside != null) {
            claims.addAll(labels.claims(beside, cells.get(0), table.key(row), Owner.IMPLEMENTER));
            return;
        }
        if (LoneTotal.is(cells, vocabulary)) {
            return; // read as the evaluation's score, if there is an evaluation
        }
        if (empty.last(cells)) {
            claims.add(Piece.of(cells.get(cells.size() - 1)).used(Use.LABEL));
            cells = cells.subList(0, cells.size() - 1);
        }
        boolean known = cells.stream().anyMatch(labels::is);
        boolean block = cells.size() % 2 == 1
                && cells.size() > 2
                && (cells.get(0).rowSpan() > 1 || figures(cells.subList(1, cells.size())))
                && LabelCells.unknown(cells.get(0).text().strip());
        if (block && pairs(cells.subList(1, cells.size()))) {
            claims.add(Piece.of(cells.get(0)).used(Use.LABEL));
            cells = cells.subList(1, cells.size());
        }
        boolean pairs = pairs(cells);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (i + 1 < cells.size() && money.field(cell, cells.get(i + 1))) {
                i++; // read as funding
                continue;
            }
            boolean unknown = pairs && LabelCells.unknown(cell.text());
            if (pairs && !labels.is(cell) && within.is(cell)) {
                claims.addAll(within.within(cell, table.key(row).row(row * 100 + i)));
                continue;
            }
            if (!labels.is(cell) && !unknown && !(known && i > 0 && colon(cell))) {
                RowKey at = table.key(row).row(row * 100 + i);
                List<Claim> own = within.within(cell, at);
                own = own.isEmpty() ? within.unknownWithin(cell, at) : own;
                claims.addAll(own.isEmpty() && i == 0 ? CodedOffice.claims(Piece.of(cell)) : own);
                continue;
            }
            @Nullable Cell value = i + 1 < cells.size() && !head(cells.get(i + 1)) ? cells.get(i + 1) : null;
            List<Cell> choices = value == null ? List.of() : options.beside(cell, value);
            Owner owner = owner(cells.subList(0, i));
            for (Cell choice : choices) {
                RowKey at = table.key(row).row(choice.row() * 100 + i);
                claims.addAll(labels.claims(cell, choice, at, owner));
                behindOptions = choice.row() + choice.rowSpan();
            }
            if (choices.isEmpty()) {
                claims.addAll(labels.claims(cell, value, table.key(row).inner(0).row(row * 100 + i), owner));
            }
            i += value == null ? 0 : 1;
        }
    }

    /** The label above that spans the row, so that the lone text beside it is another value of it; null where none does. */
    private @Nullable Cell labelBeside(Cell value, int row) {
        for (int above = row - 1; above >= Math.max(0, row - FARTHEST); above--) {
            List<Cell> cells = table.cells(above);
            if (!cells.isEmpty() && cells.get(0).column() == 0) {
                Cell label = cells.get(0);
                boolean spans =
                        label.row() + label.rowSpan() > row && label.column() + label.columnSpan() == value.column();
                return spans && table.bands().get(above) == Band.MONEY && labels.meaning(label) != null ? label : null;
            }
        }
        return null;
    }

    /** Whether the row is a caption over heads of what the form lists below them: 二、项目支出明细情况. */
    private boolean overHeads(int row) {
        return table.heads(row + 1)
                && RecordRows.caption(table, row + 1) != null
                && LabelCells.unknown(table.cells(row).get(0).text());
    }

    private Owner owner(List<Cell> before) {
        return contacts.behind(before)
                ? Owner.DEPARTMENT
                : signatories.behind(before) ? Owner.OTHER : Owner.IMPLEMENTER;
    }

    /** Whether the pair is the number of a list's row: 序号 and 3. */
    private boolean number(Cell label, Cell value) {
        return vocabulary.is(Term.COLUMN_NUMBER, label.text())
                && vocabulary.match(Family.FIELD, label.text()).isEmpty()
                && ORDINAL.matcher(value.text().strip()).matches();
    }

    /** Whether the cell is a label itself, or the head of amounts. */
    private boolean head(Cell cell) {
        return labels.is(cell)
                || within.is(cell)
                || EMPTY.matcher(cell.text().strip()).matches()
                || vocabulary.match(Family.MONEY_PAIR, cell.text()).isPresent()
                || (IN_UNITS.matcher(cell.text().strip()).find()
                        && vocabulary.meaning(Family.MONEY_PAIR, cell.text()).isPresent());
    }

    /** Whether every second cell is a figure. */
    private static boolean figures(List<Cell> cells) {
        for (int i = 1; i < cells.size(); i += 2) {
            if (Numbers.only(cells.get(i).text()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether labels and values take turns; a cell that holds a label and its value stands for itself. */
    private boolean pairs(List<Cell> cells) {
        List<Cell> turns = cells.stream().filter(cell -> !within.is(cell)).toList();
        for (int i = 1; i < turns.size(); i += 2) {
            if (labels.is(turns.get(i))) {
                return false;
            }
        }
        return turns.size() > 1 && turns.size() % 2 == 0;
    }

    private static boolean colon(Cell cell) {
        String text = cell.text().strip();
        return text.endsWith("：") || text.endsWith(":");
    }
}
