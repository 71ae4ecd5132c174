package org.shenbao.extract;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenbao.document.Cell;
import org.shenbao.extract.FormTable.Band;
import org.shenbao.vocabulary.Family;
import org.shenbao.vocabulary.Match;
import org.shenbao.vocabulary.Term;
import org.shenbao.vocabulary.Vocabulary;

/** Tells the contacts of the department from those of the unit that carries the project out. */
final class DepartmentContacts {
    private static final Set<Term> IMPLEMENTERS = EnumSet.of(Term.FIELD_IMPLEMENTER, Term.FIELD_REPORTING_UNIT);

    private final Vocabulary vocabulary;
    private final FormTable table;
    private @Nullable Boolean apart;

    DepartmentContacts(FormTable table, Vocabulary vocabulary) {
        this.table = table;
        this.vocabulary = vocabulary;
    }

    /**
     * Whether a contact behind these cells is the department's: the department's own is named, or each organization has one
     * in its row.
     */
    boolean behind(List<Cell> before) {
        Set<Term> terms = terms(before);
        return terms.contains(Term.FIELD_DEPARTMENT_CONTACT)
                || (terms.contains(Term.FIELD_DEPARTMENT) && Collections.disjoint(terms, IMPLEMENTERS) && apart());
    }

    /** Whether the implementing unit has a contact in a row of its own; asked once for all rows. */
    private boolean apart() {
        if (apart == null) {
            apart = table.rows(Band.FIELDS)
                    .mapToObj(row -> terms(table.cells(row)))
                    .anyMatch(row -> !Collections.disjoint(row, IMPLEMENTERS)
                            && !row.contains(Term.FIELD_DEPARTMENT)
                            && row.contains(Term.FIELD_CONTACT));
        }
        return apart;
    }

    private Set<Term> terms(List<Cell> cells) {
        Set<Term> terms = EnumSet.noneOf(Term.class);
        cells.forEach(cell ->
                vocabulary.match(Family.FIELD, cell.text()).map(Match::term).ifPresent(terms::add));
        return terms;
    }
}
