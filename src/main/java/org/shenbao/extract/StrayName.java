package org.shenbao.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.document.Doubt;
import org.shenbao.document.Line;
import org.shenbao.document.Method;
import org.shenbao.document.Severity;
import org.shenbao.extract.Claim.Concern;
import org.shenbao.extract.Claim.Leaf;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.extract.Subject.Printed;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.PrintedYear;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/**
 * Looks for a project's name on a line of its own under the title: the heading of an indicator sheet, or the value that
 * slipped out of an empty 项目名称.
 */
final class StrayName implements Extractor {
    private static final int LONGEST = 50;
    private static final Pattern NO_NAME = Pattern.compile("[。；！？：:]|^[（(]?\\s*(?:(?:19|20)\\d\\d)?\\s*年度?\\s*[）)]?$");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2}");

    private final Vocabulary vocabulary;

    StrayName(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Stream<Claim> extract(Subject subject) {
        boolean label = labelled(subject, vocabulary);
        Optional<Stray> stray = line(subject).or(() -> cell(subject));
        if (label) {
            return stray.stream().map(StrayName::displaced);
        }
        return line(subject).filter(line -> captioned(subject)).stream()
                .map(Stray::piece)
                .map(piece -> piece.leaf(Field.NAME, RowKey.SINGLE, piece.text(), Method.SECTION, 0.93)
                        .asFallback());
    }

    /** Whether the form has a field for the name at all; a head over what a unit spends on its projects is none. */
    static boolean labelled(Subject subject, Vocabulary vocabulary) {
        return subject.tables().stream()
                        .flatMap(table -> IntStream.range(0, table.bands().size())
                                .filter(row -> table.bands().get(row) != Band.COST_HEAD)
                                .mapToObj(table::cells)
                                .flatMap(List::stream))
                        .anyMatch(cell -> vocabulary.is(Term.FIELD_NAME, cell.text()))
                || subject.lines().stream().anyMatch(line -> labelled(line, vocabulary));
    }

    private static boolean labelled(Printed line, Vocabulary vocabulary) {
        return (line.heading() != null
                        && vocabulary.is(Term.FIELD_NAME, line.heading().text()))
                || LabelledLine.all(line.line(), vocabulary, false).stream()
                        .anyMatch(pair -> pair.term() == Term.FIELD_NAME);
    }

    /**
     * A text that may be the name, and where it stands.
     *
     * @param label whether it is a label without a value otherwise
     */
    private record Stray(RowKey at, Piece piece, boolean label) {}

    private static Claim displaced(Stray stray) {
        Piece piece = stray.piece();
        Doubt doubt = new Doubt(
                "value-displaced",
                Severity.WARNING,
                "The cell of the project's name is empty; '" + piece.text() + "' stands on another line of the form.",
                Map.of("text", piece.text()));
        Leaf leaf = piece.leaf(Field.NAME, RowKey.SINGLE, piece.text(), Method.DERIVED, 0.8);
        Leaf text = piece.leaf(Field.SECTION_TEXT, stray.at(), Method.DERIVED, 0.5)
                .with(new Concern(Remainder.leftOver(piece), piece.places().get(0)));
        return new Claim.Fallback(
                leaf.with(new Concern(doubt, piece.places().get(0))), stray.label() ? List.of() : List.of(text));
    }

    /** Only a sheet's caption leaves the name to the next line; other titles name their project themselves. */
    private boolean captioned(Subject subject) {
        List<Line> title = subject.entry().title();
        return !title.isEmpty()
                && vocabulary
                        .match(Family.TITLE, title.get(title.size() - 1).text().replace("#", ""))
                        .isPresent();
    }

    /** The first line before the table that nothing else explains. */
    private Optional<Stray> line(Subject subject) {
        @Nullable
        FormTable table = subject.tables().isEmpty() ? null : subject.tables().get(0);
        return subject.lines().stream()
                .filter(line -> line.heading() == null)
                .filter(line -> table == null || line.at().compareTo(table.at()) < 0)
                .map(line -> new Stray(line.at(), piece(line.line()), false))
                .filter(stray -> couldName(stray.piece()))
                .findFirst();
    }

    private Optional<Stray> cell(Subject subject) {
        LabelCells labels = new LabelCells(vocabulary);
        return subject.tables().stream()
                .flatMap(table -> lone(table, new EmptyLabels(table, labels)))
                .filter(stray -> couldName(stray.piece()))
                .findFirst();
    }

    private static Stream<Stray> lone(FormTable table, EmptyLabels empty) {
        return table.rows(Band.FIELDS)
                .filter(row -> table.cells(row).size() == 1 && !table.heads(row + 1) && !headsRecords(table, row + 1))
                .mapToObj(row -> stray(table, row, empty));
    }

    private static boolean headsRecords(FormTable table, int row) {
        return row < table.bands().size() && table.bands().get(row) == Band.RECORD_HEAD;
    }

    private static Stray stray(FormTable table, int row, EmptyLabels empty) {
        Cell cell = table.cells(row).get(0);
        return new Stray(
                table.key(row), Piece.of(cell).withText(CellText.clean(cell.text())), empty.last(table.cells(row)));
    }

    private static Piece piece(Line line) {
        int from = 0;
        while (from < line.text().length()
                && (CellText.blank(line.text().charAt(from)) || line.text().charAt(from) == '#')) {
            from++;
        }
        return Piece.of(line, from, line.text().length());
    }

    private boolean couldName(Piece piece) {
        String text = piece.text();
        return text.length() <= LONGEST
                && HAN.matcher(text).find()
                && Choice.in(text).isEmpty()
                && !NO_NAME.matcher(PrintedYear.joined(Dates.half(text))).find()
                && text.indexOf('\t') < 0
                && Stream.of(
                                Family.TITLE,
                                Family.FIELD,
                                Family.SECTION,
                                Family.COLUMN,
                                Family.MONEY_COLUMN,
                                Family.GOAL)
                        .allMatch(family -> vocabulary.match(family, text).isEmpty())
                && !vocabulary.means(Term.FIELD_OTHER, text)
                && !vocabulary.is(Term.SIGN_CAPTION, text)
                && !vocabulary.is(Term.SIGN_NOTE, text);
    }
}
