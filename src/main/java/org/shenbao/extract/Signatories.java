package org.shenbao.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.shenbao.document.Cell;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Persons who sign a form or answer for its unit and are no contacts of the project: 单位负责人, 财务负责人, 填表人. */
final class Signatories {
    private static final Pattern PERSON = Pattern.compile(".*(?:人|人姓名|领导|主任|院长|校长)");

    private final Vocabulary vocabulary;

    Signatories(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether a telephone behind these cells of a row is such a person's, or a second one of a contact. */
    boolean behind(List<Cell> before) {
        return before.stream()
                .filter(this::owner)
                .reduce((earlier, later) -> later)
                .filter(cell -> is(CellText.clean(cell.text()))
                        || vocabulary.is(Term.FIELD_PHONE, cell.text())
                        || vocabulary.is(Term.FIELD_LEGAL_REPRESENTATIVE, cell.text()))
                .isPresent();
    }

    /** Whether the label names such a person. */
    boolean is(String label) {
        return PERSON.matcher(label.replaceAll("[：:]$", "")).matches()
                && vocabulary
                        .meaning(Family.FIELD, label)
                        .map(Match::term)
                        .filter(Term.FIELD_OTHER::equals)
                        .isPresent();
    }

    private boolean owner(Cell cell) {
        String label = CellText.clean(cell.text());
        return is(label)
                || vocabulary
                        .match(Family.FIELD, label)
                        .filter(match -> match.term() != Term.FIELD_OTHER)
                        .isPresent();
    }
}
