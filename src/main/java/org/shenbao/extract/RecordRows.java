package org.shenbao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Method;
import org.shenbao.extract.Claim.Use;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.project.SectionKind;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Reads tables of records: every value is a field under its head, but the steps of a plan are a section with a line for
 * each.
 */
final class RecordRows implements Extractor {
    private static final double WORDED = 0.95;
    private static final double BY_VALUES = 0.85;
    private static final int LONGEST_CAPTION = 30;

    private final Vocabulary vocabulary;
    private final LabelCells labels;

    RecordRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.labels = new LabelCells(vocabulary);
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        for (FormTable table : subject.tables()) {
            for (int row = 0; row < table.bands().size(); row++) {
                Optional<RecordTable> headed = headed(table, row, vocabulary);
                if (headed.isPresent()) {
                    claims(table, headed.get(), row, claims);
                }
            }
        }
        return claims.stream();
    }

    /** The table of records whose heads begin with the row. */
    static Optional<RecordTable> headed(FormTable table, int row, Vocabulary vocabulary) {
        return table.bands().get(row) == Band.RECORD_HEAD
                ? RecordTable.headed(table.byRow(), row, vocabulary)
                : Optional.empty();
    }

    /** The rows of the records below the heads. */
    static List<Integer> records(FormTable table, RecordTable records) {
        List<Integer> rows = new ArrayList<>();
        for (int row = records.first();
                row < table.bands().size() && table.bands().get(row) == Band.RECORD;
                row++) {
            if (!table.cells(row).isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private void claims(FormTable table, RecordTable records, int row, List<Claim> claims) {
        @Nullable Cell caption = caption(table, row);
        Stream.of(records.over(), records.heads())
                .flatMap(List::stream)
                .forEach(cell -> claims.add(Piece.of(cell).used(Use.HEADER)));
        if (caption != null) {
            claims.add(Piece.of(caption).used(Use.HEADER));
        }
        @Nullable Cell about = records.group() != null ? records.group() : caption;
        @Nullable SectionKind kind = about == null ? null : labels.meaning(about);
        if (about != null && kind != null) {
            section(about, kind, table, records, row, claims);
            return;
        }
        if (records.group() != null) {
            claims.add(Piece.of(records.group()).used(Use.LABEL));
        }
        boolean income = income(table, records).isPresent();
        for (int record : records(table, records)) {
            fields(table, records, record, income, claims);
        }
    }

    private void section(
            Cell about, SectionKind kind, FormTable table, RecordTable records, int row, List<Claim> claims) {
        List<Piece> lines = records(table, records).stream()
                .map(record -> Piece.join(
                        table.cells(record).stream().map(RecordRows::piece).toList(), " "))
                .toList();
        RowKey at = table.key(row).row(row * 100);
        Piece heading = Piece.of(about).withText(labels.word(about));
        claims.add(heading.leaf(Field.SECTION_KIND, at, kind, Method.LABEL, 0.93));
        claims.add(heading.leaf(Field.SECTION_HEADING, at, Method.LABEL, 0.93));
        claims.add(Piece.join(lines, "\n").leaf(Field.SECTION_TEXT, at, Method.GRID, 0.9));
    }

    private void fields(FormTable table, RecordTable records, int row, boolean income, List<Claim> claims) {
        List<Cell> cells = table.cells(row);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            @Nullable Cell head = records.head(cell);
            if (head == null || (income && MoneyWords.amount(cell))) {
                continue; // an amount is read with the funding
            }
            if (vocabulary.is(Term.COLUMN_NUMBER, head.text())) {
                claims.add(Piece.of(cell).used(Use.ORDINAL));
            } else if (vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text())
                    || vocabulary.is(Term.SIGN_BLANK, cell.text())) {
                claims.add(Piece.of(cell).used(Use.PLACEHOLDER));
            } else {
                RowKey at = table.key(row).row(row * 100 + i);
                double sure = records.worded() ? WORDED : BY_VALUES;
                claims.add(piece(head).leaf(Field.OTHER_LABEL, at, Method.GRID, sure));
                claims.add(piece(cell).leaf(Field.OTHER_TEXT, at, Method.GRID, sure));
            }
        }
    }

    private static Piece piece(Cell cell) {
        return Piece.of(cell).withText(CellText.clean(cell.text()));
    }

    /** The only cell of the row above the heads, where it runs over the whole table. */
    static @Nullable Cell caption(FormTable table, int row) {
        if (row == 0 || table.cells(row - 1).size() != 1) {
            return null;
        }
        Cell above = table.cells(row - 1).get(0);
        boolean whole = above.columnSpan() == table.table().columns();
        return whole
                        && table.bands().get(row - 1) == Band.FIELDS
                        && above.text().strip().length() <= LONGEST_CAPTION
                ? above
                : null;
    }

    /** The record of a unit's whole income by source, empty where the records are others or stand for several offices. */
    static Optional<Integer> income(FormTable table, RecordTable records) {
        List<Integer> rows = records(table, records);
        return records.income() != null && rows.size() == 1 ? Optional.of(rows.get(0)) : Optional.empty();
    }
}
