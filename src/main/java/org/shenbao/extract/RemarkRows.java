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

/** Reads remarks on subjects: what is said of each is a section of its own, so are its problems and what is done. */
final class RemarkRows implements Extractor {
    private static final double SURE = 0.93;

    private final Vocabulary vocabulary;
    private final LabelCells labels;

    RemarkRows(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.labels = new LabelCells(vocabulary);
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        List<Claim> claims = new ArrayList<>();
        for (FormTable table : subject.tables()) {
            for (int head : table.rows(Band.REMARK_HEAD).toArray()) {
                RemarkTable.headed(table.byRow(), head, vocabulary)
                        .ifPresent(remarks -> claims(table, remarks, claims));
            }
        }
        return claims.stream();
    }

    private void claims(FormTable table, RemarkTable remarks, List<Claim> claims) {
        claims.add(Piece.of(remarks.frame()).used(Use.LABEL));
        remarks.heads().forEach(head -> claims.add(Piece.of(head).used(Use.HEADER)));
        table.rows(Band.REMARK).filter(remarks::is).forEach(row -> row(table, row, remarks, claims));
    }

    private void row(FormTable table, int row, RemarkTable remarks, List<Claim> claims) {
        @Nullable Cell subject = null;
        for (Cell cell : table.cells(row)) {
            Optional<Cell> head = remarks.head(cell);
            if (head.isEmpty()) {
                subject = cell;
                claims.add(Piece.of(cell).used(Use.LABEL));
            } else if (vocabulary.is(Term.SIGN_PLACEHOLDER, cell.text())
                    || vocabulary.is(Term.SIGN_BLANK, cell.text())) {
                claims.add(Piece.of(cell).used(Use.PLACEHOLDER));
            } else {
                boolean said = head.get().equals(remarks.heads().get(0)) && subject != null;
                Cell heading = said && subject != null ? subject : head.get();
                RowKey at = table.key(row).row((row + 1) * 100 + cell.column());
                claims.addAll(section(heading, said ? null : labels.meaning(heading), cell, at));
            }
        }
    }

    private List<Claim> section(Cell heading, @Nullable SectionKind kind, Cell cell, RowKey at) {
        Piece label = Piece.of(heading).withText(labels.word(heading));
        List<Claim> section = new ArrayList<>();
        if (kind != null) {
            section.add(label.leaf(Field.SECTION_KIND, at, kind, Method.GRID, SURE));
        }
        section.add(label.leaf(Field.SECTION_HEADING, at, Method.GRID, SURE));
        section.add(
                Piece.of(cell).withText(CellText.clean(cell.text())).leaf(Field.SECTION_TEXT, at, Method.GRID, SURE));
        return section;
    }
}
